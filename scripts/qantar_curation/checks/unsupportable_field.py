"""E011: evidence for fields that take none, or that are empty."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.support import support_columns
from qantar_schema.tables import TABLES

RULE = Rule(
    "E011",
    "unsupportable-field",
    "Evidence names the fields that it supports by their keys in the record. A field that the record has not, that "
    "is the editors' own, or that holds nothing cannot be supported.",
    "Correct the name in `supports`, or fill the field.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for item in corpus.evidence:
        known = support_columns(item.row.table)
        for index, key in enumerate(item.supports):
            hint = None
            if key not in known:
                said, hint = f"`{key}` of {item.row.table} takes no evidence", _hint(key, item.row.table)
            elif item.supports.index(key) < index:
                said = f"`{key}` is named twice"
            elif item.row.values.get(known[key]) is None and known[key] not in item.row.unknown:
                said = f"{item.row.id}: `{key}` is empty, so nothing can support it"
            else:
                continue
            yield item.written.within("supports", index).finding(RULE, said, None, hint)


def misspelt(key: str, table: str) -> str | None:
    """The field that is meant by a name that is no field of the table, or None where it is one, or none is near."""
    known = support_columns(table)
    if key in known or key in {column.stem for column in TABLES[table].columns}:
        return None
    from difflib import get_close_matches

    return next(iter(get_close_matches(key, list(known), 1, 0.6)), None)


def _hint(key: str, table: str) -> str:
    near = misspelt(key, table)
    if near:
        return f"did you mean `{near}`?"
    fields = ", ".join(f"`{field}`" for field in support_columns(table))
    return f"evidence may support {fields}" if fields else "nothing in it takes evidence"


CHECK = Check(RULE, _run)
