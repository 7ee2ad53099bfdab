"""What readers get from the shipped data: properties, not counts, since records are added and mended."""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pandas.testing import assert_frame_equal

import qantar
from qantar.exporting import FORMATS
from qantar_curation.tables.reports import independent_reports
from qantar_curation.tables.reports import wire_groups as published_groups

CORE = ("events", "event_participants", "officials", "appointments", "figures")


def test_the_default_estimates_are_the_published_ones() -> None:
    assert_frame_equal(qantar.estimates(), qantar.load("estimates"), check_exact=True)


@pytest.mark.parametrize("rule", ["latest", "most-independent"])
def test_other_rules_stay_within_what_is_claimed(rule: Any) -> None:
    claims = qantar.estimates(rule="all-claims")
    for _, row in qantar.estimates(rule=rule).iterrows():
        same = claims[claims["estimate_id"] == row["estimate_id"]]
        given = {number for name in ("low", "value", "high") for number in same[name].dropna()}
        assert set(row[["low", "best", "high"]].dropna()) <= given


def test_reports_are_counted_as_they_were_published() -> None:
    from qantar.reports import reports, wire_groups

    lines = qantar.Dataset()._rows("article_lines")
    groups = wire_groups(lines)
    assert groups == published_groups(lines)
    for _, cited in qantar.load("evidence").groupby(["record_table", "record_id"]):
        places = {(str(a), int(n)) for a, n in zip(cited["article_id"], cited["line"], strict=True)}
        assert len(reports(places, groups)) == independent_reports(places, groups)


@pytest.mark.parametrize("table", CORE)
def test_every_coded_cell_says_who_says_so(table: str) -> None:
    found = qantar.explain(qantar.load(table))
    coded = found[found["origin"] == "coded"]
    assert coded[["evidence_id", "article_id", "line", "phrase", "basis"]].notna().all(axis=None)


@pytest.mark.parametrize("table", CORE)
def test_every_row_can_be_cited(table: str) -> None:
    frame = qantar.load(table)
    key = frame.columns[0]
    for id in frame[key].tolist()[:20]:
        said = qantar.cite(table, id)
        assert f"Table {table}, row {id}; from article a" in said and qantar.version in said


def test_every_article_can_be_cited_in_every_style() -> None:
    for article in qantar.load("articles")["article_id"]:
        for style in ("apa", "bibtex", "ris", "csl"):
            assert qantar.cite("articles", article, style=style)


def test_the_timeline_has_every_event_and_counts_its_articles() -> None:
    found = qantar.timeline()
    assert set(found["event_id"]) == set(qantar.load("events")["event_id"])
    assert found["articles"].str.split(", ").str.len().tolist() == found["article_count"].tolist()


@pytest.mark.parametrize("on", [None, "2022-01-05", datetime.date(2022, 1, 11)])
def test_every_post_has_holders_or_says_that_it_has_none(on: Any) -> None:
    for post in qantar.load("posts")["post_id"]:
        try:
            found = qantar.holders(post, on)
        except qantar.NothingFound as nothing:
            assert post in str(nothing)
        else:
            seats = found[found["certainty"] == "certain"]
            assert found["holder"].notna().all() and found["appointments"].notna().all()
            single = qantar.load("posts").set_index("post_id").loc[post, "single_seat"]
            # On a day of change the old and the new holder have both been in a single seat.
            assert on is None or not single or len(seats) <= 2


def test_who_holds_it_was_put_there_by_an_appointment() -> None:
    appointments = set(qantar.load("appointments")["appointment_id"])
    for post in set(qantar.load("appointments")["post_id"]):
        try:
            found = qantar.holders(post)
        except qantar.NothingFound:
            continue  # only nominated, or refused
        assert {id for listed in found["appointments"] for id in listed.split(", ")} <= appointments


def test_every_piece_of_evidence_is_annotated_and_derived() -> None:
    count = len(qantar.load("evidence"))
    assert qantar.web_annotations()["total"] == count
    phrases = [name for name in qantar.provenance()["entity"] if name.startswith("q:evidence/")]
    assert len(phrases) == count


def test_disagreements_are_there_or_are_said_not_to_be() -> None:
    if qantar.load("disagreements").empty:
        with pytest.raises(qantar.NothingFound, match="there are none"):
            qantar.disagreements()
    else:
        assert set(qantar.disagreements()["disagreement_id"]) == set(qantar.load("disagreements")["disagreement_id"])


@pytest.mark.parametrize("kind", list(FORMATS))
def test_every_format_is_written(tmp_path: Path, kind: Any) -> None:
    assert qantar.export(tmp_path / "data", kind).stat().st_size > 10_000


def test_sql_finds_who_says_so(tmp_path: Path) -> None:
    with closing(sqlite3.connect(qantar.export(tmp_path / "data.sqlite"))) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        (missing,) = database.execute(
            "SELECT count(*) FROM figures f WHERE NOT EXISTS (SELECT 1 FROM evidence e"
            " WHERE e.record_table = 'figures' AND e.record_id = f.figure_id AND e.field = 'measure')"
        ).fetchone()
        assert missing == 0
