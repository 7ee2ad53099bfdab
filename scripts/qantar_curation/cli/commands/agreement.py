"""`qantar agreement`: how far the two coding passes agree."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.cli.columns import aligned
from qantar_curation.terminal import CannotRun

if TYPE_CHECKING:
    from qantar_curation.agreement.report import TableAgreement
    from qantar_curation.agreement.rows import Line

DESCRIPTION = """\
Compare the two independent coding passes that are kept under dataset/coding. Records match by the lines that they cite
and by what they say, not by their ids, which each pass chose for itself; then the values of those that match are
compared. Alpha is Krippendorff's, nominal; it is left out where a field has one value only."""
EXAMPLES = """\
  qantar agreement

exit codes: 0 shown, 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `agreement`."""
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Show the agreement; returns 0."""
    root = options.find_corpus(args)
    from qantar_curation.agreement.passes import FOLDER, PASSES
    from qantar_curation.agreement.report import agreement
    from qantar_curation.agreement.rows import FIELD_HEAD, TABLE_HEAD, field_rows, table_rows

    missing = [name for name in PASSES if not (root / FOLDER / name).is_dir()]
    if missing:
        raise CannotRun(f"there is no {FOLDER}/{missing[0]}: both passes are needed")
    tables = agreement(root)
    _print([TABLE_HEAD, *table_rows(tables)], texts=1)
    print()
    _print([FIELD_HEAD, *field_rows(tables)], texts=2)
    for line in explained(tables):
        print(f"\n{line}")
    return 0


def explained(tables: Iterable[TableAgreement]) -> Iterator[str]:
    """What an alpha that is empty, or near 0 beside many same values, means."""
    fields = [field for one in tables for field in one.fields]
    if any(field.alpha is None for field in fields):
        yield "alpha is empty where all values are the same: there is nothing that chance could have got wrong"
    if any(field.alpha is not None and field.alpha < 0.1 and field.same > 0.8 * field.compared for field in fields):
        yield (
            "alpha is near 0 beside many same values where a field hardly varies: one value that differs is then as"
            " much as chance would give"
        )


def _print(rows: Sequence[Line], texts: int) -> None:
    for line in aligned(rows, texts):
        print(line.rstrip())
