"""What the package knows of a column beyond its type: where its values come from, its unit, what it refers to.

A field is declared once, in `qantar_schema.fields`, as an ``Annotated`` type that carries pydantic's constraints, a
description and a `Col`. Record models and row models use the same declaration; every emitter reads it from here.
"""

from __future__ import annotations

import datetime
import types
import typing
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

    from qantar_schema.vocabularies.base import Vocabulary


class Origin(StrEnum):
    """Where the values of a column come from."""

    KEY = "key"
    """Names the row."""
    CODED = "coded"
    """Read out of an article by a coder; each non-null cell of the five core tables has evidence."""
    EDITORIAL = "editorial"
    """Written by the editors in their own words, or their arrangement of the records; without evidence."""
    DERIVED = "derived"
    """Computed from other columns or from the article; never typed."""


class Col(NamedTuple):
    """Metadata of a column, carried in ``Annotated``."""

    origin: Origin
    unit: str | None = None
    refers_to: str | None = None
    """Name of the table whose key the column holds."""


class Form(NamedTuple):
    """A written form that no pattern can check alone, carried in ``Annotated`` beside the validator that does."""

    name: Literal["edtf"]


Kind = Literal["string", "integer", "number", "boolean", "date"]
KINDS: dict[type, Kind] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    datetime.date: "date",
}


LIMITS = {"pattern": "pattern", "minimum": "ge", "maximum": "le", "max_length": "max_length"}
"""A column's limits and the attribute of pydantic's own metadata that states each."""


class Column(NamedTuple):
    """One column as every emitter sees it."""

    name: str
    kind: Kind
    nullable: bool
    description: str
    origin: Origin
    unit: str | None = None
    refers_to: str | None = None
    vocabulary_name: str | None = None
    """The vocabulary's name in the table `terms`."""
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    form: Literal["edtf"] | None = None

    @property
    def vocabulary(self) -> type[Vocabulary] | None:
        """The vocabulary whose terms the column holds."""
        if self.vocabulary_name is None:
            return None
        from qantar_schema.vocabularies import VOCABULARIES

        return VOCABULARIES[self.vocabulary_name]

    @property
    def stem(self) -> str:
        """The column's key in YAML: its name without `_id` or `_edtf`; a key column keeps its name."""
        return self.name if self.origin is Origin.KEY else stem(self.name)


def stem(column: str) -> str:
    """The YAML key of a column other than the row's own key: `place_id` → `place`, `start_edtf` → `start`."""
    return column.removesuffix("_id").removesuffix("_edtf")


def unwrap(annotation: object, metadata: list[object]) -> tuple[object, bool]:
    """Strip ``Annotated`` and ``None`` off an annotation; collect the metadata on the way. → type, nullable."""
    nullable = False
    while True:
        origin = typing.get_origin(annotation)
        if origin is Annotated:
            annotation, *extra = typing.get_args(annotation)
            metadata.extend(extra)
        elif origin in (typing.Union, types.UnionType):
            inner = [a for a in typing.get_args(annotation) if a is not type(None)]
            nullable = nullable or len(inner) < len(typing.get_args(annotation))
            if len(inner) != 1:
                raise TypeError(f"a column has one type, not {annotation}")
            annotation = inner[0]
        else:
            return annotation, nullable


def column(name: str, field: FieldInfo) -> Column:
    """One field of a row or record model as a column. Raises TypeError where it lacks its `Col` or its description."""
    metadata: list[object] = list(field.metadata)
    annotation, nullable = unwrap(field.annotation, metadata)
    col = next((m for m in metadata if isinstance(m, Col)), None)
    if col is None or field.description is None:
        raise TypeError(f"{name} lacks its Col or its description")
    vocabulary = _vocabulary_name(annotation)
    limits: dict[str, Any] = {}
    for meta in metadata:
        limits |= {
            limit: value for limit, attribute in LIMITS.items() if (value := getattr(meta, attribute, None)) is not None
        }
        if isinstance(meta, Form):
            limits["form"] = meta.name
    return Column(
        name=name,
        kind="string" if vocabulary else KINDS[cast("type", annotation)],
        nullable=nullable,
        description=field.description,
        origin=col.origin,
        unit=col.unit,
        refers_to=col.refers_to,
        vocabulary_name=vocabulary,
        **limits,
    )


def _vocabulary_name(annotation: object) -> str | None:
    from qantar_schema.vocabularies import VOCABULARIES

    return next((name for name, vocabulary in VOCABULARIES.items() if vocabulary is annotation), None)


@cache
def columns(model: type[BaseModel]) -> tuple[Column, ...]:
    """The columns of a row model, in order. Raises TypeError where a field lacks its `Col` or its description."""
    return tuple(column(name, field) for name, field in model.model_fields.items())
