"""How a table's difference is said in a few words, and how a cell is shown: shared by what renders differences."""

from __future__ import annotations

import json

from qantar_curation.diagnostics.visible import visible
from qantar_curation.versions.comparing import TableDifference
from qantar_curation.versions.snapshot import Table

NULL = "null"
_TELLING = ("label", "name", "title", "text", "spelling", "phrase", "headline", "topic", "term")


def summary(table: TableDifference) -> str:
    """What differs, in a few words: `2 added, 1 changed, columns in another order`."""
    if table.old is None or table.new is None:
        table_is = "new table" if table.old is None else "table gone"
        number = len(table.added or table.removed)
        return f"{table_is}, {number} {'record' if number == 1 else 'records'}"
    counts = ((table.added, "added"), (table.changed, "changed"), (table.removed, "removed"))
    said = [f"{len(items)} {word}" for items, word in counts if items]
    for columns, word in ((table.columns_added, "new"), (table.columns_removed, "gone")):
        if columns:
            said.append(f"{'column' if len(columns) == 1 else 'columns'} {', '.join(map(visible, columns))} {word}")
    said += ["columns in another order"] if table.columns_moved else []
    said += ["records in another order"] if table.rows_moved else []
    return ", ".join(said) or "the same"


def shown(table: Table | None, column: str, value: str | None) -> str:
    """A value as one line of print: texts in quotation marks, so that a text is never taken for null or a number."""
    if value is None:
        return NULL
    kinds = {} if table is None else {field["name"]: field.get("type") for field in table.schema.get("fields", [])}
    return visible(json.dumps(value, ensure_ascii=False) if kinds.get(column, "string") == "string" else value)


def caption(table: Table | None, identifier: str) -> str:
    """What a record is about, in its own words; empty where it has none."""
    if table is None:
        return ""
    row = table.row(identifier)
    column = next((name for name in _TELLING if row.get(name)), None)
    return "" if column is None else visible(str(row[column]))
