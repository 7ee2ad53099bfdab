"""One coding pass as kept under `dataset/coding`: records as text, without phrases, and the lines that each cites."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.reading import Mapping, Sequence, read_document

FOLDER = "dataset/coding"
PASSES = ("pass-1", "pass-2")
_KEYS = {
    "events": "event_id",
    "officials": "official_id",
    "organisations": "organisation_id",
    "posts": "post_id",
    "places": "place_id",
    "appointments": "appointment_id",
    "figures": "figure_id",
}


@dataclass(slots=True)
class Coded:
    """One record of a pass: its table, id, values as text, the lines that it cites, and its parts."""

    table: str
    id: str
    values: dict[str, Any]
    lines: frozenset[tuple[str, int]]
    parts: list[Coded] = field(default_factory=list)


@dataclass(slots=True)
class Pass:
    """A coding pass: its records by table, and the names under which it knows its officials and the like."""

    name: str
    records: dict[str, list[Coded]] = field(default_factory=lambda: {table: [] for table in _KEYS})
    findings: list[Finding] = field(default_factory=list)

    def name_of(self, table: str, id: str | None) -> str:
        """The name, or title, of a record of this pass; empty where there is none."""
        for record in self.records[table]:
            if record.id == id:
                return str(record.values.get("name") or record.values.get("title") or id)
        return id or ""


def read_pass(root: Path, name: str) -> Pass:
    """Read the files of one pass below `dataset/coding`; what cannot be read goes to its findings."""
    found = Pass(name)
    base = root / FOLDER / name
    for path in sorted(base.rglob("*.yaml")):
        relative = path.relative_to(base)
        table = relative.parts[0] if len(relative.parts) > 1 else path.stem
        document, findings = read_document(root, path)
        found.findings += findings
        if document is None or table not in _KEYS or not isinstance(document.data, Sequence):
            continue
        found.records[table] += [_coded(table, item) for item in document.data if isinstance(item, Mapping)]
    return found


def _coded(table: str, item: Mapping) -> Coded:
    parts = item.get("participants")
    made = [_part(one) for one in parts if isinstance(one, Mapping)] if isinstance(parts, Sequence) else []
    values = {key: value for key, value in item.items() if isinstance(value, str)}
    return Coded(table, str(item.get(_KEYS[table], "")), values, _lines(item), made)


def _part(item: Mapping) -> Coded:
    values = {key: value for key, value in item.items() if isinstance(value, str)}
    return Coded("event_participants", "", values, _lines(item))


def _lines(item: Mapping) -> frozenset[tuple[str, int]]:
    evidence = item.get("evidence")
    if not isinstance(evidence, Sequence):
        return frozenset()
    return frozenset(
        (str(one["article"]), int(str(one["line"])))
        for one in evidence
        if isinstance(one, Mapping) and "article" in one and str(one.get("line", "")).isdigit()
    )
