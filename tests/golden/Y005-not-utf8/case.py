"""A file was saved as Latin-1."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    path = root / "dataset/records/posts.yaml"
    path.write_bytes(path.read_bytes().replace(b"Harbour master", b"Harbour ma\xeetre"))
