"""A difference as text, as Markdown for a changelog or a pull request, and as JSON for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from qantar_curation.diagnostics.visible import visible
from qantar_curation.versions.comparing import Difference, TableDifference
from qantar_curation.versions.recipe import reasons
from qantar_curation.versions.snapshot import Snapshot, Table
from qantar_curation.versions.telling import NULL, caption, shown, summary

_SHORT = 12


def render_text(difference: Difference) -> str:
    """One block a table that differs: `+` added, `~` changed with each cell, `-` removed; empty where nothing does."""
    return "\n\n".join("\n".join(_text(table)) for table in difference.tables if not table.is_same)


def _text(table: TableDifference) -> Iterator[str]:
    yield f"{visible(table.name)}: {summary(table)}  [{_short(table.old)} → {_short(table.new)}]"
    for identifier in table.added:
        yield f"  + {_named(table.new, identifier)}"
    for identifier, cells in table.changed:
        yield f"  ~ {_named(table.new, identifier)}"
        for cell in cells:
            old, new = shown(table.old, cell.column, cell.old), shown(table.new, cell.column, cell.new)
            yield f"      {visible(cell.column)}: {old} → {new}"
    for identifier in table.removed:
        yield f"  - {_named(table.old, identifier)}"


def _short(table: Table | None) -> str:
    return "none" if table is None else table.hash.removeprefix("sha256:")[:_SHORT]


def _named(table: Table | None, identifier: str) -> str:
    said = caption(table, identifier)
    return visible(identifier) + (f"  ({said})" if said else "")


def render_markdown(difference: Difference) -> str:
    """A heading, a table of tables, and for each table that differs its records and cells."""
    lines = [f"# {_plain(difference.old.label)} → {_plain(difference.new.label)}", ""]
    differing = [table for table in difference.tables if not table.is_same]
    if not differing:
        return "\n".join([*lines, "Every table has the same content."])
    lines += ["| table | added | changed | removed | |", "|---|---:|---:|---:|---|"]
    for table in differing:
        counts = f"{len(table.added)} | {len(table.changed)} | {len(table.removed)}"
        lines.append(f"| {_code(table.name)} | {counts} | {_plain(_beyond_counts(table))} |")
    for table in differing:
        lines += ["", f"## {_plain(table.name)}", *_markdown(table)]
    return "\n".join(lines)


def _beyond_counts(table: TableDifference) -> str:
    parts = summary(table).split(", ")
    return ", ".join(part for part in parts if not re.fullmatch(r"[0-9]+ (added|changed|removed)", part))


def _markdown(table: TableDifference) -> Iterator[str]:
    if table.changed:
        yield from ("", "| record | column | old | new |", "|---|---|---|---|")
        for identifier, cells in table.changed:
            for cell in cells:
                old, new = _value(cell.old), _value(cell.new)
                yield f"| {_code(identifier)} | {_code(cell.column)} | {old} | {new} |"
    for word, identifiers, source in (("Added", table.added, table.new), ("Removed", table.removed, table.old)):
        if identifiers:
            yield from ("", f"{word}:", "")
            for identifier in identifiers:
                said = caption(source, identifier)
                yield f"* {_code(identifier)}" + (f": {_plain(said)}" if said else "")


def _value(value: str | None) -> str:
    return f"*{NULL}*" if value is None else _code(value)


def _code(text: str) -> str:
    """Text as a code span in which nothing is markup, also inside a table."""
    text = visible(text).replace("|", "\\|")
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    padding = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) or not text else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def _plain(text: str) -> str:
    """Text in which nothing is markup."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&!])", r"\\\1", visible(text))


def render_json(difference: Difference) -> str:
    """An object in ASCII: `old`, `new`, `same`, `asks_for`, `reasons`, and `tables` with each record and cell.

    Values are the texts of the CSV files, null is null. Tables that are the same are listed, too, with their hash.
    """
    found = reasons(difference)
    document = {
        "old": _snapshot(difference.old),
        "new": _snapshot(difference.new),
        "same": difference.is_same,
        "asks_for": found[0][0].name if found else None,
        "reasons": [{"asks_for": kind.name, "reason": said} for kind, said in found],
        "tables": [_json(table) for table in difference.tables],
    }
    return json.dumps(document, indent=2)


def _snapshot(snapshot: Snapshot) -> dict[str, Any]:
    return {
        "label": snapshot.label,
        "version": snapshot.version,
        "content_hash": snapshot.package.get("qantar:contentHash"),
    }


def _json(table: TableDifference) -> dict[str, Any]:
    old, new = table.old, table.new
    status = "added" if old is None else "removed" if new is None else "same" if table.is_same else "changed"
    return {
        "table": table.name,
        "status": status,
        "key": list(table.key),
        "old_hash": None if old is None else old.hash,
        "new_hash": None if new is None else new.hash,
        "columns_added": list(table.columns_added),
        "columns_removed": list(table.columns_removed),
        "columns_moved": table.columns_moved,
        "records_moved": table.rows_moved,
        "added": [] if new is None else [{"id": one, "row": new.row(one)} for one in table.added],
        "removed": [] if old is None else [{"id": one, "row": old.row(one)} for one in table.removed],
        "changed": [
            {"id": one, "cells": [{"column": cell.column, "old": cell.old, "new": cell.new} for cell in cells]}
            for one, cells in table.changed
        ],
    }


RENDERERS: dict[str, Callable[[Difference], str]] = {
    "text": render_text,
    "markdown": render_markdown,
    "json": render_json,
}
"""What prints a difference, by the name of the format."""
