"""`qantar tables`: the tables, their columns, and the terms of the vocabularies."""

from __future__ import annotations

import argparse
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.cli.columns import aligned
from qantar_curation.terminal import CannotRun, near, width

if TYPE_CHECKING:
    from qantar_schema.column import Column
    from qantar_schema.rows import Row
    from qantar_schema.vocabularies import Vocabulary

DESCRIPTION = """\
List the tables with their columns and published rows. With the name of a table, list its columns: type, unit, whether
it may be null, where its values come from (coded from an article, editorial, derived, or the key), the table or
vocabulary it refers to, and what it means. With the name of a vocabulary, list its terms and their definitions."""
EXAMPLES = """\
  qantar tables
  qantar tables figures
  qantar tables qualifier

exit codes: 0 shown, 2 there is no such table or vocabulary"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `tables`."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="a table or a vocabulary")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """List tables, columns or terms; returns 0."""
    root = options.find_root(args)
    from qantar_schema.rows import TABLES
    from qantar_schema.vocabularies import VOCABULARIES

    if args.name is None:
        _print_tables(root)
    elif args.name in TABLES:
        _print_columns(TABLES[args.name])
    elif args.name in VOCABULARIES:
        _print_terms(args.name, VOCABULARIES[args.name])
    else:
        hint = near(args.name, [*TABLES, *VOCABULARIES], "the tables and vocabularies are")
        raise CannotRun(f"there is no table or vocabulary `{args.name}`; {hint}")
    return 0


def _first_line(model: type) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0]


def _print_tables(root: Path) -> None:
    from qantar_schema.column import columns
    from qantar_schema.rows import TABLES

    wide = max(map(len, TABLES))
    print(f"{'table':<{wide}}  columns     rows  one row is")
    for name, model in TABLES.items():
        count = len(columns(model))
        print(f"{name:<{wide}}  {count:>7}  {_published_rows(root, name):>7}  {_first_line(model)}")


def _published_rows(root: Path, table: str) -> str:
    """The number of rows of the published table: its lines but the header, as no cell holds a line break."""
    from qantar_curation.publishing.layout import csv_path

    try:
        with (root / csv_path(table)).open("rb") as file:
            return f"{sum(1 for _ in file) - 1:,}"
    except FileNotFoundError:
        return "-"


def _print_columns(model: type[Row]) -> None:
    from qantar_schema.column import columns

    every = columns(model)
    print(f"{model.table}: {_first_line(model)}\n")
    head = ("column", "type", "unit", "null", "origin", "refers to")
    rows = [head, *(_row(column) for column in every)]
    room = max(width(sys.stdout) - 4, 36)
    for index, line in enumerate(aligned(rows, len(head))):
        print(line.rstrip())
        if index:
            print(textwrap.indent(textwrap.fill(every[index - 1].description, room), "    "))
    print(f"\nkey: {model.key}")
    for unique in model.unique:
        print(f"unique: {', '.join(unique)}")
    for constraint in model.constraints:
        print(f"rule: {constraint.rule}")


def _row(column: Column) -> tuple[str, ...]:
    target = f"table {column.refers_to}" if column.refers_to else ""
    if column.vocabulary is not None:
        target = f"vocabulary {_name(column.vocabulary)}"
    kind = "EDTF string" if column.form == "edtf" else column.kind
    return column.name, kind, column.unit or "", "yes" if column.nullable else "", str(column.origin), target


def _name(vocabulary: type[Vocabulary]) -> str:
    from qantar_schema.vocabularies import VOCABULARIES

    return next((name for name, one in VOCABULARIES.items() if one is vocabulary), vocabulary.__name__)


def _print_terms(name: str, vocabulary: type[Vocabulary]) -> None:
    print(f"{name}: {_first_line(vocabulary)}\n")
    wide = max(len(term.value) for term in vocabulary)
    room = max(width(sys.stdout) - wide - 2, 30)
    for term in vocabulary:
        lines = textwrap.wrap(term.definition, room)
        print(f"{term.value:<{wide}}  {lines[0]}")
        for line in lines[1:]:
            print(f"{'':<{wide}}  {line}")
