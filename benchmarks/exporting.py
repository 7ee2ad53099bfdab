"""Time and size of each export of the data, beside pandas writing the same frames.

Run with ``python benchmarks/exporting.py [ROUNDS]``. Ours read the tables from the disk, verify them, write keys,
references, checks and the meaning of every column, bring the file down to the disk and move it into place; pandas
writes the bare tables that it has in memory. The best of the rounds counts.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pandas as pd

import qantar
from qantar.exporting import FORMATS

ROUNDS = 3


def to_sqlite(frames: dict[str, pd.DataFrame], path: Path) -> None:
    """Every frame as a table, as pandas does it."""
    with closing(sqlite3.connect(path)) as database:
        for name, frame in frames.items():
            frame.astype(object).where(frame.notna(), None).to_sql(name, database, index=False)
        database.commit()


def to_xlsx(frames: dict[str, pd.DataFrame], path: Path) -> None:
    """Every frame as a sheet, as pandas does it."""
    with pd.ExcelWriter(path, engine="xlsxwriter") as book:
        for name, frame in frames.items():
            frame.to_excel(book, sheet_name=name, index=False)


def to_jsonl(frames: dict[str, pd.DataFrame], path: Path) -> None:
    """Every frame as JSON lines, one behind the other, as pandas does it."""
    with path.open("w", encoding="utf-8") as file:
        for frame in frames.values():
            # pandas 3.1 cannot write days of Arrow as JSON.
            plain = frame.astype({name: "str" for name, kind in frame.dtypes.items() if str(kind).startswith("date32")})
            plain.to_json(file, orient="records", lines=True)


PEERS: dict[str, Callable[[dict[str, pd.DataFrame], Path], None]] = {
    "sqlite": to_sqlite,
    "xlsx": to_xlsx,
    "jsonl": to_jsonl,
}


def best(write: Callable[[Path], object], folder: Path, rounds: int) -> tuple[float, int]:
    """The best time in milliseconds, and the size of the file."""
    times, size = [], 0
    for number in range(rounds):
        path = folder / f"{number}.xlsx"  # pandas asks for that ending, the others for none
        start = time.perf_counter()
        write(path)
        times.append((time.perf_counter() - start) * 1e3)
        size = path.stat().st_size
        path.unlink()
    return min(times), size


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    frames = qantar.load_all()
    rows = sum(len(frame) for frame in frames.values())
    kinds = {kind: sum(qantar.path(table, kind).stat().st_size for table in frames) for kind in ("csv", "parquet")}
    print(f"{len(frames)} tables, {rows:,} rows; csv {kinds['csv']:,} bytes, parquet {kinds['parquet']:,} bytes")
    print(f"best of {rounds}          ms      bytes  of csv   pandas ms  ratio")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in FORMATS:
            taken, size = best(lambda path, kind=kind: qantar.Dataset().export(path, kind), folder, rounds)
            line = f"{kind:<14} {taken:9.0f} {size:10,} {size / kinds['csv']:7.2f}"
            if kind in PEERS:
                theirs, _ = best(lambda path, kind=kind: PEERS[kind](frames, path), folder, rounds)
                line += f" {theirs:11.0f} {taken / theirs:6.2f}"
            print(line)


if __name__ == "__main__":
    main()
