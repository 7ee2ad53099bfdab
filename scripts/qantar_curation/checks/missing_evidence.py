"""E010: coded cells without evidence. This is promise 1."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.unsupportable_field import misspelt
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.column import Origin
from qantar_schema.support import support_columns
from qantar_schema.tables import EVIDENCED, TABLES

RULE = Rule(
    "E010",
    "missing-evidence",
    "Every coded cell of the five core tables, and each side of a disagreement, is followed back to the line that says "
    "it. A value without evidence may be right, but nobody can see why.",
    "Add a piece of evidence that supports the field, or remove the value where no article says it.",
)

_ALSO = {"disagreement_members": "says"}
"""What is no coded column and has its line all the same: without one a side has no article."""


def _run(corpus: Corpus) -> Iterator[Finding]:
    evidence = corpus.evidence_of()
    for table in (*EVIDENCED, *_ALSO):
        columns = TABLES[table].columns
        wanted = [(one.name, one.stem) for one in columns if one.origin is Origin.CODED or one.name == _ALSO.get(table)]
        fields = support_columns(table).keys()
        for row in corpus.rows[table]:
            if id(row) in corpus.partial:
                continue
            # Evidence that says otherwise does not carry the record's own value.
            items = evidence.get(id(row), ())
            supported = {key for item in items if item.says is None for key in item.supports}
            differing = {key for item in items if item.says is not None for key in item.supports}
            supported |= {meant for key in supported - fields if (meant := misspelt(key, table))}
            for column, key in wanted:
                if row.values.get(column) is not None and key not in supported:
                    said = "all evidence for `{}` says otherwise" if key in differing else "no evidence supports `{}`"
                    yield row.finding(RULE, f"{row.id}: {said.format(key)}", column)


CHECK = Check(RULE, _run)
