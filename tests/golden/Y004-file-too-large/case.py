"""A file of 16 MiB and one byte."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    with (root / "dataset/records/events/more.yaml").open("wb") as file:
        file.truncate(16 * 1024 * 1024 + 1)
