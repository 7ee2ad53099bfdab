"""A lower bound above the upper one was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.publishing import publish
from qantar_curation.tables.build import build


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    tables = build(load(root))
    (row,) = [row for row in tables["figures"] if row["figure_id"] == "a000-people-killed"]
    row["high"] = 30.0
    publish(root, tables)
