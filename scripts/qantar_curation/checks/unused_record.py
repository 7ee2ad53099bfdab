"""C001: officials, organisations, posts and places that no record uses."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.column import columns
from qantar_schema.rows import TABLES

RULE = Rule(
    "C001",
    "unused-record",
    "Officials, organisations, posts and places are there because events, appointments or figures speak of them. One "
    "that nothing uses is a leftover, or a fact that was forgotten. A member of a body that is used counts as used.",
    "Use it in a record, or remove it.",
)
_CURATED = ("officials", "organisations", "posts", "places")


def _run(corpus: Corpus) -> Iterator[Finding]:
    used: dict[str, set[str]] = {table: set() for table in _CURATED}
    for row in corpus.written_rows():
        for column in columns(TABLES[row.table]):
            value = row.values.get(column.name)
            if column.refers_to in used and value is not None and (column.refers_to, value) != (row.table, row.id):
                used[column.refers_to].add(value)
    for table in _CURATED:
        for row in corpus.rows[table]:
            if row.id and row.id not in used[table] and row.values.get("part_of_id") not in used[table]:
                yield row.finding(RULE, f"`{row.id}` of {table} is used by no record", TABLES[table].key)


CHECK = Check(RULE, _run)
