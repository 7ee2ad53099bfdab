"""One coding pass as kept under `dataset/coding`: records as text, without phrases, and the lines that each cites."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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


class UnreadablePass(OSError):
    """A file of a pass cannot be read as records of a table: figures over the rest would be others than they seem."""


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

    def name_of(self, table: str, id: str | None) -> str:
        """The name, or title, of a record of this pass; empty where there is none."""
        for record in self.records[table]:
            if record.id == id:
                return str(record.values.get("name") or record.values.get("title") or id)
        return id or ""


def read_pass(root: Path, name: str) -> Pass:
    """Read the files of one pass below `dataset/coding`.

    Raises:
        UnreadablePass: there are none, or one of them is no list of records of a known table.
    """
    found = Pass(name)
    base = root / FOLDER / name
    for path in sorted(base.rglob("*.yaml")):
        relative = path.relative_to(base)
        table = relative.parts[0] if len(relative.parts) > 1 else path.stem
        document, findings = read_document(root, path)
        if document is None:
            raise UnreadablePass("; ".join(f"{one.path}: {one.message}" for one in findings))
        items = document.data if isinstance(document.data, Sequence) else None
        records = [item for item in items or () if isinstance(item, Mapping)]
        if table not in _KEYS or items is None or len(records) < len(items):
            raise UnreadablePass(f"{document.path}: it is no list of records of a table that is coded")
        found.records[table] += [_coded(table, record) for record in records]
    if not any(found.records.values()):
        raise UnreadablePass(f"{FOLDER}/{name}: there is no record in it")
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
        if isinstance(one, Mapping) and "article" in one and str(one.get("line", "")).isdecimal()
    )
