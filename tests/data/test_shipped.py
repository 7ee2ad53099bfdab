"""The shipped records: clean, whole, and each promise computed again from the tables without the checks' help."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.corpus import load
from qantar_curation.publishing import check
from qantar_curation.tables.build import build
from qantar_curation.validation import Outcome, validate

ROOT = Path(__file__).resolve().parents[2]
CORE = ("events", "event_participants", "officials", "appointments", "figures")
Tables = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return validate(ROOT)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return build(load(ROOT))


@pytest.fixture(scope="module")
def package() -> dict[str, dict[str, Any]]:
    """The Table Schema of each table, as published."""
    descriptor = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource["schema"] for resource in descriptor["resources"]}


def keyed(tables: Tables, package: dict[str, dict[str, Any]], table: str) -> dict[str, dict[str, Any]]:
    (key,) = package[table]["primaryKey"]
    return {row[key]: row for row in tables[table]}


def test_no_findings(outcome: Outcome) -> None:
    assert [f"{one.path}:{one.span and one.span.line}: {one.rule.code} {one.message}" for one in outcome.findings] == []
    assert outcome.anchors > 0


def test_published_is_what_the_records_give(tables: Tables) -> None:
    assert [f"{one.path}: {one.message}" for one in check(ROOT, tables)] == []


def test_every_table_has_rows(tables: Tables, package: dict[str, dict[str, Any]]) -> None:
    assert list(tables) == list(package)
    assert {table: len(rows) for table, rows in tables.items() if not rows} == {}


def test_promise_1_every_coded_cell_has_evidence(tables: Tables, package: dict[str, dict[str, Any]]) -> None:
    said = {(row["record_table"], row["record_id"], row["field"]) for row in tables["evidence"] if row["says"] is None}
    cells = bare = 0
    for table in CORE:
        coded = [field["name"] for field in package[table]["fields"] if field["qantar:origin"] == "coded"]
        assert coded or table == "officials"
        for key, row in keyed(tables, package, table).items():
            for column in coded:
                if row[column] is not None:
                    cells += 1
                    bare += (table, key, column) not in said
    assert cells > 500
    assert bare == 0


def test_evidence_is_of_cells_that_are_filled(tables: Tables, package: dict[str, dict[str, Any]]) -> None:
    rows = {table: keyed(tables, package, table) for table in tables}
    for one in tables["evidence"]:
        assert rows[one["record_table"]][one["record_id"]][one["field"]] is not None, one


def test_promise_2_every_line_is_accounted_for(tables: Tables) -> None:
    cited = Counter((row["article_id"], row["line"]) for row in tables["evidence"])
    assert {row["coding"] for row in tables["articles"]} == {"complete"}
    assert [row["article_id"] for row in tables["articles"]] == ["a000", "a001", "a002", "a003", "a004"]
    for row in tables["article_lines"]:
        assert row["cited"] == cited[row["article_id"], row["line"]]
        assert (row["cited"] > 0) != (row["skipped_reason"] is not None), row["line_id"]
        assert (row["words"] == 0) == (row["role"] == "blank") == (row["skipped_reason"] == "blank"), row["line_id"]


def test_promise_3_phrases_fit_their_lines(tables: Tables) -> None:
    lines = {(row["article_id"], row["line"]): row for row in tables["article_lines"]}
    covered: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
    for row in tables["evidence"]:
        line = lines[row["article_id"], row["line"]]
        assert row["char_end"] - row["char_start"] == len(row["phrase"])
        assert 0 <= row["char_start"] < row["char_end"] <= line["characters"]
        for at, character in enumerate(row["phrase"], row["char_start"]):
            assert covered[row["article_id"], row["line"]].setdefault(at, character) == character, row
    for place, characters in covered.items():
        if len(characters) == lines[place]["characters"]:
            text = "".join(characters[at] for at in sorted(characters))
            assert hashlib.sha256(text.encode()).hexdigest() == lines[place]["sha256"], place


def test_promise_3_fragments_count_from_zero(tables: Tables) -> None:
    for row in tables["evidence"]:
        assert row["fragment"] == f"#line={row['line'] - 1},{row['line']}"


def test_promise_4_what_is_interpreted_says_how(tables: Tables) -> None:
    interpreted = [row for row in tables["evidence"] if row["basis"] == "interpreted"]
    assert all(row["note"] for row in interpreted)
    assert len(interpreted) < 0.1 * len(tables["evidence"])


def test_promise_5_claims_stay_side_by_side(tables: Tables) -> None:
    for estimate in tables["estimates"]:
        subject = ("measure", "unit", "event_id", "official_id", "organisation_id")
        claims = [row for row in tables["figures"] if all(row[one] == estimate[one] for one in subject)]
        assert len(claims) == estimate["claim_count"] > 0
        assert 1 <= estimate["report_count"] <= len({row["article_id"] for row in claims})
        values = {row[one] for row in claims for one in ("low", "value", "high")}
        assert {estimate["low"], estimate["best"], estimate["high"]} <= values | {None}


def test_promise_7_phrases_are_short(tables: Tables) -> None:
    lines = {(row["article_id"], row["line"]): row for row in tables["article_lines"]}
    for row in tables["evidence"]:
        line, words = lines[row["article_id"], row["line"]], len(row["phrase"].split())
        assert words <= 8, row["evidence_id"]
        if line["role"] not in ("date", "byline", "credit") and line["words"] > 5:
            assert words < line["words"], row["evidence_id"]
    for article in tables["articles"]:
        assert 0 < article["quoted_word_share"] <= 0.6, article["article_id"]


def test_promise_10_what_is_curated_is_used(tables: Tables, package: dict[str, dict[str, Any]]) -> None:
    used: dict[str, set[str]] = defaultdict(set)
    for table, schema in package.items():
        for link in schema.get("foreignKeys", []):
            if len(link["fields"]) == 1:
                target = link["reference"].get("resource") or table
                used[target] |= {row[link["fields"][0]] for row in tables[table]}
    members = {row["organisation_id"] for row in tables["organisations"] if row["part_of_id"]}
    said = {row["says"] for row in tables["evidence"]}
    for table in ("officials", "organisations", "posts", "places"):
        assert keyed(tables, package, table).keys() <= used[table] | members | said, table


def test_references_lead_somewhere(tables: Tables, package: dict[str, dict[str, Any]]) -> None:
    for table, schema in package.items():
        for link in schema.get("foreignKeys", []):
            target = tables[link["reference"].get("resource") or table]
            known = {tuple(row[column] for column in link["reference"]["fields"]) for row in target}
            for row in tables[table]:
                value = tuple(row[column] for column in link["fields"])
                assert None in value or value in known, (table, value)


def test_bounds_of_dates_contain_what_is_written(tables: Tables) -> None:
    for table, prefixes in {"events": ("start", "end"), "appointments": ("date", "until")}.items():
        for row in tables[table]:
            for prefix in prefixes:
                written, first, last = (row[f"{prefix}_{part}"] for part in ("edtf", "earliest", "latest"))
                if written is None:
                    assert (first, last, row[f"{prefix}_precision"]) == (None, None, None)
                    continue
                days = [datetime.date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", written)]
                assert all((first or day) <= day <= (last or day) for day in days), row
                assert (row[f"{prefix}_precision"] == "day") == (first is not None and first == last)
                assert (row[f"{prefix}_precision"] == "open") == (None in (first, last))


def test_bounds_of_figures_follow_from_the_qualifier(tables: Tables) -> None:
    for row in tables["figures"]:
        value, low, high = row["value"], row["low"], row["high"]
        expected = {
            "exact": (value, value),
            "at-least": (value, None),
            "more-than": (value, None),
            "nearly": (None, value),
            "less-than": (None, value),
            "no-more-than": (None, value),
            "about": (None, None),
        }.get(row["qualifier"], (low, high))
        assert (low, high) == expected, row["figure_id"]
        assert (value is None) == (row["qualifier"] in ("vague", "range")), row["figure_id"]


def test_spellings_are_printed_names(tables: Tables) -> None:
    spelled = defaultdict(set)
    for row in tables["official_names"]:
        spelled[row["official_id"]].add(row["spelling"])
    for official in tables["officials"]:
        assert official["spelling_count"] == len(spelled[official["official_id"]]) > 0, official


def test_nothing_has_outer_space_or_is_empty(tables: Tables) -> None:
    for table, rows in tables.items():
        for row in rows:
            for column, value in row.items():
                if isinstance(value, str):
                    assert value and value == value.strip() and "\n" not in value, (table, column, value)
