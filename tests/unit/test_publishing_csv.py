from __future__ import annotations

import datetime
import hashlib
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.publishing.cells import CellError, text_of, value_of
from qantar_curation.publishing.content_hash import package_hash, table_hash
from qantar_curation.publishing.csv_tables import TableError, parse, render
from qantar_schema.column import Column, columns
from qantar_schema.rows import TABLES

FIGURES = {column.name: column for column in columns(TABLES["figures"])}
ARTICLES = {column.name: column for column in columns(TABLES["articles"])}
LINES = {column.name: column for column in columns(TABLES["article_lines"])}
VALUE, NOTE, QUALIFIER = FIGURES["value"], FIGURES["note"], FIGURES["qualifier"]


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        (VALUE, 160.0, "160"),
        (VALUE, 160, "160"),
        (VALUE, 0.1, "0.1"),
        (VALUE, -0.0, "0"),
        (VALUE, 1e22, "10000000000000000000000"),
        (VALUE, 1.5e-7, "0.00000015"),
        (VALUE, None, ""),
        (LINES["line"], 7, "7"),
        (ARTICLES["translated"], True, "true"),
        (ARTICLES["translated"], False, "false"),
        (ARTICLES["published_on"], datetime.date(1923, 5, 1), "1923-05-01"),
        (NOTE, "NA", "NA"),
        (QUALIFIER, "at-least", "at-least"),
        (QUALIFIER, next(iter(QUALIFIER.vocabulary or ())), "exact"),
    ],
)
def test_each_value_has_one_spelling(column: Column, value: object, text: str) -> None:
    assert text_of(column, value) == text
    assert value_of(column, text) == value


@pytest.mark.parametrize(
    ("column", "value", "why"),
    [
        (NOTE, "", "empty string"),
        (NOTE, "two\nlines", "U\\+000A"),
        (NOTE, "a\rb", "U\\+000D"),
        (NOTE, "a\0b", "U\\+0000"),
        (NOTE, "a\u2028b", "U\\+2028"),
        (NOTE, "\ud800", "U\\+D800"),
        (NOTE, 7, "a int in a column of kind string"),
        (FIGURES["figure_id"], None, "is null"),
        (VALUE, math.nan, "no number"),
        (VALUE, math.inf, "no number"),
        (VALUE, True, "a bool"),
        (VALUE, "160", "a str"),
        (LINES["line"], 7.0, "a float"),
        (LINES["line"], 2**53 + 1, "2\\^53"),
        (LINES["line"], True, "a bool"),
        (ARTICLES["translated"], 1, "a int"),
        (ARTICLES["published_on"], datetime.datetime(1923, 5, 1, 12), "a moment"),
        (ARTICLES["published_on"], "1923-05-01", "a str"),
        (QUALIFIER, "roughly", "no term of Qualifier"),
    ],
)
def test_what_csv_cannot_say_is_refused(column: Column, value: object, why: str) -> None:
    with pytest.raises(CellError, match=why):
        text_of(column, value)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (VALUE, "160.0"),
        (VALUE, "1e3"),
        (VALUE, "1_000"),
        (VALUE, "+5"),
        (VALUE, "NaN"),
        (VALUE, "-0"),
        (LINES["line"], "007"),
        (LINES["line"], "7.0"),
        (LINES["line"], "\u0667"),
        (ARTICLES["translated"], "True"),
        (ARTICLES["published_on"], "19230501"),
        (ARTICLES["published_on"], "1923-02-30"),
        (FIGURES["figure_id"], ""),
        (QUALIFIER, "roughly"),
    ],
)
def test_other_spellings_are_not_read(column: Column, text: str) -> None:
    with pytest.raises(CellError):
        value_of(column, text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_loses_a_digit(value: float) -> None:
    text = text_of(VALUE, value)
    assert value_of(VALUE, text) == value
    assert "e" not in text and not text.endswith(".0")


VISIBLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1)


@given(st.lists(st.tuples(VISIBLE, st.none() | VISIBLE), max_size=5))
def test_rows_come_back(cells: list[tuple[str, str | None]]) -> None:
    model = TABLES["places"]
    rows: list[dict[str, Any]] = [
        {"place_id": f"p{n}", "name": name, "kind": "city", "part_of_id": None, "country_code": None, "note": note}
        for n, (name, note) in enumerate(cells)
    ]
    data = render(model, rows)
    assert parse(model, data) == rows
    assert render(model, parse(model, data)) == data


def test_the_form_is_fixed_to_the_byte(fictional_tables: dict[str, list[dict[str, Any]]]) -> None:
    assert render(TABLES["places"], fictional_tables["places"]) == (
        b"place_id,name,kind,part_of_id,country_code,note\nfenland,Fenland,country,,FE,\nmudford,NA,city,fenland,,\n"
    )
    events = render(TABLES["events"], fictional_tables["events"]).decode()
    assert ',"a ""note"", with; signs",' in events
    assert render(TABLES["places"], []) == b"place_id,name,kind,part_of_id,country_code,note\n"


def test_the_message_names_table_row_and_column(fictional_tables: dict[str, list[dict[str, Any]]]) -> None:
    rows = fictional_tables["places"]
    rows[1]["name"] = ""
    with pytest.raises(TableError, match=r"places, row 2, column name: is an empty string") as caught:
        render(TABLES["places"], rows)
    assert (caught.value.table, caught.value.row, caught.value.column) == ("places", 2, "name")
    del rows[0]["note"]
    with pytest.raises(TableError, match=r"places, row 1: missing or unknown columns: note"):
        render(TABLES["places"], rows)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.removesuffix(b"\n"),
        lambda data: data.replace(b"Fenland", b'"Fenland"'),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data + b"\n",
        lambda data: data.replace(b"kind,part_of_id", b"part_of_id,kind"),
        lambda data: data.replace(b",FE,", b",FE"),
        lambda data: data.replace(b"Fenland", b"\xff"),
        lambda data: data.replace(b"Fenland", b'"Fen'),
        lambda data: b"",
    ],
)
def test_other_bytes_are_no_canonical_table(change: Any, fictional_tables: dict[str, list[dict[str, Any]]]) -> None:
    data = render(TABLES["places"], fictional_tables["places"])
    with pytest.raises(TableError):
        parse(TABLES["places"], change(data))


def test_content_hashes() -> None:
    assert table_hash(b"x\n") == f"sha256:{hashlib.sha256(b'x' + bytes([10])).hexdigest()}"
    assert package_hash({"a": b"1", "b": b"2"}) == package_hash({"b": b"2", "a": b"1"})
    assert package_hash({"a": b"1", "b": b"2"}) != package_hash({"a": b"2", "b": b"1"})
