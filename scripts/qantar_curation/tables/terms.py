"""The table `terms`: every term of every vocabulary, its codes in other schemes, and how often the tables use it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qantar_schema.tables import TABLES
from qantar_schema.vocabularies import VOCABULARIES
from qantar_schema.vocabularies.crosswalk import codes


def term_rows(tables: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """One row a term, in the order of the vocabularies; `tables` are all other tables."""
    names = {vocabulary: name for name, vocabulary in VOCABULARIES.items()}
    used: Counter[tuple[str, str]] = Counter()
    for table, rows in tables.items():
        for column in TABLES[table].columns:
            if column.vocabulary is not None:
                name = names[column.vocabulary]
                used.update((name, row[column.name]) for row in rows if row[column.name] is not None)
    return [
        {
            "term_id": f"{name}-{term.value}",
            "vocabulary": name,
            "term": term.value,
            "position": position,
            "definition": term.definition,
            "used": used[name, term.value],
            **codes(name, term.value).cells,
        }
        for name, vocabulary in VOCABULARIES.items()
        for position, term in enumerate(vocabulary, 1)
    ]
