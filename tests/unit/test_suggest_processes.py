"""A folder read in several processes: the same files as in one, in order, and no process left behind."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.suggesting.journal import NAME
from qantar_curation.suggesting.processes import processes_for, processors, results
from qantar_curation.suggesting.source import Refused
from qantar_curation.terminal import CannotRun

TEXT = """\
Council replaces head

The mayor, Anna Kell, resigned on Tuesday after at least {} boats sank. "We will rebuild the port," she told reporters.
"""


def written(folder: Path) -> dict[str, bytes]:
    """The bytes of each file of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_several_processes_write_what_one_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = tmp_path / "in"
    articles.mkdir()
    for number in range(40):
        (articles / f"{number:02}.txt").write_text(TEXT.format(number + 2), encoding="utf-8")
    (articles / "17.txt").write_bytes(b"\xff")
    (articles / "31.txt").write_text("Der Mann ging mit dem Hund und der Katze. " * 9, encoding="utf-8")
    said = []
    for jobs in ("1", "2"):
        given = (str(articles), "--root", str(tmp_path), "--format", "jsonl", "--output", str(tmp_path / jobs))
        assert main(["suggest", *given, "--jobs", jobs]) == 1
        said.append(capsys.readouterr().err)
        assert main(["suggest", *given, "--jobs", jobs]) == 1
        assert "0 articles read, 38 done before, 2 refused" in capsys.readouterr().err
    assert said[0] == said[1] and "38 articles read, 2 refused" in said[0]
    assert said[0].index("17.txt") < said[0].index("31.txt")
    assert written(tmp_path / "1") == written(tmp_path / "2")
    assert len(written(tmp_path / "2")[NAME].splitlines()) == 38
    assert not multiprocessing.active_children()


def test_a_number_of_processes_is_one_or_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in ("0", "-1", "two"):
        assert main(["suggest", str(tmp_path), "--output", str(tmp_path), "--jobs", wrong]) == 2
        assert "is no number of processes" in capsys.readouterr().err


def test_few_articles_are_read_in_one_process() -> None:
    assert processes_for(0) == processes_for(199) == 1
    assert processes_for(10**6) == processors() >= 1


def length(path: Path, *, bad: str = "") -> int:
    """Work for the processes of a test: the length of a name."""
    if path.name == bad:
        raise Refused(f"{path}: no")
    return len(path.name)


def end(path: Path) -> int:
    """Work that ends its process."""
    os._exit(3)


def test_results_come_in_order_and_raise_what_the_work_raised() -> None:
    paths = [Path("x" * number) for number in range(1, 30)]
    for processes in (1, 2):
        found = []
        for path, result in results(partial(length, bad="xxx"), paths, processes):
            try:
                found.append(result())
            except Refused as refusal:
                assert path == paths[2] and str(refusal) == "xxx: no"
        assert found == [number for number in range(1, 30) if number != 3]


def test_a_process_that_is_ended_is_told() -> None:
    with pytest.raises(CannotRun, match="a process that was reading ended"):
        for _, result in results(end, [Path("a"), Path("b")], 2):
            result()
    assert not multiprocessing.active_children()


def test_what_is_left_is_not_worked_on_once_nobody_waits() -> None:
    given = []

    def paths() -> Iterator[Path]:
        for number in range(10_000):
            given.append(number)
            yield Path(str(number))

    found = results(length, paths(), 2)
    assert next(found)[1]() == 1
    found.close()
    assert len(given) < 20 and not multiprocessing.active_children()
