"""Bodies and groups that speak: how a text prints their names."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line, Span

_SAYINGS_AGENCIES = words("sayings", "agencies")


def is_agency(name: str | None) -> bool:
    """Whether who tells an act is only the agency that reports the news."""
    return name is not None and not _SAYINGS_AGENCIES.isdisjoint(name.casefold().split())


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
