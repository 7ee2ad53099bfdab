"""The constraints between columns, as computations of Arrow over whole columns.

Each function takes a constraint and a table of its columns and gives a mask that is true in the rows that break it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import reduce
from typing import TYPE_CHECKING

from qantar_schema.constraints import AtMostOne, Constraint, Equal, ExactlyOne, Needs, Ordered, Together, When

if TYPE_CHECKING:
    import pyarrow as pa


def broken(constraint: Constraint, table: pa.Table) -> pa.Array:
    """The mask of rows that break a constraint. Raises TypeError for a kind of constraint that is not known here."""
    import pyarrow.compute as pc

    match constraint:
        case Ordered():
            return _any(pc.greater(table[a], table[b]) for a, b in itertools.combinations(constraint.columns, 2))
        case ExactlyOne():
            return pc.not_equal(_filled(table, constraint.columns), 1)
        case AtMostOne():
            return pc.greater(_filled(table, constraint.columns), 1)
        case Together():
            filled = _filled(table, constraint.columns)
            return pc.and_(pc.greater(filled, 0), pc.less(filled, len(constraint.columns)))
        case Needs():
            first, *others = constraint.columns
            return pc.and_(pc.is_valid(table[first]), _any(pc.is_null(table[other]) for other in others))
        case When():
            wrong = [pc.is_null(table[name]) for name in constraint.filled]
            wrong += [pc.is_valid(table[name]) for name in constraint.null]
            return pc.and_(_stands(table, constraint), _any(wrong))
        case Equal():
            return pc.and_(_stands(table, constraint), _any(_differ(table, *two) for two in _pairs(constraint)))
    raise TypeError(f"no Arrow computation for {type(constraint).__name__}")


def _any(masks: Iterable[pa.Array]) -> pa.Array:
    """True where one of the masks is; an unknown (a comparison with null) breaks nothing."""
    import pyarrow.compute as pc

    return reduce(pc.or_, (pc.fill_null(mask, False) for mask in masks))


def _filled(table: pa.Table, names: tuple[str, ...]) -> pa.Array:
    """How many of the columns are filled in each row."""
    import pyarrow as pa
    import pyarrow.compute as pc

    return reduce(pc.add, (pc.is_valid(table[name]).cast(pa.int64()) for name in names))


def _stands(table: pa.Table, constraint: When | Equal) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.is_in(table[constraint.column], value_set=pa.array(constraint.terms, pa.string()))


def _pairs(constraint: Equal) -> list[tuple[str, str]]:
    return list(itertools.pairwise(constraint.equal))


def _differ(table: pa.Table, one: str, other: str) -> pa.Array:
    import pyarrow.compute as pc

    half_null = pc.xor(pc.is_null(table[one]), pc.is_null(table[other]))
    return pc.or_(half_null, pc.fill_null(pc.not_equal(table[one], table[other]), False))
