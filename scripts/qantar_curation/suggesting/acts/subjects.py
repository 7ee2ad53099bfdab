"""The subject of a verb over what is said of it in between: `Men led by X, a trader who left, stormed the hall`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.speech.wording import OPENINGS
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import CALENDAR, FUNCTION, RELATIVES

_TIMES, _ARTICLES = words("events", "times"), words("operators", "determiners") - {"that"}
_CLAIMS = words("operators", "reports", "asked", "noun-plan", "noun-unreal", "noun-order")
_BEHIND_PARTICIPLES = frozenset(
    ("by", "in", "from", "with", "on", "at", "to", "after", "during", "since", "as", "over")
)
_DETERMINERS = frozenset(
    ("the", "a", "an", "some", "several", "many", "most", "all", "no", "both", "his", "her", "its")
)


def ends_object(line: Line, index: int) -> bool:
    """Whether a mark ends an object; a quotation behind `for` does not: `for the "immediate release"`."""
    if line.wide[index] == '"' and "for" in (line.wide[index - 1], line.wide[index - 2]):
        return False
    return nominals.is_stop(line, index)


def over_asides(line: Line, low: int, last: int, verbs: Sequence[Verb]) -> Span | None:
    """The phrase before the first aside of a clause, where it can be a subject; None where nothing can."""
    start = low
    while start <= last:
        end = next((at - 1 for at in range(start, last + 1) if line.wide[at] == ","), last)
        if not _is_adverbial(line, start):
            return _to_aside(line, start, end, verbs)
        start = end + 2
    return None


def _is_adverbial(line: Line, start: int) -> bool:
    word = line.wide[start]
    return word in OPENINGS or word in CALENDAR or word in RELATIVES or word.endswith("ly") or not word[:1].isalnum()


def _to_aside(line: Line, start: int, end: int, verbs: Sequence[Verb]) -> Span | None:
    """The part of a segment before its relative clause or the participle that describes it."""
    inner = next((one for one in verbs if start <= one.first <= end and not nominals.describes(line, one.at)), None)
    if inner is None:
        return Span(start, end) if _can_act(line, start) else None
    who = nominals.back(line, inner.first - 1, start)
    if line.wide[who] in RELATIVES and who > start:
        return Span(start, who - 1)
    is_bare = inner.first == inner.at and inner.mood in ("past", "participle") and inner.passive is not False
    if is_bare and line.wide[inner.at + 1] in _BEHIND_PARTICIPLES and inner.at - start >= 1:
        return Span(start, inner.at - 1)
    return None


def _can_act(line: Line, start: int) -> bool:
    word = line.wide[start]
    return word in _DETERMINERS or word[:1].isdecimal() or line.is_capital(start) or word not in FUNCTION


def opens_clause(line: Line, index: int) -> bool:
    """Whether a `that` opens what is said, and points at no time or noun: `that week`, `a word that he used`."""
    if line.wide[index] != "that" or line.wide[index + 1] in _TIMES:
        return False
    return line.wide[index - 2] not in _ARTICLES or is_saying(line, index - 1) or line.wide[index - 1] in _CLAIMS
