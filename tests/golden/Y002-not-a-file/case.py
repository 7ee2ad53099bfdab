"""A folder has the name of an article's entry."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    (root / "dataset/articles/a003.yaml").mkdir()
