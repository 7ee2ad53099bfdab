"""Arrow: the schema of each table, and the checks that Arrow itself leaves out.

Those are nulls in columns that allow none, vocabularies, patterns, ranges, unique columns and constraints between
columns. Everything is computed over whole columns. A mask below is a boolean array that is true in the rows that fail.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qantar_schema.column import Column, columns
from qantar_schema.emit import names as check
from qantar_schema.emit.arrow_constraints import broken
from qantar_schema.emit.problem import SHOWN, Problem
from qantar_schema.emit.types import names, terms, vocabulary_name
from qantar_schema.rows.base import Row

if TYPE_CHECKING:
    import pyarrow as pa

SMALL = 127
"""The most terms that an 8-bit index reaches."""
WHITE_SPACE = r"\s\x0b\x{85}\p{Z}"
"""White space as Python and Rust understand it, in the words of RE2, whose own `\\s` is ASCII."""


def arrow_schema(model: type[Row]) -> pa.Schema:
    """The Arrow schema of a table.

    Vocabularies are dictionaries of strings. The metadata of a field says what the column is (description, unit,
    origin, refers_to, vocabulary, and its terms as a JSON list in their order); that of the schema names table, key
    and what one row is. Types and nullability bind; what Arrow leaves unchecked, `arrow_problems` checks.
    """
    import pyarrow as pa

    metadata = {"table": model.table, "key": model.key, "description": description(model)}
    return pa.schema([_field(column) for column in columns(model)], metadata=metadata)


def description(model: type[object]) -> str:
    """What one row of a table, or one record, is: the words of its model."""
    return " ".join((model.__doc__ or "").split())


def _field(column: Column) -> pa.Field:
    import pyarrow as pa

    said = {
        "description": column.description,
        "origin": column.origin.value,
        "unit": column.unit,
        "refers_to": column.refers_to,
        "format": column.form,
        "vocabulary": vocabulary_name(column),
        "terms": json.dumps(terms(column)) if column.vocabulary else None,
    }
    metadata = {key: value for key, value in said.items() if value is not None}
    return pa.field(column.name, arrow_type(column), nullable=column.nullable, metadata=metadata)


def arrow_type(column: Column) -> pa.DataType:
    """The Arrow type of a column."""
    import pyarrow as pa

    plain = pa.type_for_alias(names(column).arrow)
    if column.vocabulary is None:
        return plain
    return pa.dictionary(pa.int8() if len(column.vocabulary) <= SMALL else pa.int16(), plain)


def arrow_problems(table: pa.Table, model: type[Row]) -> list[Problem]:
    """Check a table against everything that its row model declares.

    Columns that are missing, unknown, out of order or of another type are problems too; the other checks then look
    at the columns that are as declared. References to other tables are not looked at. An empty list means that each
    row is one that the row model accepts, and that no two share a key.
    """
    import pyarrow as pa

    found = list(_shape(table.schema, model))
    declared = arrow_schema(model)
    sound = {
        name: _decoded(table.column(name)) for name in declared.names if _type(table, name) == declared.field(name).type
    }
    for column in columns(model):
        if column.name in sound:
            for name, said, mask in _column(column, sound[column.name]):
                found += _problem(model, (column.name,), name, said, mask)
    for unique in ((model.key,), *model.unique):
        if sound.keys() >= set(unique):
            mask = _duplicates([sound[name] for name in unique])
            found += _problem(model, unique, check.unique_name(unique), "another row has the same", mask)
    for constraint in model.constraints:
        if sound.keys() >= set(constraint.columns):
            mask = broken(constraint, pa.table({name: sound[name] for name in constraint.columns}))
            name = check.constraint_name(constraint)
            found += _problem(model, constraint.columns, name, "the columns do not agree", mask)
    return found


def _type(table: pa.Table, name: str) -> pa.DataType | None:
    return table.schema.field(name).type if table.schema.names.count(name) == 1 else None


def _decoded(column: pa.ChunkedArray) -> pa.Array:
    """The column in one piece, a dictionary as the strings it stands for."""
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    return column.combine_chunks()


def _shape(schema: pa.Schema, model: type[Row]) -> Iterator[Problem]:
    declared = arrow_schema(model)
    if schema.names != declared.names:
        missing = [name for name in declared.names if name not in schema.names]
        unknown = [name for name in schema.names if name not in declared.names]
        said = f"missing {missing}, unknown {unknown}" if missing or unknown else "in another order or doubled"
        named = tuple(missing + unknown) or tuple(schema.names)
        yield Problem(model.table, named, check.COLUMNS, said)
    for field in declared:
        if schema.names.count(field.name) == 1 and schema.field(field.name).type != field.type:
            said = f"{schema.field(field.name).type} is not {field.type}"
            yield Problem(model.table, (field.name,), check.TYPE, said)


def _column(column: Column, values: pa.Array) -> Iterator[tuple[str, str, pa.Array]]:
    """The checks of one column: name, message and mask of each."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not column.nullable:
        yield check.NOT_NULL, "there is no value", pc.is_null(values)
    if column.vocabulary:
        known = pc.is_in(values, value_set=pa.array(terms(column), pa.string()), skip_nulls=True)
        yield check.VOCABULARY, "not a term of its vocabulary", pc.and_(pc.is_valid(values), pc.invert(known))
    if column.pattern:
        pattern = column.pattern.replace(r"\s", WHITE_SPACE)
        yield check.PATTERN, f"does not match {column.pattern}", pc.invert(pc.match_substring_regex(values, pattern))
    if column.form:
        wrong = [
            text for text in pc.unique(values).to_pylist() if text is not None and not check.FORMS[column.form](text)
        ]
        yield check.FORM, f"not {column.form.upper()}", pc.is_in(values, value_set=pa.array(wrong, pa.string()))
    if column.max_length is not None:
        too_long = pc.greater(pc.utf8_length(values), column.max_length)
        yield check.MAX_LENGTH, f"longer than {column.max_length} characters", too_long
    if column.minimum is not None:
        yield check.MINIMUM, f"less than {column.minimum:g}", pc.less(values, column.minimum)
    if column.maximum is not None:
        yield check.MAXIMUM, f"more than {column.maximum:g}", pc.greater(values, column.maximum)
    if column.kind == "number":
        yield check.FINITE, "not a finite number", pc.invert(pc.is_finite(values))


def _duplicates(keys: list[pa.Array]) -> pa.Array:
    """The rows whose keys another row has as well; two nulls count as the same."""
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = pa.array(range(len(keys[0])), pa.int64())
    named = {f"key{place}": key for place, key in enumerate(keys)}
    groups = pa.table({**named, "row": rows}).group_by(list(named)).aggregate([("row", "list")])["row_list"]
    shared = pc.list_flatten(groups.filter(pc.greater(pc.list_value_length(groups), 1)))
    return pc.is_in(rows, value_set=shared)


def _problem(model: type[Row], named: tuple[str, ...], name: str, said: str, mask: pa.Array) -> Iterator[Problem]:
    import pyarrow.compute as pc

    rows = pc.indices_nonzero(pc.fill_null(mask, False))
    if len(rows):
        yield Problem(model.table, named, name, said, tuple(rows[:SHOWN].to_pylist()), len(rows))
