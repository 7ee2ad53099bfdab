"""What stands between quotation marks and is not said by anybody: names, slogans, charges."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import FORMS_OF_BE

_SAYINGS_NAMED = words("sayings", "named")
_SAYINGS_WRITTEN = words("sayings", "written")
_LONG, _LONGEST, _SEVERAL = 4, 10, 2
_CHARGES = frozenset(("charge", "charges", "counts", "crime", "crimes", "offence", "offense"))
_WRITTEN = frozenset(("written", "printed", "painted", "scrawled", "daubed", "inscribed", "engraved", "emblazoned"))
_BEING = FORMS_OF_BE | {"reads", "stands", "read", "stood"}
_SHOUTS = frozenset(("shouts", "chants", "cries", "cheers", "shout", "chant", "cry", "screams", "strains"))
_ACTS = frozenset(
    ("order", "decree", "law", "resolution", "bill", "act", "statute", "directive", "edict", "regulation")
)
_READING = frozenset(("reading", "saying", "read", "reads", "that", "which", ":", ",", "of"))


def _is_set_as_name(line: Line, inner: Span) -> bool:
    """Whether each longer word of what a mark encloses has a capital: `the film "The Last Days of Oro", banned`."""
    if line.is_title or not line.is_capital(inner.first) or inner.last - inner.first > _LONGEST:
        return False
    inside = range(inner.first, inner.last + 1)
    long = [at for at in inside if len(line.low[at]) >= _LONG and line.low[at].isalpha()]
    if len([at for at in long if at > inner.first]) < _SEVERAL or not all(map(line.is_capital, long)):
        return False
    return line.low[inner.last] not in ("!", "?", ".") and not is_saying(line, inner.first - 2)


def is_name(line: Line, inner: Span, end: int) -> bool:
    """Whether a mark encloses a name: `the collective "Hands off our money"`."""
    before = line.wide[inner.first - 2]
    if _is_set_as_name(line, inner) or (before in _ACTS and line.wide[inner.first] == "on"):
        return True
    ends = line.plain[end - 1] in ".,!?" or line.plain[end : end + 2].endswith(",")
    return before in _SAYINGS_NAMED and line.is_capital(inner.first) and not ends


def is_written(line: Line, quote: Span) -> bool:
    """Whether what bears words stands before them: `the slogan "..."`, or only name, or charge."""
    before = quote.first - 2
    if line.wide[before] == "nicknamed" or (line.wide[before], line.wide[before - 1]) == ("as", "known"):
        return True
    if line.wide[before] == "of" and (line.wide[before - 1] in _CHARGES or line.wide[before - 1] in _SHOUTS):
        return True
    behind = line.wide[quote.last + 2 : quote.last + 5]
    if not _BEING.isdisjoint(behind[:2]) and not _WRITTEN.isdisjoint(behind):
        return True  # `"..." is written on the posters`
    while before >= 0 and line.wide[before] in _READING:
        before -= 1
    return line.wide[before] in _SAYINGS_WRITTEN
