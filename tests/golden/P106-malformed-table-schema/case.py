"""A key over a column that does not exist, and categories that are not the allowed values."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def change(root: Path, patch: pytest.MonkeyPatch) -> None:
    path = root / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    (posts,) = [one for one in package["resources"] if one["name"] == "posts"]
    posts["schema"]["primaryKey"] = ["office_id"]
    (level,) = [one for one in posts["schema"]["fields"] if one["name"] == "level"]
    level["categories"].append("municipal")
    path.write_text(json.dumps(package), encoding="utf-8")
