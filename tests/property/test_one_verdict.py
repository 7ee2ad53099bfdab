"""One declaration, one verdict: pydantic, pandera, Arrow and frictionless refuse the same rows of every table.

Hypothesis draws rows that keep every rule; each is then broken in every way that its table knows. Good and broken rows
go through the four libraries in one batch, and each must refuse just the broken ones.
"""

from __future__ import annotations

import datetime
import hashlib
import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd
import pandera.pandas as pap
import pyarrow as pa
import pytest
from frictionless import Checklist, Resource, Schema
from frictionless.checks import row_constraint
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from qantar_schema.column import Column, columns
from qantar_schema.constraints import AtMostOne, Constraint, Equal, ExactlyOne, Needs, Ordered, Together, When
from qantar_schema.emit.arrow import arrow_problems, arrow_schema
from qantar_schema.emit.pandera_schema import pandera_schema
from qantar_schema.emit.row_constraints import row_constraints
from qantar_schema.emit.table_schema import table_schema
from qantar_schema.emit.types import names, terms
from qantar_schema.fields import common, provenance
from qantar_schema.rows import TABLES, Row

Cells = dict[str, Any]

# Faults that one library cannot see by its nature. What it misses, the other three refuse, and so does validation.
UNSEEN: dict[tuple[str, str], str] = {
    ("frictionless", "form"): "Table Schema has no word for EDTF; its pattern lets through 30 February",
    ("frictionless", "empty"): "in a CSV file an empty cell is null, so there is no empty text to refuse",
    ("frictionless", "newline"): "it matches patterns up to `$`, which in Python stands before a final newline too",
    ("frictionless", "unique"): "it ignores `uniqueKeys`; it knows the primary key and single unique columns",
    ("pandera", "nan"): "pandas takes NaN in a Float64 column for null",
}

GOOD: dict[str, tuple[str, ...]] = {
    common.SLUG_PATTERN: ("a", "a-1", "0", "one-two-3"),
    common.ARTICLE_PATTERN: ("a000", "a999"),
    common.SHA256_PATTERN: ("0" * 64, "9af" * 21 + "0"),
    common.TEXT_PATTERN: (
        "a",
        "NA",
        "160",
        "true",
        "nan",
        'a; "b", c',
        "\u2018ü\u2019 \u2013 \u00a0Ж",
        "\U0001f600",
        "=1+1",
        "x" * 2000,
    ),
    common.EDTF_PATTERN: ("2022", "2022-01", "2022-01-05~", "2022-01-05/2022-01-11", "../2022", "[2022-01-05..]"),
    provenance.PHRASE_PATTERN: ("a", "225", "at least 225", "\u201csome\u201d thing", "y" * 200),
    provenance.COLUMN_PATTERN: ("kind", "start_edtf"),
    r"^[A-Z]{2}$": ("KZ", "NA"),
    r"^[a-z]{2}$": ("en", "no"),
    r"^#line=[0-9]+,[0-9]+$": ("#line=0,1",),
}
BAD: dict[str, tuple[str, ...]] = {
    common.SLUG_PATTERN: ("A", "a--b", "-a", "a-", "a_b", "ä", "a b", "٣"),
    common.ARTICLE_PATTERN: ("a1", "A001", "a0001", "001", "a٣٣٣"),
    common.SHA256_PATTERN: ("0" * 63, "0" * 65, "G" * 64),
    common.TEXT_PATTERN: (" a", "a\nb", "a\rb", "a\tb", "\u00a0a", "\u3000a", "a\x85b", "\x1ca", "a\x00b", "\u2028a"),
    common.EDTF_PATTERN: ("2022-1-5", "5 January 2022", "2022-01-05%", "1577836800", "/2022", "٢٠٢٢"),
    provenance.PHRASE_PATTERN: (" a", "a ", "a\u00a0", "a\nb", "\ta"),
    provenance.COLUMN_PATTERN: ("Kind", "1a", "a-b", "_a"),
    r"^[A-Z]{2}$": ("kz", "KAZ", "K"),
    r"^[a-z]{2}$": ("EN", "eng", "e"),
    r"^#line=[0-9]+,[0-9]+$": ("#line=1", "line=0,1", "#line=a,b"),
}


