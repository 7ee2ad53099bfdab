"""R002: references to records that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.column import columns
from qantar_schema.rows import TABLES

RULE = Rule(
    "R002",
    "unknown-reference",
    "A reference holds the key of a record of another table. Where no record has that key, a join loses the row in "
    "silence.",
    "Correct the id, or add the record.",
)


def hint(wanted: str, table: str, known: list[str]) -> str:
    """The nearest known id, or how many there are."""
    from difflib import get_close_matches

    near = get_close_matches(wanted, known, 1, 0.6)
    return f"did you mean `{near[0]}`?" if near else f"none of the {len(known)} ids of {table} is near it"


def _run(corpus: Corpus) -> Iterator[Finding]:
    known = {table: corpus.ids(table) for table in TABLES}
    references = {
        table: [(column.name, column.refers_to) for column in columns(model) if column.refers_to]
        for table, model in TABLES.items()
    }
    for row in corpus.written_rows():
        for column, target in references[row.table]:
            value = row.values.get(column)
            if value is not None and value not in known[target]:
                said = f"there is no `{value}` in {target}"
                yield row.finding(RULE, said, column, hint(value, target, list(known[target])))
    for member in corpus.rows["disagreement_members"]:
        table, record = member.values["record_table"], member.values["record_id"]
        if table is None or record is None:
            continue
        if table not in known:
            yield member.finding(
                RULE, f"there is no table `{table}`", "record_table", hint(table, "tables", list(TABLES))
            )
        elif record not in known[table]:
            said = f"there is no `{record}` in {table}"
            yield member.finding(RULE, said, "record_id", hint(record, table, list(known[table])))
        elif (field := member.values["field"]) is not None:
            names = [column.name for column in columns(TABLES[table])]
            if field not in names:
                said = f"{table} has no column `{field}`"
                yield member.finding(RULE, said, "field", hint(field, "columns", names))


CHECK = Check(RULE, _run)
