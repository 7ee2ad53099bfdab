"""What every exported file says of itself: the package, its tables, its columns; and the order of the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qantar.descriptor import Package, Resource
from qantar.errors import CannotExport
from qantar.rows import Row, Value

_NAME = re.compile(r"[a-z_][a-z0-9_]*")


def properties(package: Package) -> dict[str, str]:
    """What is said of the package as a whole."""
    said = {
        "name": package.name,
        "title": package.title,
        "description": package.description,
        "version": package.version,
        "licence": package.licence,
        "licence_address": package.licence_address,
        "citation": package.citation,
        "keywords": ", ".join(package.keywords),
        "content_hash": package.content_hash,
        "homepage": package.homepage,
    }
    return {name: value for name, value in said.items() if value}


TABLES = ("table_name", "title", "description", "row_count", "content_hash")
COLUMNS = (
    "table_name", "position", "column_name", "type", "nullable", "unit", "origin", "refers_to", "vocabulary",
    "description",
)  # fmt: skip


def table_rows(package: Package, tables: dict[str, list[Row]]) -> list[tuple[str | int | None, ...]]:
    """One row a table, with the columns `TABLES`."""
    return [
        (one.name, one.title, one.description, len(tables[one.name]), one.hash) for one in package.resources.values()
    ]


def column_rows(package: Package) -> list[tuple[str | int | None, ...]]:
    """One row a column, with the columns `COLUMNS`."""
    return [
        (
            table.name, position, field.name, field.type, int(field.nullable), field.unit, field.origin,
            _target(table, field.name), field.vocabulary, field.description,
        )
        for table in package.resources.values()
        for position, field in enumerate(table.fields, start=1)
    ]  # fmt: skip


def _target(table: Resource, column: str) -> str | None:
    """What a column refers to, `table.column`; of several columns that refer together each names its own."""
    found = [
        f"{link.table}.{target}"
        for link in sorted(table.foreign_keys, key=lambda link: len(link.columns))
        for name, target in zip(link.columns, link.target, strict=True)
        if name == column
    ]
    return found[0] if found else None


def readme(package: Package) -> list[tuple[str, str]]:
    """What a reader should know first, as pairs of a heading and a text."""
    return [
        ("Title", package.title),
        ("Version", package.version),
        ("About", package.description),
        ("Citation", package.citation),
        ("Licence", ", ".join(filter(None, (package.licence, package.licence_address)))),
        ("Null", "An empty cell is null: the articles do not say it. There are no empty texts."),
        ("Evidence", "The table evidence says for each coded cell (record_table, record_id, field) which phrase of"
         " which line says so. Lines count from 1; char_start and char_end count code points of the raw line from 0."),
        ("Keys", "The first column of each table is its key. Other columns that end in _id hold keys of other tables,"
         " as the columns of each table say."),
        ("Figures", "A figure is one article's claim of one quantity. Claims that differ stand side by side; estimates"
         " resolves them by a named rule, and disagreements names the points on which articles do not agree."),
        ("Content hash", package.content_hash),
    ]  # fmt: skip


def in_order(package: Package) -> Iterator[Resource]:
    """The tables, each after those that it refers to.

    Raises:
        CannotExport: tables refer to each other in a circle, or a name is no plain one (letters, digits, underscores).
    """
    for name in (*package.resources, *(field.name for one in package.resources.values() for field in one.fields)):
        if not _NAME.fullmatch(name):
            raise CannotExport(f"{name!r} is no name of a table or column in a database")
    waiting, done = dict(package.resources), set[str]()
    while waiting:
        ready = [one for one in waiting.values() if {link.table for link in one.foreign_keys} <= done | {one.name}]
        if not ready:
            raise CannotExport(f"tables refer to each other in a circle: {', '.join(waiting)}")
        for one in ready:
            yield waiting.pop(one.name)
            done.add(one.name)


def parents_first(resource: Resource, rows: list[Row]) -> Iterator[list[Row]]:
    """The rows in groups such that each row stands behind those of its own table that it refers to.

    Raises:
        CannotExport: rows refer to each other in a circle, or to no row.
    """
    own = [link.columns[0] for link in resource.foreign_keys if link.table == resource.name]
    waiting, done = list(rows), set[Value]((None,))
    while waiting:
        ready = [row for row in waiting if all(row[column] in done for column in own)]
        if not ready:
            raise CannotExport(f"rows of {resource.name} refer to each other in a circle, or to none")
        yield ready
        done |= {row[resource.key] for row in ready}
        waiting = [row for row in waiting if row[resource.key] not in done]
