"""Whether an article reads like a translation: signs that a curator can check, none of them proof."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from qantar_curation.articles.capture import CapturedLine
from qantar_schema.text import fold

_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]{5,}\b")
_TURNS = re.compile(
    r"\b(?:in this sense|it should be noted|it should be recalled|recall,|the past week|this (?:mon|tues|wednes"
    r"|thurs|fri)day|assured that|for his part|for her part|in effect,|among other changes|as for the"
    r"|according to him)\b",
    re.IGNORECASE,
)
_ENOUGH = 2
_ALIKE = 86


@dataclass(frozen=True, slots=True)
class Translation:
    """Whether the text is likely a translation (none where that cannot be told), and the signs of it."""

    likely: bool | None
    signs: tuple[str, ...]


def translation(lines: Sequence[CapturedLine]) -> Translation:
    """Look for signs of a translation: accents and spellings that change, marks left open, turns of phrase."""
    names = Counter(name for line in lines for name in _NAME.findall(line.text) if not name.isupper())
    signs: list[str] = []
    accents = _accents(names)
    if accents:
        signs.append(f"`{accents[0]}` is `{accents[1]}` elsewhere")
    spellings = _spellings(names)
    if spellings:
        signs.append(f"`{spellings[0]}` and `{spellings[1]}` look like one name")
    if any(
        line.text.count(opened) != line.text.count(closed)
        for line in lines
        for opened, closed in (("\u00ab", "\u00bb"), ("\u201c", "\u201d"))
    ):
        signs.append("marks of quotation are left open")
    turns = sorted({match.casefold() for line in lines for match in _TURNS.findall(line.text)})
    if turns:
        signs.append(f"turns such as `{turns[0]}`")
    return Translation(True if len(signs) >= _ENOUGH else None, tuple(signs))


def _accents(names: Counter[str]) -> tuple[str, str] | None:
    plain = {fold(name): name for name in names if name.isascii()}
    return next(((name, plain[fold(name)]) for name in names if not name.isascii() and fold(name) in plain), None)


def _spellings(names: Counter[str]) -> tuple[str, str] | None:
    """Two names that differ in letters of the middle: an ending more or less is grammar."""
    from rapidfuzz import fuzz

    listed = sorted(name for name in names if len(name) >= 6)[:400]
    for one, other in combinations(listed, 2):
        if one[0] != other[0] or fold(one) == fold(other) or one[-2:] != other[-2:] or one[-1] == "s":
            continue
        if fuzz.ratio(one, other) >= _ALIKE:
            return one, other
    return None
