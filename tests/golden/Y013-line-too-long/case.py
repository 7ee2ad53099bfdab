"""A note of more than a mebibyte in one line."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    path = root / "dataset/records/retired.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Named", "Named " * 200_000), encoding="utf-8")
