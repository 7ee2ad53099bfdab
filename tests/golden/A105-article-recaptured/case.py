"""The page was captured again: with a line before the article, so that all others moved."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    text = (root / "articles/002_bell-tower.txt").read_text(encoding="utf-8")
    (root / "incoming").mkdir()
    again = "A word from our sponsors\n\n" + text
    (root / "incoming/capture.txt").write_text(again, encoding="utf-8", newline="")
