"""Tables as Arrow tables, under the Arrow schema that the row model gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qantar_curation.publishing.csv_tables import TableError, TableRow
from qantar_schema.column import Column, columns
from qantar_schema.rows import Row

if TYPE_CHECKING:
    import pyarrow as pa


def arrow_table(model: type[Row], rows: Iterable[TableRow]) -> pa.Table:
    """The rows as an Arrow table; a vocabulary's column has the whole vocabulary as its dictionary, in order.

    Raises:
        TableError: a value does not fit its column's type.
    """
    import pyarrow as pa

    from qantar_schema.emit.arrow import arrow_schema

    schema = arrow_schema(model)
    rows = list(rows)
    arrays = [
        _array(model, field, [row[field.name] for row in rows], schema.field(field.name).type)
        for field in columns(model)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _array(model: type[Row], field: Column, values: list[object], kind: pa.DataType) -> pa.Array:
    import pyarrow as pa

    try:
        if field.vocabulary is None:
            return pa.array(values, type=kind)
        terms = [term.value for term in field.vocabulary]
        places = {term: place for place, term in enumerate(terms)}
        indices = [None if value is None else places[str(value)] for value in values]
        dictionary = pa.array(terms, type=kind.value_type)
        return pa.DictionaryArray.from_arrays(
            pa.array(indices, type=kind.index_type), dictionary, ordered=kind.ordered, safe=True
        )
    except (pa.ArrowException, KeyError, TypeError) as error:
        raise TableError(model.table, f"a value does not fit {kind}: {error}", column=field.name) from None


def difference(found: pa.Table, expected: pa.Table) -> str | None:
    """In what way `found` is not the same table as `expected`; None where it is.

    Compared are the schema with the metadata of table and columns, the order and the values of the rows, and the
    dictionaries of vocabularies where the table has rows (Parquet keeps none for a table without). The width of
    dictionary indices is not compared: readers widen it as they please.
    """
    import pyarrow as pa

    def kind(field: pa.Field) -> pa.DataType:
        if pa.types.is_dictionary(field.type):
            return pa.dictionary(pa.int32(), field.type.value_type, ordered=field.type.ordered)
        return field.type

    if found.column_names != expected.column_names:
        return f"its columns are {', '.join(found.column_names)}"
    for here, there in zip(found.schema, expected.schema, strict=True):
        if kind(here) != kind(there):
            return f"column {here.name} is {here.type}, not {there.type}"
        if here.nullable != there.nullable:
            return f"column {here.name} is {'' if here.nullable else 'not '}nullable"
        if (here.metadata or {}) != (there.metadata or {}):
            return f"column {here.name} has other metadata (description, unit)"
    if (found.schema.metadata or {}) != (expected.schema.metadata or {}):
        return "its metadata (title, version, citation, types for pandas) are others"
    if found.num_rows != expected.num_rows:
        return f"it has {found.num_rows} rows instead of {expected.num_rows}"
    for name in expected.column_names if expected.num_rows else ():
        if (reason := _column_difference(found.column(name), expected.column(name))) is not None:
            return f"column {name} {reason}"
    return None


def _column_difference(found: pa.ChunkedArray, expected: pa.ChunkedArray) -> str | None:
    import pyarrow as pa

    if pa.types.is_dictionary(expected.type):
        terms = expected.chunk(0).dictionary
        if any(not chunk.dictionary.equals(terms) for chunk in found.chunks):
            return "has other categories"
        found, expected = (column.cast(column.type.value_type) for column in (found, expected))
    if found.combine_chunks().equals(expected.combine_chunks()):
        return None
    pairs = zip(found.to_pylist(), expected.to_pylist(), strict=True)
    row = next((number for number, (here, there) in enumerate(pairs, start=1) if here != there), None)
    return f"has other values, first in row {row}"
