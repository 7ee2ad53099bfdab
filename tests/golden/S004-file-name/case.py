"""A file of an article's entry was renamed."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    folder = root / "dataset/articles"
    (folder / "a002.yaml").rename(folder / "bell-tower.yaml")
