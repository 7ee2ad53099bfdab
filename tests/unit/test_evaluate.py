"""`qantar evaluate`: folders of annotated texts, misses of what may be opened, errors for what is not annotated."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.cli.commands import evaluate
from qantar_curation.suggesting.measuring.scoring import MEASURES, Score

ROOT = Path(__file__).resolve().parents[2]
Capture = pytest.CaptureFixture[str]
ANNOTATIONS = [
    {
        "kind": "person",
        "line": 1,
        "phrase": "Anna Kell",
        "value": {"name": "Anna Kell", "post": "Mayor", "status": "current"},
    },
    {
        "kind": "figure",
        "line": 1,
        "phrase": "12 boats",
        "value": {"value": 13, "qualifier": "exact", "unit": "count", "what": ""},
    },
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one annotated text, of which one annotation is found and one is not."""
    (tmp_path / "days.json").write_text('{"t1": "2020-06-10"}', encoding="utf-8")
    (tmp_path / "t1.txt").write_text("Mayor Anna Kell counted 12 boats.", encoding="utf-8")
    (tmp_path / "t1.jsonl").write_text("".join(json.dumps(one) + "\n" for one in ANNOTATIONS), encoding="utf-8")
    return tmp_path


def test_an_own_folder_is_measured(folder: Path, capsys: Capture) -> None:
    assert main(["evaluate", "--texts", str(folder), "--misses", "figure"]) == 0
    printed = capsys.readouterr().out
    assert "own (1)" in printed
    assert re.search(r"^persons +1 +1\.00 +1\.00$", printed, re.MULTILINE)
    assert re.search(r"^figures +1 +0\.00 +0\.00$", printed, re.MULTILINE)
    assert "- t1:1 figures: '12 boats'" in printed and "+ t1:1 figures: '12 boats'" in printed


def test_what_is_wrong_in_held_out_texts_is_not_listed(capsys: Capture) -> None:
    assert main(["evaluate", "--held-out", "--misses", "person", "--root", str(ROOT)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "--misses is not for them" in err


def test_beside_others_nothing_but_numbers_is_printed_of_held_out_texts(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed: list[object] = []

    def measure(texts: object, model: object, kind: object) -> list[Score]:
        listed.append(kind)
        return [Score() for _ in MEASURES]

    monkeypatch.setattr(evaluate, "_parts", lambda _: [("development", []), ("held-out", [])])
    monkeypatch.setattr(evaluate, "_measure", measure)
    assert main(["evaluate", "--misses", "person", "--root", str(ROOT)]) == 0
    assert listed == ["person", None] and "nothing is listed" in capsys.readouterr().err


def test_kinds_that_are_not_measured_are_refused() -> None:
    assert main(["evaluate", "--misses", "persons"]) == 2
    assert {measure.kind for measure in MEASURES} == set(evaluate.KINDS)


def test_all_parts_stand_side_by_side(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QANTAR_ARTICLES", raising=False)
    assert main(["evaluate", "--root", str(ROOT)]) == 0
    out, err = capsys.readouterr()
    assert "development (42)" in out and "held-out (46)" in out
    assert "training (5)" in out or "--articles" in err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("days.json", None, "days.json: cannot be read"),
        ("days.json", "[1]", "days.json: not an object of names and days"),
        ("days.json", '{"t1": "in May"}', "days.json: not an object of names and days"),
        ("t1.txt", None, "t1.txt: cannot be read"),
        ("t1.jsonl", None, "t1.jsonl: cannot be read"),
        ("t1.jsonl", "{}\n", "t1.jsonl:1: no annotation"),
        ("t1.jsonl", '{"kind": "dog", "line": 1, "phrase": "a", "value": {}}\n', "t1.jsonl:1: no annotation"),
        ("t1.jsonl", '{"kind": "quote", "line": 1, "phrase": "a", "value": {}}\n', "t1.jsonl:1: no annotation"),
        ("t1.jsonl", "\n", "t1.jsonl:1: no annotation"),
    ],
)
def test_a_folder_that_is_not_annotated_is_told(
    folder: Path, capsys: Capture, name: str, content: str | None, said: str
) -> None:
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(content, encoding="utf-8")
    assert main(["evaluate", "--texts", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and said in err
