"""An entry was removed and its lock was left."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    folder = root / "dataset/articles"
    (folder / "a003.lock.json").write_bytes((folder / "a002.lock.json").read_bytes())
