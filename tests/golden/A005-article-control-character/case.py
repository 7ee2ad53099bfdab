"""The captured file is binary, and another has a carriage return."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    path = root / "articles/002_bell-tower.txt"
    path.write_bytes(path.read_bytes() + b"\0\1\2")
    other = root / "articles/001_north-shore-radio.txt"
    other.write_bytes(other.read_bytes().replace(b"\n", b"\r\n"))
