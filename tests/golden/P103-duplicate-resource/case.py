"""A resource stands twice in the descriptor."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    path = root / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    package["resources"].append(package["resources"][-1])
    path.write_text(json.dumps(package), encoding="utf-8")
