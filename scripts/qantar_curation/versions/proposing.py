"""Entries of the data changelog as they would have to be written, but for the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from qantar_curation.diagnostics.visible import visible
from qantar_curation.versions.changes import Change
from qantar_schema.records import MODELS

_FEW = 12
"""Entries for more records than this stand for the whole column."""


def proposal(missing: Sequence[Change], version: str) -> list[str]:
    """The lines of entries that account for changes, one for each set of columns that changed together in a table."""
    together: dict[tuple[str, str | None], list[str | None]] = defaultdict(list)
    for change in missing:
        together[change.table, change.identifier].append(change.column)
    grouped: dict[tuple[str, tuple[str | None, ...]], list[str | None]] = defaultdict(list)
    for (table, identifier), columns in together.items():
        grouped[table, tuple(sorted(columns, key=str))].append(identifier)
    lines = []
    for (table, changed), identifiers in grouped.items():
        ids = [one for one in identifiers if one is not None]
        named = [one for one in changed if one is not None]
        lines += [f"- version: {version}", f"  record_table: {visible(table)}"]
        if ids and table in MODELS and len(ids) <= _FEW:
            lines.append(f"  records: [{', '.join(map(visible, ids))}]")
        if named:
            lines.append(f"  columns: [{', '.join(map(visible, named))}]")
        lines.append("  reason: ...")
    return lines
