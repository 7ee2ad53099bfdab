"""Of which number words say what it counts, where a sentence holds several: `arrested 300 and released 120`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.quantities import quantities
from qantar_curation.grammar.tokens import Token, tokens
from qantar_curation.grammar.verbs import form_of

_PARTING = frozenset(
    (",", ";", ":", "(", ")", ".", "\u2013", "\u2014", "and", "but", "while", "as", "after", "when", "where")
)
_IN = frozenset(("in", "during", "at", "on", "by"))
_RELATIVE = frozenset(("who", "which", "whom", "whose"))
Place = tuple[int, int]
"""Start and end in a text, in characters."""


def is_of_another(text: str, words: Place, number: Place) -> bool:
    """Whether words of a text say what another number counts, or nothing of this one.

    It is so where the number stands in a part of the sentence by itself with a verb of its own, and where a verb parts
    it from another number on the way to the words: `14 people died and 230 were wounded`. Numbers that are only
    listed share what is said: `two soldiers and four dockers were killed`.

    Args:
        text: The text.
        words: The place of the words.
        number: The place of the number.
    """
    parts = tokens(text)
    first, last = _covered(parts, number)
    begin, end = _part(parts, first, last)
    low, high = _covered(parts, words)
    if begin <= low and high <= end:
        return False
    if _has_verb(parts, begin, end, (first, last)):
        return True
    between = (words[1], number[0]) if words[1] <= number[0] else (number[1], words[0])
    others = [one for one in quantities(text) if between[0] <= one.start and one.end <= between[1]]
    if not others:
        return False
    nearest = min(others, key=lambda one: max(number[0] - one.end, one.start - number[1]))
    aside = (nearest.end, number[0]) if nearest.end <= number[0] else (number[1], nearest.start)
    return any(form_of(one.text) is not None for one in parts if aside[0] <= one.start and one.end <= aside[1])


def _covered(parts: Sequence[Token], place: Place) -> tuple[int, int]:
    """The first and last token of a place."""
    inside = [index for index, one in enumerate(parts) if one.start < place[1] and place[0] < one.end]
    return (inside[0], inside[-1]) if inside else (0, -1)


def _part(parts: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The part of the sentence around a number, between conjunctions and signs; `, who were 44,` is no part."""
    while first > 0 and not _parts(parts, first - 1):
        first -= 1
    while last + 1 < len(parts) and not _parts(parts, last + 1):
        last += 1
    return first, last


def _parts(parts: Sequence[Token], index: int) -> bool:
    word = parts[index].text
    if word in _RELATIVE:
        return index > 0 and parts[index - 1].text in _IN
    follows = parts[index + 1].text if index + 1 < len(parts) else ""
    return word in _PARTING and follows not in _RELATIVE


def _has_verb(parts: Sequence[Token], begin: int, end: int, number: tuple[int, int]) -> bool:
    """Whether a part of a sentence has a verb, as far as looks tell, that is not in the number itself."""
    return any(
        form_of(parts[index].text) is not None for index in range(begin, end + 1) if not number[0] <= index <= number[1]
    )
