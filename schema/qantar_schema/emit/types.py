"""How each kind of column is called in each target, side by side, so that a gap is visible."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qantar_schema.column import Column, Kind


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one kind of column."""

    arrow: str
    """Alias of the Arrow type; of a vocabulary, the type of its terms."""
    pandas: str
    """The dtype that `pd.read_parquet` gives without arguments, and so the one that pandera demands."""
    table_schema: str
    json_schema: tuple[str, ...]
    """The types that a YAML parser may give a plain scalar: the phrase `225` is a number to it, the date `2022` an
    integer."""


TYPES: dict[Kind | Literal["vocabulary", "edtf"], Names] = {
    "string": Names("string", "str", "string", ("string", "number", "boolean")),
    "integer": Names("int64", "Int64", "integer", ("integer",)),
    "number": Names("float64", "Float64", "number", ("number",)),
    "boolean": Names("bool", "boolean", "boolean", ("boolean",)),
    "date": Names("date32", "date32[day][pyarrow]", "date", ("string",)),
    "vocabulary": Names("string", "category", "string", ("string",)),
    "edtf": Names("string", "str", "string", ("string", "integer")),
}


def names(column: Column) -> Names:
    """The names of the column's kind in every target."""
    return TYPES["vocabulary" if column.vocabulary else column.form or column.kind]


def terms(column: Column) -> tuple[str, ...]:
    """The terms of the column's vocabulary in their order; none where it has no vocabulary."""
    return tuple(str(term) for term in column.vocabulary) if column.vocabulary else ()


def vocabulary_name(column: Column) -> str | None:
    """The name of the column's vocabulary in the table `terms`; None where it has none."""
    return column.vocabulary_name
