from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from qantar_curation.cli import watching
from qantar_curation.cli.watching import INTERVAL, SETTLED, state, watch


class Ended(Exception):
    pass


class Clock:
    """Stands for waiting: at each wait something may happen."""

    def __init__(self, happenings: list[object]) -> None:
        self.waits: list[float] = []
        self._happenings = iter(happenings)

    def __call__(self, seconds: float) -> None:
        self.waits.append(seconds)
        happening = next(self._happenings, Ended)
        if happening is Ended:
            raise Ended
        if callable(happening):
            happening()


def touching(path: Path) -> Iterator[object]:
    number = 0
    while True:
        number += 1
        text = "x" * number
        yield lambda text=text: path.write_text(text)


def test_it_works_at_once_and_again_after_each_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "inner").mkdir()
    change = touching(tmp_path / "inner/a.yaml")
    done: list[int] = []
    clock = Clock([None, None, next(change), None, None, next(change), next(change), None, None])
    with pytest.raises(Ended):
        watch(lambda: done.append(len(clock.waits)), [tmp_path], clock)
    # At once; after the third wait and a quiet one; after the sixth, which a seventh followed, and a quiet one.
    assert done == [0, 4, 8]
    assert set(clock.waits) == {INTERVAL, SETTLED}
    out, err = capsys.readouterr()
    assert out == "" and err == "watching for changes; Ctrl-C ends\n" * 3


def test_a_file_that_never_rests_is_not_waited_for(tmp_path: Path) -> None:
    change = touching(tmp_path / "a.yaml")
    done: list[int] = []
    clock = Clock([next(change) for _ in range(60)])
    with pytest.raises(Ended):
        watch(lambda: done.append(len(clock.waits)), [tmp_path], clock)
    assert len(done) >= 3


def test_a_change_during_the_work_is_seen(tmp_path: Path) -> None:
    done: list[str] = []

    def work() -> None:
        done.append("work")
        if len(done) == 1:
            (tmp_path / "a.yaml").write_text("during")

    with pytest.raises(Ended):
        watch(work, [tmp_path], Clock([None] * 4))
    assert done == ["work", "work"]


def test_many_files_are_looked_at_more_rarely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, 0.5, 0.5, 1.0])
    monkeypatch.setattr(watching.time, "perf_counter", lambda: next(times))
    clock = Clock([])
    with pytest.raises(Ended):
        watch(lambda: None, [tmp_path], clock)
    assert clock.waits == [15.0]


def test_what_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one/a.yaml").write_text("a")
    (tmp_path / "one/gone.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "one/round").symlink_to(tmp_path / "one")
    before = state([tmp_path, tmp_path / "missing"])
    assert os.fspath(tmp_path / "one/a.yaml") in before
    (tmp_path / "one/b.yaml").write_text("b")
    assert state([tmp_path]) != before


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_from_start_to_interruption(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "dataset/records/places.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("- place_id: a\n")
    command = [
        sys.executable,
        "-m",
        "qantar_curation",
        "validate",
        "--watch",
        "--format",
        "concise",
        "--root",
        str(tmp_path),
    ]
    with (
        (tmp_path / "out").open("w") as out,
        (tmp_path / "err").open("w") as err,
        subprocess.Popen(command, stdout=out, stderr=err, cwd=root) as process,
    ):
        try:
            wait_for(tmp_path / "err", "watching", 1)
            path.write_text("- place_id: B\n")
            wait_for(tmp_path / "err", "watching", 2)
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 130
        finally:
            process.kill()
    text = (tmp_path / "out").read_text()
    assert "\x1b" not in text
    assert "`B` as `place_id` is no slug" in text
    assert (tmp_path / "err").read_text().endswith("qantar: interrupted\n")


def wait_for(path: Path, word: str, times: int) -> None:
    until = time.monotonic() + 30
    while path.read_text().count(word) < times:
        assert time.monotonic() < until, path.read_text()
        time.sleep(0.05)
