"""Shares in words: `a quarter`, `two-thirds`, `three quarters`; in percent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.grammar.numbers import UNITS
from qantar_curation.grammar.tokens import Token

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_ONE = frozenset(("a", "an", "one"))
_ORDINALS = frozenset(("third", "fifth", "sixth", "eighth", "tenth"))


class Fraction(NamedTuple):
    """A share in percent that tokens `first` to `last` say, both included."""

    percent: float
    first: int
    last: int


def fractions(tokens: Sequence[Token]) -> list[Fraction]:
    """All shares in words, from left to right. `the third quarter` and `a third term` are none."""
    found: list[Fraction] = []
    for index, token in enumerate(tokens):
        part = token.text.removesuffix("s")
        if part not in _PARTS or index == 0:
            continue
        before = tokens[index - 1].text
        first = index - 2 if before == "-" and index > 1 else index - 1
        count = 1 if tokens[first].text in _ONE else UNITS.get(tokens[first].text, 0)
        if not 0 < count < _PARTS[part] or (count > 1) != token.text.endswith("s"):
            continue
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        if count == 1 and part in _ORDINALS and before != "-" and following not in ("of", "more", "less", ".", ",", ""):
            continue
        found.append(Fraction(round(100 * count / _PARTS[part], 2), first, index))
    return found
