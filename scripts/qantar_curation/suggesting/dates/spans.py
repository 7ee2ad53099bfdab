"""Two date expressions that are one: the ends of a span, and a weekday with its date in brackets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qantar_curation.suggesting.dates.dating import Dated

_WHOLE_DAY = 10
_JOINTS = frozenset((("to",), ("until",), ("till",), ("through",), ("-",), ("\u2013",), ("up", "to")))


def joined(found: list[Dated]) -> list[Dated]:
    """The expressions with the two ends of a span made one: `from Monday to Friday`, `between March and June 2019`."""
    made: list[Dated] = []
    for one in found:
        span = _span(made[-1], one) if made else None
        if span is not None:
            made[-1] = span
        elif made and _explains(made[-1], one):
            made[-1] = replace(made[-1], end=one.end)
        else:
            made.append(one)
    return made


def _explains(one: Dated, other: Dated) -> bool:
    """Whether brackets only tell the date of a weekday: `on Friday (Oct 26)`."""
    between = one.line.plain[one.end : other.start].strip() if other.line is one.line else ""
    if between == "," and one.edtf == other.edtf and one.rule == "relative-day" and other.rule == "weekday":
        return True  # `yesterday, Monday,`
    return between == "(" and one.edtf == other.edtf


def _span(one: Dated, other: Dated) -> Dated | None:
    line = one.line
    if other.line is not line or "/" in one.edtf + other.edtf or len(one.edtf.rstrip("~")) > 10:
        return None
    first, last = line.token_at(one.start), line.token_at(other.start)
    between = line.low[line.token_at(one.end - 1) + 1 : last]
    if between not in _JOINTS and between != ("and",):
        return None
    before = line.wide[first - 1]
    opened = before in ("from", "between") or line.wide[first] in ("from", "between")
    if between == ("and",) and not (before == "between" or line.wide[first] == "between"):
        return None
    if not opened and len(one.edtf) != len(other.edtf):
        return None
    start, end = one.edtf.rstrip("~"), other.edtf.rstrip("~")
    if (start >= end and other.rule == "absolute" and one.rule != "absolute") or (
        other.rule == "absolute" and one.rule == "completed"
    ):
        start = f"{end[:4]}{start[4:]}"
    if start > end and one.rule == "absolute":
        return None  # `put forward from 2026 to April 2024`
    if start > end:
        start = f"{int(end[:4]) - 1:04}{start[4:]}" if len(start) < _WHOLE_DAY else start
    if not start < end or (len(start) == _WHOLE_DAY) != (len(end) == _WHOLE_DAY):
        return None
    return replace(one, end=other.end, edtf=f"{start}/{end}", rule="span")
