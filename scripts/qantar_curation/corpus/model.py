"""What a corpus is once it has been read: entries as typed, and flat rows that still know where they were written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.articles.lock import Lock
from qantar_curation.diagnostics.finding import Finding, Rule, Span
from qantar_curation.reading import Document
from qantar_curation.reading.document import Way
from qantar_schema.column import stem
from qantar_schema.tables import PARTS, TABLES


class Written(NamedTuple):
    """A part of a document: where something was written."""

    document: Document
    way: Way

    def span(self, key: str | None = None) -> Span:
        """Where the value of `key` stands, or the part itself where the key is none or absent."""
        return self.document.span(self.way if key is None else (*self.way, key))

    def key_span(self, key: str) -> Span:
        """Where the key itself stands."""
        return self.document.key_span((*self.way, key))

    def finding(self, rule: Rule, message: str, key: str | None = None, hint: str | None = None) -> Finding:
        """A finding of `rule` at the value of `key`."""
        return Finding(rule, self.document.path, self.span(key), message, hint)

    def has(self, key: str) -> bool:
        """Whether the key is written in this part."""
        node: object = self.document.data
        for step in self.way:
            node = node[step]  # type: ignore[index]
        return isinstance(node, dict) and key in node

    def within(self, *way: str | int) -> Written:
        """A part of this part."""
        return Written(self.document, (*self.way, *way))


class SourceRow(NamedTuple):
    """One flat row of a written table, by published column names; derived columns may still be absent.

    `unknown` holds the columns whose value was refused: they are null here, and no check may conclude from that.
    """

    table: str
    values: dict[str, Any]
    written: Written
    unknown: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The row's key; empty where it was refused."""
        return str(self.values.get(TABLES[self.table].key) or "")

    def finding(self, rule: Rule, message: str, column: str | None = None, hint: str | None = None) -> Finding:
        """A finding of `rule` at the value of `column`."""
        return self.written.finding(rule, message, self.yaml_key(column) if column else None, hint)

    def is_written(self, column: str) -> bool:
        """Whether the record itself has a value for the column."""
        return self.written.has(self.yaml_key(column))

    def yaml_key(self, column: str) -> str:
        """The key under which the column is written."""
        return column if column == TABLES[self.table].key else stem(column)


class EvidenceItem(NamedTuple):
    """One piece of evidence as written, with the row that it supports."""

    row: SourceRow
    article_id: str
    line: int
    phrase: str
    occurrence: int | None
    supports: tuple[str, ...]
    basis: str
    says: str | None
    note: str | None
    written: Written

    @property
    def citation(self) -> Citation:
        """The phrase as anchoring wants it."""
        document = self.written.document
        return Citation(
            self.article_id,
            self.line,
            self.phrase,
            self.occurrence,
            document.path,
            self.written.span,
        )

    def finding(self, rule: Rule, message: str, key: str | None = None, hint: str | None = None) -> Finding:
        """A finding of `rule` at the value of `key` of this piece of evidence."""
        return self.written.finding(rule, message, key, hint)


class Corpus:
    """A corpus as read: rows by table, evidence, retired ids, article pins and locks, and what was refused."""

    def __init__(self, root: Path) -> None:
        """A corpus that holds nothing yet.

        `partial` holds the `id()` of the rows of which some evidence was refused: nothing may be concluded from
        evidence that is absent. `unread` are the tables of which some record or id was refused: that a key is not there
        means nothing. `evidence_lost` says whether some evidence or some entry of a line was refused: that nothing
        cites a line means nothing. `members` counts the sides of disagreements, all of one and those of each of its
        lines. `not_read` are the files that could not be read to their end. `memo` is what several checks need and one
        of them has computed, by its name.
        """
        self.root = root
        self.rows: dict[str, list[SourceRow]] = {table: [] for table in TABLES}
        self.evidence: list[EvidenceItem] = []
        self.partial: set[int] = set()
        self.unread: set[str] = set()
        self.evidence_lost = False
        self.retired: list[SourceRow] = []
        self.members: Counter[str] = Counter()
        self.pins: dict[str, ArticlePin] = {}
        self.locks: dict[str, Lock] = {}
        self.findings: list[Finding] = []
        self.files = 0
        self.not_read: list[str] = []
        self.memo: dict[str, Any] = {}
        self._ids: dict[str, dict[str, SourceRow]] = {}
        self._evidence_of: dict[int, list[EvidenceItem]] | None = None

    def lose(self, *tables: str) -> None:
        """Note that records of these tables, with their parts and evidence, could not be read."""
        self.evidence_lost = True
        for table in tables:
            self.unread |= {table, PARTS[table]} if table in PARTS else {table}

    def ids(self, table: str) -> dict[str, SourceRow]:
        """The rows of a table by key; of duplicates the first, and none whose key was refused.

        As for `evidence_of`, the corpus is taken to be whole: what is added later is not seen.
        """
        known = self._ids.get(table)
        if known is None:
            known = self._ids[table] = {}
            for row in self.rows[table]:
                if row_id := row.id:
                    known.setdefault(row_id, row)
        return known

    def evidence_of(self) -> dict[int, list[EvidenceItem]]:
        """The evidence of each row, by the row's `id()`."""
        known = self._evidence_of
        if known is None:
            known = self._evidence_of = {}
            for item in self.evidence:
                known.setdefault(id(item.row), []).append(item)
        return known

    def written_rows(self) -> Iterator[SourceRow]:
        """All rows, table by table."""
        for rows in self.rows.values():
            yield from rows
