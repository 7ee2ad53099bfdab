"""Shares in words: `a quarter`, `two-thirds`, `three quarters`; in percent."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from qantar_curation.grammar.numbers import SCALES, UNITS
from qantar_curation.grammar.tokens import Token

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_first = itemgetter(0)
_WORDS = frozenset(("in", "of", *_PARTS, *(f"{part}s" for part in _PARTS)))
_ONE = frozenset(("a", "an", "one"))
_OPENING = frozenset((".", '"', ":", ";"))
_ORDINALS = frozenset(("third", "fifth", "sixth", "eighth", "tenth"))


class Fraction(NamedTuple):
    """A share in percent that tokens `first` to `last` say, both included."""

    percent: float
    first: int
    last: int


def fractions(tokens: Sequence[Token]) -> list[Fraction]:
    """All shares in words, from left to right. `the third quarter` and `a third term` are none."""
    found: list[Fraction] = []
    for index in compress(range(len(tokens)), map(_WORDS.__contains__, map(_first, tokens))):
        word = tokens[index][0]
        before = tokens[index - 1][0] if index else ""
        if word == "in" or word == "of":
            one = _of_so_many(tokens, index) if word == "in" or before == "out" else None
            found += [one] if one is not None else []
            continue
        part = word.removesuffix("s")
        if part not in _PARTS or index == 0:
            continue
        first = index - 2 if before == "-" and index > 1 else index - 1
        count = 1 if tokens[first].text in _ONE else UNITS.get(tokens[first].text, 0)
        if part == "half" and [one.text for one in tokens[max(0, index - 5) : index] if one.text != "-"][-2:] == [
            "and",
            "a",
        ]:
            continue  # `two and a half`
        if not 0 < count < _PARTS[part] or (count > 1) != word.endswith("s"):
            continue
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        if count == 1 and part in _ORDINALS and before != "-" and following not in ("of", "more", "less", ".", ",", ""):
            continue
        if following == "," and (first == 0 or tokens[first - 1].text in _OPENING):
            continue  # `A third, the envoy, stayed away.`
        found.append(Fraction(round(100 * count / _PARTS[part], 2), first, index))
    return found


def _of_so_many(tokens: Sequence[Token], index: int) -> Fraction | None:
    """`one in ten`, `nine out of ten`, `three people in four`; not `two in 10 days`."""
    out_of = tokens[index].text == "of"
    first = index - 2 if out_of else index - 1
    index += index + 1 < len(tokens) and tokens[index + 1].text == "every"
    if first < 0 or index + 1 >= len(tokens) or not (whole := _whole(tokens[index + 1].text)):
        return None
    if not out_of and first and tokens[first].text in ("people", "women", "men", "children", "adults"):
        first -= 1
    count = UNITS.get(tokens[first].text, 0)
    following = tokens[index + 2].text if index + 2 < len(tokens) else ""
    if tokens[first].text.isdecimal() and len(tokens[first].text) < _LONG:
        named = index + 2 < len(tokens) and tokens[index + 2].capital
        count = int(tokens[first].text) if not named and (not out_of or whole in _ROUND) else 0
    if not 0 < count < whole or following.removesuffix("s") in _TIME or following in (*SCALES, "-", ","):
        return None
    return Fraction(round(100 * count / whole, 2), first, index + 1)


def _whole(text: str) -> int:
    if text.isdecimal():
        return int(text) if int(text) in _WHOLES else 0
    return UNITS.get(text, 0) if UNITS.get(text, 0) in _WHOLES else 0


_LONG = 4
_ROUND = frozenset((10, 100, 1000))
_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000))
_TIME = frozenset(("day", "week", "month", "year", "hour", "minute", "second", "night", "decade", "game", "match"))
