"""What the published tables hold, for the codebook: how many cells of a column are filled, and an example."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

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
        OSError: a file cannot be read.
    """
    found: Samples = {}
    for table in TABLES:
        path = root / FOLDER / f"{table}.csv"
        if path.is_file():
            with path.open(encoding="utf-8", newline="") as stream:
                rows = list(csv.DictReader(stream))
            names = rows[0].keys() if rows else ()
            found[table] = {name: _sample([row[name] for row in rows]) for name in names}
    return found


def _sample(values: list[str]) -> Sample:
    filled = [value for value in values if value]
    example = filled[0] if filled else ""
    if len(example) > _LONGEST:
        example = example[: _LONGEST - 1].rstrip() + "\u2026"
    return Sample(len(values), len(filled), example)


def term_counts(root: Path) -> dict[tuple[str, str], int]:
    """How many cells hold each term, by vocabulary and term; empty where the table `terms` is not published."""
    path = root / FOLDER / "terms.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as stream:
        return {(row["vocabulary"], row["term"]): int(row["used"]) for row in csv.DictReader(stream)}
