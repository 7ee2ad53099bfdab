"""Editing files of records as text: an item more in a list of a record, a record more at the end, a value changed.

Every edit is made to the canonical form of the file and gives a canonical form, with all comments kept.
"""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from pathlib import Path

from qantar_curation.editing.canonical import CannotFormat, canonical
from qantar_curation.editing.files import model_of, modeline
from qantar_curation.editing.layout import inline, parts, record
from qantar_curation.reading import Document, Mapping, Sequence, document_of


class CannotSplice(Exception):
    """A file cannot be edited, for a reason in one line; nothing was changed."""


def node(value: object) -> object:
    """Plain data as a document holds them: mappings, lists and text."""
    if isinstance(value, AnyMapping):
        return Mapping({str(key): node(inner) for key, inner in value.items() if inner is not None})
    if isinstance(value, list | tuple):
        return Sequence([node(inner) for inner in value])
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return str(value)


def rendered(table: str, data: AnyMapping[str, object]) -> str:
    """A record of a table in canonical form, without a line end at its end."""
    return "\n".join(record(model_of(table), node(data), (), lambda _: []))


def with_record(root: Path, path: str, table: str, text: str, data: AnyMapping[str, object]) -> str:
    """The text of a file with one record more at its end.

    Args:
        root: The root of the corpus.
        path: The file, relative to the root.
        table: The table of its records.
        text: What the file holds; empty for a new one.
        data: The record.

    Raises:
        CannotSplice: the file cannot be read.
    """
    before = (
        ""
        if not text or text.rstrip().endswith("\n[]") or text.strip() == "[]"
        else _canonical(root, path, table, text)
    )
    return _canonical(root, path, table, f"{before}\n{rendered(table, data)}\n")


def with_item(root: Path, path: str, table: str, text: str, key: str, name: str, item: AnyMapping[str, object]) -> str:
    """The text of a file with one item more in the list `name` of the record whose key is `key`, in its place.

    Items stand in the order of articles and lines; an item for a line that the list has already replaces it where the
    list is that of an article's lines.

    Raises:
        CannotSplice: the file cannot be read, or has no such record.
    """
    text = _canonical(root, path, table, text)
    document = _document(path, text)
    index = _index(document, table, key)
    records = document.data
    assert isinstance(records, Sequence)
    found = records[index]
    model = parts(model_of(table))[name]
    line = inline(node(item), model)
    lines = text.split("\n")
    assert isinstance(found, Mapping)
    listed = found.get(name)
    if not isinstance(listed, Sequence) or not listed:
        at = document.span((index,)).line  # behind the first key; the canonical form puts it in its place
        lines[at:at] = [f"  {name}:", f"    - {line}"]
        return _canonical(root, path, table, "\n".join(lines))
    place = [document.span((index, name, number)).line for number in range(len(listed))]
    order = [_order(one) for one in listed]
    mine = _order(node(item))
    if name == "lines" and mine in order:
        lines[place[order.index(mine)] - 1] = f"    - {line}"
    else:
        later = next((number for number, other in zip(place, order, strict=True) if other > mine), None)
        lines.insert(place[-1] if later is None else later - 1, f"    - {line}")
    return _canonical(root, path, table, "\n".join(lines))


def _order(item: object) -> tuple[str, int]:
    if not isinstance(item, AnyMapping):
        return "", 0
    line = str(item.get("line", "0"))
    return str(item.get("article", "")), int(line) if line.isdecimal() else 0


def _index(document: Document, table: str, key: str) -> int:
    from qantar_schema.tables import TABLES

    name = TABLES[table].key
    if isinstance(document.data, Sequence):
        for index, one in enumerate(document.data):
            if isinstance(one, Mapping) and one.get(name) == key:
                return index
    raise CannotSplice(f"{document.path} has no record `{key}`")


def _document(path: str, text: str) -> Document:
    document, findings = document_of(path, text)
    if document is None or findings:
        raise CannotSplice(f"{path} cannot be read: run `qantar validate`")
    return document


def _canonical(root: Path, path: str, table: str, text: str) -> str:
    try:
        return canonical(_document(path, text), model_of(table), modeline(root, root / path, table))
    except CannotFormat as error:
        raise CannotSplice(f"{path}:{error.line}: {error}") from error
