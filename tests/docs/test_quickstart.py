from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

QUICKSTART = "docs/quickstart.md"


def test_every_block_runs_and_prints_what_is_shown(
    run_document: Callable[[str], Any], updating: bool, mend: str
) -> None:
    document = run_document(QUICKSTART)
    assert document.ran > 10 and len(document.shown) > 4
    if updating:
        document.update()
    for block, said in document.shown if not updating else ():
        assert block[2] == said, f"{QUICKSTART} shows another output; mend it with: {mend}"


@pytest.mark.parametrize(
    "question",
    ["load", "schema", "explain", "evidence", "estimates", "disagreements", "timeline", "holders", "cite", "export",
     "web_annotations", "provenance", "csv_options", "path", "Dataset"],
)  # fmt: skip
def test_every_question_is_shown(root: Path, question: str) -> None:
    assert f"qantar.{question}(" in (root / QUICKSTART).read_text(encoding="utf-8")
