"""Throw-away repositories, and small data packages written by hand."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Tables = Mapping[str, tuple[list[str], list[list[str]]]]
"""Header and cells of each table; the first column is its key."""
Write = Callable[..., None]


class Repository:
    """A git repository of the test's own, away from the configuration of whoever runs the tests."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        nobody = {f"GIT_{who}_{what}": f"nobody@{who.lower()}.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip # noqa: E501
        clean = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        environment = {**clean, **nobody, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=environment, capture_output=True, encoding="utf-8", check=True
        )
        return done.stdout

    def commit(self, tag: str | None = None) -> str:
        """Commit everything; the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=as it is")
        if tag is not None:
            self.git("tag", tag)
        return self.git("rev-parse", "HEAD").strip()


@pytest.fixture(autouse=True)
def _own_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands under test see no configuration and no repository of whoever runs the tests, either."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)


def write_package(folder: Path, tables: Tables, **package: Any) -> None:
    """Write a data package; keys that are given are added to its descriptor."""
    resources = []
    (folder / "tables").mkdir(parents=True, exist_ok=True)
    for path in (folder / "tables").glob("*.csv"):
        path.unlink()
    for name, (header, rows) in tables.items():
        data = "".join(",".join(row) + "\n" for row in [header, *rows]).encode()
        (folder / f"tables/{name}.csv").write_bytes(data)
        fields = [{"name": column, "type": "integer" if column == "value" else "string"} for column in header]
        schema = {"fields": fields, "primaryKey": header[:1]}
        hashed = f"sha256:{hashlib.sha256(data).hexdigest()}"
        resources.append({"name": name, "path": f"tables/{name}.csv", "hash": hashed, "schema": schema})
    descriptor = {"name": "small", "version": "0.1.0", "resources": resources, **package}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")


FIRST: Tables = {
    "figures": (["figure_id", "value", "note"], [["f-1", "160", ""], ["f-2", "", "dozens"], ["f-3", "7", "x"]]),
    "places": (["place_id", "name"], [["mudford", "Mudford"], ["oss", "Oss"]]),
}
SECOND: Tables = {
    "figures": (["figure_id", "value", "note"], [["f-1", "164", ""], ["f-2", "", ""], ["f-4", "8", "y"]]),
    "places": (["place_id", "name"], [["mudford", "Mudford"], ["oss", "Oss"]]),
}


@pytest.fixture
def small(tmp_path: Path) -> Repository:
    """A repository with two versions of a small package: v0.1.0, and the working tree."""
    root = tmp_path / "small"
    write_package(root, FIRST)
    repository = Repository(root)
    repository.commit("v0.1.0")
    write_package(root, SECOND, version="0.2.0")
    return repository


@pytest.fixture
def package() -> Write:
    """Write a small data package."""
    return write_package
