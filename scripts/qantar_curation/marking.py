"""A phrase marked in the line around it: inverse on a terminal with colours, else between angle quotes."""

from __future__ import annotations

import sys

from qantar_curation.diagnostics.visible import visible
from qantar_curation.terminal import takes_colour

_INVERSE, _PLAIN = "\x1b[7m", "\x1b[0m"
_SPACES = dict.fromkeys((0x00A0, 0x2007, 0x2009, 0x202F), " ")  # as wide as they look
_LEAST = 20


def marked(text: str, start: int, end: int, room: int) -> str:
    """The part of a line around its characters `start` to `end`, these marked.

    Args:
        text: The raw line.
        start: The offset of the first character to mark.
        end: The offset behind the last one.
        room: How many characters may be shown; a longer line is cut between words, and dots say so.
    """
    text = text.translate(_SPACES)
    before, after = _window(text, start, end, room)
    opened, closed = (_INVERSE, _PLAIN) if takes_colour(sys.stdout) else _quotes()
    head, phrase, tail = (visible(part) for part in (text[before:start], text[start:end], text[end:after]))
    return f"{'...' if before > 0 else ''}{head}{opened}{phrase}{closed}{tail}{'...' if after < len(text) else ''}"


def _window(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The part of a line to show: as much before the phrase as after it, and whole words where it is cut."""
    room = max(room - (end - start), _LEAST)
    before = max(0, min(start - room // 2, len(text) - (end - start) - room))
    after = min(len(text), before + room + (end - start))
    if before > 0:
        space = text.find(" ", before, start)
        before = start if space < 0 else space + 1
    if after < len(text):
        space = text.rfind(" ", end, after)
        after = end if space < 0 else space
    return before, after


def _quotes() -> tuple[str, str]:
    try:
        "»«".encode(sys.stdout.encoding or "utf-8")
    except (UnicodeError, LookupError, AttributeError):
        return ">>", "<<"
    return "»", "«"
