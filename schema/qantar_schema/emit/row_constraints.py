"""The constraints between columns as frictionless `row-constraint` formulas, for the independent check of the CSVs.

A formula is a Python expression over the cells of one row and is true in a row that keeps the constraint. Nulls are
handled in the formula itself, since frictionless counts an exception as a breach.
"""

from __future__ import annotations

import itertools

from qantar_schema.column import columns
from qantar_schema.constraints import AtMostOne, Constraint, Equal, ExactlyOne, Needs, Ordered, Together, When
from qantar_schema.emit import names as check
from qantar_schema.rows.base import Row


def row_constraints(model: type[Row]) -> dict[str, str]:
    """The formulas of a table by the name of the check, those of its constraints and one a number column.

    The latter are needed because Table Schema takes `NaN` and `INF` for numbers, and we do not.
    """
    formulas = {check.constraint_name(constraint): formula(constraint) for constraint in model.constraints}
    for column in columns(model):
        if column.kind == "number":
            formulas[f"{check.FINITE}: {column.name}"] = _or(_null(column.name), f"{column.name} - {column.name} == 0")
    return formulas


def formula(constraint: Constraint) -> str:
    """The formula of one constraint. Raises TypeError for a kind of constraint that is not known here."""
    match constraint:
        case Ordered():
            ascend = (_or(_null(a), _null(b), f"{a} <= {b}") for a, b in itertools.combinations(constraint.columns, 2))
            return _and(*ascend)
        case ExactlyOne():
            return f"{_filled(constraint.columns)} == 1"
        case AtMostOne():
            return f"{_filled(constraint.columns)} <= 1"
        case Together():
            filled = _filled(constraint.columns)
            return _or(f"{filled} == 0", f"{filled} == {len(constraint.columns)}")
        case Needs():
            first, *others = constraint.columns
            return _or(_null(first), _and(*map(_there, others)))
        case When():
            return _or(_absent(constraint), _and(*map(_there, constraint.filled), *map(_null, constraint.null)))
        case Equal():
            equal = (f"{a} == {b}" for a, b in itertools.pairwise(constraint.equal))
            return _or(_absent(constraint), _and(*equal))
    raise TypeError(f"no formula for {type(constraint).__name__}")


def _null(column: str) -> str:
    return f"{column} == None"


def _there(column: str) -> str:
    return f"{column} != None"


def _filled(named: tuple[str, ...]) -> str:
    return f"({' + '.join(f'({_there(column)})' for column in named)})"


def _absent(constraint: When | Equal) -> str:
    return _and(*(f"{constraint.column} != {term!r}" for term in constraint.terms))


def _or(*parts: str) -> str:
    return _join(" or ", parts)


def _and(*parts: str) -> str:
    return _join(" and ", parts)


def _join(word: str, parts: tuple[str, ...]) -> str:
    return parts[0] if len(parts) == 1 else word.join(f"({part})" for part in parts)