@dataclass(frozen=True)
class Case:
    """A row, the fault that was put into it (none: it is good) and the column that has the fault."""

    row: Cells
    fault: str = ""
    where: str = ""


def good_values(column: Column) -> tuple[Any, ...]:
    if column.vocabulary:
        return terms(column)
    if column.kind == "string":
        assert column.pattern is not None
        return tuple(v for v in GOOD[column.pattern] if len(v) <= (column.max_length or math.inf))
    if column.kind == "boolean":
        return True, False
    if column.kind == "date":
        return datetime.date(2022, 1, 5), datetime.date(1999, 12, 31), datetime.date(2024, 2, 29)
    low = int(column.minimum or 0)
    if column.kind == "integer":
        return low, low + 1, low + 41, 2**53 + 1
    return (0.0, 0.5, 1.0) if column.maximum == 1 else (0.0, 0.1, 160.0, -2.5, 1e15)


# Good rows: drawn cell by cell, then mended until they keep every constraint.


def mend(draw: st.DrawFn, constraint: Constraint, row: Cells, values: dict[str, tuple[Any, ...]]) -> None:
    def fill(*wanted: str) -> None:
        for name in wanted:
            if row[name] is None:
                row[name] = draw(st.sampled_from(values[name]))

    def clear(*wanted: str) -> None:
        row.update(dict.fromkeys(wanted))

    match constraint:
        case Ordered():
            filled = [name for name in constraint.columns if row[name] is not None]
            row.update(zip(filled, sorted(row[name] for name in filled), strict=True))
        case ExactlyOne() | AtMostOne():
            one = draw(st.sampled_from(constraint.columns))
            clear(*(name for name in constraint.columns if name != one))
            if isinstance(constraint, ExactlyOne):
                fill(one)
        case Together():
            if draw(st.booleans()):
                fill(*constraint.columns)
            else:
                clear(*constraint.columns)
        case Needs():
            fill(*constraint.columns[1:])
        case When():
            fill(*constraint.filled)
            clear(*constraint.null)
        case Equal():
            row.update(dict.fromkeys(constraint.equal, row[constraint.equal[0]]))


@st.composite
def good_row(draw: st.DrawFn, model: type[Row]) -> Cells:
    values = {column.name: good_values(column) for column in columns(model)}
    row = {
        column.name: draw(st.sampled_from((*values[column.name], None) if column.nullable else values[column.name]))
        for column in columns(model)
    }
    for _ in range(20):
        broken = [constraint for constraint in model.constraints if not constraint.holds(row)]
        if not broken:
            return row
        mend(draw, broken[0], row, values)
    raise AssertionError(f"no good row of {model.table}: {broken[0].rule}")


# Broken rows: each fault of each column, and each way to break each constraint.


def column_faults(column: Column) -> Iterator[tuple[str, Any]]:
    if not column.nullable:
        yield "null", None
    if column.vocabulary:
        yield from (("term", "no-such-term"), ("term", terms(column)[0].upper()))
    if column.pattern:
        yield from (("pattern", value) for value in BAD[column.pattern])
        yield "newline", f"{GOOD[column.pattern][0]}\n"
        yield "empty", ""
    if column.form == "edtf":
        yield from (("form", value) for value in ("2022-02-30", "2022-13", "2022-01-05/2021", "0001"))
    if column.max_length:
        yield "long", "a" * (column.max_length + 1)
    if column.minimum is not None:
        yield "range", (column.minimum - 1 if column.kind == "integer" else column.minimum - 0.001)
    if column.maximum is not None:
        yield "range", column.maximum + 0.001
    if column.kind == "number":
        yield from (("infinite", math.inf), ("infinite", -math.inf), ("nan", math.nan))


