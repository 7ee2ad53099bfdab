"""DuckDB: every table with its keys and references, vocabularies as ENUM types, and comments on tables and columns."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from qantar.descriptor import Field, Package, Resource
from qantar.errors import CannotExport
from qantar.exporting.ddl import create_table, quoted
from qantar.exporting.describing import in_order, parents_first, properties
from qantar.rows import Row

_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}


def write(package: Package, tables: dict[str, list[Row]], path: Path) -> None:
    """Write the file. Raises OSError; CannotExport where duckdb is not installed."""
    try:
        duckdb = import_module("duckdb")
    except ModuleNotFoundError:
        raise CannotExport("a DuckDB file needs duckdb: pip install '.[export]' in the project's folder") from None
    try:
        with duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"}) as database:
            # Small blocks, since each column takes one: with the usual ones these tables make a file of 20 MB.
            database.execute(f"ATTACH {quoted(str(path))} AS made (BLOCK_SIZE 16384)")
            database.execute("USE made")
            database.execute("BEGIN")
            _fill(database, package, tables)
            database.execute("COMMIT")
            database.execute("CHECKPOINT made")
    except duckdb.Error as error:
        raise OSError(next(iter(str(error).splitlines()), "duckdb failed")) from error


def _fill(database: Any, package: Package, tables: dict[str, list[Row]]) -> None:
    vocabularies: dict[tuple[str, ...], str] = {}
    said = properties(package)
    database.execute("CREATE TABLE package (property VARCHAR PRIMARY KEY, value VARCHAR NOT NULL)")
    _insert(database, "package", ["property", "value"], [list(pair) for pair in said.items()])
    database.execute(
        "COMMENT ON TABLE package IS 'What is said of the data as a whole: how to cite them, the licence.'"
    )
    for resource in in_order(package):
        for field in resource.fields:
            if field.terms and field.terms not in vocabularies:
                name = f"{(field.vocabulary or f'{resource.name}_{field.name}').replace('-', '_')}_term"
                database.execute(f"CREATE TYPE {name} AS ENUM ({', '.join(map(quoted, field.terms))})")
                vocabularies[field.terms] = name
        types = {field.name: _type(field, vocabularies) for field in resource.fields}
        database.execute(create_table(resource, types, comments=False))
        _comment(database, resource)
        names = [field.name for field in resource.fields]
        for rows in parents_first(resource, tables[resource.name]):
            _insert(database, resource.name, names, [[row[name] for name in names] for row in rows])


def _type(field: Field, vocabularies: dict[tuple[str, ...], str]) -> str:
    return vocabularies[field.terms] if field.terms else _TYPES.get(field.type, "VARCHAR")


def _comment(database: Any, resource: Resource) -> None:
    database.execute(f"COMMENT ON TABLE {resource.name} IS {quoted(resource.description)}")
    for field in resource.fields:
        unit = f" Unit: {field.unit}." if field.unit else ""
        database.execute(f"COMMENT ON COLUMN {resource.name}.{field.name} IS {quoted(field.description + unit)}")


def _insert(database: Any, name: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Insert rows, many to a statement: one a statement takes a millisecond each."""
    width = max(1, 2000 // len(columns))
    one = f"({', '.join('?' * len(columns))})"
    for start in range(0, len(rows), width):
        chunk = rows[start : start + width]
        statement = f"INSERT INTO {name} ({', '.join(columns)}) VALUES {', '.join([one] * len(chunk))}"
        database.execute(statement, [value for row in chunk for value in row])
