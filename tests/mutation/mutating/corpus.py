"""A corpus as text and data that can be edited in one place, written out and put back."""

from __future__ import annotations

import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qantar_curation.corpus.files import record_files
from qantar_curation.editing.files import model_of
from qantar_curation.editing.layout import parts, record
from qantar_curation.reading import Mapping, Sequence, read_document
from qantar_curation.validation import validate
from qantar_schema.column import Column, column
from qantar_schema.records import Part
from qantar_schema.rows import TABLES

#: The way to a part of a file: the number of the record, then keys and numbers.
Way = tuple[str | int, ...]


@dataclass(frozen=True)
class Place:
    """One mapping in a file: a record, a participant, an evidence entry ... with its model and table."""

    path: str
    table: str
    way: Way
    model: type[Part]
    inner: str
    """The table of the part itself, or what it is where it has none."""


@dataclass
class Files:
    """The files of records of a corpus, by path relative to its root, each a list of records."""

    root: Path
    data: dict[str, list[Any]] = field(default_factory=dict)
    blocks: dict[str, list[str]] = field(default_factory=dict)
    """The text of each record."""
    tables: dict[str, str] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    by_way: dict[tuple[str, Way], Place] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    phrases: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def at(self, place: Place) -> Mapping:
        """The mapping at a place."""
        node: Any = self.data[place.path]
        for step in place.way:
            node = node[step]
        assert isinstance(node, Mapping)
        return node

    def record_id(self, place: Place) -> str:
        """The key of the record that a place is in."""
        whole = self.data[place.path][int(place.way[0])]
        return str(whole.get(TABLES[place.table].key) if place.table in TABLES else whole.get("record"))


def load(root: Path) -> Files:
    """Read the files of a corpus. Raises ValueError where one has findings."""
    files = Files(root)
    for table, path in record_files(root, []):
        name = path.relative_to(root).as_posix()
        document, findings = read_document(root, path)
        if document is None or findings or not isinstance(document.data, Sequence):
            raise ValueError(f"{name} cannot be read")
        files.data[name], files.tables[name] = document.data, table
        files.blocks[name] = [block(table, node) for node in document.data]
        for number, node in enumerate(document.data):
            _collect(files, Place(name, table, (number,), model_of(table), table), node)
    for lock in sorted((root / "dataset/articles").glob("*.lock.json")):
        files.lines[lock.name[:4]] = lock.read_text(encoding="utf-8").count('"characters"')
    return files


def _collect(files: Files, place: Place, node: Any) -> None:
    files.places.append(place)
    files.by_way[place.path, place.way] = place
    if len(place.way) == 1 and place.table in TABLES:
        files.ids[place.table].append(str(node[TABLES[place.table].key]))
    if "phrase" in node:
        files.phrases.append(str(node["phrase"]))
    for name, part in parts(place.model).items():
        for number, item in enumerate(node.get(name, ())):
            inner = getattr(part, "table", "evidence" if name == "evidence" else f"{place.table}.{name}")
            _collect(files, Place(place.path, place.table, (*place.way, name, number), part, inner), item)


def columns_of(model: type[Part]) -> dict[str, Column]:
    """The scalar fields of a record or part, as columns."""
    plain = (name for name in model.model_fields if name not in parts(model) and name != "supports")
    return {name: column(name, model.model_fields[name]) for name in plain}


def block(table: str, node: Any) -> str:
    """The text of one record."""
    return "\n".join(record(model_of(table), node, (), lambda _: []))


class Bench:
    """A copy of a corpus in which one file at a time is replaced, validated, and put back.

    Args:
        root: The corpus; nothing in it is changed.
        folder: Where the copy goes.
        articles: The folder of captured articles, where they are at hand.
    """

    def __init__(self, root: Path, folder: Path, articles: Path | None = None) -> None:
        self._copy, self._articles = folder / "corpus", articles
        shutil.copytree(
            root / "dataset", self._copy / "dataset", ignore=shutil.ignore_patterns("*.parquet", "*.py", "__pycache__")
        )
        self._known = self._found()

    @property
    def findings(self) -> int:
        """How many findings the corpus has before any edit."""
        return len(self._known)

    def _found(self) -> dict[tuple[str, str, str], str]:
        return {
            (one.rule.code, one.path, one.message): one.rule.code
            for one in validate(self._copy, self._articles).findings
        }

    def codes(self, path: str, text: str) -> list[str]:
        """The codes of the findings that come of a file having this text."""
        target = self._copy / path
        before = target.read_bytes()
        try:
            target.write_text(text, encoding="utf-8", newline="\n")
            found = self._found()
        finally:
            target.write_bytes(before)
        return sorted({code for key, code in found.items() if key not in self._known})

    def is_as_before(self) -> bool:
        """Whether the copy has the findings that it had at first."""
        return self._found() == self._known
