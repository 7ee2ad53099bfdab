"""Examples for the fields of a template: as the records at hand have them, else made from the field's declaration."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Mapping

from qantar_curation.corpus import Corpus, Written
from qantar_curation.editing.layout import parts
from qantar_curation.reading import Mapping as Node
from qantar_curation.reading import Sequence as Items
from qantar_schema.column import Column, column, unwrap
from qantar_schema.records import Part
from qantar_schema.support import supportable

_TEXTS = ("a few words", "some-id", "a000", "name", "en", "KZ", "0" * 64)
_LONGEST = 90
_VALUES = {"integer": "1", "number": "1", "boolean": "false", "date": "2022-01-05"}


def examples(corpus: Corpus, table: str, model: type[Part]) -> dict[str, object]:
    """An example for each key of a record: text, or a list of parts as they are read from a file.

    Args:
        corpus: The records at hand; they may have findings, and there may be none.
        table: The table of the record.
        model: Its model.
    """
    return _of(model, table, [node for row in corpus.rows[table] if isinstance(node := _read(row.written), Node)])


def _read(written: Written) -> object:
    node: object = written.document.data
    for step in written.way:
        node = node[step]  # type: ignore[index]
    return node


def _of(model: type[Part], table: str, nodes: Iterable[Node]) -> dict[str, object]:
    known = list(nodes)
    found: dict[str, object] = {}
    for name, field in model.model_fields.items():
        part = parts(model).get(name)
        inner = [value for node in known if (value := node.get(name))]
        if part is not None:
            items = [item for value in inner if isinstance(value, Items) for item in value if isinstance(item, Node)]
            made = _of(part, getattr(part, "table", table), items)
            found[name] = Items([items[0] if items else Node(_needed(part, made))])
        elif typing.get_origin(unwrap(field.annotation, [])[0]) is tuple:
            found[name] = next((value for value in inner if isinstance(value, Items)), Items(supportable(table)[:1]))
        else:
            written = (value for value in inner if isinstance(value, str) and 0 < len(value) <= _LONGEST)
            found[name] = next(written, None) or generic(column(name, field))
    return found


def _needed(part: type[Part], made: Mapping[str, object]) -> dict[str, object]:
    """Of the examples of a part those that each part of its kind has."""
    return {name: value for name, value in made.items() if part.model_fields[name].is_required() or name == "evidence"}


def generic(column: Column) -> str:
    """A value that a column accepts, made from its declaration."""
    if column.vocabulary:
        return str(next(iter(column.vocabulary)))
    if column.form == "edtf":
        return _VALUES["date"]
    if column.kind != "string":
        return _VALUES[column.kind]
    return next(text for text in _TEXTS if re.fullmatch(column.pattern or ".*", text))
