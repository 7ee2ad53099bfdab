"""The adverbials that open a sentence: what stands behind them is its subject."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech.wording import DETERMINERS, OPENINGS
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import CALENDAR, FUNCTION

_EARLY = frozenset(("later", "earlier", "late", "early", "yesterday", "today"))
_LATER = frozenset(("later", "earlier", "afterwards", "afterward", "thereafter", "before", "after"))
_LEADING = words("sayings", "leading")
_SUBJECTS = frozenset(("he", "she", "they", "it", "we", "i"))


def is_day(line: Line, index: int) -> bool:
    """Whether a token is a weekday, or a month beside its day; May alone may be a name."""
    word = line.wide[index]
    if word not in CALENDAR:
        return False
    beside = (line.wide[index - 1][:1], line.wide[index + 1][:1])
    return word.endswith("day") or any(one.isdecimal() for one in beside)


def trimmed(line: Line, first: int, last: int) -> Span | None:
    """A phrase without the adverbial that opens its sentence: `In Kabul the ministry` is the ministry."""
    if line.wide[first] in OPENINGS:
        behind = first + (1 if line.wide[first] in _EARLY else 2)
        inner = next((index for index in range(behind, last + 1) if line.wide[index] in DETERMINERS), None)
        if inner is None:
            inner = _behind_day(line, first, last) or _behind_noun(line, first, last)
        if inner is None:
            return None
        first = inner
    first = _past_time(line, first, last)
    while first < last and (line.wide[first] in _EARLY or is_day(line, first)):
        first += 1
    if line.wide[first] == "of":
        return None
    while first <= last and line.wide[first] in ("and", "but", "also", "then", "meanwhile", "yet", "so"):
        first += 1
    return Span(first, last) if first <= last else None


def _behind_day(line: Line, first: int, last: int) -> int | None:
    """The first token of the subject behind an adverbial without an article: `On Monday he`, `In May Anna Kell`."""
    if line.wide[last] in _SUBJECTS:
        return last
    day = next((at for at in range(last - 1, first, -1) if is_day(line, at) or line.is_number(at)), None)
    return day + 1 if day is not None and line.is_capital(day + 1) else None


def _behind_noun(line: Line, first: int, last: int) -> int | None:
    """The first capital behind the noun of an adverbial: `In a recording President Kell`."""
    if line.wide[first + 1] not in DETERMINERS:
        return None
    places = range(first + 3, last + 1)
    return next(
        (
            at
            for at in places
            if line.is_capital(at)
            and line.low[at - 1].isalpha()
            and not line.is_capital(at - 1)
            and line.low[at - 1] not in FUNCTION
        ),
        None,
    )


def _past_time(line: Line, first: int, last: int) -> int:
    """Behind what tells when: `Shortly afterwards the ministry`, `A day later the court`."""
    later = next((at for at in range(first, min(first + 5, last)) if line.wide[at] in _LATER), None)
    if later is None or not (line.wide[later + 1] in DETERMINERS or line.is_capital(later + 1)):
        return first
    led = all(line.wide[at] in _LEADING or line.is_number(at) for at in range(first, later))
    return later + 1 if led else first
