"""Reading a whole corpus: what says its value alone, what only together, and what the statistics count."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from qantar_curation.corpus import Corpus, load
from qantar_curation.phrases import Reading, readings
from qantar_curation.phrases.statistics import statistics, total

FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A copy of the fictional corpus that may be edited."""
    shutil.copytree(FICTIONAL, tmp_path / "fictional")
    return tmp_path / "fictional" / "dataset" / "records"


def _corpus(records: Path) -> Corpus:
    return load(records.parents[1])


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def _of(found: list[Reading], record: str, key: str) -> list[tuple[str, str]]:
    return [(one.item.phrase, one.verdict.outcome) for one in found if one.row.id == record and one.key == key]


def test_every_phrase_of_the_fictional_corpus_says_its_value() -> None:
    found = readings(load(FICTIONAL))
    assert len(found) > 400
    assert [(one.row.id, one.key, one.item.phrase) for one in found if one.verdict.outcome != "says"] == []


def test_readings_are_computed_once_a_corpus() -> None:
    corpus = load(FICTIONAL)
    assert readings(corpus) is readings(corpus)


def test_a_chain_of_days_breaks_with_its_first(records: Path) -> None:
    file = records / "events" / "unrest.yaml"
    whole = _of(readings(_corpus(records)), "customs-house-stormed", "start")
    assert [outcome for _, outcome in whole] == ["says"] * 3
    line = '    - {article: a001, line: 5, phrase: "Monday of last week", supports: [start], basis: resolved}\n'
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(line, ""), encoding="utf-8")
    broken = _of(readings(_corpus(records)), "customs-house-stormed", "start")
    assert [outcome for _, outcome in broken] == ["silent"] * 2


def test_a_chain_does_not_reach_another_day(records: Path) -> None:
    file = records / "events" / "unrest.yaml"
    text = file.read_text(encoding="utf-8")
    place = text.index("event_id: customs-house-stormed")
    file.write_text(text[:place] + text[place:].replace("start: 2031-03-05", "start: 2031-03-06", 1), encoding="utf-8")
    found = _of(readings(_corpus(records)), "customs-house-stormed", "start")
    assert "says" not in {outcome for _, outcome in found}


def test_two_phrases_of_a_line_are_read_as_one(records: Path) -> None:
    file = records / "events" / "politics.yaml"
    whole = '    - {article: a001, line: 3, phrase: "then presented a cabinet", supports: [kind, status]}\n'
    halves = (
        '    - {article: a001, line: 3, phrase: "presented", supports: [kind, status]}\n'
        '    - {article: a001, line: 3, phrase: "a cabinet", supports: [kind]}\n'
    )
    _edit(file, whole, halves)
    found = _of(readings(_corpus(records)), "linnart-cabinet-presented", "kind")
    assert found == [("presented", "says"), ("a cabinet", "says")]


def test_says_is_what_the_phrase_has_to_say(records: Path) -> None:
    file = records / "appointments.yaml"
    _edit(
        file,
        "  change: nominated\n  status: occurred\n  date: 2031-03-12",
        "  change: nominated\n  status: occurred\n  date: 2031-03",
    )
    old = '{article: a000, line: 6, phrase: "on Wednesday", supports: [date], basis: resolved}'
    _edit(file, old, old.replace("resolved}", "resolved, says: 2031-03-12}"))
    assert _of(readings(_corpus(records)), "linnart-prime-minister-nominated", "date") == [("on Wednesday", "says")]
    _edit(file, "says: 2031-03-12", "says: 2031-03-05")
    assert _of(readings(_corpus(records)), "linnart-prime-minister-nominated", "date") == [
        ("on Wednesday", "contradicts")
    ]


def test_nothing_is_concluded_from_what_was_refused(records: Path) -> None:
    (records / "posts.yaml").write_text("- {", encoding="utf-8")
    (records / "officials.yaml").write_text("- {", encoding="utf-8")
    assert {one.verdict.outcome for one in readings(_corpus(records))} == {"says"}


def test_statistics_count_cells_by_their_strongest_evidence(records: Path) -> None:
    before = {(one.table, one.field): one for one in statistics(_corpus(records))}
    every = total(before.values())
    assert every.cells == sum(one.cells for one in before.values())
    assert every.unread == 0
    assert 0 < every.interpreted < 0.1 * every.cells
    _edit(records / "figures" / "a000.yaml", "  value: 84\n", "  value: 48\n")
    after = {(one.table, one.field): one for one in statistics(_corpus(records))}
    assert after["figures", "value"].unread == 1
    assert after["figures", "value"].read == before["figures", "value"].read - 1
    assert after["figures", "qualifier"] == before["figures", "qualifier"]
