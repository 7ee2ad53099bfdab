"""JSON lines: one object a line, told apart by `type`.

First the `package`, then each `table` with its columns and references, then every `row`: `table` and `values`, with
null where the articles say nothing. Days are texts YYYY-MM-DD.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from qantar.descriptor import Package, Resource
from qantar.exporting.describing import in_order, properties
from qantar.rows import Row


def write(package: Package, tables: dict[str, list[Row]], path: Path) -> None:
    """Write the file. Raises OSError."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for said in _lines(package, tables):
            file.write(json.dumps(said, ensure_ascii=False, separators=(",", ":"), default=str) + "\n")


def _lines(package: Package, tables: dict[str, list[Row]]) -> Iterator[dict[str, object]]:
    yield {"type": "package", **properties(package)}
    ordered = list(in_order(package))
    for resource in ordered:
        yield {"type": "table", **_described(resource), "rows": len(tables[resource.name])}
    for resource in ordered:
        for row in tables[resource.name]:
            yield {"type": "row", "table": resource.name, "values": row}


def _described(resource: Resource) -> dict[str, object]:
    return {
        "name": resource.name,
        "title": resource.title,
        "description": resource.description,
        "hash": resource.hash,
        "primary_key": resource.key,
        "foreign_keys": [
            {"columns": link.columns, "table": link.table, "target": link.target} for link in resource.foreign_keys
        ],
        "columns": [
            {
                "name": field.name,
                "type": field.type,
                "nullable": field.nullable,
                "unit": field.unit,
                "origin": field.origin,
                "terms": field.terms,
                "description": field.description,
            }
            for field in resource.fields
        ],
    }
