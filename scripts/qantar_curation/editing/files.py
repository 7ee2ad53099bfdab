"""Files of records and their canonical form: which schema each names to editors, and what would change."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.corpus.files import ARTICLES
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.editing.canonical import CannotFormat, canonical
from qantar_curation.reading import read_document
from qantar_curation.reading.opening import name_of
from qantar_schema.records import RECORDS, ArticleRecord, Part

SCHEMAS = "schema/generated/json-schema"


@dataclass(frozen=True, slots=True)
class Formatted:
    """One file: what it holds and what it would hold.

    Attributes:
        path: Relative to the root, with forward slashes.
        old: Its text; empty where it could not be read.
        new: Its canonical form; as `old` where it has none.
        findings: Why it could not be read.
        problem: Why it has no canonical form.
    """

    path: str
    old: str
    new: str
    findings: tuple[Finding, ...] = ()
    problem: CannotFormat | None = None

    @property
    def changed(self) -> bool:
        """Whether the file is not in canonical form."""
        return self.new != self.old


def model_of(table: str) -> type[Part]:
    """The model of the records of a table. Raises KeyError for a table that is not written by hand."""
    return ArticleRecord if table == ARTICLES else RECORDS[table]


def format_file(root: Path, table: str, path: Path) -> Formatted:
    """The canonical form of one file of a table. Nothing is written, and no error is raised for what the file holds."""
    name = name_of(root, path)
    document, findings = read_document(root, path)
    if document is None or findings:
        return Formatted(name, "", "", tuple(findings))
    try:
        new = canonical(document, model_of(table), modeline(root, path, table))
    except CannotFormat as problem:
        return Formatted(name, document.text, document.text, (), problem)
    return Formatted(name, document.text, new)


def modeline(root: Path, path: Path, table: str) -> str | None:
    """The line that tells an editor the schema of a file: the one in the root or in the nearest folder above it.

    None where there is no schema. The path in it is relative to the file.
    """
    top = root.resolve()
    for folder in (top, *top.parents):
        schema = folder / SCHEMAS / f"{table}.schema.json"
        if schema.is_file():
            relative = Path(os.path.relpath(schema, path.resolve().parent)).as_posix()
            return f"# yaml-language-server: $schema={relative}"
    return None
