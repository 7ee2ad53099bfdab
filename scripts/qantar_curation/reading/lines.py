"""From an offset in a text to line and column, as editors count them."""

from __future__ import annotations

from qantar_curation.diagnostics.finding import Span

_STEP = 1 << 16


class Lines:
    """The lines of a text, split at line feeds only.

    Nothing is computed until the first question; then the line feeds before each 65,536th character are counted, so
    that a question costs some microseconds and a file of many million lines no memory.
    """

    __slots__ = ("_before", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._before: list[int] = []

    def number(self, offset: int) -> int:
        """The number of the line, from 1, in which the character at an offset stands."""
        if not self._before:
            self._before.append(1)
            for start in range(0, len(self.text), _STEP):
                self._before.append(self._before[-1] + self.text.count("\n", start, start + _STEP))
        step = offset // _STEP
        return self._before[step] + self.text.count("\n", step * _STEP, offset)

    def span(self, start: int, end: int) -> Span:
        """The span from one offset to another, cut at the end of its first line, at least one character long.

        The end of the text lies behind the last character of the last line, also where a line feed follows that.
        """
        if start >= len(self.text):
            start = len(self.text) - self.text.endswith("\n")
        first = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", start)
        stop = len(self.text) if stop < 0 else stop
        return Span(self.number(start), start - first + 1, max(1, min(end, stop) - start))
