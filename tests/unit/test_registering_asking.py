"""What `article add` asks and says: days asked for again, nothing called written before it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qantar_curation import files
from qantar_curation.cli import main
from qantar_curation.cli.commands import article
from qantar_curation.registering.asking import Terminal

TEXT = """\
A quiet day

The talks began today in the hall of the Diet, and they ended soon, as the speaker of the Diet said.
"""


@pytest.fixture
def capture(captured_as: Callable[[str], Path]) -> Path:
    return captured_as(TEXT)


def _add(corpus: Path, file: Path, *more: str) -> int:
    return main(["article", "add", str(file), "--root", str(corpus), *more])


def _answers(monkeypatch: pytest.MonkeyPatch, answers: list[str]) -> list[str]:
    """Have a terminal answer; the questions are in the list that is returned."""
    asked: list[str] = []
    left: Iterator[str] = iter(answers)

    def line(_: Terminal, prompt: str) -> str:
        asked.append(prompt)
        return next(left)

    monkeypatch.setattr(article, "is_terminal", lambda _: True)
    monkeypatch.setattr(Terminal, "_line", line)
    return asked


def test_a_bad_day_is_asked_for_again(corpus: Path, capture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _answers(monkeypatch, ["soon", "16.3.2031", "2031-03-16", "The Quay Post", "", ""])
    assert _add(corpus, capture) == 0
    assert "`soon` is no day" in asked[1] and "`16.3.2031` is no day" in asked[2]
    text = (corpus / "dataset/articles/a003.yaml").read_text(encoding="utf-8")
    assert "published_on: 2031-03-16" in text and "publisher: The Quay Post" in text


def test_three_bad_days_end_the_command(corpus: Path, capture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _answers(monkeypatch, ["soon", "later", "never"])
    assert _add(corpus, capture) == 2
    assert len(asked) == 3 and not list((corpus / "dataset/articles").glob("a003*"))


def test_nothing_is_called_written_that_is_not(
    corpus: Path, capture: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(self: files.Staging, relative: str, data: bytes) -> None:
        raise files.CannotWrite(corpus / relative, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(files.Staging, "write_bytes", full)
        assert _add(corpus, capture) == 2
    said = capsys.readouterr()
    assert "written" not in said.out and "No space left on device" in said.err
    assert _add(corpus, capture) == 0
    assert "dataset/articles/a003.lock.json: written\n" in capsys.readouterr().out


def test_a_day_that_is_given_is_not_called_open(
    corpus: Path, capture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _add(corpus, capture, "--published-on", "2031-03-16", "--basis", "inferred") == 0
    out = capsys.readouterr().out
    assert "published   2031-03-16: as given, inferred\n" in out and "open" not in out


def test_a_hint_names_the_command_that_installs_the_engine(
    capture: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from qantar_curation.suggesting import models

    monkeypatch.setitem(sys.modules, "spacy", None)
    models._language.cache_clear()
    assert main(["suggest", str(capture), "--engine", "spacy"]) == 2
    assert "pip install '.[suggest]' in the project's folder" in capsys.readouterr().err
