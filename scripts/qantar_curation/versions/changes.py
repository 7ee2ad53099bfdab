"""The data changelog, `dataset/changes.yaml`: which published values a version changed, and why.

Each entry stands for a whole table, for some of its columns, for some of its records, or for these columns of these
records. What it must account for is worked out from the two versions, so that nothing can be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from qantar_curation.corpus.model import Written
from qantar_curation.corpus.refusing import finding_of
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.publishing.metadata import Version
from qantar_curation.reading import Document, Sequence, read_document
from qantar_curation.versions.comparing import Difference, TableDifference
from qantar_schema.fields.common import Text
from qantar_schema.fields.provenance import ColumnName
from qantar_schema.records import MODELS

PATH = "dataset/changes.yaml"

DATA_CHANGELOG = Rule(
    "P005",
    "data-changelog",
    "Whoever used a value that another version changed must be able to find out why: an entry of the data changelog"
    " that cannot be read accounts for nothing.",
    "Write the entry as docs/releasing.md describes it.",
)

Name = Annotated[str, StringConstraints(pattern=r"^\S+( \S+)*$", max_length=400)]


class ChangeRecord(BaseModel):
    """One entry: what it stands for in the version, and the reason."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    table: ClassVar[str] = "changes.yaml"

    version: Version
    record_table: ColumnName
    records: Annotated[tuple[Name, ...], Field(min_length=1)] | None = None
    columns: Annotated[tuple[ColumnName, ...], Field(min_length=1)] | None = None
    reason: Text

    def covers(self, change: Change) -> bool:
        """Whether the entry stands for a change: a column or record as a whole only where it narrows neither down."""
        return (
            change.table == self.record_table
            and (self.records is None or change.identifier in self.records)
            and (self.columns is None or change.column in self.columns)
        )


@dataclass(frozen=True, slots=True)
class Change:
    """A cell with another value; a record (no column), a column (no id) or a table (neither) that came or went.

    `must` says that the data changelog has to account for it; what only came need not be there.
    """

    table: str
    identifier: str | None
    column: str | None
    must: bool


def read_changes(root: Path) -> tuple[list[ChangeRecord], list[Finding]]:
    """Read the data changelog below a root; one that is not there has no entries.

    Returns:
        The entries in their order, and what is wrong with the file.
    """
    if not (root / PATH).exists():
        return [], []
    document, findings = read_document(root, root / PATH)
    if document is None or findings:
        return [], findings
    if not isinstance(document.data, Sequence):
        return [], [Finding(DATA_CHANGELOG, PATH, document.span(()), "the file is no list of entries")]
    entries = []
    for number, data in enumerate(document.data):
        try:
            entries.append(ChangeRecord.model_validate(data))
        except ValidationError as error:
            findings += _findings(document, number, error)
    return entries, findings


def _findings(document: Document, number: int, error: ValidationError) -> Iterable[Finding]:
    written = Written(document, (number,))
    for fault in error.errors(include_url=False):
        found = finding_of(ChangeRecord, written, dict(fault))
        if found is not None:
            yield Finding(DATA_CHANGELOG, found.path, found.span, found.message, found.hint)


def changes(difference: Difference) -> list[Change]:
    """Everything that differs, in the units that an entry can stand for."""
    return [change for table in difference.tables for change in _changes(table)]


def _changes(table: TableDifference) -> Iterable[Change]:
    name = table.name
    if table.old is None or table.new is None:
        yield Change(name, None, None, must=table.new is None)
        return
    for identifier, cells in table.changed:
        for cell in cells:
            yield Change(name, identifier, cell.column, must=True)
    for identifier in table.removed:
        # An id that curators gave is retired, with the reason, in a file of its own.
        yield Change(name, identifier, None, must=name not in MODELS)
    for column in table.columns_removed:
        yield Change(name, None, column, must=True)
    for identifier in table.added:
        yield Change(name, identifier, None, must=False)
    for column in table.columns_added:
        yield Change(name, None, column, must=False)


def unaccounted(found: list[Change], entries: list[ChangeRecord]) -> list[Change]:
    """The changes that need an entry and have none."""
    return [change for change in found if change.must and not any(entry.covers(change) for entry in entries)]


def idle(found: list[Change], entry: ChangeRecord) -> list[str]:
    """What an entry names that did not change, in words; empty where it all did."""
    if not any(change.table == entry.record_table for change in found):
        return [f"nothing changed in {entry.record_table}"]
    covered = [change for change in found if entry.covers(change)]
    if not covered:
        return ["nothing that it names changed"]
    ids, columns = {change.identifier for change in covered}, {change.column for change in covered}
    said = [f"{one} did not change" for one in entry.records or () if one not in ids]
    return said + [f"column {one} did not change" for one in entry.columns or () if one not in columns]
