"""The fingerprint of a line is from another text than its anchor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    path = root / "dataset/articles/a002.lock.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub('"line_sha256": "..', '"line_sha256": "00', text), encoding="utf-8")
