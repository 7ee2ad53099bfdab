"""The form of `dataset/expectations.yaml`, and its reading.

It is read without a model: a curator waits for this on each run, and building one takes longer than all checks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from qantar_curation.corpus import rules
from qantar_curation.corpus.model import Written
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.reading import Mapping, Sequence


class RowCount(NamedTuple):
    """How many rows a table has, at least and at most."""

    table: str
    at_least: int = 0
    at_most: int | None = None


class Sentinel(NamedTuple):
    """A row that has these values, as the published CSV shows them, and cites this line."""

    table: str
    row: dict[str, str]
    article: str
    line: int
    note: str | None = None


class Ceiling(NamedTuple):
    """The largest share allowed: of evidence that is `interpreted`, or of an article's words that are `quoted`."""

    share: str
    at_most: float
    article: str | None = None


class Expectation(NamedTuple):
    """One entry and where it stands."""

    entry: RowCount | Sentinel | Ceiling
    place: Written


class _Misfit(ValueError):
    """A value that is not in the form of its key."""


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _Misfit("is to be text")
    return value


def _count(value: object) -> int:
    if not re.fullmatch("0|[1-9][0-9]{0,8}", _text(value)):
        raise _Misfit("is no whole number in plain digits")
    return int(_text(value))


def _share(value: object) -> float:
    if not re.fullmatch(r"0(\.[0-9]+)?|1(\.0+)?", _text(value)):
        raise _Misfit("is no share from 0 to 1")
    return float(_text(value))


def _kind_of_share(value: object) -> str:
    if value not in ("interpreted", "quoted"):
        raise _Misfit("is neither `interpreted` nor `quoted`")
    return str(value)


def _values(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping) or not value or not all(isinstance(one, str) for one in value.values()):
        raise _Misfit("is to be columns with their values")
    return {name: str(one) for name, one in value.items()}


_Fields = dict[str, Callable[[object], Any]]
_FORMS: dict[str, tuple[type[RowCount] | type[Sentinel] | type[Ceiling], _Fields]] = {
    "rows": (RowCount, {"table": _text, "at_least": _count, "at_most": _count}),
    "sentinels": (Sentinel, {"table": _text, "row": _values, "article": _text, "line": _count, "note": _text}),
    "ceilings": (Ceiling, {"share": _kind_of_share, "at_most": _share, "article": _text}),
}


def read(data: object, written: Written, findings: list[Finding]) -> list[Expectation]:
    """The entries of the file; what is not in its form goes to `findings`."""
    if not isinstance(data, Mapping):
        findings.append(written.finding(rules.WRONG_SHAPE, f"the expectations are a mapping: {', '.join(_FORMS)}"))
        return []
    found: list[Expectation] = []
    for name, entries in data.items():
        if name not in _FORMS:
            said = f"`{name}` is no part of the expectations"
            findings.append(_at_key(written, name, rules.UNKNOWN_KEY, said, f"its keys are {', '.join(_FORMS)}"))
        elif not isinstance(entries, Sequence):
            findings.append(written.finding(rules.WRONG_SHAPE, f"`{name}` is a list", name))
        else:
            for index, entry in enumerate(entries):
                read_entry = _entry(name, entry, written.within(name, index), findings)
                found += [] if read_entry is None else [read_entry]
    return found


def _entry(section: str, data: object, place: Written, findings: list[Finding]) -> Expectation | None:
    form, fields = _FORMS[section]
    if not isinstance(data, Mapping):
        findings.append(place.finding(rules.WRONG_SHAPE, "a value where an expectation is expected"))
        return None
    before = len(findings)
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key not in fields:
            said = f"`{key}` is no key of an expectation in `{section}`"
            findings.append(_at_key(place, key, rules.UNKNOWN_KEY, said, f"its keys are {', '.join(fields)}"))
            continue
        try:
            values[key] = fields[key](value)
        except _Misfit as misfit:
            shown = f"`{value}` as `{key}`" if isinstance(value, str) else f"`{key}`"
            findings.append(place.finding(rules.MALFORMED, f"{shown} {misfit}", key))
    for key in form._fields:
        if key not in data and key not in form._field_defaults:
            findings.append(place.finding(rules.MISSING_KEY, f"the key `{key}` is missing"))
    return Expectation(form(**values), place) if len(findings) == before else None


def _at_key(place: Written, key: str, rule: Rule, said: str, hint: str) -> Finding:
    return Finding(rule, place.document.path, place.key_span(key), said, hint)
