"""The files as other programs read them: the same types and values as `load` gives."""

from __future__ import annotations

import datetime
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from frictionless import Package

import qantar
from qantar.rows import Row

POLARS = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean, "date": pl.Date}
DUCKDB = {
    "string": ("VARCHAR",), "integer": ("BIGINT", "INTEGER"), "number": ("DOUBLE",), "boolean": ("BOOLEAN",),
    "date": ("DATE",),
}  # fmt: skip
PYTHON = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "date": datetime.date}


@pytest.fixture(scope="module", params=["merevia", "shipped"])
def data(request: pytest.FixtureRequest, merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia) if request.param == "merevia" else qantar.Dataset()


def rows(data: qantar.Dataset, table: str) -> list[tuple[object, ...]]:
    plain: list[Row] = data._rows(table)
    return [tuple(row.values()) for row in plain]


def test_polars_reads_parquet(data: qantar.Dataset) -> None:
    for table in data.tables():
        frame = pl.read_parquet(data.path(table))
        for field in data._resource(table).fields:
            found = frame.schema[field.name]
            expected = (pl.Categorical, pl.Enum) if field.terms else POLARS[field.type]
            assert isinstance(found, expected) or found == expected, f"{table}.{field.name} is {found}"
        assert frame.rows() == rows(data, table)


def test_duckdb_reads_parquet(data: qantar.Dataset) -> None:
    for table in data.tables():
        relation = duckdb.read_parquet(str(data.path(table)))
        for field, found in zip(data._resource(table).fields, relation.types, strict=True):
            assert str(found) in DUCKDB[field.type], f"{table}.{field.name} is {found}"
        assert relation.fetchall() == rows(data, table)


def test_duckdb_reads_csv_with_its_own_types(data: qantar.Dataset) -> None:
    for table in data.tables():
        types = {field.name: DUCKDB[field.type][0] for field in data._resource(table).fields}
        relation = duckdb.read_csv(str(data.path(table, "csv")), delimiter=",", header=True, dtype=types)
        assert relation.fetchall() == rows(data, table)


def test_frictionless_reads_the_package(data: qantar.Dataset) -> None:
    package = Package(str(data.folder / "datapackage.json"))
    assert package.resource_names == data.tables()
    for table in data.tables():
        kinds = {field.name: PYTHON[field.type] for field in data._resource(table).fields}
        found = package.get_resource(table).read_rows()
        for row in found:
            assert row.valid
            for name, value in row.items():
                number = isinstance(value, (int, float)) or hasattr(value, "as_tuple")
                assert value is None or (number if kinds[name] == (int, float) else isinstance(value, kinds[name]))
        assert len(found) == len(rows(data, table))


def test_plain_pandas_reads_the_same_from_both(data: qantar.Dataset) -> None:
    for table, frame in data.load_all().items():
        from_csv = pd.read_csv(data.path(table, "csv"), **data.csv_options(table))
        pd.testing.assert_frame_equal(from_csv, frame)
        if len(frame):
            parquet = pd.read_parquet(data.path(table))
            pd.testing.assert_frame_equal(parquet, frame)
            assert parquet.attrs == frame.attrs
            assert {"version", "licence", "citation"} <= parquet.attrs.keys()


def test_meaning_and_unit_ride_in_the_parquet_file(data: qantar.Dataset) -> None:
    for table in data.tables():
        schema = pq.read_schema(data.path(table))
        for field in data._resource(table).fields:
            said = schema.field(field.name).metadata or {}
            assert said[b"description"].decode() == field.description
            assert (said[b"unit"].decode() if b"unit" in said else None) == field.unit
