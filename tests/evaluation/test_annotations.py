"""The evaluation corpus holds together: phrases stand in their lines, values have the agreed form."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from qantar_schema import edtf
from qantar_schema.text import MAX_PHRASE_WORDS
from qantar_schema.vocabularies.appointments import Change
from qantar_schema.vocabularies.events import EventKind, Status
from qantar_schema.vocabularies.figures import Qualifier

HERE = Path(__file__).resolve().parent
HELD_OUT = HERE / "held-out"
DEVELOPMENT = HERE / "development"
TRAINING = HERE / "training"
OWN = (HELD_OUT, DEVELOPMENT)
"""The folders of texts of our own: their text is here."""
KEYS = {
    "person": {"name", "post", "status"},
    "appointment": {"change", "person", "post", "date"},
    "figure": {"value", "qualifier", "unit", "what"},
    "date": {"edtf", "rule"},
    "event": {"kind", "status", "speaker"},
    "quote": {"speaker"},
}
PERSON_STATUS = {"current", "former", "acting", "designate", None}
DATE_RULES = {
    *("absolute", "completed", "weekday", "relative-day", "relative-week", "relative-month", "relative-year"),
    *("ago", "same-day", "anchored", "edge", "span", "part"),
}
COLLECTIVES = {"cabinet", "government", "council"}

Annotation = dict[str, Any]


def texts() -> list[Path]:
    return sorted(path for folder in OWN for path in folder.glob("*.txt"))


def annotations(path: Path) -> list[Annotation]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def files() -> list[Path]:
    return sorted(path for folder in (*OWN, TRAINING) for path in folder.glob("*.jsonl"))


@pytest.fixture(params=files(), ids=lambda path: path.stem)
def rows(request: pytest.FixtureRequest) -> list[Annotation]:
    return annotations(request.param)


@pytest.mark.parametrize(("folder", "count"), [(HELD_OUT, 46), (DEVELOPMENT, 42), (TRAINING, 5)])
def test_each_text_has_its_annotations_and_its_day(folder: Path, count: int) -> None:
    days = json.loads((folder / "days.json").read_text(encoding="utf-8"))
    assert sorted(days) == [path.stem for path in sorted(folder.glob("*.jsonl"))]
    assert [path.stem for path in texts() if path.parent == folder] == (sorted(days) if folder in OWN else [])
    assert len(days) == count
    assert all(edtf.parse(day).precision == "day" for day in days.values())


@pytest.mark.parametrize("folder", OWN, ids=lambda path: path.name)
def test_texts_and_annotations_are_frozen(folder: Path) -> None:
    listed = {}
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        listed[name] = digest
    frozen = [path for path in folder.iterdir() if path.name != "SHA256SUMS"]
    assert listed == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in frozen}


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_a_phrase_stands_once_in_its_line(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    for row in annotations(path.with_suffix(".jsonl")):
        assert lines[row["line"] - 1].count(row["phrase"]) == 1, row


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_a_text_is_long_and_full_enough(path: Path) -> None:
    kinds = Counter(row["kind"] for row in annotations(path.with_suffix(".jsonl")))
    assert 150 <= len(path.read_text(encoding="utf-8").split()) <= 600
    assert kinds["figure"] + kinds["date"] >= 8
    assert set(kinds) == set(KEYS)


def test_entries_have_the_agreed_keys(rows: list[Annotation]) -> None:
    for row in rows:
        assert list(row) == ["kind", "line", "phrase", "value"], row
        assert set(row["value"]) == KEYS[row["kind"]], row
        assert row["line"] >= 1
        assert 1 <= len(row["phrase"].split()) <= MAX_PHRASE_WORDS, row
        assert all(value is None or value == 0 or value for value in row["value"].values()), row
    assert [row["line"] for row in rows] == sorted(row["line"] for row in rows)


def test_nothing_is_entered_twice(rows: list[Annotation]) -> None:
    entries = Counter(json.dumps(row, sort_keys=True) for row in rows)
    names = Counter(row["value"]["name"] for row in rows if row["kind"] == "person")
    assert max(entries.values()) == 1
    assert max(names.values()) == 1


def test_terms_are_in_the_vocabularies(rows: list[Annotation]) -> None:
    for row in rows:
        value = row["value"]
        if row["kind"] == "person":
            assert value["status"] in PERSON_STATUS, row
            assert (value["post"] is None) == (value["status"] is None), row
        elif row["kind"] == "appointment":
            assert value["change"] in {term.value for term in Change}, row
        elif row["kind"] == "figure":
            assert value["qualifier"] in {term.value for term in Qualifier}, row
        elif row["kind"] == "event":
            assert value["kind"] in {term.value for term in EventKind}, row
            assert value["status"] in {term.value for term in Status}, row


def test_dates_are_of_the_subset(rows: list[Annotation]) -> None:
    for row in rows:
        if row["kind"] == "date":
            edtf.parse(row["value"]["edtf"])
            assert row["value"]["rule"] in DATE_RULES, row
        elif row["kind"] == "appointment" and row["value"]["date"] is not None:
            edtf.parse(row["value"]["date"])


def test_a_figure_has_a_number_unless_it_is_vague_or_a_range(rows: list[Annotation]) -> None:
    for row in rows:
        if row["kind"] == "figure":
            without = row["value"]["qualifier"] in {"vague", "range"}
            assert (row["value"]["value"] is None) == without, row
            assert row["value"]["unit"], row


def test_an_appointed_person_is_one_of_the_persons(rows: list[Annotation]) -> None:
    names = {row["value"]["name"] for row in rows if row["kind"] == "person"}
    for row in rows:
        if row["kind"] == "appointment" and row["value"]["person"] not in names:
            assert COLLECTIVES & set(row["value"]["person"].casefold().split()), row
