"""From records to rows: names of columns, bounds of dates and quantities, ids of parts, places of evidence."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from qantar_curation.corpus import Corpus, load

DAY = datetime.date


def read(root: Path, **files: str) -> Corpus:
    for table, text in files.items():
        path = root / "dataset/records" / f"{table}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load(root)


@pytest.fixture(scope="module")
def fictional(root: Path) -> Corpus:
    return load(root / "tests/fictional")


def event(start: str) -> str:
    return f'- event_id: fair\n  label: The fair\n  kind: meeting\n  status: occurred\n  start: "{start}"\n'


@pytest.mark.parametrize(
    ("start", "earliest", "latest", "precision"),
    [
        ("1923-05-01", DAY(1923, 5, 1), DAY(1923, 5, 1), "day"),
        ("1923-05", DAY(1923, 5, 1), DAY(1923, 5, 31), "month"),
        ("1923-02", DAY(1923, 2, 1), DAY(1923, 2, 28), "month"),
        ("1924-02", DAY(1924, 2, 1), DAY(1924, 2, 29), "month"),
        ("1923", DAY(1923, 1, 1), DAY(1923, 12, 31), "year"),
        ("1923-05-07/1923-05-13", DAY(1923, 5, 7), DAY(1923, 5, 13), "week"),
        ("1923-05-08/1923-05-14", DAY(1923, 5, 8), DAY(1923, 5, 14), "range"),
        ("[1923-05..1924]", DAY(1923, 5, 1), DAY(1924, 12, 31), "range"),
        ("[..1923-05-01]", None, DAY(1923, 5, 1), "open"),
        ("1923-05-01/..", DAY(1923, 5, 1), None, "open"),
        ("1923-05-01~", DAY(1923, 5, 1), DAY(1923, 5, 1), "day"),
    ],
)
def test_bounds_of_a_date(tmp_path: Path, start: str, earliest: DAY | None, latest: DAY | None, precision: str) -> None:
    (row,) = read(tmp_path, events=event(start)).rows["events"]
    assert row.values["start_edtf"] == start
    assert (row.values["start_earliest"], row.values["start_latest"]) == (earliest, latest)
    assert row.values["start_precision"] == precision
    assert [row.values[f"end_{part}"] for part in ("edtf", "earliest", "latest", "precision")] == [None] * 4


def test_a_refused_date_leaves_its_bounds_unknown(tmp_path: Path) -> None:
    (row,) = read(tmp_path, events=event("yesterday")).rows["events"]
    assert row.unknown == {"start_edtf", "start_earliest", "start_latest", "start_precision"}
    assert row.values["start_earliest"] is None
    assert row.values["kind"] == "meeting"


FIGURE = """\
- figure_id: a000-cakes
  article: a000
  measure: acts-counted
  qualifier: {qualifier}
  text: {text}
  unit: count
  event: fair
"""


@pytest.mark.parametrize(
    ("qualifier", "numbers", "text", "low", "high"),
    [
        ("exact", "value: 7", "seven", 7, 7),
        ("at-least", "value: 7", "at least seven", 7, None),
        ("more-than", "value: 7.5", "more than 7.5", 7.5, None),
        ("nearly", "value: 7", "nearly seven", None, 7),
        ("less-than", "value: 7", "less than seven", None, 7),
        ("no-more-than", "value: 7", "no more than seven", None, 7),
        ("about", "value: 7", "about seven", None, None),
        ("range", "low: 3\n  high: 7", "three to seven", 3, 7),
        ("vague", "", "dozens of cakes", 24, None),
        ("vague", "", "Thousands of cakes", 2000, None),
        ("vague", "", "several cakes", None, None),
    ],
)
def test_bounds_of_a_quantity(
    tmp_path: Path, qualifier: str, numbers: str, text: str, low: float | None, high: float | None
) -> None:
    written = FIGURE.format(qualifier=qualifier, text=text) + (f"  {numbers}\n" if numbers else "")
    (row,) = read(tmp_path, figures=written).rows["figures"]
    assert (row.values["low"], row.values["high"]) == (low, high)


def test_no_bounds_without_a_qualifier(tmp_path: Path) -> None:
    written = FIGURE.format(qualifier="roughly", text="some") + "  value: 7\n"
    (row,) = read(tmp_path, figures=written).rows["figures"]
    assert (row.values["value"], row.values["low"], row.values["high"]) == (7.0, None, None)
    assert row.unknown == {"qualifier"}


def test_columns_of_references(fictional: Corpus) -> None:
    row = fictional.ids("appointments")["linnart-prime-minister-appointed"]
    assert row.values["post_id"] == "prime-minister-of-merevia"
    assert row.values["acted_by_official_id"] == "ilse-varnholt"
    assert row.values["predecessor_official_id"] == "tomas-rehk"
    assert row.values["organisation_id"] is None
    assert row.values["event_id"] == "linnart-appointment"
    assert {row.yaml_key("post_id"), row.yaml_key("date_edtf"), row.yaml_key("appointment_id")} == {
        "post",
        "date",
        "appointment_id",
    }


def test_parts_have_ids_of_their_own(fictional: Corpus) -> None:
    participants = fictional.ids("event_participants")
    assert participants["pact-deployment-member-drosvik"].values["organisation_id"] == "drosvik"
    assert participants["dohle-arrest-target-kaspar-dohle"].values["event_id"] == "dohle-arrest"
    members = [row.id for row in fictional.rows["disagreement_members"] if row.id.startswith("nature")]
    assert members == ["nature-of-the-crossing-a001-l17", "nature-of-the-crossing-a001-l17-2"]


def test_evidence_knows_where_it_was_written(fictional: Corpus) -> None:
    (item,) = [one for one in fictional.evidence if one.phrase == "In nobody's hands" or "nobody" in one.phrase]
    assert item.row.id == "port-control-lost"
    assert item.supports == ("kind", "status")
    assert (item.basis, item.says, item.note, item.occurrence) == ("stated", None, None, None)
    document = item.written.document
    span = item.written.span("phrase")
    line = document.text.split("\n")[span.line - 1]
    assert line[span.column - 1 : span.column - 1 + span.length] == '"in nobody\'s hands"'
    assert document.path == "dataset/records/events/unrest.yaml"


def test_an_entry_gives_a_pin_and_its_lines(fictional: Corpus) -> None:
    pin = fictional.pins["a000"]
    assert (pin.file, pin.path) == ("000_castaval-gazette.txt", "dataset/articles/a000.yaml")
    assert pin.roles[4] == "date"
    lines = {
        row.values["line"]: row.values for row in fictional.rows["article_lines"] if row.values["article_id"] == "a000"
    }
    assert lines[22]["skipped_reason"] == "clock"
    assert lines[10]["wire_group"] == "salt-toll"
    assert lines[10]["role"] == "body"


def test_files_of_all_kinds_are_found(fictional: Corpus) -> None:
    assert fictional.files == 15
    assert {table for table, rows in fictional.rows.items() if not rows} == {
        "official_names", "estimates", "evidence", "terms",
    }  # fmt: skip
    assert [row.values["record"] for row in fictional.retired] == ["salt-riots"]
