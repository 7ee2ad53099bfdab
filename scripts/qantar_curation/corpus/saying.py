"""What is wrong with a value, and how it would be right, in the words of the curator instead of pydantic's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from qantar_curation.corpus import rules
from qantar_curation.diagnostics.finding import Rule
from qantar_curation.reading import Mapping, Sequence
from qantar_schema.edtf import EdtfError, parse
from qantar_schema.fields.common import ARTICLE_PATTERN, EDTF_PATTERN, SHA256_PATTERN, SLUG_PATTERN, TEXT_PATTERN
from qantar_schema.fields.provenance import COLUMN_PATTERN
from qantar_schema.text import fold

_REASONS = {
    SLUG_PATTERN: "is no slug: lower-case letters and digits in parts joined by single hyphens",
    ARTICLE_PATTERN: "is no article id: `a` and three digits",
    SHA256_PATTERN: "is no SHA-256: 64 lower-case hexadecimal digits",
    r"^[A-Z]{2}$": "is no ISO 3166-1 alpha-2 code: two capital letters",
    r"^[a-z]{2}$": "is no ISO 639-1 code: two lower-case letters",
    TEXT_PATTERN: "begins with white space or has a line break",
    COLUMN_PATTERN: "is no field name: lower-case letters and underscores",
}
_EXAMPLES = {
    r"^[A-Z]{2}$": "as `KZ` for Kazakhstan",
    r"^[a-z]{2}$": "as `en` for English or `kk` for Kazakh",
}
_YEAR_LAST = re.compile(r"[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{4}")
_DATE_FORMS = "a date is YYYY, YYYY-MM, YYYY-MM-DD, A/B, ../B, A/.., [..B], [A..] or [A..B]"
_TRUE, _FALSE = {"yes", "y", "on", "true", "1"}, {"no", "n", "off", "false", "0"}
_FEW = 10
"""Lists of terms up to this length are shown even where a near term is known."""
_EXPECTED = {"tuple_type": "a list", "model_type": "a mapping with keys", "dict_type": "a mapping with keys"}


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like another, or None where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), 1, 0.6)), None)


def say(rule: Rule, key: str, error: dict[str, Any]) -> tuple[str, str | None]:
    """What to say of one error of pydantic's.

    Args:
        rule: The rule that it breaks.
        key: The key at which it stands.
        error: The error, with `type`, `input`, `msg` and `ctx`.

    Returns:
        The message, and a hint where more can be said than the rule does.
    """
    value = error["input"]
    shown = _shape(value)
    if rule is rules.UNKNOWN_TERM:
        terms = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        return f"{shown} is no term of `{key}`", _terms(str(value), terms)
    if rule is rules.MALFORMED:
        reason, hint = _malformed(str(value), error)
        return f"{shown} as `{key}` {reason}", hint
    if rule is rules.OUT_OF_RANGE:
        return _out_of_range(shown, key, error)
    expected = _EXPECTED.get(error["type"], "one value")
    hint = "write one value, without brackets" if isinstance(value, list) else None
    if expected == "a list" and isinstance(value, Mapping):
        hint = "begin each item with `- `, also a single one"
    elif expected == "a list" and isinstance(value, str) and value.isidentifier():
        hint = f"write `[{value}]`"
    return f"`{key}` takes {expected}, and here is {shown}", hint


def _terms(value: str, terms: list[str]) -> str:
    near = nearest(value.casefold(), terms)
    meant = f"did you mean `{near}`?" if near else ""
    listed = f"{'The' if near else 'the'} terms are {', '.join(terms)}"
    return " ".join(filter(None, (meant, "" if near and len(terms) > _FEW else listed)))


def _malformed(value: str, error: dict[str, Any]) -> tuple[str, str | None]:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "string_too_long":
        return f"is longer than {context['max_length']} characters", None
    if kind.startswith("date"):
        return "is no day of the calendar", None
    pattern = str(context.get("pattern", ""))
    if kind == "value_error" or pattern == EDTF_PATTERN:
        said = str(context.get("error", ""))
        if said.startswith(repr(value)):
            reason = said.removeprefix(repr(value)).strip()
            return reason, _spelling(value, reason)
        if _YEAR_LAST.fullmatch(value):
            return "is no date: the year comes first", _DATE_FORMS
        return f"is no date: {_edtf(value) or said}", _DATE_FORMS if pattern else "correct the date"
    if pattern.startswith("^https?://"):
        return "is no web address", "write it in full: https:// and what follows"
    return _REASONS.get(pattern, "has not the form of the field"), _form(value, pattern)


def _edtf(value: str) -> str | None:
    try:
        parse(value)
    except EdtfError as error:
        return str(error)
    return None


def _spelling(value: str, reason: str) -> str | None:
    """How a number, a truth value or a day that did not pass its gate is written."""
    if "true" in reason:
        low = value.casefold()
        return "write " + ("`true`" if low in _TRUE else "`false`" if low in _FALSE else "`true` or `false`")
    if "YYYY" in reason:
        return "write the day in full: YYYY-MM-DD"
    bare = re.sub(r"[,_' \u00a0\u2009\u202f]", "", value)
    if re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", bare):
        return f"write `{bare}`"
    if "whole" in reason:
        return "write the number in digits"
    return "write digits alone, with a point before decimals; how it is printed stands in the phrase"


def _form(value: str, pattern: str) -> str | None:
    """The value as it would be right, where that can be told."""
    if pattern == SLUG_PATTERN:
        slug = re.sub(r"[^a-z0-9]+", "-", fold(value)).strip("-")
        return f"did you mean `{slug}`?" if slug else None
    if pattern in _EXAMPLES:
        return f"write two letters, {_EXAMPLES[pattern]}"
    if pattern == ARTICLE_PATTERN and (number := re.fullmatch(r"[aA]?0*([0-9]{1,3})", value)):
        return f"did you mean `a{int(number[1]):03}`?"
    return None


def _out_of_range(shown: str, key: str, error: dict[str, Any]) -> tuple[str, str | None]:
    context = error["ctx"]
    if error["type"] == "too_short":
        return f"`{key}` is an empty list", "name at least one"
    bound, side = (context["ge"], "at least") if "ge" in context else (context["le"], "at most")
    return f"{shown} as `{key}` is out of range", f"it is {side} {bound:g}"


def _shape(value: object) -> str:
    if isinstance(value, Mapping | dict):
        return "a mapping"
    return "a list" if isinstance(value, Sequence | list) else f"`{value}`"
