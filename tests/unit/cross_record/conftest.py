"""A check run alone over a few records, which need be right only in what that check looks at."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from qantar_curation.corpus import load


@pytest.fixture
def found(tmp_path: Path) -> Callable[..., list[str]]:
    """The messages of a check over records, given as YAML by table; `article` is the entry of a000, `more` of a001."""

    def run(check: str, *, article: str = "", more: str = "", **tables: str) -> list[str]:
        for table, text in tables.items():
            path = tmp_path / "dataset/records" / f"{table}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for name, text in (("a000", article), ("a001", more)):
            if text:
                path = tmp_path / "dataset/articles" / f"{name}.yaml"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        module = import_module(f"qantar_curation.checks.{check}")
        return [finding.message for finding in module.CHECK.run(load(tmp_path))]

    return run
