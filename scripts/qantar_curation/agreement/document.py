"""`python -m qantar_curation.agreement.document [--check] [--root DIR]`: the figures of dataset/coding/README.md."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from qantar_curation.agreement.passes import FOLDER
from qantar_curation.agreement.report import TableAgreement, agreement
from qantar_curation.agreement.rows import FIELD_HEAD, TABLE_HEAD, Line, field_rows, table_rows
from qantar_curation.pages import Page, run
from qantar_schema.emit.pages import placed, read

PATH = f"{FOLDER}/README.md"
PART = "agreement"


def figures(found: Sequence[TableAgreement]) -> str:
    """The agreement as two Markdown tables: records of each table, and the fields of those that match."""
    tables = _markdown(TABLE_HEAD, table_rows(found), texts=1)
    return f"{tables}\n\n{_markdown(FIELD_HEAD, field_rows(found), texts=2)}"


def _markdown(head: Line, rows: Sequence[Line], texts: int) -> str:
    """A table whose first columns are texts and the others numbers."""
    rule = ["---" if place < texts else "---:" for place in range(len(head))]
    return "\n".join(f"| {' | '.join(line)} |".replace("|  |", "| |") for line in (head, rule, *rows))


def document(root: Path) -> str:
    """The page with the figures of today.

    Raises:
        GenerateError: the page is missing, is not UTF-8 or lacks the marks between which the figures stand.
        UnreadablePass: a pass cannot be read.
        OSError: the page cannot be read.
    """
    return placed(read(root / PATH), PART, figures(agreement(root)), PATH)


PAGE = Page(PATH, document)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 0 if all is well, 1 if `--check` found a difference, 2 if it could not run."""
    return run(PAGE, "python -m qantar_curation.agreement.document", __doc__, arguments)


if __name__ == "__main__":
    sys.exit(main())
