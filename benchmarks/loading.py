"""Import and first load of the data, beside pandas alone on the same files and beside pycountry, a peer in form.

Run with ``python benchmarks/loading.py [ROUNDS]``. Each time is that of a new interpreter, started in turn with the
others; what an interpreter takes by itself stands in the first row and is taken off for the ratios.
pycountry is data and loader in one wheel, too, and lazy; its records are plain objects and not frames.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import qantar

ROUNDS = 7
CSV = str(qantar.path("figures", "csv"))
EVERY = [str(qantar.path(table, "csv")) for table in qantar.tables()]

COLD = {
    "an interpreter, nothing else": "pass",
    "import pycountry": "import pycountry",
    "import qantar": "import qantar",
    "import pandas": "import pandas",
    "pycountry: one country": "import pycountry; pycountry.countries.get(alpha_2='KZ')",
    "qantar: cite one row": "import qantar; qantar.cite('figures', 'a002-people-killed')",
    "pandas.read_csv, types guessed": f"import pandas as pd; pd.read_csv({CSV!r})",
    "qantar.load, typed and verified": "import qantar; qantar.load('figures')",
    "pandas.read_csv of all tables": f"import pandas as pd; [pd.read_csv(path) for path in {EVERY!r}]",
    "qantar.load_all": "import qantar; qantar.load_all()",
}
RATIOS = [
    ("import qantar", "import pycountry"),
    ("qantar: cite one row", "pycountry: one country"),
    ("qantar.load, typed and verified", "pandas.read_csv, types guessed"),
    ("qantar.load_all", "pandas.read_csv of all tables"),
]


def cold(rounds: int) -> dict[str, list[float]]:
    """The milliseconds of each program in new interpreters, started in turn."""
    found: dict[str, list[float]] = {name: [] for name in COLD}
    for _ in range(rounds):
        for name, code in COLD.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            found[name].append((time.perf_counter() - start) * 1e3)
    return found


def warm(work: Callable[[], object], rounds: int) -> float:
    """The best time of some work in this process, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1e3)
    return min(times)


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    found = cold(rounds)
    print(f"new interpreters, {rounds} rounds{'':<14} best ms  median ms")
    for name, times in found.items():
        print(f"{name:<38} {min(times):8.0f} {statistics.median(times):10.0f}")
    start = min(found["an interpreter, nothing else"])
    print("\nratios of the best times, less that of the interpreter")
    for ours, theirs in RATIOS:
        print(f"{ours:<32} / {theirs:<32} {(min(found[ours]) - start) / (min(found[theirs]) - start):6.2f}")

    import pandas as pd

    print(f"\nin one process, pandas imported, best of {rounds} (ms)")
    typed = qantar.csv_options("figures")
    work: dict[str, Callable[[], object]] = {
        "pandas.read_csv, types guessed": lambda: pd.read_csv(CSV),
        "pandas.read_csv, types given": lambda: pd.read_csv(CSV, **typed),
        "pandas.read_parquet": lambda: pd.read_parquet(qantar.path("figures")),
        "qantar: first load": lambda: qantar.Dataset().load("figures"),
        "qantar: load again": lambda: qantar.load("figures"),
        "qantar: explain a row": lambda: qantar.explain(qantar.load("figures").iloc[0]),
        "qantar: estimates": qantar.estimates,
        "qantar: timeline": qantar.timeline,
        "qantar: web_annotations": qantar.web_annotations,
    }
    for name, one in work.items():
        print(f"{name:<38} {warm(one, rounds):8.1f}")


if __name__ == "__main__":
    main()
