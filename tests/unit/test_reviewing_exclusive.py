"""One review at a time, and none that could not keep what is decided."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.articles.capture import Captured
from qantar_curation.cli import main
from qantar_curation.corpus import load
from qantar_curation.files import CannotWrite
from qantar_curation.reviewing import exclusive
from qantar_curation.reviewing.log import read_log
from qantar_curation.reviewing.opening import article_of_text
from qantar_curation.reviewing.session import Session
from qantar_curation.reviewing.state import SUFFIX, State
from qantar_curation.reviewing.workspace import Refusal, Workspace

TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

Police arrested 28 people in Port Ilmar on Friday.
"""
REJECT = {"kind": "event", "line": 5, "decision": "reject", "reason": "told elsewhere"}


@pytest.fixture
def text(registered: Callable[[str], Path]) -> Path:
    """A registered text, in a folder with the corpus `corpus`."""
    return registered(TEXT)


def _review(text: Path, *more: str) -> int:
    file = text.with_name("decisions.jsonl")
    file.write_text(json.dumps(REJECT) + "\n", encoding="utf-8")
    return main(["review", str(text), "--root", str(text.parent / "corpus"), "--decisions", str(file), *more])


def _session(text: Path, workspace: Workspace) -> Session:
    _, proposals = article_of_text(text, None, load(workspace.root), "rules")
    return Session(workspace, proposals, text.name, State.load(text.with_name(text.name + SUFFIX), "a003"))


def test_a_review_that_runs_keeps_others_out(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = text.with_name(text.name + exclusive.SUFFIX)
    lock.write_text(f"{os.getppid()}\n", encoding="ascii")
    assert _review(text) == 2
    assert f"process {os.getppid()} reviews this already" in capsys.readouterr().err
    assert read_log(text.parent / "corpus") == "" and lock.exists()
    assert _review(text, "--dry-run") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="whether a process runs is not asked there")
def test_the_lock_of_a_dead_process_is_taken_over(text: Path) -> None:
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    lock = text.with_name(text.name + exclusive.SUFFIX)
    lock.write_text(f"{done.pid}\n", encoding="ascii")
    assert _review(text) == 0
    assert not lock.exists() and read_log(text.parent / "corpus").count("\n") == 1


def test_a_lock_that_cannot_be_written_is_not_left(text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no space is left")

    lock = text.with_name(text.name + exclusive.SUFFIX)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fdopen", full)
        with pytest.raises(CannotWrite, match="no space"), exclusive.holding(lock):
            pass
    assert not lock.exists()


def test_a_state_that_cannot_be_written_stops_the_review_before_it_begins(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text.with_name(text.name + SUFFIX).mkdir()
    assert _review(text) == 2
    assert "could not be kept" in capsys.readouterr().err
    assert read_log(text.parent / "corpus") == ""


def test_a_corpus_that_cannot_be_written_stops_the_review_before_it_begins(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (text.parent / "corpus/.qantar-staging").write_text("in the way", encoding="utf-8")
    assert _review(text) == 2
    assert "could not be kept" in capsys.readouterr().err
    assert not text.with_name(text.name + SUFFIX).exists()
    assert not text.with_name(text.name + exclusive.SUFFIX).exists()


def test_a_decision_whose_state_cannot_be_kept_is_taken_back(text: Path) -> None:
    with Workspace(text.parent / "corpus", _article(text)) as workspace:
        session = _session(text, workspace)
        text.with_name(text.name + SUFFIX).mkdir()
        event = session.open()[0]
        with pytest.raises(CannotWrite):
            session.reject(event, "told elsewhere")
        assert session.tally.rejected == 0 and session.state.steps == []
    assert read_log(text.parent / "corpus") == ""


def test_what_another_review_decided_since_is_not_decided_twice(text: Path) -> None:
    with Workspace(text.parent / "corpus", _article(text)) as workspace:
        first, second = _session(text, workspace), _session(text, workspace)
        event = first.open()[0]
        first.reject(event, "told elsewhere")
        with pytest.raises(Refusal, match="since: rejected"):
            second.reject(event, "told elsewhere")
        assert second.tally.rejected == 1
    assert read_log(text.parent / "corpus").count("\n") == 1


def _article(text: Path) -> Captured:

    return article_of_text(text, None, load(text.parent / "corpus"), "rules")[0]
