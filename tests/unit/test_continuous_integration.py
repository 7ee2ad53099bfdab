"""The workflow is one that GitHub takes, on the versions of Python that the project promises."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOW = ".github/workflows/check.yml"


@pytest.fixture(scope="module")
def workflow(root: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((root / WORKFLOW).read_text(encoding="utf-8"))
    return found


def test_the_workflow_is_one(root: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", WORKFLOW]
    run = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout


def test_it_runs_on_each_promised_version(root: Path, workflow: dict[Any, Any]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = [found[1] for line in project["classifiers"] if (found := re.fullmatch(r".* :: (3\.\d+)", line))]
    assert workflow["jobs"]["check"]["strategy"]["matrix"]["python"] == promised
    assert project["requires-python"] == f">={promised[0]},<3.{int(promised[-1].partition('.')[2]) + 1}"


def test_it_runs_on_every_pull_request_what_runs_here(root: Path, workflow: dict[Any, Any]) -> None:
    assert workflow[True].keys() == {"pull_request", "push"}  # YAML 1.1 reads `on` as true
    assert workflow["jobs"]["check"]["steps"][-1]["run"] == ".ci/run"
    assert os.access(root / ".ci/run", os.X_OK)
    said = (root / ".ci/run").read_text(encoding="utf-8")
    steps = ["make test", '"$qantar" validate --full', '"$qantar" publish --check', '"$qantar" validate --articles']
    places = [said.find(step) for step in steps]
    assert -1 not in places and places == sorted(places)


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
@pytest.mark.parametrize(
    ("target", "installed"), [("publish", ["curate"]), ("validate", ["curate"]), ("lint", ["curate", "curate,dev"])]
)
def test_each_target_installs_what_it_needs(root: Path, tmp_path: Path, target: str, installed: list[str]) -> None:
    """Whoever publishes does not wait for the tools of developers; the pins are the same."""
    command = ["make", "--dry-run", f"VENV={tmp_path / 'venv'}", target]
    run = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    installs = [line for line in run.stdout.splitlines() if " pip install " in line]
    assert [found for line in installs for found in re.findall(r"'\.\[(.*)\]'", line)] == installed
    assert all("--constraint constraints.txt" in line for line in installs)
