"""Whatever a hand does to the lines of a corpus, validation raises nothing and each finding has a place that exists."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from qantar_curation.diagnostics import render_text
from qantar_curation.reading.source import FileSource
from qantar_curation.tables.build import build
from qantar_curation.validation import validate
from qantar_schema.rows import TABLES

FICTIONAL = Path(__file__).resolve().parents[1] / "fictional"
NAMES = [path.relative_to(FICTIONAL).as_posix() for path in FICTIONAL.glob("dataset/**/*") if path.is_file()]
FILES = sorted(name for name in NAMES if not name.endswith(("package.yaml", "expectations.yaml")))
LINES = {name: (FICTIONAL / name).read_text(encoding="utf-8").split("\n") for name in FILES}
ALL_LINES = sorted({line for lines in LINES.values() for line in lines if len(line) < 200})
ODD = [
    "",
    "-",
    "- ",
    "x",
    "  :",
    "? a",
    "- - -",
    "{",
    "]",
    "\t- a",
    "---",
    "%",
    "null",
    "...",
    "&a b",
    "<<: *a",
    '"',
    "\ufeff",
]

Edit = tuple[str, str, int, str]


def edits() -> st.SearchStrategy[list[Edit]]:
    def of(name: str) -> st.SearchStrategy[Edit]:
        return st.tuples(
            st.just(name),
            st.sampled_from(["delete", "duplicate", "replace", "insert", "indent", "cut", "swap"]),
            st.integers(0, len(LINES[name]) - 1),
            st.sampled_from(ALL_LINES) | st.sampled_from(ODD) | st.text(max_size=20),
        )

    return st.lists(st.sampled_from(FILES).flatmap(of), min_size=1, max_size=4)


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "corpus"
        shutil.copytree(FICTIONAL, root)
        yield root


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(edits(), st.booleans())
@example([("dataset/records/disagreements.yaml", "replace", 5, "  members: []")], False)
@example([("dataset/records/figures/a000.yaml", "replace", 0, "- - -")], True)
@example([("dataset/articles/a000.lock.json", "delete", 0, "")], True)
def test_any_edit(root: Path, changes: list[Edit], with_articles: bool) -> None:
    before = {name: (root / name).read_bytes() for name, *_ in changes}
    try:
        for name, kind, at, text in changes:
            apply(root / name, kind, at, text)
        outcome = validate(root, root / "articles" if with_articles else None)
        findings = outcome.findings
        for finding in findings:
            assert finding.rule.code and finding.message and finding.mend
            path = root / finding.path
            assert path.exists(), finding.path
            if finding.span is not None:
                lines = path.read_bytes().decode("utf-8", "replace").split("\n")
                assert 1 <= finding.span.line <= len(lines)
                assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1
                assert finding.span.length >= 1
        if not findings:
            for table, rows in build(outcome.corpus).items():
                for row in rows:
                    TABLES[table].model_validate(row)
        text = render_text.render(findings, source=FileSource(root))
        assert text.replace("\n", "").isprintable()
    finally:
        for name, data in before.items():
            (root / name).write_bytes(data)


def apply(path: Path, kind: str, at: int, text: str) -> None:
    lines = path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
    at = min(at, len(lines) - 1)
    match kind:
        case "delete":
            del lines[at]
        case "duplicate":
            lines.insert(at, lines[at])
        case "replace":
            lines[at] = text
        case "insert":
            lines.insert(at, text)
        case "indent":
            lines[at] = "  " + lines[at]
        case "cut":
            del lines[at + 1 :]
        case "swap":
            lines[at], lines[0] = lines[0], lines[at]
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
