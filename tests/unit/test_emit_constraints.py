"""Each kind of constraint means the same in Python, Arrow, pandas and as a formula: over all rows of a small domain."""

from __future__ import annotations

import itertools
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
import simpleeval

from qantar_schema.constraints import AtMostOne, Constraint, Equal, ExactlyOne, Needs, Ordered, Together, When
from qantar_schema.emit.arrow_constraints import broken
from qantar_schema.emit.codebook import sentence
from qantar_schema.emit.pandas_constraints import kept
from qantar_schema.emit.row_constraints import formula

NUMBERS = (None, 1.0, 2.0)
TERMS = ("exact", "about", "range")
CONSTRAINTS: list[Constraint] = [
    Ordered(("a", "b")),
    Ordered(("a", "b", "c")),
    ExactlyOne(("a", "b")),
    ExactlyOne(("a", "b", "c")),
    AtMostOne(("a", "b", "c")),
    Together(("a", "b")),
    Together(("a", "b", "c")),
    Needs(("a", "b")),
    Needs(("a", "b", "c")),
    When("t", ("exact",), filled=("a", "b")),
    When("t", ("exact", "about"), filled=("a",), null=("b", "c")),
    When("t", ("range",), null=("a",)),
    Equal("t", ("exact",), ("a", "b", "c")),
    Equal("t", ("exact", "about"), ("a", "b")),
]


def _rows(constraint: Constraint) -> list[dict[str, Any]]:
    domains = [(*TERMS, None) if name == "t" else NUMBERS for name in constraint.columns]
    return [dict(zip(constraint.columns, values, strict=True)) for values in itertools.product(*domains)]


def _table(rows: list[dict[str, Any]]) -> pa.Table:
    types = {name: pa.string() if name == "t" else pa.float64() for name in rows[0]}
    return pa.table({name: pa.array([row[name] for row in rows], kind) for name, kind in types.items()})


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    types = {name: "category" if name == "t" else "Float64" for name in rows[0]}
    return pd.DataFrame({name: pd.array([row[name] for row in rows], dtype=kind) for name, kind in types.items()})


@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda one: one.rule)
def test_one_meaning(constraint: Constraint) -> None:
    rows = _rows(constraint)
    expected = [constraint.holds(row) for row in rows]
    assert True in expected
    assert False in expected
    assert [not wrong for wrong in broken(constraint, _table(rows)).to_pylist()] == expected
    assert kept(constraint, _frame(rows)).tolist() == expected
    evaluator = simpleeval.EvalWithCompoundTypes
    assert [bool(evaluator(names=row).eval(formula(constraint))) for row in rows] == expected


def test_dates_are_ordered_too() -> None:
    rows = [{"a": pd.Timestamp("2022-01-02").date(), "b": pd.Timestamp("2022-01-01").date()}]
    constraint = Ordered(("a", "b"))
    assert broken(constraint, pa.Table.from_pylist(rows)).to_pylist() == [True]
    frame = pd.DataFrame(rows).astype("date32[day][pyarrow]")
    assert kept(constraint, frame).tolist() == [False]


@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda one: one.rule)
def test_the_codebook_says_it_in_a_sentence(constraint: Constraint) -> None:
    said = sentence(constraint)
    assert said.endswith(".")
    assert all(f"`{name}`" in said for name in constraint.columns)


class Unknown:
    columns = ("a",)
    rule = "unknown"

    def holds(self, row: object) -> bool:
        return True


def test_an_unknown_kind_is_an_error_everywhere() -> None:
    rows = [{"a": 1.0}]
    with pytest.raises(TypeError, match="Unknown"):
        broken(Unknown(), _table(rows))
    with pytest.raises(TypeError, match="Unknown"):
        kept(Unknown(), _frame(rows))
    with pytest.raises(TypeError, match="Unknown"):
        formula(Unknown())
    with pytest.raises(TypeError, match="Unknown"):
        sentence(Unknown())
