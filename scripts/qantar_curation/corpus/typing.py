"""From text to typed records: pydantic validates, and what it refuses is said in our codes at our places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from types import SimpleNamespace
from typing import Annotated, Any, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from qantar_curation.corpus import rules
from qantar_curation.corpus.model import Written
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.reading import Mapping, Refused, Sequence
from qantar_curation.reading.document import Way
from qantar_schema.records import Part
from qantar_schema.vocabularies import Vocabulary

_RULES = {
    "missing": rules.MISSING_KEY,
    "extra_forbidden": rules.UNKNOWN_KEY,
    "enum": rules.UNKNOWN_TERM,
    "string_pattern_mismatch": rules.MALFORMED,
    "value_error": rules.MALFORMED,
    "string_too_long": rules.MALFORMED,
    "date_from_datetime_parsing": rules.MALFORMED,
    "int_parsing": rules.MALFORMED,
    "float_parsing": rules.MALFORMED,
    "greater_than_equal": rules.OUT_OF_RANGE,
    "less_than_equal": rules.OUT_OF_RANGE,
    "too_short": rules.OUT_OF_RANGE,
}
"""Types of pydantic's errors and the rules that they break; any other is a wrong shape."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A record as its model has it; where something was refused, a stand-in with the fields that are right."""

    record: Any
    unknown: frozenset[str] = frozenset()
    """Keys whose value was refused."""


def typed(model: type[Part], data: Mapping, written: Written, findings: list[Finding]) -> Typed:
    """Validate one record. What is refused goes to `findings`; the rest of the record can still be checked."""
    try:
        return Typed(model.model_validate(data))
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=True)
    for one in errors:
        found = _finding(model, data, written, cast("dict[str, Any]", one))
        if found is not None:
            findings.append(found)
    bad = {str(one["loc"][0]) for one in errors if one["loc"]}
    return _rescue(model, data, bad)


def _rescue(model: type[Part], data: Mapping, bad: set[str]) -> Typed:
    """The fields that are right by themselves, and of lists of parts the items that are right."""
    record: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        if name not in data:
            record[name] = None if info.is_required() else info.default
        elif name not in bad:
            record[name] = _adapter(model, name).validate_python(data[name])
        else:
            record[name] = _good_items(model, name, data[name])
    return Typed(SimpleNamespace(**record), frozenset(bad))


def _good_items(model: type[Part], name: str, value: object) -> tuple[object, ...] | None:
    """Of a list with a bad item the items, a bad one as `None`, so that positions stay; None for what is no list."""
    if not isinstance(value, Sequence):
        return None
    items: list[object] = []
    for item in value:
        try:
            items.append(_adapter(model, name).validate_python([item])[0])
        except ValidationError:
            items.append(None)
    return tuple(items)


@cache
def _adapter(model: type[Part], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    annotation: Any = info.annotation
    return TypeAdapter(Annotated[(annotation, *info.metadata)] if info.metadata else annotation)


def _finding(model: type[Part], data: Mapping, written: Written, error: dict[str, Any]) -> Finding | None:
    way: Way = tuple(error["loc"])
    kind: str = error["type"]
    rule = _RULES.get(kind, rules.WRONG_SHAPE)
    value = error.get("input")
    if isinstance(value, Refused):
        return None
    key = str(way[-1]) if way else model.__name__
    document = written.document
    if kind == "missing":
        span = written.within(*way[:-1]).span()
        return Finding(rule, document.path, span, f"the key `{key}` is missing", None)
    if kind == "extra_forbidden":
        known = _keys_at(model, way)
        return Finding(
            rule,
            document.path,
            written.within(*way[:-1]).key_span(key),
            f"`{key}` is no key of {_what(model, way)}",
            _near(key, known, "did you mean `{}`?") or f"its keys are {', '.join(known)}",
        )
    message, hint = _say(rule, key, value, error)
    return Finding(rule, document.path, document.span((*written.way, *way)), message, hint)


def _say(rule: Rule, key: str, value: object, error: dict[str, Any]) -> tuple[str, str | None]:
    shown = f"`{value}`" if isinstance(value, str) else _shape(value)
    if rule is rules.UNKNOWN_TERM:
        terms = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        near = _near(str(value), terms, "did you mean `{}`?")
        return f"{shown} is no term of `{key}`", near or f"the terms are {', '.join(terms)}"
    if rule is rules.MALFORMED:
        reason = str(error["ctx"]["error"]) if error["type"] == "value_error" else _pattern(error)
        return f"`{key}`: {reason}" if error["type"] == "value_error" else f"{shown} as `{key}` {reason}", None
    if rule is rules.OUT_OF_RANGE:
        return f"{shown} as `{key}`: {error['msg'][0].lower()}{error['msg'][1:]}", None
    return f"{shown} as `{key}`: {error['msg'][0].lower()}{error['msg'][1:]}", None


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "is no slug: lower-case letters and digits in parts joined by single hyphens",
    r"^a[0-9]{3}$": "is no article id: `a` and three digits",
    r"^[0-9a-f]{64}$": "is no SHA-256: 64 lower-case hexadecimal digits",
    r"^[A-Z]{2}$": "is no ISO 3166-1 alpha-2 code: two capital letters",
    r"^[a-z]{2}$": "is no ISO 639-1 code: two lower-case letters",
    r"^[a-z][a-z_]*$": "is no field name",
}


def _pattern(error: dict[str, Any]) -> str:
    if error["type"] == "string_too_long":
        return f"is longer than {error['ctx']['max_length']} characters"
    pattern = error.get("ctx", {}).get("pattern", "")
    if pattern in _PATTERNS:
        return _PATTERNS[pattern]
    if "\\.\\./" in pattern:
        return "is no date of the EDTF subset: YYYY, YYYY-MM, YYYY-MM-DD, A/B, ../B, A/.., [..B], [A..], [A..B]"
    return "has not the form of the field: no white space at its ends, no line breaks" if pattern else error["msg"]


def _shape(value: object) -> str:
    if isinstance(value, Mapping | dict):
        return "a mapping"
    return "a list" if isinstance(value, Sequence | list) else f"`{value}`"


def _what(model: type[BaseModel], way: Way) -> str:
    parts = [str(step) for step in way[:-1] if isinstance(step, str)]
    name = getattr(model, "table", model.__name__)
    return f"{name}: {parts[-1]}" if parts else str(name)


def _keys_at(model: type[BaseModel], way: Way) -> list[str]:
    """The keys of the part that `way` leads into."""
    current: type[BaseModel] = model
    for step in way[:-1]:
        if isinstance(step, str) and step in current.model_fields:
            inner = _part_of(current.model_fields[step].annotation)
            if inner is None:
                break
            current = inner
    return list(current.model_fields)


def _part_of(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _part_of(argument)
        if found is not None:
            return found
    return None


def _near(word: str, known: Iterable[str], form: str) -> str | None:
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), 1, 0.6)
    return form.format(close[0]) if close else None


def plain(value: object) -> object:
    """A value as rows hold it: a term as its text, everything else as it is."""
    return value.value if isinstance(value, Vocabulary) else value
