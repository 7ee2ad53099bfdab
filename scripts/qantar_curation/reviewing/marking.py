"""The line of a proposal around its phrase, as much of it as some lines of the terminal take."""

from __future__ import annotations

import sys

from qantar_curation import marking
from qantar_curation.terminal import width

_LINES = 4


def marked(text: str, start: int, end: int) -> str:
    """The part of a line around its characters `start` to `end`, these marked."""
    return marking.marked(text, start, end, (width(sys.stdout) - 4) * _LINES)
