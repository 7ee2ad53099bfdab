"""A line around a phrase, the phrase marked: inverse on a terminal with colours, else between angle quotes."""

from __future__ import annotations

import sys

from qantar_curation.diagnostics.visible import visible
from qantar_curation.terminal import takes_colour, width
from qantar_schema.text import normalise

_INVERSE, _PLAIN = "\x1b[7m", "\x1b[0m"
_LINES = 4
_LEAST = 40


def marked(text: str, start: int, end: int) -> str:
    """The part of a line around its characters `start` to `end`, as much as some lines of the terminal take."""
    room = max((width(sys.stdout) - 4) * _LINES, _LEAST)
    before, after = max(0, start - room // 2), min(len(text), max(end, start + room // 2))
    if before:
        before = text.find(" ", before, start) + 1 or before
    if after < len(text):
        after = max(text.rfind(" ", end, after), end)
    opened, closed = (_INVERSE, _PLAIN) if takes_colour(sys.stdout) else (">>", "<<")
    parts = text[before:start], text[start:end], text[end:after]
    head, phrase, tail = (visible(normalise(part)) for part in parts)
    return f"{'...' if before else ''}{head}{opened}{phrase}{closed}{tail}{'...' if after < len(text) else ''}"
