"""Text as words, numbers and signs that know their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qantar_schema.text import normalise

_TOKEN = re.compile(
    r"\d+(?:st|nd|rd|th)\b"  # 2nd
    r"|\d{1,3}(?:[,  ]\d{3})+(?!\d)(?:\.\d+)?"  # 2,030 and 2 030
    r"|\d+(?:\.\d+)?"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"  # words, with an apostrophe inside
    r"|\S"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign: its text in lower case with straight quotes, and its place in code points."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[0].isdigit()

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order. A hyphen is a token of its own: `81-year-old` has five."""
    plain = normalise(text)
    return [Token(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(plain)]
