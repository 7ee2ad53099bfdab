"""Text as words, numbers and signs that know their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple, cast

from qantar_curation.grammar.facts import Facts
from qantar_schema.text import normalise

_TOKEN = re.compile(
    r"([^\W\d_]+(?:'(?![sS]\b)[^\W\d_]+)*"  # words, with an apostrophe inside: first, as most tokens are
    r"|(?=\d)(?:"
    r"\d+(?i:st|nd|rd|th)\b"  # 2nd
    r"|\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?"  # 2,030 and 2 030
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?"  # 2,50,000
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)"  # 2.030,5
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"  # 2.030.000
    r"|\d+,\d{1,2}(?= ?(?:%|per ?cent|pct|[mbt]illion|[mb]ln|[mbt]n\b))"  # 43,7%
    r"|\d+(?:\.\d+)?)"
    r"|'[sS]\b"  # of a possessive
    r"|\S)"
)
"""One group, so that splitting by it gives the tokens with what stands between them."""


class Token(NamedTuple):
    """A word, number or sign: its text in lower case with straight quotes, and its place in code points."""

    text: str
    start: int
    end: int
    capital: bool = False
    """Whether it is printed with a capital."""

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[0].isdecimal()

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


_first = itemgetter(0)
_LOW = Facts(str.lower)
"""Words in small letters: one and the same string each time, which every table finds the sooner."""
_token = cast(Callable[[Iterable[object]], Token], partial(tuple.__new__, Token))
"""Past the constructor, which takes half of the time."""


def tokenised(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in order; nothing is remembered.

    A hyphen is a token of its own, `81-year-old` has five; so is the ending of a possessive, `week's` has two.
    """
    return with_print(normalise(text))[0]


def with_print(text: str) -> tuple[tuple[Token, ...], list[str]]:
    """The tokens of a text with plain quotes and spaces, and each as it is printed."""
    parts = _TOKEN.split(text)
    ends = list(accumulate(map(len, parts)))
    words = parts[1::2]
    low = map(_LOW.__getitem__, words)
    capitals = map(str.isupper, map(_first, words))
    return tuple(map(_token, zip(low, ends[0::2], ends[1::2], capitals, strict=False))), words


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a phrase, as `tokenised` gives them: records say the same phrases again and again."""
    return tokenised(text)
