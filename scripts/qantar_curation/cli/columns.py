"""Rows of text as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def aligned(rows: Sequence[Sequence[str]], texts: int) -> Iterator[str]:
    """One line a row, its cells below one another.

    Args:
        rows: The rows, each with the same number of cells; the head is one of them.
        texts: How many of the first columns are texts and begin at the left; the others are numbers and end at the
            right.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            f"{cell:<{width}}" if index < texts else f"{cell:>{width}}"
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells)
