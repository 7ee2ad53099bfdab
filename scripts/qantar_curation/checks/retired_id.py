"""R003: ids that were withdrawn and are in use again, and withdrawals that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.unknown_reference import hint
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.tables import TABLES

RULE = Rule(
    "R003",
    "retired-id",
    "A withdrawn id is never used again: papers cite rows by id, and the same id must not come to mean something else. "
    "Its successor has to be a record that is there.",
    "Give the record a new id; or correct the entry in `dataset/records/retired.yaml`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    before: dict[tuple[str, str], int] = {}
    for entry in corpus.retired:
        table, wanted = entry.values.get("record_table"), entry.values.get("record")
        if table is None or wanted is None:
            continue
        place = entry.written
        line = before.setdefault((table, wanted), place.span().line)
        if line != place.span().line:
            yield place.finding(RULE, f"`{wanted}` was withdrawn from {table} already, at line {line}", "record")
        if table not in TABLES:
            said = f"there is no table `{table}`"
            yield place.finding(RULE, said, "record_table", hint(table, "tables", list(TABLES)))
            continue
        known = corpus.ids(table)
        if wanted in known:
            yield known[wanted].finding(RULE, f"`{wanted}` was withdrawn from {table}", TABLES[table].key)
        successor = entry.values.get("successor")
        if successor is not None and successor not in known and table not in corpus.unread:
            said = f"the successor `{successor}` is not in {table}"
            yield place.finding(RULE, said, "successor", hint(successor, table, list(known)))


CHECK = Check(RULE, _run)
