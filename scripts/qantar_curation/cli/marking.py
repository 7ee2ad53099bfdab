"""A line of an article around a phrase, the phrase marked."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from qantar_curation.articles.anchoring import place
from qantar_curation.articles.capture import Captured
from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.articles.lock import Anchor
from qantar_curation.diagnostics.visible import visible
from qantar_curation.terminal import takes_colour, width

_INVERSE, _PLAIN = "\x1b[7m", "\x1b[0m"
_SPACES = dict.fromkeys((0x00A0, 0x2007, 0x2009, 0x202F), " ")  # as wide as they look
_INDENT = 8
_LEAST = 20


class Marking:
    """Marks phrases in the articles that are at hand: inverse on a terminal, between angle quotes in a pipe.

    Args:
        captured: The articles, each the one that its entry pins.
        pins: The entries.
    """

    def __init__(self, captured: Mapping[str, Captured], pins: Mapping[str, ArticlePin]) -> None:
        self._captured, self._pins = captured, pins
        self._marks = (_INVERSE, _PLAIN) if takes_colour(sys.stdout) else _quotes()
        self._room = width(sys.stdout) - _INDENT

    def line(self, citation: Citation) -> str | None:
        """The line around the phrase, or why the phrase is not in it; none where the article is not at hand."""
        article = self._captured.get(citation.article_id)
        if article is None:
            return None
        placed = place(citation, self._pins[citation.article_id], article)
        if not isinstance(placed, Anchor):
            return f"({visible(placed.message)})"
        text = article.lines[placed.line - 1].text.translate(_SPACES)
        before, after = self._window(text, placed.char_start, placed.char_end)
        start, end = self._marks
        marked = f"{start}{visible(text[placed.char_start : placed.char_end])}{end}"
        head = "..." if before > 0 else ""
        tail = "..." if after < len(text) else ""
        return (
            f"{head}{visible(text[before : placed.char_start])}{marked}{visible(text[placed.char_end : after])}{tail}"
        )

    def _window(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The part of a line to show: as much before the phrase as after it, and whole words where it is cut."""
        room = max(self._room - (end - start), _LEAST)
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
