"""The hooks of pre-commit run our own commands, as they are installed, on the files that these look at."""

from __future__ import annotations

import re
import shlex
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from qantar_curation.cli.entry import COMMANDS, _command_parser
from qantar_curation.corpus.files import record_files

CONFIG = ".pre-commit-config.yaml"
HERE = Path(__file__).resolve().parents[2]
HOOKS: list[dict[str, Any]] = [
    hook for repo in yaml.safe_load((HERE / CONFIG).read_text(encoding="utf-8"))["repos"] for hook in repo["hooks"]
]


def test_nothing_is_fetched() -> None:
    config = yaml.safe_load((HERE / CONFIG).read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    assert "://" not in (HERE / CONFIG).read_text(encoding="utf-8")
    assert {hook["language"] for hook in HOOKS} == {"system"}


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_is_a_command_that_takes_its_arguments(hook: dict[str, Any]) -> None:
    program, name, *arguments = shlex.split(hook["entry"])
    assert program == "qantar" and name in COMMANDS
    command = import_module(f"qantar_curation.cli.commands.{name}")
    parser = _command_parser(name, command.DESCRIPTION, command.EXAMPLES)
    command.add_arguments(parser)
    parser.parse_args(arguments)
    assert hook["pass_filenames"] is False


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_for_every_file_of_records(hook: dict[str, Any], root: Path) -> None:
    paths = [path.relative_to(root).as_posix() for _, path in record_files(root, [])]
    assert paths and all(re.search(hook["files"], path) for path in paths)
    assert not re.search(hook["files"], "README.md")
