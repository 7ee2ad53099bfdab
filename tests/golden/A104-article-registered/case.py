"""The same file comes a second time, under another name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    (root / "incoming").mkdir()
    shutil.copyfile(root / "articles/002_bell-tower.txt", root / "incoming/capture.txt")
