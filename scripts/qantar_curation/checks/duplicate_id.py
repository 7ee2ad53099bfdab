"""R001: ids that two records share."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.tables import TABLES

RULE = Rule(
    "R001",
    "duplicate-id",
    "An id names one record for ever. Two records with one id would be joined into one by every reader, and evidence "
    "of the one would speak for the other.",
    "Give one of the two another id, or make one record of them.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for table, rows in corpus.rows.items():
        if table == "article_lines":
            continue
        first: dict[str, SourceRow] = {}
        for row in rows:
            if not row.id or row.unknown & {TABLES[table].key}:
                continue
            before = first.setdefault(row.id, row)
            if before is not row and not _same(before, row):
                where = f"{before.written.document.path}:{before.written.span().line}"
                yield row.finding(RULE, f"`{row.id}` stands in {table} already, at {where}", TABLES[table].key)


def _same(one: SourceRow, other: SourceRow) -> bool:
    """Whether two rows of a table whose ids are computed say the same: R005 reports these."""
    return any(
        all(one.values.get(column) == other.values.get(column) for column in unique)
        for unique in TABLES[one.table].unique
        if not one.is_written(TABLES[one.table].key)
    )


CHECK = Check(RULE, _run)
