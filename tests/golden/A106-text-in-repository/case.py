"""The text lies in the folder of a repository."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    (root / ".git").mkdir()
