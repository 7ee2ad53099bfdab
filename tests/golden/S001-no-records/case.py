"""The command runs in a folder that holds no corpus."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(root / "dataset")
