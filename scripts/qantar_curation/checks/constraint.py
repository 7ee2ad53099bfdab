"""T007: the constraints between the fields of one record, as the row models declare them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.corpus.rules import BROKEN_CONSTRAINT
from qantar_curation.diagnostics.finding import Finding
from qantar_schema.constraints import AtMostOne, Constraint, ExactlyOne, Needs, Together, When
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
                said, advice = f"{row.id}: {_said(row, constraint)}", _advice(row, constraint)
                yield row.finding(BROKEN_CONSTRAINT, said, last, advice)


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


def _advice(row: SourceRow, constraint: Constraint) -> str | None:
    """What to do, where the constraint is about which keys a record has."""

    def keys(columns: Iterable[str], conjunction: str) -> str:
        *others, last = dict.fromkeys(f"`{row.yaml_key(_written(column))}`" for column in columns)
        return f"{', '.join(others)} {conjunction} {last}" if others else last

    filled = [column for column in constraint.columns if row.values.get(column) is not None]
    absent = [column for column in constraint.columns if row.values.get(column) is None]
    if isinstance(constraint, ExactlyOne | AtMostOne):
        return f"keep one of {keys(filled, 'and')}" if filled else f"give {keys(absent, 'or')}"
    if isinstance(constraint, Together):
        return f"give {keys(absent, 'and')} too, or remove {keys(filled, 'and')}"
    if isinstance(constraint, Needs):
        return f"give {keys(absent, 'and')} too, or remove {keys(constraint.columns[:1], 'and')}"
    if isinstance(constraint, When):
        missing = [column for column in constraint.filled if column in absent]
        surplus = [column for column in constraint.null if column in filled]
        demands = [f"give {keys(missing, 'and')}"] if missing else []
        demands += [f"remove {keys(surplus, 'and')}"] if surplus else []
        return f"{' and '.join(demands)}, or correct {keys([constraint.column], 'and')}"
    return None


def _written(column: str) -> str:
    """The column from which a bound of a date is computed; any other column itself."""
    return re.sub("_(earliest|latest|precision)$", "_edtf", column)


CHECK = Check(BROKEN_CONSTRAINT, _run)
