"""Constraints between the columns of one row, declared as data on the row model.

Each is a small frozen dataclass that can say whether a row keeps it (`holds`) and what it demands (`rule`); the
emitters translate the same objects for pandera, frictionless and the codebook.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Row = Mapping[str, Any]


class Constraint(Protocol):
    """What every constraint offers."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it speaks of, the one to point at first."""

    @property
    def rule(self) -> str:
        """What it demands, as a sentence without a full stop."""

    def holds(self, row: Row) -> bool:
        """Whether `row` keeps it. A column that is missing counts as null."""


def _filled(row: Row, columns: tuple[str, ...]) -> int:
    return sum(row.get(column) is not None for column in columns)


@dataclass(frozen=True)
class Ordered:
    """Those of the columns that are not null stand in ascending order, equal values allowed."""

    columns: tuple[str, ...]

    @property
    def rule(self) -> str:
        """What it demands."""
        return " ≤ ".join(self.columns)

    def holds(self, row: Row) -> bool:
        """Whether the values that are there ascend."""
        values = [row[c] for c in self.columns if row.get(c) is not None]
        return all(a <= b for a, b in itertools.pairwise(values))


@dataclass(frozen=True)
class ExactlyOne:
    """One of the columns is filled, the others are null."""

    columns: tuple[str, ...]

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"exactly one of {', '.join(self.columns)}"

    def holds(self, row: Row) -> bool:
        """Whether just one is filled."""
        return _filled(row, self.columns) == 1


@dataclass(frozen=True)
class AtMostOne:
    """No more than one of the columns is filled."""

    columns: tuple[str, ...]

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"at most one of {', '.join(self.columns)}"

    def holds(self, row: Row) -> bool:
        """Whether none or one is filled."""
        return _filled(row, self.columns) <= 1


@dataclass(frozen=True)
class Together:
    """The columns are filled together or not at all."""

    columns: tuple[str, ...]

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"all or none of {', '.join(self.columns)}"

    def holds(self, row: Row) -> bool:
        """Whether all or none are filled."""
        return _filled(row, self.columns) in (0, len(self.columns))


@dataclass(frozen=True)
class Needs:
    """Where the first column is filled, the others are too."""

    columns: tuple[str, ...]

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"{self.columns[0]} needs {', '.join(self.columns[1:])}"

    def holds(self, row: Row) -> bool:
        """Whether the first is null or all others are filled."""
        return row.get(self.columns[0]) is None or _filled(row, self.columns[1:]) == len(self.columns) - 1


@dataclass(frozen=True)
class When:
    """Where `column` has one of `terms`, the columns `filled` are filled and the columns `null` are null."""

    column: str
    terms: tuple[str, ...]
    filled: tuple[str, ...] = ()
    null: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The column with the term, then those that depend on it."""
        return (self.column, *self.filled, *self.null)

    @property
    def rule(self) -> str:
        """What it demands."""
        demands = [
            f"{', '.join(names)} {verb}" for names, verb in ((self.filled, "filled"), (self.null, "null")) if names
        ]
        return f"{self.column} {' or '.join(self.terms)}: {' and '.join(demands)}"

    def holds(self, row: Row) -> bool:
        """Whether the dependent columns are as the term demands."""
        if row.get(self.column) not in self.terms:
            return True
        return _filled(row, self.filled) == len(self.filled) and _filled(row, self.null) == 0


@dataclass(frozen=True)
class Equal:
    """Where `column` has one of `terms`, the columns `equal` hold one and the same value."""

    column: str
    terms: tuple[str, ...]
    equal: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The column with the term, then those that must be equal."""
        return (self.column, *self.equal)

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"{self.column} {' or '.join(self.terms)}: {' = '.join(self.equal)}"

    def holds(self, row: Row) -> bool:
        """Whether the columns are equal wherever the term stands."""
        return row.get(self.column) not in self.terms or len({row.get(c) for c in self.equal}) == 1
