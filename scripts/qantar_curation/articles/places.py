"""Where a phrase stands in a line."""

from __future__ import annotations

import unicodedata

from qantar_schema.text import normalise

_DECIMAL = frozenset(".:")
_GROUPING = frozenset(",\u00a0\u2007\u2009\u202f")


def places(line: str, phrase: str) -> tuple[int, ...]:
    """The offsets at which a phrase stands in a line as whole words.

    The exact code points are looked for first; only where these stand nowhere, kinds of spaces and quotes are
    made equal in both (offsets stay those of the raw line). Occurrences may overlap.

    Args:
        line: the raw line.
        phrase: the phrase as the record has it.

    Returns:
        The offsets in rising order, in code points from 0.
    """
    found = [start for start in _starts(line, phrase) if _is_whole(line, start, start + len(phrase))]
    if not found:
        found = [
            start
            for start in _starts(normalise(line), normalise(phrase))
            if _is_whole(line, start, start + len(phrase))
        ]
    return tuple(found)


def whole_words(line: str, phrase: str) -> str | None:
    """The words that a phrase cuts: where it stands in the line only inside words, it widened to their edges."""
    for start in _starts(normalise(line), normalise(phrase)):
        end = start + len(phrase)
        while _inside(line, start):
            start -= 1
        while _inside(line, end):
            end += 1
        return line[start:end]
    return None


def _starts(line: str, phrase: str) -> list[int]:
    found: list[int] = []
    start = line.find(phrase) if phrase else -1
    while start >= 0:
        found.append(start)
        start = line.find(phrase, start + 1)
    return found


def _is_whole(line: str, start: int, end: int) -> bool:
    return not _inside(line, start) and not _inside(line, end)


def _inside(line: str, offset: int) -> bool:
    """Whether the place before that character is inside a word or a number."""
    if not 0 < offset < len(line):
        return False
    before, after = line[offset - 1], line[offset]
    if unicodedata.combining(after):
        return True
    if before.isalnum() or unicodedata.combining(before):
        return after.isalnum() or (before.isdigit() and _joins_digits(line, offset))
    return after.isdigit() and offset > 1 and line[offset - 2].isdigit() and _joins_digits(line, offset - 1)


def _joins_digits(line: str, offset: int) -> bool:
    """Whether the character there, which follows a digit, is part of one number (1,200 or 3.5 or 10:30)."""
    mark = line[offset]
    end = offset + 1
    while end < len(line) and line[end].isdigit():
        end += 1
    digits = end - offset - 1
    if mark in _GROUPING:
        return digits == 3  # so that "5,2022" and a year behind a no-break space are two numbers
    return mark in _DECIMAL and digits > 0
