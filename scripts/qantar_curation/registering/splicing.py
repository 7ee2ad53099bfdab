"""Editing files of records as text: an item more in a list of a record, a record more at the end, a value changed.

Every edit is made to the canonical form of the file and gives a canonical form, with all comments kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from pathlib import Path

from qantar_curation.editing.canonical import CannotFormat, canonical
from qantar_curation.editing.files import model_of, modeline
from qantar_curation.editing.layout import entry, inline, parts, record
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
    listed = list(enumerate(listed_in(path, table, text, key, name)))
    kept: list[tuple[int | None, AnyMapping[str, object]]] = list(listed)
    mine = _order(node(item))
    same = next((at for at, one in listed if _order(one) == mine), None) if name == "lines" else None
    if same is not None:
        kept[same] = same, item
    else:
        kept.insert(next((at for at, one in listed if _order(one) > mine), len(listed)), (None, item))
    return with_list(root, path, table, text, key, name, kept)


def with_part(root: Path, path: str, table: str, text: str, key: str, name: str, part: AnyMapping[str, object]) -> str:
    """The text of a file with one part more at the end of the list `name`, the last of the record whose key is `key`.

    Raises:
        CannotSplice: the file cannot be read, or has no such record with such a list.
    """
    text = _canonical(root, path, table, text)
    document = _document(path, text)
    index = _index(document, table, key)
    assert isinstance(document.data, Sequence)
    record = document.data[index]
    if not isinstance(record, Mapping) or name not in record:
        raise CannotSplice(f"{path}: `{key}` has no `{name}`")
    lines = text.split("\n")
    begin = document.key_span((index, name)).line
    end = next((at for at in range(begin, len(lines)) if lines[at][:1].strip()), len(lines))  # the next record
    while not lines[end - 1].strip():
        end -= 1
    written = rendered(table, {name: [part]}).split("\n")[1:]
    return _canonical(root, path, table, "\n".join([*lines[:end], *written, *lines[end:]]))


def with_value(root: Path, path: str, table: str, text: str, key: str, name: str, value: object) -> str:
    """The text of a file with another text under the key `name`, which the record whose key is `key` has.

    Raises:
        CannotSplice: the file cannot be read, or has no such record.
    """
    text = _canonical(root, path, table, text)
    document = _document(path, text)
    place = document.key_span((_index(document, table, key), name))
    lines = text.split("\n")
    before = lines[place.line - 1][: place.column - 1]
    lines[place.line - 1] = f"{before}{entry(model_of(table), name, node(value))}"
    return _canonical(root, path, table, "\n".join(lines))


def listed_in(path: str, table: str, text: str, key: str, name: str) -> list[Mapping]:
    """The items of the list `name` of the record whose key is `key`, of one line each; empty where there is none.

    Raises:
        CannotSplice: the file cannot be read, or has no such record.
    """
    document = _document(path, text)
    return [item for item, _ in _items(document, _index(document, table, key), name)]


def with_list(
    root: Path,
    path: str,
    table: str,
    text: str,
    key: str,
    name: str,
    items: Iterable[tuple[int | None, AnyMapping[str, object]]],
) -> str:
    """The text of a file with these items, of one line each, as the list `name` of the record whose key is `key`.

    Args:
        root: The root of the corpus.
        path: The file, relative to the root.
        table: The table of its records.
        text: What the file holds.
        key: The key of the record.
        name: The key of the list.
        items: Each with the index that it has in the list now, if it stands there: comments above it come with it.

    Raises:
        CannotSplice: the file cannot be read, has no such record, or has a comment above an item that is not kept.
    """
    text = _canonical(root, path, table, text)
    document = _document(path, text)
    index = _index(document, table, key)
    lines, kept = text.split("\n"), list(items)
    there = _items(document, index, name)
    begin = end = document.span((index,)).line  # behind the first key; the canonical form puts a new list in its place
    above: list[list[str]] = []
    if there:
        begin = end = document.key_span((index, name)).line
        for _, place in there:
            above.append(lines[end : place - 1])
            end = place
        begin -= 1
    for lost in sorted(set(range(len(above))) - {number for number, _ in kept}):
        if above[lost]:
            raise CannotSplice(
                f"{path}: the comment `{above[lost][0].strip()}` stands above an item that goes: move it"
            )
    model, written = parts(model_of(table))[name], [f"  {name}:"] if kept else []
    for number, item in kept:
        written += [*(above[number] if number is not None else []), f"    - {inline(node(item), model)}"]
    return _canonical(root, path, table, "\n".join([*lines[:begin], *written, *lines[end:]]))


def _items(document: Document, index: int, name: str) -> list[tuple[Mapping, int]]:
    """The items of a list of a record, each with the line of the file on which it stands."""
    assert isinstance(document.data, Sequence)
    found = document.data[index]
    listed = found.get(name) if isinstance(found, Mapping) else None
    if not isinstance(listed, Sequence):
        return []
    items = [(item, document.span((index, name, at)).line) for at, item in enumerate(listed)]
    return [(item, line) for item, line in items if isinstance(item, Mapping)]


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
