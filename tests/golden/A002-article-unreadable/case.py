"""The captured file is a link that leads out of the folder of articles."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    elsewhere = root.parent / "secret.txt"
    elsewhere.write_text("What is in here is nobody's business.\n", encoding="utf-8")
    article = root / "articles/002_bell-tower.txt"
    article.unlink()
    article.symlink_to(elsewhere)
