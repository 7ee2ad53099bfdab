"""Who says so: the evidence of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qantar.descriptor import Resource
from qantar.errors import NoEvidence, UnknownField, UnknownId

if TYPE_CHECKING:
    import pandas as pd

TABLE = "evidence"
ORDER = ["field", "article_id", "line", "char_start"]


def row_of(frame: pd.DataFrame, resource: Resource, id: str) -> pd.Series:
    """The row of a table with a key.

    Raises:
        UnknownId: no row has it.
    """
    rows = frame[frame[resource.key] == id]
    if rows.empty:
        known = [str(key) for key in frame[resource.key]]
        listing = f"load({resource.name!r})[{resource.key!r}] lists them" if known else "the table has no rows"
        raise UnknownId(f"row of {resource.name!r} with {resource.key}", id, known, listing)
    return rows.iloc[0]


def evidence_of(
    evidence: pd.DataFrame, frame: pd.DataFrame, resource: Resource, id: str, field: str | None
) -> pd.DataFrame:
    """The rows of the table `evidence` that support a row, or one field of it.

    Raises:
        UnknownId: the table has no such row.
        UnknownField: the table has no such column.
        NoEvidence: nothing is cited for it.
    """
    row = row_of(frame, resource, id)
    columns = {column.name: column for column in resource.fields}
    if field is not None and field not in columns:
        raise UnknownField(f"column of {resource.name!r}", field, columns, f"it has {', '.join(columns)}")
    found = evidence[(evidence["record_table"] == resource.name) & (evidence["record_id"] == id)]
    if field is not None:
        found = found[found["field"] == field]
    if found.empty:
        raise NoEvidence(_why(row, resource, id, field))
    attrs, found = evidence.attrs, found.sort_values(ORDER, kind="stable").reset_index(drop=True)
    found.attrs = dict(attrs)
    return found


def _why(row: pd.Series, resource: Resource, id: str, field: str | None) -> str:
    import pandas as pd

    where = f"{resource.name} {id}"
    if field is None:
        return f"{where}: its values are editorial or derived, no line is cited for them"
    column = next(column for column in resource.fields if column.name == field)
    if pd.isna(row[field]):
        return f"{where}: {field} is null, the articles do not say it"
    origins = {
        "key": "is a key, which the editors made",
        "editorial": "is editorial: the editors' own words or arrangement",
        "derived": "is derived: computed from other columns",
    }
    said = origins.get(column.origin or "", "has a value")
    return f"{where}: {field} {said}; no line is cited for it"
