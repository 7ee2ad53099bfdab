"""One fault in every record of a file, the limit being lowered for the test."""

from __future__ import annotations

from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("qantar_curation.reading.refusals.LIMIT_FINDINGS", 2)
    path = root / "dataset/records/posts.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("single_seat: true", "single_seat:"), encoding="utf-8")
