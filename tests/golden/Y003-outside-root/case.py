"""Records are linked from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    elsewhere = root.parent / "elsewhere.yaml"
    elsewhere.write_text("- event_id: from-elsewhere\n", encoding="utf-8")
    (root / "dataset/records/events/more.yaml").symlink_to(elsewhere)
