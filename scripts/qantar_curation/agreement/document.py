"""`python -m qantar_curation.agreement.document [--root DIR]`: write the figures into dataset/coding/README.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from qantar_curation.agreement.passes import FOLDER
from qantar_curation.agreement.report import TableAgreement, agreement
from qantar_curation.files import write_bytes

PATH = f"{FOLDER}/README.md"
START, END = "<!-- generated: agreement -->", "<!-- end generated -->"
MENDED_BY = "make generate"

_TABLES = ("table", "first", "second", "matched", "of these, a value differs", "only first", "only second", "F1")
_FIELDS = ("table", "field", "compared", "same", "alpha")


def figures(found: Sequence[TableAgreement]) -> str:
    """The agreement as two Markdown tables: records of each table, and the fields of those that match."""
    tables = [
        (one.table, one.first, one.second, one.matched, one.differing, one.only_first, one.only_second, f"{one.f1:.2f}")
        for one in found
    ]
    fields = [
        (one.table, field.field, field.compared, field.same, "" if field.alpha is None else f"{field.alpha:.2f}")
        for one in found
        for field in one.fields
    ]
    return f"{_markdown(_TABLES, tables, texts=1)}\n\n{_markdown(_FIELDS, fields, texts=2)}"


def _markdown(head: Sequence[str], rows: Sequence[Sequence[object]], texts: int) -> str:
    """A table whose first columns are texts and the others numbers."""
    rule = ["---" if place < texts else "---:" for place in range(len(head))]
    lines = (head, rule, *rows)
    return "\n".join(f"| {' | '.join(map(str, line))} |".replace("|  |", "| |") for line in lines)


def document(root: Path) -> str:
    """The page with the figures of today.

    Raises:
        OSError: the page or a pass cannot be read.
        ValueError: the page lacks the marks between which the figures stand.
    """
    text = (root / PATH).read_text(encoding="utf-8")
    before, found, rest = text.partition(START)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        raise ValueError(f"{PATH} lacks the marks {START} and {END}")
    return f"{before}{START}\n{figures(agreement(root))}\n{END}{after}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page. Returns 0, or 2 where it could not."""
    parser = argparse.ArgumentParser(prog="python -m qantar_curation.agreement.document", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="root of the corpus (default: the current folder)")
    root: Path = parser.parse_args(arguments).root
    try:
        if write_bytes(root / PATH, document(root).encode()):
            print(f"{PATH}: written")
    except (OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
