"""Items in braces on one line, `- {article: a000, line: 8, phrase: "...", supports: [value]}`, read by a pattern.

Nearly all evidence is written so, and the parser takes most of its time over it. Lines that can mean only one thing are
set aside before the parser sees the text: it finds in their place a word of the same length, and the composer puts the
item there. Whatever is not quite of this form stays, and where anything goes otherwise than expected (a line was part
of a longer text, an error, a refusal) the whole text is read again without this, so that nothing depends on it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qantar_curation.reading.keys import NULLS, not_text
from qantar_curation.reading.nodes import Mapping, Sequence

LIMIT_TEXT = 2_000_000
"""Longer texts are left to the parser, which bounds what it reads."""

_LINE = re.compile(r"^ *- (\{[a-z_]+: .*\})$", re.MULTILINE)
# A key with a text in quotes without escapes, a list of plain words, or plain words with nothing that has a meaning.
_PAIR = re.compile(
    r"""([a-z_]+):[ ]("[^"\\]+"|'[^']+'|\[[a-z_]+(?:,[ ][a-z_]+)*\]|\w(?:[\w.;()/' -]*[\w.;)~])?)(?:,[ ](?=[a-z])|$)""",
    re.VERBOSE,
)


_taken = lru_cache(maxsize=256)(not_text)


def set_aside(text: str) -> tuple[str, dict[int, tuple[int, Mapping]]]:
    """The text with words in place of the items, and each item with its end by where it starts.

    Args:
        text: Printable characters and line feeds.
    """
    aside: dict[int, tuple[int, Mapping]] = {}
    pieces: list[str] = []
    done = 0
    for line in _LINE.finditer(text) if len(text) <= LIMIT_TEXT else ():
        start, end = line.span(1)
        item = _item(text, start, end)
        if item is not None:
            aside[start] = (end, item)
            pieces += (text[done:start], "x" * (end - start))
            done = end
    return "".join((*pieces, text[done:])), aside


def _item(text: str, start: int, end: int) -> Mapping | None:
    """The mapping between two offsets, with the composer's places; none where it is not plain to see."""
    item = Mapping()
    marks: list[int] = []
    item.mark, item.marks = (start, start + 1), marks
    place = start + 1
    pairs = _PAIR.findall(text, place, end - 1)
    for key, written in pairs:
        colon = place + len(key)
        begin = colon + 2
        stop = begin + len(written)
        first = written[0]
        if _taken(key) is not None or written in NULLS:
            return None
        if first == "[":
            item[key] = words = _words(written, begin)
            if not NULLS.isdisjoint(words):
                return None
            marks += (place, colon, begin, begin + 1)
        else:
            item[key] = written[1:-1] if first == '"' or first == "'" else written
            marks += (place, colon, begin, stop)
        place = stop + 2
    # The pattern passes over what it does not match, and a key may stand twice.
    return item if place == end + 1 and len(item) == len(pairs) else None


def _words(written: str, start: int) -> Sequence:
    """A list of plain words in brackets, which begins at an offset."""
    listed = written[1:-1].split(", ")
    marks: list[int] = []
    place = start + 1
    for word in listed:
        stop = place + len(word)
        marks += (place, stop)
        place = stop + 2
    words = Sequence(listed)
    words.mark, words.marks = (start, start + 1), marks
    return words
