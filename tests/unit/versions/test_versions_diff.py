from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.cli import main

EXPECTED = """\
figures: 1 added, 2 changed, 1 removed  [HASH → HASH]
  + f-4
  ~ f-1
      value: 160 → 164
  ~ f-2
      note: "dozens" → null
  - f-3
"""


@pytest.fixture
def diff(small: Any, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run `qantar diff` on the small repository: exit code, output, messages."""

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["diff", "--root", str(small.root), *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.mark.parametrize("name", ["v0.1.0", "0.1.0", "HEAD", "main", "HEAD~0"])
def test_a_version_against_the_working_tree(diff: Any, name: str) -> None:
    code, out, err = diff(name)
    lines = [line.partition("  [")[0] if line.startswith("figures") else line for line in out.splitlines()]
    assert lines == [line.partition("  [")[0] for line in EXPECTED.splitlines()]
    assert code == 1 and err.startswith("1 of 2 tables differ between ") and "asks for MAJOR" in err


def test_no_difference(diff: Any, small: Any) -> None:
    small.commit("v0.2.0")
    assert diff("0.2.0") == (0, "", "2 tables, no difference between v0.2.0 and the working tree\n")
    assert diff("0.2.0", "--to", "main")[0] == 0
    code, out, _ = diff("0.1.0", "--to", "0.2.0", "--format", "json")
    assert code == 1 and json.loads(out)["new"] == {"label": "v0.2.0", "version": "0.2.0", "content_hash": None}
    assert diff("0.2.0", "--to", "0.1.0")[1].count("164 → 160") == 1


def test_json_has_every_cell(diff: Any) -> None:
    code, out, _ = diff("0.1.0", "--format", "json")
    found = json.loads(out)
    assert code == 1 and found["same"] is False and found["asks_for"] == "MAJOR"
    figures, places = found["tables"]
    assert places["status"] == "same" and places["old_hash"] == places["new_hash"]
    assert figures["old_hash"].startswith("sha256:") and figures["old_hash"] != figures["new_hash"]
    assert figures["added"] == [{"id": "f-4", "row": {"figure_id": "f-4", "value": "8", "note": "y"}}]
    assert figures["removed"] == [{"id": "f-3", "row": {"figure_id": "f-3", "value": "7", "note": "x"}}]
    assert figures["changed"] == [
        {"id": "f-1", "cells": [{"column": "value", "old": "160", "new": "164"}]},
        {"id": "f-2", "cells": [{"column": "note", "old": "dozens", "new": None}]},
    ]


def test_markdown(diff: Any) -> None:
    _, out, _ = diff("0.1.0", "--format", "markdown")
    assert out.startswith("# v0.1.0 → the working tree\n")
    assert "| `figures` | 1 | 2 | 1 |  |" in out
    assert "| `f-1` | `value` | `160` | `164` |" in out and "| `f-2` | `note` | `dozens` | *null* |" in out
    assert "\nAdded:\n\n* `f-4`\n" in out


def test_hostile_cells_are_shown_not_obeyed(diff: Any, small: Any, package: Any) -> None:
    cell = "\x1b[2Ja|`b`<b>\u202e"
    package(small.root, {"figures": (["figure_id", "note"], [["f-1", cell]]), "places": (["place_id"], [["x|y"]])})
    _, text, _ = diff("0.1.0")
    _, markdown, _ = diff("0.1.0", "--format", "markdown")
    for out in (text, markdown):
        assert "\x1b" not in out and "\u202e" not in out
    assert "<U+202E>" in text and "``" in markdown and "a\\|`b`" in markdown
    assert json.loads(diff("0.1.0", "--format", "json")[1])["tables"][0]["changed"][0]["cells"][0]["new"] == cell


def test_a_folder_and_an_archive(diff: Any, small: Any, package: Any, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(small.root, old, ignore=shutil.ignore_patterns(".git"))
    assert diff(str(old))[0] == 0
    with zipfile.ZipFile(tmp_path / "old.whl", "w") as archive:
        for path in [old / "datapackage.json", *old.glob("tables/*.csv")]:
            archive.write(path, f"qantar/{path.relative_to(old).as_posix()}")
    assert diff(str(tmp_path / "old.whl"))[0] == 0
    assert diff("v0.1.0", "--to", str(tmp_path / "old.whl"))[0] == 1


def test_without_a_repository(package: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in (("old", "1"), ("new", "2")):
        package(tmp_path / name, {"figures": (["figure_id", "value"], [["f-1", value]])})
    root = ["--root", str(tmp_path / "new")]
    assert main(["diff", *root, str(tmp_path / "old")]) == 1
    assert "value: 1 → 2" in capsys.readouterr().out
    assert main(["diff", *root, "v0.1.0"]) == 2
    assert "no revision: not a git repository" in capsys.readouterr().err


def test_below_the_top_of_a_repository(small: Any, package: Any, capsys: pytest.CaptureFixture[str]) -> None:
    inner = small.root / "inner"
    package(inner, {"figures": (["figure_id", "value"], [["f-1", "1"]])})
    small.commit("v0.3.0")
    package(inner, {"figures": (["figure_id", "value"], [["f-1", "2"]])})
    assert main(["diff", "--root", str(inner), "0.3.0"]) == 1
    assert "value: 1 → 2" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["v0.1.1"], "there is no revision or version `v0.1.1`; did you mean `v0.1.0`?"),
        (["9.9.9", "--to", "main"], "there is no revision or version `9.9.9`"),
        (["nothing-like-it"], "tags and branches are v0.1.0, main"),
        (["./none.zip"], "there is no archive `./none.zip`"),
        (["main", "--to", "mainn"], "did you mean `main`?"),
        (["HEAD:tables"], "there is no revision"),
        ([""], "has a name"),
    ],
)
def test_what_is_not_there(diff: Any, arguments: list[str], says: str) -> None:
    code, out, err = diff(*arguments)
    assert (code, out) == (2, "") and says in err and err.count("\n") == 1


def test_a_name_cannot_be_an_option(diff: Any) -> None:
    code, out, err = diff("--", "--output=x")
    assert (code, out) == (2, "") and "there is no revision or version `--output=x`" in err


def test_where_nothing_was_published(diff: Any, small: Any, tmp_path: Path) -> None:
    (small.root / "datapackage.json").unlink()
    small.commit("v0.2.0")
    assert diff("0.2.0", "--to", "0.1.0")[2] == "qantar: v0.2.0: no datapackage.json, so nothing is published there\n"
    assert diff("0.1.0")[2] == "qantar: the working tree: no datapackage.json, so nothing is published there\n"
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04")
    assert diff(str(tmp_path / "broken.zip"))[0] == 2
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("a", "b")
    assert "holds no datapackage.json" in diff(str(tmp_path / "empty.zip"))[2]


def test_git_is_not_installed(diff: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = diff("v0.1.0")
    assert code == 2 and "git is not installed" in err
