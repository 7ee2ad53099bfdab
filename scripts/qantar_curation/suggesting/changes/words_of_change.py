"""The words of change that a line says, and which of those that overlap count."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from qantar_curation.grammar.lexicon import Hit, Lexicon
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.lexica import sections
from qantar_curation.suggesting.text import Line

_BESIDE = 4
_FARTHEST = 10
_UNREAL = "unreal"
"""The section of the word list that holds what takes a word of change back."""
_OVER_OBJECTS = "parted"
"""The section of what is read over an object."""
_CONSENTS = {"confirmed object": "nominated noun", "nominated noun": "confirmed object"}


@cache
def _said() -> Lexicon:
    return Lexicon({term: entries for term, entries in sections("changes").items() if term != _OVER_OBJECTS})


def _said_in(line: Line) -> tuple[Sequence[Hit], Sequence[Hit]]:
    """The words of change and those that take such back: they are found in one pass."""
    if line.said is None:
        said = _said().hits_in(line.tokens, line.wide)
        unreal = [hit for hit in said if hit.term == _UNREAL]
        line.said = [hit for hit in said if hit.term != _UNREAL] if unreal else said, unreal
    return line.said


def change_words(line: Line) -> Sequence[Hit]:
    """The words of change that a line says, by change and by where the person stands."""
    return _said_in(line)[0]


def unreal_words(line: Line) -> Sequence[Hit]:
    """The words of a line that take words of change back."""
    return _said_in(line)[1]


def longest(hits: list[Hit]) -> list[Hit]:
    """Of hits that begin at one token the longest; those of a cabinet stand beside the others."""
    if len(hits) < 2:
        return hits
    found: dict[tuple[int, bool], Hit] = {}
    for hit in hits:
        key = (hit.first, hit.term.endswith("collective"))
        known = found.get(key)
        if known is None or _outdoes(hit, known):
            found[key] = hit
    return sorted(found.values(), key=lambda one: one.first)


def outermost(hits: list[Hit]) -> list[Hit]:
    """Hits that begin inside no longer one."""
    if len(hits) < 2:
        return hits
    found = []
    for hit in hits:
        first, length = hit.first, hit.last - hit.first
        for one in hits:
            if one.first <= first <= one.last and one.last - one.first > length:
                break
        else:
            found.append(hit)
    return found


def _outdoes(hit: Hit, known: Hit) -> bool:
    """Whether a hit says more than another one that begins there: it is longer, leaves no gap, or is an appointment."""
    if hit.last != known.last:
        return hit.last > known.last
    if (" _ " in hit.entry) != (" _ " in known.entry):
        return " _ " in known.entry
    return hit.term.startswith("appointed")


def confirmation(sentence: Sentence, hit: Hit) -> Hit | None:
    """`confirmed the nomination of X`, `his candidacy was approved`: the noun beside a verb of consent, or the verb."""
    other = _CONSENTS.get(hit.term)
    if other is None:
        return None
    for one in sentence.hits:
        if one.term != other:
            continue
        first, last = min(one.first, hit.first), max(one.first, hit.first)
        # `approved for the post of prime minister the candidacy of X`
        over = any(sentence.line.wide[at] in ("post", "position", "office") for at in range(first, last))
        if last - first <= (_FARTHEST if over else _BESIDE):
            return one
    return None
