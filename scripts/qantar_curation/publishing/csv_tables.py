"""Tables as canonical CSV: UTF-8, a header, commas, line feeds, quotation marks only where RFC 4180 needs them.

The same rows give the same bytes everywhere; the content hash of the data package is taken over them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from qantar_curation.publishing.cells import CellError, Value, text_of, value_of
from qantar_schema.column import columns
from qantar_schema.rows import Row

TableRow = Mapping[str, object]


class TableError(ValueError):
    """Rows that cannot be published as they are, or bytes that are not a canonical CSV of the table.

    Attributes:
        table: The table.
        row: Number of the row, counted from 1 without the header; None where the table as a whole is meant.
        column: The column, where one is meant.
    """

    def __init__(self, table: str, message: str, row: int | None = None, column: str | None = None) -> None:
        place = table + ("" if row is None else f", row {row}") + ("" if column is None else f", column {column}")
        super().__init__(f"{place}: {message}")
        self.table = table
        self.row = row
        self.column = column


def render(model: type[Row], rows: Iterable[TableRow]) -> bytes:
    """The canonical CSV of a table.

    Args:
        model: The row model; it gives the columns and their order.
        rows: For each row the value of every column: str, int, float, bool, date or None.

    Raises:
        TableError: a row lacks a column or has one too many, or a value cannot be written.
    """
    fields = columns(model)
    names = [field.name for field in fields]
    lines = [",".join(names)]
    for number, row in enumerate(rows, start=1):
        if row.keys() != set(names):
            odd = ", ".join(sorted(row.keys() ^ set(names)))
            raise TableError(model.table, f"missing or unknown columns: {odd}", number)
        cells = []
        for field in fields:
            try:
                cells.append(_quoted(text_of(field, row[field.name])))
            except CellError as error:
                raise TableError(model.table, str(error), number, field.name) from None
        lines.append(",".join(cells))
    return ("\n".join(lines) + "\n").encode()


def _quoted(text: str) -> str:
    if "," in text or '"' in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def parse(model: type[Row], data: bytes) -> list[dict[str, Value]]:
    """The rows of a canonical CSV, with values as the columns' Python types.

    Raises:
        TableError: it is not the canonical CSV of any rows of this table.
    """
    try:
        records = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(model.table, f"is no CSV in UTF-8: {error}") from None
    names = [field.name for field in columns(model)]
    if not records or records[0] != names:
        raise TableError(model.table, "has another header than the columns of the table")
    rows = [_row(model, record, number) for number, record in enumerate(records[1:], start=1)]
    if render(model, rows) != data:
        raise TableError(model.table, "has these rows but not in canonical spelling (quotation marks, line ends)")
    return rows


def _row(model: type[Row], record: Sequence[str], number: int) -> dict[str, Value]:
    fields = columns(model)
    if len(record) != len(fields):
        raise TableError(model.table, f"has {len(record)} cells instead of {len(fields)}", number)
    row: dict[str, Value] = {}
    for field, text in zip(fields, record, strict=True):
        try:
            row[field.name] = value_of(field, text)
        except CellError as error:
            raise TableError(model.table, str(error), number, field.name) from None
    return row
