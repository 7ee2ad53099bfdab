from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from qantar_curation.versions.changelog import fault, sections
from qantar_curation.versions.changes import ChangeRecord, changes, idle, read_changes, unaccounted
from qantar_curation.versions.comparing import compare
from qantar_curation.versions.files import Folder
from qantar_curation.versions.proposing import proposal
from qantar_curation.versions.snapshot import read_snapshot

OLD = {
    "figures": (
        ["figure_id", "value", "note"],
        [["f-1", "1", "x"], ["f-2", "2", "x"], ["f-3", "3", "x"]],
    ),
    "evidence": (["evidence_id", "line"], [["e-1", "4"], ["e-2", "5"]]),
    "terms": (["term_id", "used"], [["t-1", "1"], ["t-2", "2"]]),
}
NEW = {
    "figures": (["figure_id", "value", "note"], [["f-1", "9", "y"], ["f-2", "9", "x"], ["f-4", "4", "x"]]),
    "evidence": (["evidence_id", "line"], [["e-1", "4"], ["e-3", "5"]]),
    "terms": (["term_id", "used"], [["t-1", "3"], ["t-2", "3"]]),
}
FULL = """\
- version: 0.2.0
  record_table: figures
  columns: [value]
  reason: Misread.
- {version: 0.2.0, record_table: figures, records: [f-1], columns: [note], reason: Reworded.}
- {version: 0.2.0, record_table: evidence, records: [e-2], reason: Another line says so.}
- {version: 0.2.0, record_table: terms, reason: Counted anew.}
"""


@pytest.fixture
def found(package: Any, tmp_path: Path) -> Any:
    package(tmp_path / "old", OLD)
    package(tmp_path / "new", NEW)
    old, new = (read_snapshot(Folder(tmp_path / name), name) for name in ("old", "new"))
    return changes(compare(old, new))


def entries(root: Path, text: str) -> list[ChangeRecord]:
    (root / "dataset").mkdir(exist_ok=True)
    (root / "dataset/changes.yaml").write_text(text, encoding="utf-8")
    read, findings = read_changes(root)
    assert findings == []
    return read


def test_everything_has_its_entry(found: Any, tmp_path: Path) -> None:
    read = entries(tmp_path, FULL)
    assert unaccounted(found, read) == []
    assert [idle(found, entry) for entry in read] == [[], [], [], []]


def test_what_needs_an_entry(found: Any) -> None:
    missing = unaccounted(found, [])
    assert [(one.table, one.identifier, one.column) for one in missing] == [
        ("figures", "f-1", "value"),
        ("figures", "f-1", "note"),
        ("figures", "f-2", "value"),
        ("evidence", "e-2", None),
        ("terms", "t-1", "used"),
        ("terms", "t-2", "used"),
    ]


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ("{record_table: figures, reason: x}", {"evidence", "terms"}),
        ("{record_table: figures, records: [f-1, f-2], reason: x}", {"evidence", "terms"}),
        ("{record_table: figures, records: [f-1], reason: x}", {"figures", "evidence", "terms"}),
        ("{record_table: evidence, columns: [line], reason: x}", {"figures", "evidence", "terms"}),
        ("{record_table: terms, columns: [used], reason: x}", {"figures", "evidence"}),
    ],
)
def test_what_an_entry_stands_for(found: Any, tmp_path: Path, entry: str, left: set[str]) -> None:
    read = entries(tmp_path, f"- {entry[0]}version: 0.2.0, {entry[1:]}\n")
    assert {one.table for one in unaccounted(found, read)} == left


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("{record_table: posts, reason: x}", ["nothing changed in posts"]),
        ("{record_table: figures, records: [f-9], reason: x}", ["nothing that it names changed"]),
        ("{record_table: figures, records: [f-1, f-9], reason: x}", ["f-9 did not change"]),
        ("{record_table: figures, columns: [value, unit], reason: x}", ["column unit did not change"]),
        ("{record_table: figures, records: [f-4], reason: A new one.}", []),
    ],
)
def test_entries_that_stand_for_nothing(found: Any, tmp_path: Path, entry: str, says: list[str]) -> None:
    (read,) = entries(tmp_path, f"- {entry[0]}version: 0.2.0, {entry[1:]}\n")
    assert idle(found, read) == says


def test_the_proposal_is_all_that_is_needed(found: Any, tmp_path: Path) -> None:
    lines = proposal(unaccounted(found, []), "0.2.0")
    assert lines[:5] == [
        "- version: 0.2.0", "  record_table: figures", "  records: [f-1]", "  columns: [note, value]", "  reason: ...",
    ]  # fmt: skip
    read = entries(tmp_path, "\n".join(lines) + "\n")
    assert unaccounted(found, read) == [] and not any(idle(found, entry) for entry in read)


def test_no_file_has_no_entries(tmp_path: Path) -> None:
    assert read_changes(tmp_path) == ([], [])
    assert entries(tmp_path, "# nothing yet\n[]\n") == []


@pytest.mark.parametrize("text", ["version: 0.2.0\n", "- 1\n", "- {version: 0.2.0}\n", "", "- [\n", "- a: &x 1\n"])
def test_a_file_that_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "dataset").mkdir()
    (tmp_path / "dataset/changes.yaml").write_text(text, encoding="utf-8")
    assert read_changes(tmp_path)[1]


HEAD = "# Changelog\n\nVersions follow a recipe.\n\n"
NEWEST = "## 0.2.0 — 2031-05-01\n\nBetter.\n\n"
OLDER = "## 0.1.0 — 2031-04-01\n\nFirst.\n"


def test_sections() -> None:
    found = sections(HEAD + "## Unreleased\n\n" + NEWEST + OLDER + "## [0.0.9] - 2031-03-01\n")
    assert [(one.name, one.day, one.says) for one in found] == [
        ("Unreleased", None, False),
        ("0.2.0", "2031-05-01", True),
        ("0.1.0", "2031-04-01", True),
        ("0.0.9", "2031-03-01", False),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (HEAD + NEWEST + OLDER, None),
        (HEAD + "## Unreleased\n\n" + NEWEST + OLDER, None),
        (HEAD + NEWEST.replace("—", "-"), None),
        (HEAD, "no section `## 0.2.0 — 2031-05-01`"),
        ("", "no section"),
        (HEAD + OLDER, "no section"),
        (HEAD + "## Unreleased\n\n- more\n\n" + NEWEST, "belongs under 0.2.0"),
        (HEAD + OLDER + "\n" + NEWEST, "0.1.0 stands above it"),
        (HEAD + NEWEST + NEWEST, "2 sections"),
        (HEAD + "## 0.2.0 — 2031-05-01\n\n" + OLDER, "is empty"),
        (HEAD + "## 0.2.0 — 2031-05-02\n\nBetter.\n", "says 2031-05-02, dataset/package.yaml 2031-05-01"),
        (HEAD + "## 0.2.0\n\nBetter.\n", "says no day"),
        (HEAD + NEWEST.replace("##", "###"), "no section"),
    ],
)
def test_what_a_changelog_must_say(text: str, says: str | None) -> None:
    found = fault(text, "0.2.0", "2031-05-01")
    assert found is None if says is None else found is not None and says in found