def breakings(constraint: Constraint, values: dict[str, tuple[Any, ...]]) -> Iterator[Cells]:
    """Cells that break the constraint, whatever the rest of the row."""
    filled = {name: values[name][0] for name in constraint.columns}
    match constraint:
        case Ordered():
            for a, b in itertools.combinations(constraint.columns, 2):
                low, high = min(values[a]), max(values[a])
                yield {**dict.fromkeys(constraint.columns), a: high, b: low}
        case ExactlyOne():
            yield dict.fromkeys(constraint.columns)
            yield filled
        case AtMostOne():
            yield filled
        case Together() | Needs():
            yield {**filled, constraint.columns[1]: None}
        case When():
            for term in constraint.terms:
                good = filled | dict.fromkeys(constraint.null) | {constraint.column: term}
                yield from ({**good, name: None} for name in constraint.filled)
                yield from ({**good, name: values[name][0]} for name in constraint.null)
        case Equal():
            for term in constraint.terms:
                apart = dict(zip(constraint.equal, (1.0, 2.0, 3.0), strict=False))
                yield {**apart, constraint.column: term}
                yield {**apart, constraint.equal[0]: None, constraint.column: term}


def cases(model: type[Row], rows: list[Cells]) -> list[Case]:
    """The good rows, then rows with one fault each; no two share a key unless the fault is in it."""
    found = [Case(row) for row in rows]
    turns = itertools.cycle(rows)
    for column in columns(model):
        found += [Case(next(turns) | {column.name: bad}, fault, column.name) for fault, bad in column_faults(column)]
    values = {column.name: good_values(column) for column in columns(model)}
    for constraint in model.constraints:
        for cells in breakings(constraint, values):
            row = next(turns) | cells
            assert not constraint.holds(row)
            found.append(Case(row, "constraint", constraint.rule))
    return [Case(apart(model, case, number), case.fault, case.where) for number, case in enumerate(found)]


def apart(model: type[Row], case: Case, number: int) -> Cells:
    """The row with its own key and its own values in unique columns; the faulty column stays as it is."""
    row = dict(case.row)
    known = {column.name: column for column in columns(model)}
    own = {
        common.SLUG_PATTERN: f"own-{number}",
        common.ARTICLE_PATTERN: f"a{number:03}",
        common.SHA256_PATTERN: hashlib.sha256(str(number).encode()).hexdigest(),
        common.TEXT_PATTERN: f"own {number}",
    }
    row[model.key] = row[model.key] if case.where == model.key else own[known[model.key].pattern or ""]
    for name in itertools.chain(*model.unique):
        if row[name] is None or name == case.where or known[name].vocabulary:
            continue
        if name == "line":
            row[name] = number + 1
        elif known[name].pattern in own and name != "article_id":
            row[name] = own[known[name].pattern or ""]
    return row


# The four libraries: each gives the numbers of the rows that it refuses.


def refused_by_pydantic(model: type[Row], rows: list[Cells]) -> set[int]:
    def refuses(row: Cells) -> bool:
        try:
            model.model_validate(row)
        except ValidationError:
            return True
        return False

    keys = [[tuple(row[name] for name in unique) for row in rows] for unique in ((model.key,), *model.unique)]
    doubled = {number for key in keys for number, cells in enumerate(key) if key.count(cells) > 1}
    return {number for number, row in enumerate(rows) if refuses(row)} | doubled


def refused_by_arrow(model: type[Row], rows: list[Cells]) -> set[int]:
    schema = arrow_schema(model)
    table = pa.table([pa.array([row[f.name] for row in rows], f.type) for f in schema], schema=schema)
    return {number for problem in arrow_problems(table, model) for number in problem.rows}


def refused_by_pandera(model: type[Row], rows: list[Cells]) -> set[int]:
    def series(column: Column) -> Any:
        cells = [row[column.name] for row in rows]
        if column.vocabulary:
            seen = [cell for cell in dict.fromkeys(cells) if cell is not None]
            return pd.Categorical(cells, categories=list(dict.fromkeys([*terms(column), *seen])))
        return pd.array(cells, dtype=names(column).pandas)

    frame = pd.DataFrame({column.name: series(column) for column in columns(model)})
    try:
        cached_pandera_schema(model).validate(frame, lazy=True)
    except pap.errors.SchemaErrors as error:
        assert error.failure_cases["index"].notna().all(), error.failure_cases
        return {int(number) for number in error.failure_cases["index"]}
    return set()


