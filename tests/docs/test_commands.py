"""Generated documents are in step: the commands, and the promises of the README."""

from __future__ import annotations

from pathlib import Path

from qantar_curation.cli import document, main
from qantar_curation.cli.entry import COMMANDS


def test_commands_are_documented(root: Path) -> None:
    text = (root / document.PATH).read_text(encoding="utf-8")
    assert text == document.document(), "out of date; mend it with `make generate`"
    for name in COMMANDS:
        assert f"\n## qantar {name}\n" in text


def test_every_command_has_its_file(root: Path) -> None:
    folder = root / "scripts/qantar_curation/cli/commands"
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(COMMANDS)


def test_promises_of_the_readme_are_those_of_today(root: Path) -> None:
    assert main(["promises", "--check", "--root", str(root)]) == 0, "mend it with `qantar promises --write`"
