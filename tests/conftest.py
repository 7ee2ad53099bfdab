"""What every test may ask for: where the project is, and a fresh interpreter."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

RunPython = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root folder."""
    return ROOT


@pytest.fixture(autouse=True)
def _no_articles_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests answer alike on a machine that has the articles and on one that has not."""
    monkeypatch.delenv("QANTAR_ARTICLES", raising=False)


@pytest.fixture(scope="session")
def run_python() -> RunPython:
    """Run arguments in a fresh interpreter, away from pytest's own imports and from the articles."""

    def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
        environment = {key: value for key, value in os.environ.items() if key != "QANTAR_ARTICLES"}
        environment["PYTHONIOENCODING"] = "utf-8"
        command = [sys.executable, *arguments]
        return subprocess.run(  # the caller looks at the exit code
            command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
        )

    return run


@pytest.fixture(scope="session")
def merevia(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of the fictional corpus, published; shared by all tests of a process, so copy it before changing it."""
    from qantar_curation.corpus import load
    from qantar_curation.publishing import publish
    from qantar_curation.tables.build import build

    folder = tmp_path_factory.mktemp("merevia")
    shutil.copytree(ROOT / "tests/fictional/dataset", folder / "dataset")
    publish(folder, build(load(folder)))
    return folder
