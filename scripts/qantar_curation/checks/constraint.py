"""T007: the constraints between the fields of one record, as the row models declare them."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.corpus.rules import BROKEN_CONSTRAINT
from qantar_curation.diagnostics.finding import Finding
from qantar_schema.rows import TABLES

_BUILT_LATER = frozenset({"cited_lines", "lines"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.written_rows():
        for constraint in TABLES[row.table].constraints:
            concerned = set(constraint.columns)
            if concerned & row.unknown or concerned & _BUILT_LATER or constraint.holds(row.values):
                continue
            filled = [column for column in constraint.columns if row.values.get(column) is not None]
            yield row.finding(BROKEN_CONSTRAINT, f"{row.id}: {constraint.rule}", filled[-1] if filled else None)


CHECK = Check(BROKEN_CONSTRAINT, _run)
