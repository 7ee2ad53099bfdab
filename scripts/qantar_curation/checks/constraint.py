"""T007: the constraints between the fields of one record, as the row models declare them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.corpus.rules import BROKEN_CONSTRAINT
from qantar_curation.diagnostics.finding import Finding
from qantar_schema.constraints import Constraint
from qantar_schema.tables import TABLES

_BUILT_LATER = frozenset({"cited_lines", "lines"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    for table, rows in corpus.rows.items():
        for constraint in TABLES[table].constraints:
            if not _BUILT_LATER.isdisjoint(constraint.columns):
                continue
            for row in rows:
                if constraint.holds(row.values) or not row.unknown.isdisjoint(constraint.columns):
                    continue
                written = [_written(column) for column in constraint.columns]
                last = next((column for column in reversed(written) if row.is_written(column)), None)
                yield row.finding(BROKEN_CONSTRAINT, f"{row.id}: {_said(row, constraint)}", last)


def _said(row: SourceRow, constraint: Constraint) -> str:
    """What the constraint demands, by the keys of the record, and what these hold."""

    def key(word: re.Match[str]) -> str:
        return f"`{row.yaml_key(_written(word[0]))}`" if word[0] in constraint.columns else word[0]

    given = {row.yaml_key(column): row.values.get(column) for column in map(_written, constraint.columns)}
    here = [
        f"`{name}` is {f'{value:g}' if isinstance(value, float) else value}"
        for name, value in given.items()
        if value is not None
    ]
    return f"{re.sub('[a-z_]+', key, constraint.rule)}; here {', '.join(here) or 'none is given'}"


def _written(column: str) -> str:
    """The column from which a bound of a date is computed; any other column itself."""
    return re.sub("_(earliest|latest|precision)$", "_edtf", column)


CHECK = Check(BROKEN_CONSTRAINT, _run)
