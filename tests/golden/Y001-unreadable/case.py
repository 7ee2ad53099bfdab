"""A link that leads nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    (root / "dataset/records/events/more.yaml").symlink_to("gone.yaml")
