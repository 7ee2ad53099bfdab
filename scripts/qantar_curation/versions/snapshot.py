"""The published tables of one version, read through their descriptor, each cell as the text that the CSV file has."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qantar_curation.publishing.content_hash import table_hash
from qantar_curation.versions.files import DESCRIPTOR, CannotCompare, Files

Row = tuple[str | None, ...]
_UNSAFE = re.compile(r"^$|^[/~]|(^|/)\.\.(/|$)|[\\:\0]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was published.

    Attributes:
        name: Its name.
        key: The columns that name a row; of our tables it is one.
        columns: All columns, in order.
        rows: The cells of each row by its id, null as None; the order is that of the file.
        hash: Its content hash.
        schema: Its Table Schema.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    rows: Mapping[str, Row]
    hash: str
    schema: Mapping[str, Any]

    def row(self, identifier: str) -> dict[str, str | None]:
        """A row by its columns."""
        return dict(zip(self.columns, self.rows[identifier], strict=True))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The tables of one version; `label` is what to call it."""

    label: str
    package: Mapping[str, Any]
    tables: Mapping[str, Table]

    @property
    def version(self) -> str | None:
        """The version that the descriptor states."""
        found = self.package.get("version")
        return found if isinstance(found, str) else None


def read_snapshot(files: Files, label: str) -> Snapshot:
    """Read every table that a descriptor names.

    Raises:
        CannotCompare: there is no descriptor, or it or a table cannot be read.
    """
    try:
        package = json.loads(files.read(DESCRIPTOR))
        resources = [_resource(resource) for resource in package["resources"]]
    except FileNotFoundError:
        raise CannotCompare(f"{label}: no {DESCRIPTOR}, so nothing is published there") from None
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        raise CannotCompare(f"{label}: {DESCRIPTOR} is no descriptor of a data package") from None
    tables: dict[str, Table] = {}
    for name, path, schema in resources:
        if name in tables:
            raise CannotCompare(f"{label}: two tables are called {name}")
        try:
            tables[name] = _table(name, files.read(path), schema)
        except FileNotFoundError:
            raise CannotCompare(f"{label}: {path} is missing") from None
        except ValueError as error:
            raise CannotCompare(f"{label}: {path} {error}") from None
    return Snapshot(label, package, tables)


def _resource(resource: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    name, path, schema = resource["name"], resource["path"], resource["schema"]
    if not isinstance(name, str) or not isinstance(path, str) or _UNSAFE.search(path):
        raise ValueError(path)
    if not all(isinstance(field["name"], str) for field in schema["fields"]):
        raise TypeError(name)
    return name, path, schema


def _table(name: str, data: bytes, schema: dict[str, Any]) -> Table:
    """A table from its CSV file. Raises ValueError, which says what is wrong with the file."""
    try:
        header, *records = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
    except (UnicodeDecodeError, csv.Error, ValueError):
        raise ValueError("is no CSV in UTF-8 with a header") from None
    key = schema.get("primaryKey") or header[:1]
    key = (key,) if isinstance(key, str) else tuple(key)
    if len(set(header)) < len(header) or not set(key) <= set(header):
        raise ValueError("has other columns than its descriptor says")
    places = [header.index(column) for column in key]
    rows: dict[str, Row] = {}
    for number, record in enumerate(records, start=2):
        if len(record) != len(header):
            raise ValueError(f"has {len(record)} cells instead of {len(header)} in row {number}")
        identifier = " ".join(record[place] for place in places)
        if identifier in rows:
            raise ValueError(f"has two rows with the key {identifier}")
        rows[identifier] = tuple(cell or None for cell in record)
    return Table(name, key, tuple(header), rows, table_hash(data), schema)
