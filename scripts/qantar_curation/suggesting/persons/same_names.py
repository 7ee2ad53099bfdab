"""Whether two names can be one person's: in part, with initials, in two spellings or romanisations."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.persons.spelling import sound

_SAME_SPELLING = 84
_SAME_GIVEN = 78
_SAME_GIVEN_OF_FAMILY = 85
_SHORTEST_MISPRINT = 5
_SHORTEST_SOUND = 3
_FILIAL = frozenset(("bin", "ibn", "ben", "bint", "binti"))


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can be one person's: the same words in part, initials, or nearly the same letters."""
    if not one or not other:
        return False
    if not _FILIAL.isdisjoint([*one, *other]) and not _FILIAL & {one[0], other[0]} and not _is_near(one[0], other[0]):
        return False  # `Karim bin Nasir` is the father of `Omar bin Karim bin Nasir`
    if one[-1] == other[-1] and (set(one) <= set(other) or set(other) <= set(one)) and not _doubles(one, other):
        return True
    if one[-1] == other[-1] and (one[0] == other[0][:1] or other[0] == one[0][:1]):
        return True
    if _is_initialled(one, other) or _is_initialled(other, one):
        return True
    if _is_within(one, other) or _is_within(other, one) or _sound_alike(one, other):
        return True
    if one[-1][:3] != other[-1][:3]:
        return False
    from rapidfuzz import fuzz

    if fuzz.ratio(one[-1], other[-1]) < _SAME_SPELLING:
        return False
    # Of two members of one family the given names differ, however alike the rest is.
    given, other_given = one[:-1], other[:-1]
    if len(given) == len(other_given):
        least = _SAME_GIVEN if one[-1] != other[-1] else _SAME_GIVEN_OF_FAMILY
        return all(fuzz.ratio(left, right) >= least for left, right in zip(given, other_given, strict=True))
    return fuzz.ratio(" ".join(given), " ".join(other_given)) >= _SAME_SPELLING - 10


def _is_initialled(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether an initial and a surname are those of a name that has its surname first: `A. Serik`, `Serik Aidar`."""
    if len(short) != 2 or len(short[0]) > 1 or len(long) < 2 or short[1] != long[0]:
        return False
    return long[1][:1] == short[0]


def _doubles(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two names is the last word of the other twice: `Thun Thun` is not `Ne Thun`."""
    return len(one) == len(other) and len(set(one)) != len(set(other))


def _is_within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of a shorter name are among those of a longer one, misprints apart: both end alike."""
    if not 1 < len(short) < len(long) or not _is_near(short[-1], long[-1]):
        return False
    rest = iter(long[:-1])
    return all(any(_is_near(word, other) for other in rest) for word in short[:-1])


def _is_near(one: str, other: str) -> bool:
    """Whether two words of a name are one in two spellings."""
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST_MISPRINT or one[0] != other[0]:
        return False
    from rapidfuzz import fuzz

    return sound(one) == sound(other) or fuzz.ratio(one, other) >= _SAME_SPELLING


def _sound_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of as many words are one in two romanisations."""
    if len(one) != len(other) or len(one) < 2 or len(sound(one[-1])) < _SHORTEST_SOUND:
        return False
    return all(sound(left) == sound(right) for left, right in zip(one, other, strict=True))
