"""`qantar validate` beside `frictionless validate`, whole processes in turn: wall time, processor time, memory.

    python benchmarks/validating.py [--runs N]

Both look at the same data: qantar at the records with their evidence, references, lines and anchors; frictionless at
the published tables with their types, keys and references.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
COMMANDS = {
    "qantar validate": [str(BIN / "qantar"), "validate"],
    "frictionless validate": [str(BIN / "frictionless"), "validate", "--type", "package", "datapackage.json"],
}


def run(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak memory in MB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} exited with {process.returncode}")
    scale = 1 / 1_048_576 if sys.platform == "darwin" else 1 / 1024
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each, after one that is not counted")
    runs = parser.parse_args().runs
    seen: dict[str, list[tuple[float, float, float]]] = {name: [] for name in COMMANDS}
    for number in range(runs + 1):
        for name, command in COMMANDS.items():
            measured = run(command)
            if number:
                seen[name].append(measured)
    medians = {name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in seen.items()}
    print(f"median of {runs} runs, cold processes in turn")
    for name, (wall, cpu, memory) in medians.items():
        print(f"{name:<22} {wall:6.3f} s wall {cpu:6.3f} s processor {memory:6.1f} MB")
    ours, theirs = medians.values()
    print(f"frictionless / qantar: {theirs[0] / ours[0]:.1f} wall, {theirs[1] / ours[1]:.1f} processor")


if __name__ == "__main__":
    main()
