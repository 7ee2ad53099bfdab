"""Unique keys and categories, looked up in the rows of a published CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from qantar_curation.diagnostics.finding import Finding, Span
from qantar_curation.publishing import package_rules as rules


def table_findings(path: str, data: bytes, schema: dict[str, Any]) -> Iterator[Finding]:
    """Check the rows of a CSV file against its Table Schema's unique keys and categories.

    Args:
        path: The file, as findings name it.
        data: Its bytes.
        schema: The Table Schema.
    """
    try:
        header, *rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
    except (UnicodeDecodeError, csv.Error, ValueError) as error:
        yield Finding(rules.CONTENT, path, None, f"it is no CSV in UTF-8 with a header: {error}")
        return
    names = [field["name"] for field in schema["fields"]]
    if header != names or any(len(row) != len(names) for row in rows):
        yield Finding(rules.CONTENT, path, Span(1, 1), "its columns are not those of the schema")
        return
    for keys in (schema["primaryKey"], *schema.get("uniqueKeys", [])):
        places = [names.index(key) for key in keys]
        seen: dict[tuple[str, ...], int] = {}
        for line, row in enumerate(rows, start=2):
            value = tuple(row[place] for place in places)
            if (first := seen.setdefault(value, line)) != line:
                said = ", ".join(f"{key} {cell or 'null'}" for key, cell in zip(keys, value, strict=True))
                yield Finding(rules.UNIQUE_KEY, path, Span(line, 1), f"{said}: the same as in line {first}")
    for place, field in enumerate(schema["fields"]):
        terms = {"", *field["categories"]} if "categories" in field else None
        for line, row in enumerate(rows, start=2):
            if terms is not None and row[place] not in terms:
                said = f"{field['name']} is {row[place]!r}, which is no term of its vocabulary"
                yield Finding(rules.CATEGORY, path, Span(line, 1), said)
