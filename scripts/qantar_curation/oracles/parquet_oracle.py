"""Parquet against the Arrow schema, and for equality with the CSV of the same table.

frictionless misreads Parquet (nullable integers, integers beyond 2^53), so Parquet is checked with Arrow itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qantar_curation.diagnostics.finding import Finding, Rule, Span
from qantar_curation.publishing.content_hash import table_hash
from qantar_curation.publishing.csv_tables import TableError, parse
from qantar_curation.publishing.layout import csv_path, parquet_path
from qantar_schema.rows import TABLES, Row

UNREADABLE = Rule(
    "P201",
    "unreadable-table",
    "A published table that is missing, damaged or in another format reaches nobody.",
    "Run `qantar publish`.",
)
NOT_CANONICAL = Rule(
    "P202",
    "csv-not-canonical",
    "There is one spelling of each table, so that equal data have equal hashes; a CSV in another spelling was not"
    " written by `qantar publish`.",
    "Run `qantar publish`; do not edit published files.",
)
UNEQUAL = Rule(
    "P203",
    "parquet-not-csv",
    "CSV and Parquet are two forms of one table: where they differ, two readers of the same version have other data.",
    "Run `qantar publish`.",
)
ARROW = Rule(
    "P204",
    "refused-by-arrow",
    "Computed over whole columns, the table breaks what its row model declares: types, nulls, vocabularies, patterns,"
    " ranges, unique columns, constraints between columns.",
    "Correct the record; if `qantar validate` accepts it, the two disagree and that is a fault of ours.",
)


def check(root: Path) -> list[Finding]:
    """Check the Parquet file of every table below a root against its Arrow schema and its CSV file."""
    return [finding for model in TABLES.values() for finding in _table(root, model)]


def _table(root: Path, model: type[Row]) -> Iterator[Finding]:
    import pyarrow as pa

    from qantar_curation.publishing.arrow_tables import arrow_table, difference
    from qantar_curation.publishing.parquet_tables import CONTENT_HASH, first_line, read
    from qantar_schema.emit.arrow import arrow_problems

    csv, parquet = csv_path(model.table), parquet_path(model.table)
    try:
        data = (root / csv).read_bytes()
        rows = parse(model, data)
        expected = arrow_table(model, rows)
    except OSError as error:
        yield Finding(UNREADABLE, csv, None, f"it cannot be read: {error.strerror}")
        return
    except TableError as error:
        span = None if error.row is None else Span(error.row + 1, 1)
        yield Finding(NOT_CANONICAL, csv, span, str(error))
        return
    for problem in arrow_problems(expected, model):
        yield Finding(ARROW, csv, Span(problem.rows[0] + 2, 1) if problem.rows else None, str(problem))
    try:
        found = read(root / parquet)
    except (OSError, pa.ArrowException) as error:
        yield Finding(UNREADABLE, parquet, None, f"it cannot be read: {first_line(error)}")
        return
    said = dict(found.schema.metadata or {})
    stated = said.get(CONTENT_HASH, b"none").decode(errors="replace")
    if stated != table_hash(data):
        yield Finding(UNEQUAL, parquet, None, f"its content hash is {stated}, that of {csv} {table_hash(data)}")
    # What pandas needs is no matter of the schema: `publish --check` compares it.
    declared = {key: value for key, value in said.items() if key in (expected.schema.metadata or {})}
    reason = difference(found.replace_schema_metadata(declared), expected)
    if reason is not None:
        yield Finding(UNEQUAL, parquet, None, f"{reason} (compared with {csv})")
