"""R002: references to records that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.column import stem
from qantar_schema.tables import TABLES

RULE = Rule(
    "R002",
    "unknown-reference",
    "A reference holds the key of a record of another table. Where no record has that key, a join loses the row in "
    "silence.",
    "Correct the id, or add the record.",
)

_FEW = 20
"""Ids up to this number are listed where none is near."""


def hint(wanted: str, table: str, known: list[str]) -> str:
    """The nearest known id, or failing one all of a few."""
    from difflib import get_close_matches

    if not known:
        return f"{table} has no records"
    near = get_close_matches(wanted, known, 1, 0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"the {table} are {', '.join(known)}" if len(known) <= _FEW else f"none of the {len(known)} ids is near it"


def _was_published(corpus: Corpus, table: str, wanted: str) -> str | None:
    """What to do where the id is one of those published: its record was renamed or removed."""
    from difflib import get_close_matches

    published = _published_ids(corpus, table)
    if wanted not in published:
        return None
    new = [one for one in corpus.ids(table) if one not in published]
    near = new if len(new) == 1 else get_close_matches(wanted, new, 1, 0.6)
    if near:
        return f"it was published until now: rename `{near[0]}` back, or retire `{wanted}` and write `{near[0]}` here"
    return "it was published until now: bring its record back, or retire it and correct the reference"


def _published_ids(corpus: Corpus, table: str) -> frozenset[str]:
    """The keys of a table as it was published last; none where it cannot be read. It is read for a finding only."""
    import csv

    name = f"published ids of {table}"
    if name not in corpus.memo:
        path = corpus.root / "dataset/qantar/tables" / f"{table}.csv"
        try:
            with path.open(encoding="utf-8", newline="") as file:
                ids = frozenset(row.get(TABLES[table].key) or "" for row in csv.DictReader(file))
        except (OSError, ValueError, csv.Error):
            ids = frozenset()
        corpus.memo[name] = ids
    known: frozenset[str] = corpus.memo[name]
    return known


def _run(corpus: Corpus) -> Iterator[Finding]:
    known = {table: corpus.ids(table) for table in TABLES}
    references = {
        table: [(column.name, column.refers_to) for column in model.columns if column.refers_to]
        for table, model in TABLES.items()
    }
    for row in corpus.written_rows():
        for column, target in references[row.table]:
            value = row.values.get(column)
            if value is not None and value not in known[target] and target not in corpus.unread:
                said = f"there is no `{value}` in {target}"
                other = next((table for table in TABLES if value in known[table]), None)
                advice = f"`{value}` is in {other}" if other else _was_published(corpus, target, value)
                advice = advice or hint(value, target, list(known[target]))
                yield row.finding(RULE, said, column, advice)
    for member in corpus.rows["disagreement_members"]:
        table, record = member.values["record_table"], member.values["record_id"]
        if table is None or record is None:
            continue
        if table not in known:
            yield member.finding(
                RULE, f"there is no table `{table}`", "record_table", hint(table, "tables", list(TABLES))
            )
        elif record not in known[table]:
            if table in corpus.unread:
                continue
            said = f"there is no `{record}` in {table}"
            yield member.finding(RULE, said, "record_id", hint(record, table, list(known[table])))
        elif (field := member.values["field"]) is not None:
            names = [column.name for column in TABLES[table].columns]
            if field not in names:
                said = f"{table} has no column `{field}`"
                meant = next((name for name in names if stem(name) == field), None)
                advice = f"did you mean `{meant}`?" if meant else hint(field, "columns", names)
                yield member.finding(RULE, said, "field", advice)


CHECK = Check(RULE, _run)
