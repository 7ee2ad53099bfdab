"""SQLite: every table with its keys, references and vocabularies, and the tables `package`, `tables` and `columns`.

Days are texts YYYY-MM-DD in columns declared DATE, which SQLite's date functions take; true is 1 and false 0. The
meaning of each column stands in the statement that creates its table (`.schema events`) and in the table `columns`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from qantar.descriptor import Field, Package
from qantar.exporting.ddl import create_table, quoted
from qantar.exporting.describing import COLUMNS, TABLES, column_rows, in_order, properties, table_rows
from qantar.rows import Row, Value

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "BOOLEAN", "date": "DATE"}


def write(package: Package, tables: dict[str, list[Row]], path: Path) -> None:
    """Write the file. Raises OSError."""
    try:
        with closing(sqlite3.connect(path)) as database:
            _fill(database, package, tables)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def _fill(database: sqlite3.Connection, package: Package, tables: dict[str, list[Row]]) -> None:
    # The file is thrown away if anything fails, and brought to the disk by the caller.
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = 'UTF-8'")
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("BEGIN")
    database.execute("PRAGMA defer_foreign_keys = ON")
    _plain(database, "package", ("property", "value"), properties(package).items())
    _plain(database, "tables", TABLES, table_rows(package, tables))
    _plain(database, "columns", COLUMNS, column_rows(package))
    for resource in in_order(package):
        types = {field.name: _type(field) for field in resource.fields}
        database.execute(create_table(resource, types, comments=True))
        names = [field.name for field in resource.fields]
        _insert(database, resource.name, names, ([_cell(row[name]) for name in names] for row in tables[resource.name]))
    database.commit()


def _plain(
    database: sqlite3.Connection, name: str, columns: Sequence[str], rows: Iterable[Sequence[str | int | None]]
) -> None:
    database.execute(f"CREATE TABLE {name} ({', '.join(columns)}, PRIMARY KEY ({', '.join(_key(columns))}))")
    _insert(database, name, columns, rows)


def _key(columns: Sequence[str]) -> Sequence[str]:
    return ("table_name", "column_name") if "column_name" in columns else columns[:1]


def _insert(
    database: sqlite3.Connection, name: str, columns: Sequence[str], rows: Iterable[Sequence[Value | int]]
) -> None:
    places = ", ".join("?" * len(columns))
    database.executemany(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({places})", rows)


def _type(field: Field) -> str:
    kind = _TYPES.get(field.type, "TEXT")
    if field.terms:
        return f"{kind} CHECK ({field.name} IN ({', '.join(map(quoted, field.terms))}))"
    return f"{kind} CHECK ({field.name} IN (0, 1))" if field.type == "boolean" else kind


def _cell(value: Value) -> Value:
    return value if value is None or isinstance(value, str | int | float) else value.isoformat()
