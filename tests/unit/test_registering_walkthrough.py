"""`docs/sixth-article.md`, run: from a text file to published tables."""

from __future__ import annotations

import csv
import re
import shlex
import shutil
from pathlib import Path

import pytest

from qantar_curation.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/sixth-article.md").read_text(encoding="utf-8")
ARTICLE = "003_quay-post.txt"


def _blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_page_holds_what_the_test_runs() -> None:
    assert len(_blocks("text")) == 1 and len(_blocks("json")) == 1
    assert len([line for block in _blocks("console") for line in block.splitlines()]) == 13


def test_the_sixth_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    corpus, articles = tmp_path / "corpus", tmp_path / "articles"
    shutil.copytree(ROOT / "tests/fictional", corpus)
    shutil.copytree(ROOT / "tests/fictional/articles", articles)
    (articles / ARTICLE).write_text(_blocks("text")[0], encoding="utf-8")
    (corpus / "decisions.jsonl").write_text(_blocks("json")[0], encoding="utf-8")
    monkeypatch.chdir(corpus)
    monkeypatch.setenv("QANTAR_ARTICLES", str(articles))
    commands = [line[2:] for block in _blocks("console") for line in block.splitlines() if line.startswith("$ qantar ")]
    shown = {}
    for command in commands:
        if command.endswith(f"review ~/articles/{ARTICLE}"):
            continue  # a person's part; test_reviewing_terminal.py plays one
        arguments = shlex.split(command.replace("~", str(tmp_path)))[1:]
        code = main(arguments)
        out = capsys.readouterr()
        shown[command] = out.out
        assert code == 0, f"{command}\n{out.out}\n{out.err}"
    register, decided, report = commands[0], commands[4], commands[5]
    assert "line 1: 2031-03-17 (page clock" in shown[register]
    assert "line 7 is like a000:10" in shown[register]
    assert "not accepted" not in shown[decided]
    assert re.search(r"^event +arrest +1 +1 +0 +0 too few$", shown[report], re.MULTILINE)

    tables = corpus / "dataset/qantar/tables"
    with (tables / "figures.csv").open(encoding="utf-8", newline="") as file:
        figures = {row["figure_id"]: row for row in csv.DictReader(file)}
    arrested = figures["a003-people-arrested"]
    assert (arrested["value"], arrested["qualifier"]) == ("28", "exact")
    assert figures["a003-people-killed"]["qualifier"] == "at-least"
    with (tables / "officials.csv").open(encoding="utf-8", newline="") as file:
        assert "pia-sollert" in {row["official_id"] for row in csv.DictReader(file)}
    published = b"".join(path.read_bytes() for path in tables.glob("*.csv")).decode("utf-8")
    assert "has left Port Ilmar poor and silent" not in published
