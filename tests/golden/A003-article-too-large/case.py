"""The captured file has more than 4 MiB."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    with (root / "articles/002_bell-tower.txt").open("r+b") as file:
        file.truncate(4 * 1024 * 1024 + 1)
