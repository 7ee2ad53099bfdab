"""C001: officials, organisations, posts and places that no record uses."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.tables import TABLES

RULE = Rule(
    "C001",
    "unused-record",
    "Officials, organisations, posts and places are there because events, appointments or figures speak of them. One "
    "that nothing uses is a leftover, or a fact that was forgotten. A member of a body that is used counts as used.",
    "Use it in a record, or remove it.",
)
_CURATED = ("officials", "organisations", "posts", "places")


def _run(corpus: Corpus) -> Iterator[Finding]:
    if corpus.unread:
        return  # what was not read may use it
    used: dict[str, set[str]] = {table: set() for table in _CURATED}
    refused: set[str | None] = set()
    for table, rows in corpus.rows.items():
        for column in TABLES[table].columns:
            refers_to = column.refers_to
            if refers_to not in used:
                continue
            for row in rows:
                value = row.values.get(column.name)
                if value is not None and (refers_to != table or value != row.id):
                    used[refers_to].add(value)
                if column.name in row.unknown:
                    refused.add(refers_to)
    for item in corpus.evidence:
        if item.says is not None:
            # An article that says otherwise speaks of the other one.
            for table in _CURATED:
                used[table].add(item.says)
    for table in _CURATED:
        if table in refused:
            continue
        for row in corpus.rows[table]:
            if row.id and row.id not in used[table] and not _is_member(row, used[table]):
                yield row.finding(RULE, f"`{row.id}` of {table} is used by no record", TABLES[table].key)


def _is_member(row: SourceRow, used: set[str]) -> bool:
    """Whether it is an organisation inside one that is used. That a place lies in another says nothing of its use."""
    return row.table == "organisations" and row.values.get("part_of_id") in used


CHECK = Check(RULE, _run)
