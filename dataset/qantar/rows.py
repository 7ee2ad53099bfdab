"""Tables as plain Python rows, read from their canonical CSV files and checked against their hashes.

For questions that need no frame, and for exports: neither pandas nor pyarrow is imported here.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
from collections.abc import Callable
from decimal import Decimal

from qantar.descriptor import Resource
from qantar.errors import CorruptTable, MissingTable, UnknownId, is_among

Value = str | int | float | bool | datetime.date | None
Row = dict[str, Value]

_READ: dict[str, Callable[[str], Value]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": datetime.date.fromisoformat,
}


def checked_csv(resource: Resource) -> bytes:
    """The bytes of a table's CSV file.

    Raises:
        MissingTable: the file is not there.
        CorruptTable: it cannot be read, or its hash is not the one that the descriptor names.
    """
    path = resource.csv
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise MissingTable(f"{path}: the file of the table {resource.name!r} is missing") from None
    except OSError as error:
        raise CorruptTable(path, f"it cannot be read: {error.strerror or error}") from None
    found = f"sha256:{hashlib.sha256(data).hexdigest()}"
    if resource.hash is not None and found != resource.hash:
        raise CorruptTable(path, f"its hash is {found}, datapackage.json says {resource.hash}")
    return data


def read_rows(resource: Resource) -> list[Row]:
    """The rows of a table: str, int, float, bool, date, or None for null.

    Raises:
        MissingTable, CorruptTable: as `checked_csv`; also where the columns are not those of the descriptor.
    """
    data = checked_csv(resource)
    names = [field.name for field in resource.fields]
    read = [_READ.get(field.type, str) for field in resource.fields]
    try:
        header, *lines = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
        if header != names:
            raise ValueError("its columns are not those that datapackage.json describes")
        return [
            {name: convert(cell) if cell else None for name, convert, cell in zip(names, read, line, strict=True)}
            for line in lines
        ]
    except (ValueError, KeyError, csv.Error) as error:
        raise CorruptTable(resource.csv, f"it cannot be read as the table {resource.name!r}: {error}") from None


def row_of(rows: list[Row], resource: Resource, id: str) -> Row:
    """The row of a table with a key.

    Raises:
        UnknownId: no row has it; near keys are listed.
    """
    known = [str(row[resource.key]) for row in rows]
    if is_among(id, known):
        return rows[known.index(id)]
    listing = f"load({resource.name!r})[{resource.key!r}] lists them" if rows else "the table has no rows"
    raise UnknownId(f"row of {resource.name!r} with {resource.key}", id, known, listing)


def text_of(value: Value) -> str | None:
    """A value as the CSV files write it: 160 and not 160.0, `true`, 2022-01-11; None is null."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
