"""Constraints between the columns of one row, declared as data on the row model.

Each is a small value that can say whether a row keeps it (`holds`) and what it demands (`rule`); the
emitters translate the same objects for pandera, frictionless and the codebook.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
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


class _Value:
    """Equal to another of its kind with the same content."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


class _OverColumns(_Value):
    """One that is said by the names of its columns."""

    def __init__(self, columns: tuple[str, ...]) -> None:
        self.columns = columns


def _filled(row: Row, columns: tuple[str, ...]) -> int:
    return sum(row.get(column) is not None for column in columns)


class Ordered(_OverColumns):
    """Those of the columns that are not null stand in ascending order, equal values allowed."""

    @property
    def rule(self) -> str:
        """What it demands."""
        return " ≤ ".join(self.columns)

    def holds(self, row: Row) -> bool:
        """Whether the values that are there ascend."""
        values = [row[c] for c in self.columns if row.get(c) is not None]
        return all(a <= b for a, b in itertools.pairwise(values))


class ExactlyOne(_OverColumns):
    """One of the columns is filled, the others are null."""

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"exactly one of {', '.join(self.columns)}"

    def holds(self, row: Row) -> bool:
        """Whether just one is filled."""
        return _filled(row, self.columns) == 1


class AtMostOne(_OverColumns):
    """No more than one of the columns is filled."""

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"at most one of {', '.join(self.columns)}"

    def holds(self, row: Row) -> bool:
        """Whether none or one is filled."""
        return _filled(row, self.columns) <= 1


class Together(_OverColumns):
    """The columns are filled together or not at all."""

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"all or none of {', '.join(self.columns)}"

    def holds(self, row: Row) -> bool:
        """Whether all or none are filled."""
        return _filled(row, self.columns) in (0, len(self.columns))


class Needs(_OverColumns):
    """Where the first column is filled, the others are too."""

    @property
    def rule(self) -> str:
        """What it demands."""
        return f"{self.columns[0]} needs {', '.join(self.columns[1:])}"

    def holds(self, row: Row) -> bool:
        """Whether the first is null or all others are filled."""
        return row.get(self.columns[0]) is None or _filled(row, self.columns[1:]) == len(self.columns) - 1


class When(_Value):
    """Where `column` has one of `terms`, the columns `filled` are filled and the columns `null` are null."""

    def __init__(
        self, column: str, terms: tuple[str, ...], filled: tuple[str, ...] = (), null: tuple[str, ...] = ()
    ) -> None:
        self.column = column
        self.terms = terms
        self.filled = filled
        self.null = null

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


class Equal(_Value):
    """Where `column` has one of `terms`, the columns `equal` hold one and the same value."""

    def __init__(self, column: str, terms: tuple[str, ...], equal: tuple[str, ...]) -> None:
        self.column = column
        self.terms = terms
        self.equal = equal

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
