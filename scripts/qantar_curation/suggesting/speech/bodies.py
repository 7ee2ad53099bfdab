"""Bodies and groups that speak: how a text prints their names."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line, Span
<<<<<<< ours
=======
from qantar_curation.suggesting.wording import DEFINITE

_BACK, _BEFORE_MAIN = 12, 3
_BODIES = frozenset(
    ("ministry", "commission", "committee", "agency", "council", "court", "party", "office", "union", "bank")
)
_SURNAMED = words("titles", "honorific", "rank")


def named_before(lines: Sequence[Line], line: Line, main: str) -> str | None:
    """How a body without more words was named before: `the ministry`, which is `the interior ministry`."""
    if main not in words("classes", "body") and main not in _BODIES:
        return None
    for before in reversed(lines[-_BACK:]):
        if main not in before.low or before is line or before.is_title:
            continue
        at = before.low.index(main)
        first = at
        while at - first < _BEFORE_MAIN and (before.wide[first - 1].isalpha() or before.wide[first - 1] == "-"):
            if before.wide[first - 1] in words("common", "function") or before.wide[first - 1] in _SURNAMED:
                break
            first -= 1
        if first < at and before.wide[first - 1] in DEFINITE:
            return before.slice(Span(first, at))
    return None
>>>>>>> theirs


def is_agency(name: str | None) -> bool:
    """Whether who tells an act is only the agency that reports the news."""
    return name is not None and not words("sayings", "agencies").isdisjoint(name.casefold().split())


def proper_name(line: Line, span: Span) -> str | None:
    """The proper name that follows a common one between commas: `His party, Tunisia Tomorrow,`."""
    if line.is_capital(span.last) or line.wide[span.last + 1] != "," or not line.is_capital(span.last + 2):
        return None
    last = span.last + 2
    while line.is_capital(last + 1) or (line.wide[last + 1] in ("of", "and", "for") and line.is_capital(last + 2)):
        last += 1
    return line.slice(Span(span.last + 2, last)) if line.wide[last + 1] == "," else None


def asked_of(line: Line) -> str | None:
    """The group of whom a line asks: `What do the Unionists want?`."""
    if line.low[-1] != "?":
        return None
    several = [at for at in range(1, len(line.low)) if line.is_capital(at) and line.low[at].endswith("s")]
    if len(several) != 1 or line.wide[several[0] - 1] != "the":
        return None
    return line.slice(Span(several[0], several[0]))
