"""What is wrong with a published table, as a check over whole columns finds it."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN = 100
"""The most rows that one problem lists; `count` counts them all."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One check that a table fails."""

    table: str
    columns: tuple[str, ...]
    check: str
    """Stable name, the same for every library."""
    message: str
    rows: tuple[int, ...] = ()
    """The rows that fail, counted from 0, at most the first hundred; empty where the table as a whole fails."""
    count: int = 0

    def __str__(self) -> str:
        at = f" in {self.count} of its rows, first in row {self.rows[0] + 1}" if self.rows else ""
        return f"{self.table}.{', '.join(self.columns)}: {self.check}: {self.message}{at}"