cached_pandera_schema = cache(pandera_schema)


def refused_by_frictionless(model: type[Row], rows: list[Cells]) -> set[int]:
    header = [column.name for column in columns(model)]
    # References need the other tables; they are checked over the whole package.
    schema = {key: value for key, value in table_schema(model).items() if key != "foreignKeys"}
    resource = Resource(
        data=[header, *([csv_cell(row[name]) for name in header] for row in rows)],
        schema=Schema.from_descriptor(schema),
    )
    checks = [row_constraint(formula=formula) for formula in row_constraints(model).values()]
    report = resource.validate(Checklist(checks=checks), limit_errors=100_000)
    errors = [error for task in report.tasks for error in task.errors]
    assert all(hasattr(error, "row_number") for error in errors), errors
    return {error.row_number - 2 for error in errors}  # counted from 1, the header included


def csv_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.17g}" if isinstance(value, float) else str(value)


LIBRARIES: dict[str, Callable[[type[Row], list[Cells]], set[int]]] = {
    "pydantic": refused_by_pydantic,
    "arrow": refused_by_arrow,
    "pandera": refused_by_pandera,
    "frictionless": refused_by_frictionless,
}

few = settings(
    max_examples=2,  # each has every fault; pandera takes half a second to list so many
    deadline=None,
    derandomize=True,  # the same verdict on every machine
    phases=[Phase.generate],  # a failure names its case; to shrink it would take minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@pytest.mark.parametrize("table", TABLES)
@few
@given(data=st.data())
def test_one_verdict_on_rows(table: str, data: st.DataObject) -> None:
    model = TABLES[table]
    batch = cases(model, data.draw(st.lists(good_row(model), min_size=1, max_size=3)))
    for library, refused_by in LIBRARIES.items():
        refused = refused_by(model, [case.row for case in batch])
        for number, case in enumerate(batch):
            if (library, case.fault) not in UNSEEN:
                said = f"{library} {'accepts' if case.fault else 'refuses'} {case.fault} {case.where}"
                assert (number in refused) == bool(case.fault), f"{said}: {case.row}"


@pytest.mark.parametrize(
    ("table", "unique"), [(name, unique) for name, model in TABLES.items() for unique in ((model.key,), *model.unique)]
)
@few
@given(data=st.data())
def test_one_verdict_on_duplicates(table: str, unique: tuple[str, ...], data: st.DataObject) -> None:
    model = TABLES[table]
    rows = [apart(model, Case(data.draw(good_row(model))), number) for number in range(2)]
    doubled = [rows[0], rows[1] | {name: rows[0][name] for name in unique}]
    for library, refused_by in LIBRARIES.items():
        assert refused_by(model, rows) == set(), library
        if len(unique) == 1 or (library, "unique") not in UNSEEN:
            assert refused_by(model, doubled), library


def test_every_pattern_has_examples() -> None:
    used = {column.pattern for model in TABLES.values() for column in columns(model) if column.pattern}
    assert used == set(GOOD) == set(BAD)


@pytest.mark.parametrize(("library", "fault"), UNSEEN)
@settings(few, max_examples=1)
@given(data=st.data())
def test_what_is_unseen_is_unseen(library: str, fault: str, data: st.DataObject) -> None:
    """An exception that is no longer needed is taken out."""
    model = TABLES[{"unique": "evidence", "nan": "estimates"}.get(fault, "figures")]
    row = data.draw(good_row(model))
    batch = [case.row for case in cases(model, [row]) if case.fault == fault]
    if fault == "unique":
        batch = [row, row | {model.key: "another"}]
    assert batch
    assert len(LIBRARIES[library](model, batch)) < len(batch)
