from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from qantar_curation.publishing.csv_tables import TableError
from qantar_curation.publishing.parquet_tables import parquet_table, same, write
from qantar_schema.rows import TABLES

Tables = dict[str, list[dict[str, Any]]]
ATTRS = {"title": "Figures", "version": "1.2.3"}


@pytest.fixture
def table(fictional_tables: Tables) -> pa.Table:
    return parquet_table(TABLES["articles"], fictional_tables["articles"], ATTRS, "sha256:abc")


@pytest.fixture
def file(table: pa.Table, tmp_path: Path) -> Path:
    path = tmp_path / "articles.parquet"
    write(table, path)
    return path


def test_plain_pandas_gets_the_right_types(file: Path) -> None:
    frame = pd.read_parquet(file)
    kinds = {name: str(dtype) for name, dtype in frame.dtypes.items()}
    assert kinds["article_id"] == "str"
    assert kinds["lines"] == "Int64"
    assert kinds["quoted_word_share"] == "Float64"
    assert kinds["translated"] == "boolean"
    assert kinds["coding"] == kinds["published_on_basis"] == "category"
    assert kinds["published_on"] == "date32[day][pyarrow]"
    assert list(frame["coding"].cat.categories) == ["registered", "complete"]
    assert list(frame["published_on_basis"].cat.categories) == ["printed", "inferred"]
    assert frame["published_on"][0] == datetime.date(1923, 5, 1)
    assert frame["headline"][0] == 'The fair, "so called", opens'
    assert pd.isna(frame["headline"][1]) and pd.isna(frame["translated"][0])
    assert frame.attrs == ATTRS
    assert isinstance(frame.index, pd.RangeIndex)


def test_descriptions_and_units_ride_along(file: Path) -> None:
    field = pq.read_schema(file).field("lines")
    assert field.metadata[b"unit"] == b"lines"
    assert field.metadata[b"description"]
    assert not field.nullable


def test_a_column_without_values_keeps_its_type(fictional_tables: Tables, tmp_path: Path) -> None:
    rows = fictional_tables["figures"]
    for row in rows:
        row |= {"value": None, "low": None, "high": None, "qualifier": "vague", "as_of": None}
    write(parquet_table(TABLES["figures"], rows, {}, ""), tmp_path / "x.parquet")
    frame = pd.read_parquet(tmp_path / "x.parquet")
    assert str(frame["value"].dtype) == "Float64" and frame["value"].isna().all()
    assert str(frame["as_of"].dtype) == "str"
    write(parquet_table(TABLES["articles"], [], {}, ""), tmp_path / "y.parquet")
    empty = pd.read_parquet(tmp_path / "y.parquet")
    assert str(empty["coding"].dtype) == "category"
    assert str(empty["published_on"].dtype) == "date32[day][pyarrow]"


def test_the_same_table_is_the_same_bytes(table: pa.Table, file: Path, tmp_path: Path) -> None:
    write(table, tmp_path / "again.parquet")
    assert (tmp_path / "again.parquet").read_bytes() == file.read_bytes()


def test_what_is_right_is_left_alone_whoever_wrote_it(table: pa.Table, file: Path) -> None:
    assert same(file, table) is None
    before = file.read_bytes()
    pq.write_table(table, file, compression="none", row_group_size=1, write_statistics=False)
    assert file.read_bytes() != before
    assert same(file, table) is None


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda t: t.slice(0, 1), "1 rows instead of 2"),
        (lambda t: t.take([1, 0]), "column article_id has other values, first in row 1"),
        (lambda t: t.replace_schema_metadata({}), "metadata"),
        (lambda t: t.drop_columns(["note"]), "its columns are"),
        (lambda t: t.set_column(3, "lines", t["lines"].cast(pa.int32())), "column lines is int32, not int64"),
        (
            lambda t: t.set_column(3, t.schema.field("lines").remove_metadata(), t["lines"]),
            "column lines has other metadata",
        ),
        (
            lambda t: t.set_column(3, t.schema.field("lines").with_nullable(True), t["lines"]),
            "column lines is nullable",
        ),
        (
            lambda t: t.set_column(
                5,
                t.schema.field("coding"),
                pa.DictionaryArray.from_arrays(pa.array([0, 1], pa.int8()), ["complete", "registered"]),
            ),
            "column coding has other categories",
        ),
    ],
)
def test_what_differs_is_named(table: pa.Table, file: Path, change: Any, reason: str) -> None:
    write(change(table), file)
    assert reason in str(same(file, table))


@pytest.mark.parametrize("data", [b"", b"PAR1", b"article_id,file\n", b"PAR1" + b"\xff" * 100 + b"PAR1"])
def test_what_is_no_parquet_is_named(table: pa.Table, file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert "cannot be read" in str(same(file, table))


def test_a_damaged_page_is_found(table: pa.Table, file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[40] ^= 1
    file.write_bytes(bytes(data))
    assert "cannot be read" in str(same(file, table))


def test_a_value_of_another_type_is_named(fictional_tables: Tables) -> None:
    rows = fictional_tables["articles"]
    rows[0]["lines"] = "three"
    with pytest.raises(TableError, match="articles, column lines"):
        parquet_table(TABLES["articles"], rows, {}, "")
