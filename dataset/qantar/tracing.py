"""Who says so: the evidence of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qantar.descriptor import Field, Resource
from qantar.errors import NoEvidence
from qantar.rows import Row, row_of

if TYPE_CHECKING:
    import pandas as pd

TABLE = "evidence"
_ORDER = ["field", "article_id", "line", "char_start"]
_ORIGINS = {
    "key": "is a key, which the editors made",
    "editorial": "is editorial: the editors' own words or arrangement",
    "derived": "is derived: computed from other columns (explain() follows it)",
}


def evidence_of(
    evidence: pd.DataFrame, rows: list[Row], resource: Resource, id: str, field: str | None
) -> pd.DataFrame:
    """The rows of the table `evidence` that support a row, or one field of it.

    Raises:
        UnknownId: the table has no such row.
        UnknownField: the table has no such column.
        NoEvidence: nothing is cited for it.
    """
    row = row_of(rows, resource, id)
    column = None if field is None else resource.field(field)
    found = evidence[(evidence["record_table"] == resource.name) & (evidence["record_id"] == id)]
    if field is not None:
        found = found[found["field"] == field]
    if found.empty:
        raise NoEvidence(_why(row, resource, column))
    attrs, found = evidence.attrs, found.sort_values(_ORDER, kind="stable").reset_index(drop=True)
    found.attrs = dict(attrs)
    return found


def rows_of(evidence: list[Row], rows: list[Row], resource: Resource | None, id: str | None) -> list[Row]:
    """The plain rows of `evidence`: all, those of a table, or those of one row of it, whose `rows` are given.

    Raises:
        UnknownId: the table has no such row.
        NoEvidence: nothing is cited for it.
    """
    row = None if resource is None or id is None else row_of(rows, resource, id)
    found = [
        one
        for one in evidence
        if (resource is None or one["record_table"] == resource.name) and (id is None or one["record_id"] == id)
    ]
    if not found and resource is not None:
        said = f"{resource.name}: no line is cited for any row of it"
        raise NoEvidence(said if row is None else _why(row, resource, None))
    return found


def _why(row: Row, resource: Resource, column: Field | None) -> str:
    where = f"{resource.name} {row[resource.key]}"
    if column is None:
        return f"{where}: its values are editorial or derived, no line is cited for them"
    if row[column.name] is None:
        return f"{where}: {column.name} is null, the articles do not say it"
    return f"{where}: {column.name} {_ORIGINS.get(column.origin or '', 'has a value')}; no line is cited for it"
