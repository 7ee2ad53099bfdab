"""The folder of records is there and holds nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(root / "dataset")
    (root / "dataset/records").mkdir(parents=True)
