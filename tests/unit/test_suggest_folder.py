"""A folder of articles into one of proposals: what stands is kept, what changed made again, what is left told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.suggesting import folder
from qantar_curation.suggesting.journal import NAME, Journal

FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"
TEXT = """\
Council replaces head

The mayor, Anna Kell, resigned on Tuesday after at least 12 boats sank. "We will rebuild the port," she told reporters.
"""


class Run:
    """A folder of three articles, and the command that reads it."""

    def __init__(self, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.articles, self.out, self.root, self._capsys = place / "in", place / "out", place / "corpus", capsys
        self.articles.mkdir()
        shutil.copytree(FICTIONAL / "dataset", self.root / "dataset")
        for name in ("a", "b", "c"):
            (self.articles / f"{name}.txt").write_text(TEXT, encoding="utf-8")

    def __call__(self, *more: str, code: int = 0) -> str:
        """Run it and return what it says."""
        given = (str(self.articles), "--root", str(self.root), "--format", "jsonl", "--output", str(self.out))
        assert main(["suggest", *given, *more]) == code
        return self._capsys.readouterr().err


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(tmp_path, capsys)


def test_a_folder_is_resumed_and_bad_files_are_told(run: Run) -> None:
    (run.articles / "d.txt").write_bytes(b"\xff")
    (run.articles / "e.txt").write_text("The man was in the house. " * 1000, encoding="utf-8")
    said = run(code=1)
    assert "3 articles read, 2 refused" in said and "d.txt" in said and "26,000 characters" in said
    assert sorted(path.name for path in run.out.iterdir()) == [NAME, "a.jsonl", "b.jsonl", "c.jsonl"]
    (run.out / "b.jsonl").unlink()
    assert "1 article read, 2 done before, 2 refused" in run(code=1)
    assert (run.out / "a.jsonl").read_bytes() == (run.out / "b.jsonl").read_bytes()


def test_what_changed_is_made_again(run: Run) -> None:
    run()
    whole = (run.out / "a.jsonl").read_bytes()
    assert "0 articles read, 3 done before" in run()
    (run.out / "a.jsonl").write_bytes(whole[:40])
    assert "1 article read (1 again, since something changed), 2 done before" in run()
    assert (run.out / "a.jsonl").read_bytes() == whole
    (run.articles / "b.txt").write_text(TEXT.replace("12", "13"), encoding="utf-8")
    assert "1 article read (1 again, since something changed), 2 done before" in run()
    assert "3 articles read (3 again" in run("--published-on", "2020-06-10")
    assert (run.out / "a.jsonl").read_bytes() != whole
    assert "3 done before" in run("--published-on", "2020-06-10")
    assert "3 articles read (3 again" in run()
    officials = next((run.root / "dataset/records").rglob("officials*"))
    file = officials if officials.is_file() else next(officials.iterdir())
    file.write_text(file.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    assert "3 articles read (3 again" in run()
    assert len((run.out / NAME).read_text(encoding="utf-8").splitlines()) == 3


def test_proposals_of_texts_that_are_gone_are_told(run: Run) -> None:
    run()
    (run.articles / "b.txt").unlink()
    (run.articles / "c.txt").write_bytes(b"\xff")
    said = run(code=1)
    assert "stands behind b.jsonl, c.jsonl in" in said
    assert (run.out / "b.jsonl").exists() and (run.out / "c.jsonl").exists()


def test_a_journal_that_was_cut_off_is_read(run: Run) -> None:
    run()
    journal = run.out / NAME
    journal.write_bytes(journal.read_bytes()[:-9] + b"\n[]\n{}\n\xff")
    assert sorted(Journal(run.out).made) == ["a.jsonl", "b.jsonl"]
    assert "1 article read (1 again, since something changed), 2 done before" in run()
    assert sorted(Journal(run.out).made) == ["a.jsonl", "b.jsonl", "c.jsonl"]


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    def broken(_: Path) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        folder.run([path], tmp_path / "out", ".jsonl", "0", broken, lambda _: None, lambda _: None)
    assert list((tmp_path / "out").iterdir()) == []
