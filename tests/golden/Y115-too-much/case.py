"""More values than are read, the limit being lowered for the test."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("qantar_curation.reading.events.LIMIT_EVENTS", 10_000)
    patch.setattr("qantar_curation.reading.document.LIMIT_EVENTS", 10_000)
    (root / "dataset/records/events/more.yaml").write_text("- a\n" * 10_000, encoding="utf-8")
