"""A line of an article around a phrase, the phrase marked."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from qantar_curation.articles.anchoring import place
from qantar_curation.articles.capture import Captured
from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.articles.lock import Anchor
from qantar_curation.diagnostics.visible import visible
from qantar_curation.marking import marked
from qantar_curation.terminal import width

_INDENT = 8


class Marking:
    """Marks phrases in the articles that are at hand: inverse on a terminal, between angle quotes in a pipe.

    Args:
        captured: The articles, each the one that its entry pins.
        pins: The entries.
    """

    def __init__(self, captured: Mapping[str, Captured], pins: Mapping[str, ArticlePin]) -> None:
        self._captured, self._pins = captured, pins
        self._room = width(sys.stdout) - _INDENT

    def line(self, citation: Citation) -> str | None:
        """The line around the phrase, or why the phrase is not in it; none where the article is not at hand."""
        article = self._captured.get(citation.article_id)
        if article is None:
            return None
        placed = place(citation, self._pins[citation.article_id], article)
        if not isinstance(placed, Anchor):
            return f"({visible(placed.message)})"
        return marked(article.lines[placed.line - 1].text, placed.char_start, placed.char_end, self._room)
