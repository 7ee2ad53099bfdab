"""Table Schema (Data Package v2): the descriptor of each table for frictionless and other readers of the CSV files.

What the standard has no word for stands under `qantar:`. Patterns are written without `^` and `$`: the standard matches
them against the whole cell.
"""

from __future__ import annotations

from typing import Any

from qantar_schema.column import Column, columns
from qantar_schema.emit.arrow import description
from qantar_schema.emit.types import names, terms, vocabulary_name
from qantar_schema.rows import TABLES
from qantar_schema.rows.base import Row

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"

Descriptor = dict[str, Any]


def table_schema(model: type[Row]) -> Descriptor:
    """The Table Schema of a table, ready to be written as JSON.

    Vocabularies stand both as `categories` and as the constraint `enum`, since readers know one or the other. The empty
    cell is null. A reference to the table itself has the resource "".
    """
    schema: Descriptor = {
        "$schema": PROFILE,
        "title": model.table,
        "description": description(model),
        "fields": [_field(column, model) for column in columns(model)],
        "missingValues": [""],
        "primaryKey": [model.key],
    }
    if model.unique:
        schema["uniqueKeys"] = [list(unique) for unique in model.unique]
    foreign = _foreign_keys(model)
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def _field(column: Column, model: type[Row]) -> Descriptor:
    field: Descriptor = {"name": column.name, "type": names(column).table_schema, "description": column.description}
    if column.vocabulary:
        field["categories"] = list(terms(column))
    constraints = _constraints(column, model)
    if constraints:
        field["constraints"] = constraints
    if column.unit:
        field["unit"] = column.unit
    field["qantar:origin"] = column.origin.value
    if column.vocabulary:
        field["qantar:vocabulary"] = vocabulary_name(column)
    if column.form:
        field["qantar:format"] = column.form
    return field


def _constraints(column: Column, model: type[Row]) -> Descriptor:
    stated: Descriptor = {
        "required": None if column.nullable else True,
        "unique": True if (column.name,) in ((model.key,), *model.unique) else None,
        "pattern": whole_cell(column.pattern) if column.pattern else None,
        "maxLength": column.max_length,
        "minimum": column.minimum,
        "maximum": column.maximum,
        "enum": list(terms(column)) or None,
    }
    return {key: value for key, value in stated.items() if value is not None}


def whole_cell(pattern: str) -> str:
    """An anchored pattern without its anchors."""
    return pattern.removeprefix("^").removesuffix("$")


def _foreign_keys(model: type[Row]) -> list[Descriptor]:
    references = [
        ((column.name,), column.refers_to, (TABLES[column.refers_to].key,))
        for column in columns(model)
        if column.refers_to
    ]
    return [
        {
            "fields": list(here),
            "reference": {"resource": "" if table == model.table else table, "fields": list(there)},
        }
        for here, table, there in (*references, *model.links)
    ]
