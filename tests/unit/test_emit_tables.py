"""Arrow schema, pandera schema and Table Schema of each table say what the row model declares."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pandas as pd
import pandera.pandas as pap
import pyarrow as pa
import pytest
from frictionless import Schema

from qantar_schema.column import columns
from qantar_schema.emit.arrow import arrow_problems, arrow_schema, arrow_type, description
from qantar_schema.emit.names import COLUMNS, NOT_NULL, TYPE, VOCABULARY
from qantar_schema.emit.pandera_schema import pandera_schema
from qantar_schema.emit.problem import SHOWN
from qantar_schema.emit.row_constraints import row_constraints
from qantar_schema.emit.table_schema import table_schema
from qantar_schema.emit.types import names, terms
from qantar_schema.rows import TABLES, Row
from qantar_schema.rows.figures import FigureRow
from qantar_schema.rows.provenance import ArticleRow

MODELS = pytest.mark.parametrize("model", TABLES.values(), ids=lambda model: model.table)

ARTICLE: dict[str, Any] = {
    "article_id": "a000",
    "file": "one.txt",
    "sha256": "0" * 64,
    "lines": 10,
    "words": 100,
    "coding": "complete",
    "headline": None,
    "publisher": None,
    "agency": None,
    "url": None,
    "language": "en",
    "translated": None,
    "published_on": datetime.date(2022, 1, 12),
    "published_on_basis": "printed",
    "note": None,
    "cited_lines": 3,
    "quoted_word_share": 0.25,
}


def articles(*changes: dict[str, Any]) -> pa.Table:
    schema = arrow_schema(ArticleRow)
    rows = [
        ARTICLE | {"article_id": f"a{n:03}", "file": f"{n}.txt", "sha256": f"{n:064}"} | change
        for n, change in enumerate(changes)
    ]
    return pa.table([pa.array([row[f.name] for row in rows], f.type) for f in schema], schema=schema)


def frame(table: pa.Table) -> pd.DataFrame:
    cells = {
        column.name: pd.array(table[column.name].to_pylist(), dtype=names(column).pandas)
        for column in columns(ArticleRow)
    }
    return pd.DataFrame(cells)


@MODELS
def test_arrow_schema(model: type[Row]) -> None:
    schema = arrow_schema(model)
    assert schema.names == [column.name for column in columns(model)]
    assert schema.metadata == {
        b"table": model.table.encode(),
        b"key": model.key.encode(),
        b"description": description(model).encode(),
    }
    for column, field in zip(columns(model), schema, strict=True):
        assert field.nullable is column.nullable
        assert field.metadata[b"description"].decode() == column.description
        assert field.metadata[b"origin"].decode() == column.origin.value
        assert field.metadata.get(b"unit", b"").decode() == (column.unit or "")
        assert field.metadata.get(b"refers_to", b"").decode() == (column.refers_to or "")
        assert (b"vocabulary" in field.metadata) == pa.types.is_dictionary(field.type) == bool(column.vocabulary)
        assert tuple(json.loads(field.metadata.get(b"terms", b"[]"))) == terms(column)


def test_arrow_types() -> None:
    types = {column.name: str(arrow_type(column)) for column in columns(ArticleRow)}
    assert types["published_on"] == "date32[day]"
    assert types["lines"] == "int64"
    assert types["quoted_word_share"] == "double"
    assert types["translated"] == "bool"
    assert types["coding"] == "dictionary<values=string, indices=int8, ordered=0>"


def test_a_right_table_has_no_problems() -> None:
    assert arrow_problems(articles({}, {}), ArticleRow) == []
    assert arrow_problems(articles().slice(0, 0), ArticleRow) == []
    chunked = pa.concat_tables([articles({}), articles({}, {}).slice(1)])
    assert chunked["coding"].num_chunks == 2
    assert arrow_problems(chunked, ArticleRow) == []


def test_problems_name_columns_check_and_rows() -> None:
    table = articles({}, {"coding": "done", "lines": None}, {"published_on": None}, {"file": "0.txt"})
    found = {(problem.columns, problem.check): problem.rows for problem in arrow_problems(table, ArticleRow)}
    assert found == {
        (("coding",), VOCABULARY): (1,),
        (("lines",), NOT_NULL): (1,),
        (("published_on", "published_on_basis"), "all or none of published_on, published_on_basis"): (2,),
        (("file",), "unique: file"): (0, 3),
    }


def test_a_problem_lists_its_first_rows_and_counts_all() -> None:
    (problem,) = arrow_problems(articles(*({"words": -1} for _ in range(SHOWN + 5))), ArticleRow)
    assert problem.count == SHOWN + 5
    assert problem.rows == tuple(range(SHOWN))
    assert str(problem) == "articles.words: minimum: less than 0 in 105 of its rows, first in row 1"


def test_the_shape_of_a_table_is_checked_before_its_cells() -> None:
    table = articles({"words": -1})
    (missing,) = arrow_problems(table.drop_columns(["words"]), ArticleRow)
    assert (missing.check, missing.columns) == (COLUMNS, ("words",))
    (unknown, _) = arrow_problems(table.append_column("extra", pa.array([1])), ArticleRow)
    assert (unknown.check, unknown.columns) == (COLUMNS, ("extra",))
    (order, _) = arrow_problems(table.select(list(reversed(table.schema.names))), ArticleRow)
    assert order.check == COLUMNS
    typed = table.set_column(4, "words", table["words"].cast(pa.int32()))
    (wrong,) = arrow_problems(typed, ArticleRow)
    assert (wrong.check, wrong.columns, wrong.message) == (TYPE, ("words",), "int32 is not int64")
    doubled = table.append_column("words", table["words"])
    assert [problem.check for problem in arrow_problems(doubled, ArticleRow)] == [COLUMNS]


def test_failure_cases_of_pandera_name_column_and_check() -> None:
    table = articles({}, {"coding": "done", "lines": None}, {"published_on": None}, {"words": -1})
    with pytest.raises(pap.errors.SchemaErrors) as caught:
        pandera_schema(ArticleRow).validate(frame(table), lazy=True)
    cases = caught.value.failure_cases
    found = set(cases[["column", "check", "index"]].itertuples(index=False, name=None))
    assert {("coding", VOCABULARY, 1), ("lines", "not_nullable", 1), ("words", "minimum", 3)} <= found
    assert ("published_on", "all or none of published_on, published_on_basis", 2) in found
    assert {index for _, _, index in found} == {1, 2, 3}


@MODELS
def test_pandera_takes_an_empty_table_and_refuses_another_shape(model: type[Row]) -> None:
    empty = pd.DataFrame({c.name: pd.array([], dtype=names(c).pandas) for c in columns(model)})
    schema = pandera_schema(model)
    schema.validate(empty, lazy=True)
    assert schema.name == model.table
    for wrong in (empty.iloc[:, 1:], empty.assign(extra=1), empty.iloc[:, ::-1], empty.astype({model.key: "Int64"})):
        with pytest.raises(pap.errors.SchemaErrors):
            schema.validate(wrong, lazy=True)


@MODELS
def test_table_schema(model: type[Row]) -> None:
    found = table_schema(model)
    assert json.loads(json.dumps(found)) == found
    assert [field["name"] for field in found["fields"]] == [column.name for column in columns(model)]
    assert found["primaryKey"] == [model.key]
    assert found["missingValues"] == [""]
    assert found.get("uniqueKeys", []) == [list(unique) for unique in model.unique]
    for column, field in zip(columns(model), found["fields"], strict=True):
        assert field["description"] == column.description
        assert field.get("constraints", {}).get("required", False) is not column.nullable
        assert (
            tuple(field.get("categories", ())) == tuple(field.get("constraints", {}).get("enum", ())) == terms(column)
        )
        assert field.get("unit") == column.unit
    for key in found.get("foreignKeys", []):
        there = TABLES[key["reference"]["resource"] or model.table]
        assert key["reference"]["resource"] != model.table
        assert tuple(key["reference"]["fields"]) in ((there.key,), *there.unique)
    assert Schema.from_descriptor(found).field_names == [column.name for column in columns(model)]


def test_references_of_each_kind() -> None:
    events = {tuple(key["fields"]): key["reference"] for key in table_schema(TABLES["events"])["foreignKeys"]}
    assert events["part_of_id",] == {"resource": "", "fields": ["event_id"]}
    assert events["place_id",] == {"resource": "places", "fields": ["place_id"]}
    evidence = {tuple(key["fields"]): key["reference"] for key in table_schema(TABLES["evidence"])["foreignKeys"]}
    assert evidence["article_id", "line"] == {"resource": "article_lines", "fields": ["article_id", "line"]}


def test_formulas_are_named_like_the_other_checks() -> None:
    found = row_constraints(FigureRow)
    assert {constraint.rule for constraint in FigureRow.constraints} < set(found)
    assert found["at most one of asserted_by_official_id, asserted_by_organisation_id"] == (
        "((asserted_by_official_id != None) + (asserted_by_organisation_id != None)) <= 1"
    )
    assert found["finite: value"] == "(value == None) or (value - value == 0)"
