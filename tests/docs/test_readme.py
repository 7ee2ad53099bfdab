from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.cli import main
from qantar_curation.cli.entry import COMMANDS

WITH_CODE = ("README.md", "dataset/README.md")
WITH_COMMANDS = ("README.md", "CODEBOOK.md", "CONTRIBUTING.md", "dataset/README.md", "docs/quickstart.md")


@pytest.mark.parametrize("name", WITH_CODE)
def test_every_block_of_python_runs(run_document: Callable[[str], Any], name: str) -> None:
    assert run_document(name).ran > 0


@pytest.mark.parametrize("name", ["CODEBOOK.md", "CONTRIBUTING.md"])
def test_other_documents_run_where_they_have_python(run_document: Callable[[str], Any], name: str) -> None:
    document = run_document(name)
    assert document.ran == document.text.count("```python\n")


def commands(text: str) -> set[tuple[str, str]]:
    """Each command that a document names, with the options that stand behind it in the same line of code."""
    inline = [" ".join(code.split()) for code in re.findall(r"`([^`\n]+(?:\n[^`\n]+)?)`", text)]
    shell = re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    lines = [line.partition("#")[0] for code in (*inline, *shell) for line in code.splitlines()]
    found = [match.groups() for line in lines if (match := re.match(r"(?:\S*/)?qantar ([a-z]+)(.*)", line))]
    return {(name, rest) for name, rest in found}


@pytest.mark.parametrize("name", WITH_COMMANDS)
def test_every_command_and_option_exists(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = commands((root / name).read_text(encoding="utf-8"))
    assert {command for command, _ in found} <= COMMANDS.keys(), name
    for command, rest in found:
        main([command, "--help"])
        described = capsys.readouterr().out
        for option in re.findall(r"--[a-z]+", rest):
            assert re.search(rf"{option}\b", described), f"{name}: qantar {command} {option}"


def test_the_reader_of_commands_sees_them() -> None:
    text = "`qantar show figures\nx` and\n```sh\n.venv/bin/qantar validate --full  # qantar says\nqantar export\n```\n"
    assert commands(text) == {("show", " figures x"), ("validate", " --full  "), ("export", "")}


def test_the_record_that_the_readme_shows_is_one_of_the_records(root: Path) -> None:
    shown = re.findall(
        r"^```yaml\n(.*?)^```$", (root / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    records = "\n".join(path.read_text(encoding="utf-8") for path in (root / "dataset/records").rglob("*.yaml"))
    assert shown
    for record in shown:
        assert record in records


@pytest.mark.parametrize("name", ["README.md"])
def test_every_target_of_make_exists(root: Path, name: str) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z]+)\b", (root / name).read_text(encoding="utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
