"""Entries whose words an adverbial parts: `voted unanimously to`, `refused on Tuesday to`, `called in a letter for`."""

from __future__ import annotations

from functools import cache

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.acts.frames import act_words, frames
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import CALENDAR

_PARTICLES = frozenset(("to", "for", "on", "upon", "with", "against", "that", "in", "into", "from", "of", "over", "as"))
_ADVERBS, _MEDIA, _TIMES = (words("events", name) for name in ("between", "media", "times"))
_ENDS = _ADVERBS | _MEDIA | _TIMES | CALENDAR
_CLOSING = Facts(lambda word: word in _ENDS or word[-2:] == "ly" or word[0].isdecimal())
"""Whether a word can end an adverbial."""
_LEADING = frozenset(("on", "last", "this", "late", "early", "next", "in", "at", "the", "same"))
_BY_MEDIA = frozenset(("in", "by", "on", "over", "via", "through", "during", "at"))
_DATED = _LEADING | CALENDAR | _TIMES
_REACH, _FURTHER = 6, 4


@cache
def _parted() -> frozenset[str]:
    """The verbs that begin an entry of several words."""
    return frozenset(entry.partition("/")[0] for entry in frames() if "/v " in entry)


def parted(line: Line) -> list[Hit]:
    """The entries of a line that are whole only without the adverbial within them."""
    found: list[Hit] = []
    low = line.low
    for last in _CLOSING.places(low[:-1]):
        index = last + 1
        if low[index] not in _PARTICLES or (low[last][0].isdecimal() and low[last - 1] not in CALENDAR):
            continue
        verb = _verb(line, last)
        if verb is None or _parted().isdisjoint(base for base, _ in bases(low[verb])):
            continue
        whole = (line.tokens[verb], *line.tokens[index : index + _FURTHER])
        for hit in act_words().hits_in(whole):
            if hit.first == 0 and hit.last > 0:
                found.append(hit.but(first=verb, last=index + hit.last - 1))
    return found


def _verb(line: Line, last: int) -> int | None:
    """The token before the adverbial that ends at `last`."""
    index, low = last, line.low
    while index > 0 and last - index <= _REACH:
        word = low[index]
        if word in _MEDIA:
            index = _medium(line, index)
            if index < 0:
                return None
        elif _is_passed(low, index, last):
            index -= 1
        else:
            return index if index < last and word.isalpha() else None
    return None


def _is_passed(low: tuple[str, ...], index: int, last: int) -> bool:
    """Whether a word belongs to an adverbial of manner or time that ends at `last`."""
    word = low[index]
    if word in _ADVERBS or word in _TIMES or word in CALENDAR or word[-2:] == "ly" or word[0].isdecimal():
        return True
    return word in _LEADING and index < last and (low[index + 1] in _DATED or low[index + 1][0].isdecimal())


def _medium(line: Line, index: int) -> int:
    """The token before the preposition of `in a televised address`; below zero where there is none."""
    for step in range(index - 1, max(index - 5, 0), -1):
        if line.low[step] in _BY_MEDIA:
            return step - 1
        if not line.low[step].isalpha() and line.low[step] != "-":
            return -1
    return -1
