"""The constraints between columns, as computations of pandas over whole columns: which rows keep them."""

from __future__ import annotations

import itertools
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from qantar_schema.constraints import AtMostOne, Constraint, Equal, ExactlyOne, Needs, Ordered, Together, When

if TYPE_CHECKING:
    import pandas as pd

    Series = pd.Series[Any]


def kept(constraint: Constraint, frame: pd.DataFrame) -> Series:
    """A boolean series, true in the rows that keep a constraint.

    Args:
        constraint: any of `qantar_schema.constraints`.
        frame: rows with its columns.

    Raises:
        TypeError: that kind of constraint is not known here.
    """
    filled = frame[list(constraint.columns)].notna()
    match constraint:
        case Ordered():
            pairs = itertools.combinations(constraint.columns, 2)
            return ~reduce(or_, (_true(frame[a] > frame[b]) for a, b in pairs))
        case ExactlyOne():
            return filled.sum(axis=1) == 1
        case AtMostOne():
            return filled.sum(axis=1) <= 1
        case Together():
            return filled.sum(axis=1).isin([0, len(constraint.columns)])
        case Needs():
            first, *others = constraint.columns
            return ~filled[first] | filled[others].all(axis=1)
        case When():
            stands = frame[constraint.column].isin(constraint.terms)
            as_demanded = filled[list(constraint.filled)].all(axis=1) & ~filled[list(constraint.null)].any(axis=1)
            return ~stands | as_demanded
        case Equal():
            stands = frame[constraint.column].isin(constraint.terms)
            return ~(stands & reduce(or_, (_differ(frame, *two) for two in itertools.pairwise(constraint.equal))))
    raise TypeError(f"no pandas computation for {type(constraint).__name__}")


def _true(series: Series) -> Series:
    """A comparison with its unknowns (a null on one side) taken for false."""
    return series.astype("boolean").fillna(False).astype(bool)


def _differ(frame: pd.DataFrame, one: str, other: str) -> Series:
    return (frame[one].isna() ^ frame[other].isna()) | _true(frame[one] != frame[other])
