"""The table `evidence` and the names that it spells."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.articles.anchoring import anchor
from qantar_curation.articles.folder import capture_all
from qantar_curation.corpus import Corpus, load
from qantar_curation.tables.build import build
from qantar_curation.tables.evidence import evidence_rows, official_name_rows
from qantar_curation.validation import citations
from qantar_schema.rows import TABLES

Rows = list[dict[str, Any]]
FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"


@pytest.fixture(scope="module")
def tables() -> dict[str, Rows]:
    return build(load(FICTIONAL))


def anchored(root: Path) -> Corpus:
    corpus = load(root)
    captured, _ = capture_all(FICTIONAL / "articles", corpus.pins)
    corpus.locks = anchor(citations(corpus), corpus.pins, captured).locks
    return corpus


def edited(tmp_path: Path, name: str, old: str, new: str) -> Rows:
    root = tmp_path / "corpus"
    shutil.copytree(FICTIONAL, root)
    path = root / "dataset/records" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return evidence_rows(anchored(root))


def test_a_row_for_each_field_that_a_phrase_supports(tables: dict[str, Rows]) -> None:
    rows = [row for row in tables["evidence"] if row["record_id"] == "a000-people-killed"]
    assert [(row["field"], row["phrase"]) for row in rows] == [
        ("measure", "At least 37 people have died"),
        ("value", "At least 37 people have died"),
        ("qualifier", "At least 37 people have died"),
        ("asserted_by_organisation_id", "the Harbour Guard said"),
    ]


def test_fields_are_published_columns(tables: dict[str, Rows]) -> None:
    for row in tables["evidence"]:
        key = TABLES[row["record_table"]].key
        (record,) = [one for one in tables[row["record_table"]] if one[key] == row["record_id"]]
        assert record[row["field"]] is not None, row


def test_phrases_are_as_printed(tables: dict[str, Rows]) -> None:
    printed = {row["phrase"] for row in tables["evidence"]}
    assert "1\u00a0200 soldiers" in printed
    assert "in nobody\u2019s hands" in printed
    assert "blamed \u201cpaid agitators\u201d" in printed
    assert "14\u00a0March 2031" in printed


def test_characters_and_fragment_lead_to_the_phrase(tables: dict[str, Rows]) -> None:
    files = {row["article_id"]: row["file"] for row in tables["articles"]}
    for row in tables["evidence"]:
        lines = (FICTIONAL / "articles" / files[row["article_id"]]).read_text(encoding="utf-8").split("\n")
        assert lines[row["line"] - 1][row["char_start"] : row["char_end"]] == row["phrase"]
        # RFC 5147 counts the places between lines from 0.
        start, end = map(int, re.fullmatch(r"#line=(\d+),(\d+)", row["fragment"]).groups())
        assert lines[start:end] == [lines[row["line"] - 1]]


def test_ids_are_unique_and_of_one_form(tables: dict[str, Rows]) -> None:
    ids = [row["evidence_id"] for row in tables["evidence"]]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch("e-[0-9a-f]{12}", one) for one in ids)


def test_ids_do_not_change_when_other_words_do(tables: dict[str, Rows], tmp_path: Path) -> None:
    before = {row["evidence_id"] for row in tables["evidence"]}
    # A note, a basis and the order of the records are no part of what an id names.
    rows = edited(
        tmp_path,
        "figures/a000.yaml",
        'phrase: "the withdrawal will take", supports: [measure]',
        'phrase: "the withdrawal will take", supports: [measure], basis: interpreted, note: As it seems.',
    )
    assert {row["evidence_id"] for row in rows} == before


def test_an_id_changes_with_its_span_alone(tables: dict[str, Rows], tmp_path: Path) -> None:
    before = {row["evidence_id"] for row in tables["evidence"]}
    rows = edited(tmp_path, "figures/a000.yaml", '"nearly 60 percent of them"', '"nearly 60 percent"')
    after = {row["evidence_id"]: row for row in rows}
    assert len(before - after.keys()) == len(after.keys() - before) == 3
    assert {after[one]["field"] for one in after.keys() - before} == {"measure", "value", "qualifier"}


def test_rows_stand_by_record_and_place(tables: dict[str, Rows]) -> None:
    order = list(tables)
    keys = [(order.index(row["record_table"]), row["record_id"]) for row in tables["evidence"]]
    assert keys == sorted(keys)
    of_one = [
        row for row in tables["evidence"] if row["record_id"] == "pact-deployment" and row["field"] == "start_edtf"
    ]
    assert [(row["article_id"], row["says"]) for row in of_one] == [("a000", None), ("a001", "2031-03-09")]


def test_spellings_are_the_stated_forms(tables: dict[str, Rows]) -> None:
    names = [row for row in tables["official_names"] if row["official_id"] == "ilse-varnholt"]
    assert [(row["spelling"], row["article_id"], row["line"]) for row in names] == [
        ("Varnholt", "a000", 1),
        ("Ilse Varnholt", "a000", 6),
        ("Varnholt", "a001", 13),
    ]
    assert "the president" not in {row["spelling"] for row in tables["official_names"]}
    official = next(row for row in tables["officials"] if row["official_id"] == "ilse-varnholt")
    assert (official["spelling_count"], official["article_count"]) == (2, 2)


def test_one_spelling_a_line(tables: dict[str, Rows]) -> None:
    keys = Counter(
        (row["official_id"], row["spelling"], row["article_id"], row["line"]) for row in tables["official_names"]
    )
    assert set(keys.values()) == {1}
    twice = [
        row | {"char_start": start, "evidence_id": f"e-{start}"} for row in tables["evidence"][:1] for start in (0, 40)
    ]
    for row in twice:
        row |= {"record_table": "officials", "field": "name", "basis": "stated", "phrase": "Pell"}
    assert len(official_name_rows(twice)) == 1
