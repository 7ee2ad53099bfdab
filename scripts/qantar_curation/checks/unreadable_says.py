"""C027: `says` that cannot be a value of the field, or is the record's own."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, EvidenceItem
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
_NO_TERM = "is no term of its vocabulary"


def _run(corpus: Corpus) -> Iterator[Finding]:
    known: dict[str, Collection[str]] = {table: corpus.ids(table) for table in TABLES if table not in corpus.unread}
    for item in corpus.evidence:
        if item.says is None:
            continue
        names = support_columns(item.row.table)
        by_name = {column.name: column for column in TABLES[item.row.table].columns}
        for key in item.supports:
            if key in names and names[key] not in item.row.unknown:
                column = by_name[names[key]]
                fault = _fault(item, item.says, column, known)
                if fault == _NO_TERM and _is_term(item, column, corpus):
                    continue
                if fault is not None:
                    yield item.finding(RULE, f"{item.row.id}: `{item.says}` as `{key}` {fault}", "says")
                    break


def _fault(item: EvidenceItem, says: str, column: Column, known: dict[str, Collection[str]]) -> str | None:
    if says == _shown(item.row.values.get(column.name)):
        return "is what the record has"
    if column.form == "edtf":
        try:
            parse(says)
        except EdtfError as error:
            return f"is no date: {error}"
    elif column.vocabulary_name is not None:
        return _NO_TERM
    elif column.refers_to is not None:
        tables = _PARTIES if column.refers_to in _PARTIES else (column.refers_to,)
        if not any(table not in known or says in known[table] for table in tables):
            return f"is no id of {' or '.join(tables)}"
    elif column.kind in ("number", "integer"):
        return None if says.replace(".", "", 1).isdecimal() else "is no number in plain digits"
    return None


def _shown(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _is_term(item: EvidenceItem, column: Column, corpus: Corpus) -> bool:
    """Whether what is said is a term: one that some record has, or else any of the vocabulary, which takes a while."""
    if any(row.values.get(column.name) == item.says for row in corpus.rows[item.row.table]):
        return True
    return column.vocabulary is not None and item.says in list(column.vocabulary)


CHECK = Check(RULE, _run)
