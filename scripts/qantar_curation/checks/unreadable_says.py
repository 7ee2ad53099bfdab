"""C027: `says` that cannot be a value of the field, or is the record's own."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, EvidenceItem, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.column import Column
from qantar_schema.edtf import EdtfError, parse
from qantar_schema.support import support_columns
from qantar_schema.tables import TABLES

RULE = Rule(
    "C027",
    "unreadable-says",
    "`says` is the article's own value, where it gives another than the record, in the form that the field has: EDTF "
    "for a date, a term for a vocabulary, an id for a reference. In any other form nobody could compare the two; and "
    "what says the record's own value does not say otherwise.",
    "Write `says` as the field itself would be written, with evidence of its own for each field; or remove it.",
)

_PARTIES = ("officials", "organisations")
"""Of the two columns for a person or a body, the article may mean the other."""


def _run(corpus: Corpus) -> Iterator[Finding]:
    known = {table: corpus.ids(table) for table in TABLES if table not in corpus.unread}
    for item in corpus.evidence:
        if item.says is None:
            continue
        names = support_columns(item.row.table)
        by_name = {column.name: column for column in TABLES[item.row.table].columns}
        for key in item.supports:
            if key in names and names[key] not in item.row.unknown:
                fault = _fault(item, item.says, by_name[names[key]], known)
                if fault is not None:
                    yield item.finding(RULE, f"{item.row.id}: `{item.says}` as `{key}` {fault}", "says")
                    break


def _fault(item: EvidenceItem, says: str, column: Column, known: dict[str, dict[str, SourceRow]]) -> str | None:
    value = item.row.values.get(column.name)
    if says == (f"{value:g}" if isinstance(value, float) else str(value)):
        return "is what the record has"
    if column.form == "edtf":
        try:
            parse(says)
        except EdtfError as error:
            return f"is no date: {error}"
    elif column.vocabulary is not None:
        return None if says in list(column.vocabulary) else "is no term of its vocabulary"
    elif column.refers_to is not None:
        tables = _PARTIES if column.refers_to in _PARTIES else (column.refers_to,)
        if not any(table not in known or says in known[table] for table in tables):
            return f"is no id of {' or '.join(tables)}"
    elif column.kind in ("number", "integer"):
        return None if says.replace(".", "", 1).isdecimal() else "is no number in plain digits"
    return None


CHECK = Check(RULE, _run)
