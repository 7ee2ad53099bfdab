"""A draft as text to edit, and back: a mapping of tables to new records, and of `table/id` to evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence as AnySequence

from qantar_curation.editing.files import model_of
from qantar_curation.editing.layout import inline, parts
from qantar_curation.reading import Mapping, Sequence, document_of
from qantar_curation.registering.splicing import node, rendered
from qantar_curation.reviewing.draft import OPEN, Data, Draft
from qantar_schema.records import RECORDS

_HEAD = (
    "# Under a table stand new records, under `table/id` evidence for a record that is there.",
    "# Delete what is not to be written; an empty file leaves the proposal undecided.",
)
_ADDED = re.compile(r"([a-z_]+)/([a-z0-9-]+)")


class Unreadable(Exception):
    """An edited draft cannot be read, for a reason in one line."""


def to_text(draft: Draft, notes: AnySequence[str] = ()) -> str:
    """A draft in canonical form, with notes above it as comments."""
    out = _head(notes)
    for table in dict.fromkeys(table for table, _ in draft.records):
        out.append(f"{table}:")
        for of_table, data in draft.records:
            if of_table == table:
                out += [f"  {line}" for line in rendered(table, data).split("\n")]
    for place in dict.fromkeys((table, key) for table, key, _ in draft.evidence):
        out.append(f"{'/'.join(place)}:")
        model = parts(model_of(place[0]))["evidence"]
        out += [f"  - {inline(node(item), model)}" for table, key, item in draft.evidence if (table, key) == place]
    return "\n".join(out) + "\n"


def with_notes(text: str, notes: AnySequence[str]) -> str:
    """An edited text again, with other notes in place of the comments at its head."""
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join([*_head(notes), *lines[first:]])


def _head(notes: AnySequence[str]) -> list[str]:
    return [*_HEAD, *(f"# {line}" for note in notes for line in note.split("\n"))]


def from_text(text: str) -> Draft | None:
    """An edited draft; None where nothing is left in it.

    Raises:
        Unreadable: the text is no YAML of the form that ``to_text`` gives.
    """
    if not any(line.strip() and not line.lstrip().startswith("#") for line in text.split("\n")):
        return None
    document, findings = document_of("the edited text", text)
    if document is None or findings:
        first = findings[0]
        where = f"line {first.span.line}: " if first.span else ""
        raise Unreadable(f"{where}{first.rule.code} {first.message}")
    if not isinstance(document.data, Mapping):
        raise Unreadable("tables with their records are expected")
    draft = Draft()
    for key, value in document.data.items():
        items = _items(key, value)
        added = _ADDED.fullmatch(key)
        if added is not None and added[1] in RECORDS:
            draft.evidence += [(added[1], added[2], item) for item in items]
        elif key in RECORDS:
            draft.records += [(key, item) for item in items]
        else:
            raise Unreadable(f"`{key}` is no table; the tables are {', '.join(RECORDS)}")
    written = [*(data for _, data in draft.records), *(item for _, _, item in draft.evidence)]
    left = [key for data in written for key in _open(data)]
    if left:
        raise Unreadable(f"still open (`{OPEN}`): {', '.join(dict.fromkeys(left))}")
    return None if draft.empty else draft


def _open(value: AnyMapping[str, object]) -> Iterator[str]:
    """The keys of a record that nobody has filled in yet, those of its parts among them."""
    for key, inner in value.items():
        if inner == OPEN:
            yield key
        for item in inner if isinstance(inner, list) else ():
            if item == OPEN:
                yield key
            elif isinstance(item, AnyMapping):
                yield from _open(item)


def _items(key: str, value: object) -> list[Data]:
    if not isinstance(value, Sequence) or not all(isinstance(item, AnyMapping) and item for item in value):
        raise Unreadable(f"`{key}` has no list of records")
    return [_plain(item) for item in value if isinstance(item, AnyMapping)]


def _plain(value: AnyMapping[str, object]) -> Data:
    return {key: _unmarked(inner) for key, inner in value.items()}


def _unmarked(value: object) -> object:
    if isinstance(value, AnyMapping):
        return _plain(value)
    return [_unmarked(inner) for inner in value] if isinstance(value, list) else value
