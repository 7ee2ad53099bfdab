"""Names in place of keys, and the types of a table's columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qantar.descriptor import Resource
from qantar.framing import Kind
from qantar.rows import Row

Names = Mapping[str, Mapping[str, str]]
"""For officials, organisations, places: the name of each key."""


def names(rows: Callable[[str], list[Row]]) -> Names:
    """The names of officials, organisations and places by their keys."""
    keys = {"officials": "official_id", "organisations": "organisation_id", "places": "place_id"}
    return {table: {str(row[key]): str(row["name"]) for row in rows(table)} for table, key in keys.items()}


def party(row: Row, named: Names, role: str = "") -> str | None:
    """The name of an official or organisation that a row refers to; None where it refers to neither.

    Args:
        row: The row.
        named: As `names` gives them.
        role: What stands before `official_id` and `organisation_id`: `asserted_by_`; nothing for the row's own party.
    """
    for kind in ("official", "organisation"):
        key = row.get(f"{role}{kind}_id")
        if key is not None:
            return named[f"{kind}s"].get(str(key), str(key))
    return None


def speaker(row: Row, named: Names) -> str | None:
    """The name of who asserts a row; None is the narrator."""
    return party(row, named, "asserted_by_")


def kinds_of(resource: Resource) -> dict[str, Kind]:
    """The type of each column of a table; of a vocabulary its terms."""
    return {field.name: field.terms or field.type for field in resource.fields}
