"""A small sample of what `run_mutations.py` does at length, on the fictional corpus; see docs/mutation.md."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).resolve().parent
FICTIONAL = HERE.parent / "fictional"
EDITS = 75
SEED = 1
FLOOR = 0.92
"""Of the edits of what articles say. Raise it when rules are added."""


@pytest.fixture(scope="module")
def program() -> Iterator[ModuleType]:
    sys.path.insert(0, str(HERE))
    try:
        import run_mutations

        yield run_mutations
    finally:
        sys.path.remove(str(HERE))


def test_most_edits_of_what_articles_say_are_caught(program: ModuleType, tmp_path: Path) -> None:
    files = program.load(FICTIONAL)
    bench = program.Bench(FICTIONAL, tmp_path)
    assert bench.findings == 0
    trials = list(program.attempt(bench, program.draw(files, EDITS, SEED, program.SAID)))
    assert len(trials) == EDITS
    assert bench.is_as_before(), "no edit leaves anything behind in the process"
    assert program.share(trials) >= FLOOR, program.report(trials, SEED, survivors=True)
    report = program.report(trials, SEED, survivors=True)
    assert f"| what articles say | {EDITS} |" in report
    assert report.count("\n- ") == sum(not trial.caught for trial in trials)


def test_the_same_seed_gives_the_same_edits(program: ModuleType) -> None:
    first = list(program.draw(program.load(FICTIONAL), 60, 7))
    assert first == list(program.draw(program.load(FICTIONAL), 60, 7))
    assert first != list(program.draw(program.load(FICTIONAL), 60, 8))


def test_every_edit_is_another_and_of_one_file(program: ModuleType) -> None:
    files = program.load(FICTIONAL)
    texts = {}
    for number, edit in program.draw(files, 300, 2):
        assert edit.text != (FICTIONAL / edit.path).read_text(encoding="utf-8"), number
        assert (edit.path, edit.text) not in texts
        texts[edit.path, edit.text] = number
    assert len(texts) == 300


def test_every_kind_is_drawn(program: ModuleType) -> None:
    kinds = {edit.kind for _, edit in program.draw(program.load(FICTIONAL), 400, 3)}
    assert kinds == set(program.KINDS)


def test_a_floor_that_is_not_held_is_a_failure(program: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--root", str(FICTIONAL), "--edits", "4", "--kind", "status"]
    assert program.main([*arguments, "--floor", "1.01"]) == 1
    assert program.main([*arguments, "--floor", "0"]) == 0
    assert "| status | 4 |" in capsys.readouterr().out
