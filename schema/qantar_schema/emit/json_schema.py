"""JSON Schema of what curators write, for completion, hovers and first checks in an editor.

Draft 7, because every version of yaml-language-server (and with it VS Code, Neovim, Emacs) reads it; later drafts are
understood only by recent ones. A term's definition stands in `markdownEnumDescriptions`, which yaml-language-server
shows in completions and hovers; it does not show the descriptions of `oneOf` branches for the value at hand. Nothing is
factored out by `$ref`, so that hovers show the description of the field and not that of its type.

The schemas are a help, not the gate: what a valid record is, `qantar validate` says. To its reader every scalar is
text; where a YAML parser with types sees a number in a text (the phrase `225`, the date `2022`), they allow it.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import Any

from pydantic.fields import FieldInfo

from qantar_schema.column import Column, Origin, column, columns, unwrap
from qantar_schema.edtf import FIRST_YEAR, LAST_YEAR
from qantar_schema.emit.arrow import description
from qantar_schema.emit.types import names
from qantar_schema.records import RECORDS, ArticleRecord, Evidence, Part
from qantar_schema.rows import TABLES
from qantar_schema.support import support_columns

DRAFT = "http://json-schema.org/draft-07/schema#"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

Schema = dict[str, Any]

FILES: Mapping[str, type[Part]] = {**RECORDS, "articles": ArticleRecord}
"""The kinds of files that curators write, by table, with the model of one of their records."""


def json_schema(table: str) -> Schema:
    """The JSON Schema of a file of records, a list. Raises KeyError for a table that is not written by hand."""
    schema: Schema = {
        "$schema": DRAFT,
        "title": table,
        "description": f"Records of the table {table}.",
        "type": "array",
        "items": _part(FILES[table]),
    }
    if table == "articles":
        schema |= {"description": "The entry of one article, in a file that bears its id.", "maxItems": 1}
    return schema


def _part(model: type[Part]) -> Schema:
    """The schema of a record or of a part of one."""
    table: str = getattr(model, "table", "")
    keys = {name: _key(name, field, table) for name, field in model.model_fields.items()}
    return _object(model, {name: schema for name, schema in keys.items() if schema is not None})


def _object(model: type[Part], keys: dict[str, Schema]) -> Schema:
    return {
        "title": model.__name__,
        "description": description(model),
        "type": "object",
        "properties": keys,
        "required": [name for name in keys if model.model_fields[name].is_required()],
        "additionalProperties": False,
    }


def _key(name: str, field: FieldInfo, table: str) -> Schema | None:
    """The schema of one key; None where it has no use, as evidence in a record of which no field takes any."""
    annotation, _ = unwrap(field.annotation, [])
    if typing.get_origin(annotation) is not tuple:
        return _value(column(name, field))
    part, _ = typing.get_args(annotation)
    items = _evidence(table) if part is Evidence else _part(part)
    return None if items is None else _list(field, items)


def _list(field: FieldInfo, items: Schema) -> Schema:
    schema: Schema = {"description": field.description, "type": "array", "items": items}
    shortest = next((meta.min_length for meta in field.metadata if hasattr(meta, "min_length")), 0)
    return schema | {"minItems": shortest} if shortest else schema


def _evidence(table: str) -> Schema | None:
    """The schema of evidence in a record of `table`, its `supports` closed; None where no field of it takes any."""
    supports = support_columns(table) if table in TABLES else {}
    if not supports:
        return None
    meaning = {known.name: known.description for known in columns(TABLES[table])}
    stems: Schema = {
        "type": "string",
        "enum": list(supports),
        "markdownEnumDescriptions": [meaning[name] for name in supports.values()],
    }
    keys = {
        name: _list(field, stems) | {"uniqueItems": True} if name == "supports" else _value(column(name, field))
        for name, field in Evidence.model_fields.items()
    }
    return _object(Evidence, keys)


def _value(column: Column) -> Schema:
    """The schema of a scalar, as a YAML parser with types reads it."""
    is_id = column.origin is Origin.KEY or column.refers_to is not None
    accepted = ("string",) if is_id else names(column).json_schema
    schema: Schema = {
        "description": f"{column.description} Unit: {column.unit}." if column.unit else column.description,
        "type": accepted[0] if len(accepted) == 1 else list(accepted),
    }
    if column.vocabulary:
        schema["enum"] = [str(term) for term in column.vocabulary]
        schema["markdownEnumDescriptions"] = [term.definition for term in column.vocabulary]
    if column.form == "edtf":
        schema |= {"minimum": FIRST_YEAR, "maximum": LAST_YEAR}
    stated = {
        "pattern": DAY if column.kind == "date" else column.pattern,
        "maxLength": column.max_length,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return schema | {key: value for key, value in stated.items() if value is not None}
