"""One wheel and one clean environment a session: both take seconds to make."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command, and return its output and exit code."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


def must(*command: str | Path, cwd: Path) -> str:
    """Run a command that may not fail."""
    done = run(*command, cwd=cwd)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@dataclass(frozen=True)
class CleanEnvironment:
    """A virtual environment with the wheel and its dependencies, away from the project."""

    folder: Path

    @property
    def bin(self) -> Path:
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        # -I: neither the current folder nor PYTHONPATH may lend a module.
        return run(self.bin / "python", "-I", *arguments, cwd=self.folder)

    def qantar(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run(self.bin / "qantar", *arguments, cwd=self.folder)


@pytest.fixture(scope="session")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    must(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, root, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


def environment(root: Path, wheel: Path, folder: Path, extra: str = "") -> CleanEnvironment:
    """An environment of its own with the wheel, and with an extra of it if one is named."""
    made = CleanEnvironment(folder)
    must(sys.executable, "-m", "venv", made.folder, cwd=wheel.parent)
    pip = (made.bin / "python", "-m", "pip", "--disable-pip-version-check")
    constraints = root / "constraints.txt"
    must(*pip, "install", "--quiet", "--no-compile", "--constraint", constraints, f"{wheel}{extra}", cwd=wheel.parent)
    return made


@pytest.fixture(scope="session")
def clean(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> CleanEnvironment:
    """What a reader has: no extras."""
    return environment(root, wheel, tmp_path_factory.mktemp("clean") / "venv")


@pytest.fixture(scope="session")
def curating(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CleanEnvironment]:
    """What `make publish` works with; it is large, so it does not stay."""
    made = environment(root, wheel, tmp_path_factory.mktemp("curating") / "venv", "[curate]")
    yield made
    shutil.rmtree(made.folder)
