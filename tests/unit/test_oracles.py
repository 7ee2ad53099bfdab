from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.oracles import consult, frictionless_oracle, pandera_oracle, parquet_oracle
from qantar_curation.publishing import publish
from qantar_curation.publishing.layout import csv_path, parquet_path

Tables = dict[str, list[dict[str, Any]]]
Check = Callable[[Path], list[Finding]]


def test_all_agree_that_the_invented_corpus_is_right(published: Path) -> None:
    assert consult(published) == []


WRONG: list[tuple[str, Callable[[Tables], Any], dict[str, str]]] = [
    (
        "a constraint between columns",
        lambda t: t["figures"][0].update(high=150.0),
        {"P204": "low ≤ value ≤ high", "P301": "low ≤ value ≤ high", "P401": "breaks low ≤ value ≤ high"},
    ),
    (
        "a pattern",
        lambda t: t["places"][1].update(place_id="Mud ford"),
        {"P204": "places.place_id: pattern", "P301": "places.place_id: pattern", "P401": "pattern"},
    ),
    (
        "a minimum",
        lambda t: t["articles"][0].update(words=-1),
        {"P204": "articles.words: minimum", "P301": "articles.words: minimum", "P401": "minimum"},
    ),
    (
        "a date that is no EDTF",
        lambda t: t["events"][0].update(start_edtf="1923-02-30"),
        {"P204": "events.start_edtf: form", "P301": "events.start_edtf: form"},
    ),
    (
        "a key that stands twice",
        lambda t: t["places"].append(dict(t["places"][1])),
        {
            "P204": "unique: place_id",
            "P301": "places.place_id: unique: 'mudford'",
            "P401": "primary key",
            "P107": "the same as in line 3",
        },
    ),
    (
        "a unique key over several columns",
        lambda t: t["terms"].append({**t["terms"][0], "term_id": "other"}),
        {"P204": "unique: vocabulary, term", "P301": "unique: vocabulary, term", "P107": "vocabulary"},
    ),
    (
        "a reference to nothing",
        lambda t: t["events"][0].update(place_id="atlantis"),
        {"P401": "atlantis"},
    ),
    (
        "a reference over several columns",
        lambda t: t["evidence"][0].update(line=9),  # the article is there, and a line 9 in none
        {"P401": "a000, 9"},
    ),
]


@pytest.mark.parametrize(("change", "expected"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_is_wrong_is_refused(
    empty_corpus: Path, fictional_tables: Tables, change: Callable[[Tables], Any], expected: dict[str, str]
) -> None:
    change(fictional_tables)
    publish(empty_corpus, fictional_tables)
    findings = consult(empty_corpus)
    for code, says in expected.items():
        assert any(finding.rule.code == code and says in finding.message for finding in findings), findings
    assert {finding.rule.code for finding in findings} == set(expected)


def test_the_place_is_the_line_of_the_csv(empty_corpus: Path, fictional_tables: Tables) -> None:
    fictional_tables["figures"][0]["high"] = 150.0
    fictional_tables["figures"][2]["text"] = " dozens"
    publish(empty_corpus, fictional_tables)
    for check in (parquet_oracle.check, frictionless_oracle.check):
        found = {finding.span.line for finding in check(empty_corpus) if finding.span}
        assert found == {2, 4}
        assert {finding.path for finding in check(empty_corpus)} == {csv_path("figures")}
    messages = [finding.message for finding in pandera_oracle.check(empty_corpus)]
    assert any("figures.text: pattern: ' dozens', in 1 of its rows, first in row 3" in said for said in messages)
    assert any(said.startswith("figures: low ≤ value") and said.endswith("first in row 1") for said in messages)


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("check", [parquet_oracle.check, pandera_oracle.check])
@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"PAR1"), as_folder])
def test_a_parquet_file_that_cannot_be_read(published: Path, check: Check, damage: Callable[[Path], Any]) -> None:
    damage(published / parquet_path("places"))
    (finding,) = check(published)
    assert finding.path == parquet_path("places") and "cannot be read" in finding.message.replace(
        "t read it", "t be read"
    )
    assert "un `qantar publish`" in finding.mend


def of_columns(path: Path, blob: bytes) -> None:
    """The table as it is, with other words of pandas about its columns."""
    table = pq.read_table(path)
    pq.write_table(table.replace_schema_metadata({**table.schema.metadata, b"pandas": blob}), path)


def of_lists(path: Path, column: str) -> None:
    """The table with a column of lists, which pandas reads and no check of pandera expects."""
    table = pq.read_table(path)
    lists = pa.array([["a"]] * len(table))
    table = table.set_column(table.schema.get_field_index(column), column, lists)
    pq.write_table(table.replace_schema_metadata(None), path)


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda path: of_columns(path, b"{"), "pandas cannot read it: Expecting property name"),
        (
            lambda path: of_columns(path, b'{"index_columns": [], "columns": [1]}'),
            "pandas cannot read it: 'int' object",
        ),
        (lambda path: of_columns(path, b"1"), "pandas cannot read it: 'int' object"),
        (lambda path: of_lists(path, "place_id"), "pandera cannot check it: unhashable type"),
    ],
)
def test_whatever_the_libraries_raise_is_a_finding(published: Path, damage: Callable[[Path], Any], says: str) -> None:
    damage(published / parquet_path("places"))
    (finding,) = pandera_oracle.check(published)
    assert finding.message.startswith(says) and finding.mend == "Run `qantar publish`, which writes it anew."
    assert finding in consult(published)


@pytest.mark.parametrize("check", [parquet_oracle.check, frictionless_oracle.check])
def test_a_csv_file_that_is_missing(published: Path, check: Check) -> None:
    (published / csv_path("figures")).unlink()
    assert {finding.path for finding in check(published)} == {csv_path("figures")}


def test_a_csv_in_another_spelling(published: Path) -> None:
    path = published / csv_path("figures")
    path.write_bytes(path.read_bytes().replace(b",160,160,160,", b",160.0,160,160,"))
    (finding,) = parquet_oracle.check(published)
    assert finding.rule.code == "P202" and finding.span is not None and finding.span.line == 2
    assert any(
        "hash" in said.message.lower() or "bytes" in said.message for said in frictionless_oracle.check(published)
    )


def test_parquet_that_is_not_the_csv(published: Path) -> None:
    path = published / parquet_path("places")
    frame = pd.read_parquet(path)
    frame.loc[0, "name"] = "Elsewhere"
    frame.to_parquet(path)
    messages = [finding.message for finding in parquet_oracle.check(published)]
    assert any("content hash is none" in said for said in messages)
    assert any("compared with dataset/qantar/tables/places.csv" in said for said in messages)


@pytest.mark.parametrize("text", ["{", "{}", '{"resources": 1}'])
def test_a_descriptor_that_is_none(published: Path, text: str) -> None:
    (published / "datapackage.json").write_text(text, encoding="utf-8")
    assert {finding.path for finding in frictionless_oracle.check(published)} == {"datapackage.json"}


def test_a_descriptor_without_a_file(published: Path) -> None:
    path = published / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    package["resources"][0]["path"] = "../events.csv"
    path.write_text(json.dumps(package), encoding="utf-8")
    assert frictionless_oracle.check(published)
