"""Pages that are generated and committed, and the rows of text that commands print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.agreement import document as agreement
from qantar_curation.cli import document as commands
from qantar_curation.cli.columns import aligned
from qantar_curation.pages import Page, run
from qantar_curation.rules import __main__ as rules
from qantar_schema.emit.pages import GenerateError
from qantar_schema.tables import PARTS, TABLES, WRITTEN

Capture = pytest.CaptureFixture[str]


def test_a_page_is_compared_and_written(tmp_path: Path, capsys: Capture) -> None:
    page = Page("docs/page.md", lambda root: f"{root.name}\n")

    def called(*arguments: str) -> tuple[int, str]:
        return run(page, "page", "A page.", ["--root", str(tmp_path), *arguments]), capsys.readouterr().out

    assert called("--check") == (1, "docs/page.md: out of date; mend it with `make generate`\n")
    assert not (tmp_path / "docs").exists()
    assert called() == (0, "docs/page.md: written\n")
    assert called("--check") == called() == (0, "")
    assert (tmp_path / "docs/page.md").read_text(encoding="utf-8") == f"{tmp_path.name}\n"


@pytest.mark.parametrize("error", [GenerateError("page.md lacks the marks"), OSError("page.md lacks the marks")])
def test_what_cannot_be_generated_is_said_in_one_line(tmp_path: Path, capsys: Capture, error: Exception) -> None:
    def text(root: Path) -> str:
        raise error

    assert run(Page("page.md", text), "page", None, ["--root", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "error: page.md lacks the marks\n"


@pytest.mark.parametrize("main", [agreement.main, commands.main, rules.main])
def test_every_generated_page_is_in_step(root: Path, main: Callable[[list[str]], int], capsys: Capture) -> None:
    assert main(["--root", str(root), "--check"]) == 0, capsys.readouterr().out


def test_cells_stand_below_one_another() -> None:
    rows = [("table", "field", "rows"), ("a", "number", "1,000"), ("events", "", "7")]
    assert list(aligned(rows, 2)) == ["table   field    rows", "a       number  1,000", "events              7"]
    assert list(aligned([], 2)) == []


def test_what_is_written_and_what_is_part_of_it() -> None:
    assert set(WRITTEN) < set(TABLES)
    assert set(PARTS) | set(PARTS.values()) <= set(WRITTEN)
