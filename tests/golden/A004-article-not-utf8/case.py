"""The captured file lies about its encoding."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    path = root / "articles/002_bell-tower.txt"
    path.write_bytes(path.read_bytes().replace(b"bells", b"b\xe8lls"))
