"""From an offset in a text to line and column, as editors count them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from qantar_curation.diagnostics.finding import Span


class Lines:
    """The lines of a text, split at line feeds only. Nothing is computed until the first question."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] | None = None

    def _all(self) -> list[int]:
        if self._starts is None:
            self._starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]
        return self._starts

    def number(self, offset: int) -> int:
        """The number of the line, from 1, in which the character at an offset stands."""
        return min(bisect_right(self._all(), offset), len(self._all()) - 1)

    def span(self, start: int, end: int) -> Span:
        """The span from one offset to another, cut at the end of its first line, at least one character long."""
        line = self.number(start)
        first, following = self._all()[line - 1 : line + 1]
        return Span(line, start - first + 1, max(1, min(end, following - 1) - start))
