"""All tables of the fictional corpus, and the whole way from its files to frames."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import qantar
from qantar_curation.corpus import load
from qantar_curation.oracles import consult
from qantar_curation.publishing import check, publish
from qantar_curation.tables.build import build
from qantar_curation.validation import validate
from qantar_schema.column import columns
from qantar_schema.rows import TABLES

FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"
Tables = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def tables() -> Tables:
    return build(load(FICTIONAL))


def by_key(tables: Tables, table: str, key: str) -> dict[str, Any]:
    return next(row for row in tables[table] if row[TABLES[table].key] == key)


@pytest.mark.parametrize("articles", [None, FICTIONAL / "articles"])
def test_the_fictional_corpus_is_clean(articles: Path | None) -> None:
    outcome = validate(FICTIONAL, articles)
    assert [(one.rule.code, one.path, one.message) for one in outcome.findings] == []
    assert outcome.anchors > 200
    assert outcome.reverified == (0 if articles is None else outcome.anchors)


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_as_their_model_says(tables: Tables, table: str) -> None:
    names = [column.name for column in columns(TABLES[table])]
    assert tables[table]
    for row in tables[table]:
        assert list(row) == names
        TABLES[table].model_validate(row)


@pytest.mark.parametrize("table", TABLES)
def test_keys_and_further_keys_are_unique(tables: Tables, table: str) -> None:
    for unique in ((TABLES[table].key,), *TABLES[table].unique):
        values = Counter(tuple(row[column] for column in unique) for row in tables[table])
        assert not [value for value, count in values.items() if count > 1]


def test_the_order_of_tables_and_rows(tables: Tables) -> None:
    assert list(tables) == list(TABLES)
    for table, rows in tables.items():
        keys = [row[TABLES[table].key] for row in rows]
        if table not in ("evidence", "article_lines", "terms", "official_names"):
            assert keys == sorted(keys), table
    places = [(row["article_id"], row["line"]) for row in tables["article_lines"]]
    assert places == sorted(places)


def test_building_twice_gives_the_same(tables: Tables) -> None:
    assert build(load(FICTIONAL)) == tables


def test_wire_copy_is_one_report(tables: Tables) -> None:
    toll = by_key(tables, "estimates", "people-killed-salt-unrest")
    assert (toll["low"], toll["best"], toll["high"]) == (41, 41, 41)
    # Both lines with the lower number print the same copy, so a000 adds nothing to a001.
    assert (toll["claim_count"], toll["report_count"]) == (3, 1)
    landing = by_key(tables, "events", "pact-deployment")
    assert (landing["article_count"], landing["report_count"]) == (2, 2)
    groups = {(row["article_id"], row["line"]) for row in tables["article_lines"] if row["wire_group"] == "salt-toll"}
    assert groups == {("a000", 10), ("a001", 9)}


def test_evidence_of_parts_counts_for_the_whole(tables: Tables) -> None:
    assert by_key(tables, "disagreements", "death-toll")["article_count"] == 2
    assert by_key(tables, "disagreements", "nature-of-the-crossing")["article_count"] == 1
    assert by_key(tables, "events", "varnholt-blames-agitators")["article_count"] == 1


def test_lines_are_accounted_for(tables: Tables) -> None:
    lines = {row["line_id"]: row for row in tables["article_lines"]}
    assert (lines["a000-l2"]["role"], lines["a000-l2"]["skipped_reason"]) == ("blank", "blank")
    assert (lines["a000-l22"]["role"], lines["a000-l22"]["skipped_reason"]) == ("date", "clock")
    assert (lines["a000-l14"]["role"], lines["a000-l14"]["skipped_reason"]) == ("caption", None)
    complete = {row["article_id"] for row in tables["articles"] if row["coding"] == "complete"}
    assert complete == {"a000", "a001"}
    for row in lines.values():
        if row["article_id"] in complete:
            assert (row["cited"] > 0) != (row["skipped_reason"] is not None), row
    cited = Counter((row["article_id"], row["line"]) for row in tables["evidence"])
    assert all(row["cited"] == cited[row["article_id"], row["line"]] for row in lines.values())


def test_articles_say_how_much_of_them_is_cited(tables: Tables) -> None:
    for row in tables["articles"]:
        lines = [line for line in tables["article_lines"] if line["article_id"] == row["article_id"]]
        text = (FICTIONAL / "articles" / row["file"]).read_text(encoding="utf-8")
        assert (row["lines"], row["words"]) == (len(lines), len(text.split()))
        assert row["cited_lines"] == sum(line["cited"] > 0 for line in lines)
        assert 0 < row["quoted_word_share"] <= 0.6


def test_terms_count_their_cells(tables: Tables) -> None:
    used = {row["term_id"]: row["used"] for row in tables["terms"]}
    assert used["change-nominated"] == 1
    assert used["status-hypothetical"] == 1
    assert used["place-kind-building"] == sum(row["kind"] == "building" for row in tables["places"])
    assert used["basis-stated"] == sum(row["basis"] == "stated" for row in tables["evidence"])
    # The corpus is there to use the vocabularies.
    assert sum(count > 0 for count in used.values()) >= 0.75 * len(used)


def test_the_whole_way_to_frames(tables: Tables, tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    shutil.copytree(FICTIONAL, root)
    report = publish(root, tables, consult)
    assert report.rows == {table: len(rows) for table, rows in tables.items()}
    assert check(root, tables) == []
    assert publish(root, tables).changed == ()

    data = qantar.Dataset(root)
    assert data.tables() == list(TABLES)
    figures = data.load("figures").set_index("figure_id")
    assert str(figures["value"].dtype) == "Float64"
    assert figures.loc["a001-troops-deployed", "value"] == 1200
    assert figures["qualifier"].cat.categories[0] == "exact"
    evidence = data.evidence("figures", "a001-troops-deployed", "value")
    assert list(zip(evidence["article_id"], evidence["line"], evidence["phrase"], strict=True)) == [
        ("a001", 15, "1\u00a0200 soldiers")
    ]
    assert "Castaval Gazette" in data.cite("figures", "a000-people-killed")
    assert data.version == "1.0.0"
