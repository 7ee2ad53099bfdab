"""What the published tables hold, for the codebook: how many cells of a column are filled, and an example."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from qantar_schema.emit.pages import GenerateError
from qantar_schema.rows import TABLES

FOLDER = "dataset/qantar/tables"
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Sample:
    """One column of a published table: rows, filled cells, and the first value that is there, cut if it is long."""

    rows: int
    filled: int
    example: str


Samples = dict[str, dict[str, Sample]]
"""By table and column."""


def samples(root: Path) -> Samples:
    """The samples of all tables published below `root`; of a table that is not there none.

    Raises:
        GenerateError: a table is no CSV in UTF-8.
        OSError: a file cannot be read.
    """
    found: Samples = {}
    for table in TABLES:
        rows = _rows(root, table)
        if rows is not None:
            names = rows[0].keys() if rows else ()
            found[table] = {name: _sample([row[name] for row in rows]) for name in names}
    return found


def _rows(root: Path, table: str) -> list[dict[str, str]] | None:
    """The rows of a published table; None where it is not there. Raises as ``samples``."""
    path = root / FOLDER / f"{table}.csv"
    if not path.is_file():
        return None
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise _unusable(table, f"is no CSV in UTF-8 ({error})") from None
    if any(None in row or None in row.values() for row in rows):
        raise _unusable(table, "has rows of different lengths")
    return rows


def _unusable(table: str, what: str) -> GenerateError:
    return GenerateError(f"{FOLDER}/{table}.csv {what}: run `qantar publish`")


def _sample(values: list[str]) -> Sample:
    filled = [value for value in values if value]
    example = filled[0] if filled else ""
    if len(example) > _LONGEST:
        example = example[: _LONGEST - 1].rstrip() + "\u2026"
    return Sample(len(values), len(filled), example)


def term_counts(root: Path) -> dict[tuple[str, str], int]:
    """How many cells hold each term, by vocabulary and term; empty where the table `terms` is not published.

    Raises as ``samples``.
    """
    rows = _rows(root, "terms") or []
    try:
        return {(row["vocabulary"], row["term"]): int(row["used"]) for row in rows}
    except (LookupError, ValueError):
        raise _unusable("terms", "is not the table of terms") from None
