"""The real review on a terminal: keys, a kill in the middle, and the next start."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qantar_curation.validation import validate

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

Police arrested 28 people in Port Ilmar on Friday. The Harbour Guard looked on.
"""
EDITOR = """\
import pathlib, sys
path = pathlib.Path(sys.argv[1])
text = path.read_text(encoding="utf-8")
assert 'event_id: "?"' in text and 'label: "?"' in text and "# label: What happened" in text
text = text.replace('event_id: "?"', "event_id: arrests").replace('label: "?"', "label: Arrests in the port")
path.write_text(text, encoding="utf-8")
"""
_PATIENCE = 60


class Terminal:
    """A review in a process of its own, on a pseudo-terminal."""

    def __init__(self, text: Path, **environment: str) -> None:
        self._master, slave = os.openpty()
        command = [sys.executable, "-m", "qantar_curation", "review", str(text), "--root", str(text.parent / "corpus")]
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=os.environ | {"TERM": "dumb", "PYTHONUNBUFFERED": "1"} | environment,
        )
        os.close(slave)
        self.seen = ""

    def until(self, wanted: str) -> str:
        """Read until the terminal has shown something; returns what was shown since the last call."""
        shown, end = "", time.monotonic() + _PATIENCE
        while wanted not in shown:
            assert time.monotonic() < end, f"{wanted!r} was never shown, but {shown!r}"
            if select.select([self._master], [], [], 0.2)[0]:
                try:
                    shown += os.read(self._master, 65536).decode("utf-8", "replace")
                except OSError:
                    raise AssertionError(f"it ended before {wanted!r}: {shown!r}") from None
        return shown

    def type(self, text: str) -> None:
        os.write(self._master, text.encode())

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(_PATIENCE)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            os.close(self._master)
        if self.process.poll() is None:
            self.kill()


@pytest.fixture
def text(registered: Callable[[str], Path]) -> Path:
    return registered(TEXT)


@contextlib.contextmanager
def _started(text: Path, **environment: str) -> Iterator[Terminal]:
    terminal = Terminal(text, **environment)
    try:
        yield terminal
    finally:
        terminal.close()


def _files(text: Path) -> dict[str, bytes]:
    root = text.parent / "corpus"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_review_that_is_killed_goes_on_where_it_was(text: Path) -> None:
    before = _files(text)
    with _started(text) as terminal:
        shown = terminal.until("q quit > ")
        assert "event in a003:5" in shown and "»arrested«" in shown
        terminal.type("a")
        terminal.until("What happened")
        terminal.kill()  # in the middle of a question: nothing may have changed
    assert _files(text) == before

    with _started(text) as terminal:
        assert "event in a003:5" in terminal.until("q quit > ")
        terminal.type("a")
        terminal.until("What happened")
        terminal.type("The police arrest dockers\n")
        shown = terminal.until("q quit > ")
        assert "written" in shown and "figure in a003:5" in shown
        terminal.kill()
    assert not validate(text.parent / "corpus").findings
    assert (text.parent / "corpus/dataset/records/events/a003.yaml").exists()

    with _started(text) as terminal:
        shown = terminal.until("q quit > ")
        assert "event in" not in shown and "figure in a003:5" in shown
        terminal.type("u")
        assert "undone: event in line 5" in terminal.until("q quit > ")
        terminal.type("q")
        assert "0 accepted" in terminal.until("left")
        assert terminal.process.wait(_PATIENCE) == 0
    assert _files(text) == before


def test_the_editor_gets_the_record_and_gives_it_back(text: Path) -> None:
    editor = text.with_name("editor.py")
    editor.write_text(EDITOR, encoding="utf-8")
    with _started(text, EDITOR=f"{sys.executable} {editor}", VISUAL="") as terminal:
        terminal.until("q quit > ")
        terminal.type("e")
        shown = terminal.until("q quit > ")
        assert "written" in shown
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.process.wait(_PATIENCE) == 130
    assert "event_id: arrests" in (text.parent / "corpus/dataset/records/events/a003.yaml").read_text(encoding="utf-8")


def test_a_pipe_is_told_how_to_go_on(text: Path) -> None:
    command = [sys.executable, "-m", "qantar_curation", "review", str(text), "--root", str(text.parent / "corpus")]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "--decisions" in done.stderr


def test_keys_that_are_none_show_the_keys_and_arrows_decide_nothing(text: Path) -> None:
    before = _files(text)
    with _started(text) as terminal:
        terminal.until("q quit > ")
        for pressed, said in (("\n", "that is no key"), ("x", "`x` is no key here"), ("\x1b[A", "that is no key")):
            terminal.type(pressed)
            shown = terminal.until("q quit > ")
            assert said in shown and "a accept" in shown and "What happened" not in shown
        terminal.type("q")
        terminal.until("left")
    assert _files(text) == before
