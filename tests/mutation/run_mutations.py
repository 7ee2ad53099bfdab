"""Edits the records at random, one edit at a time, and reports the share that validation catches.

Nothing in the corpus is changed: a copy is. Each kind of edit has its turn; an edit is caught if validation finds
anything that it does not find without it. The same seed gives the same edits of the same records.

    python tests/mutation/run_mutations.py --edits 1290 --seed 1
    python tests/mutation/run_mutations.py --kind status --kind date --survivors
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from mutating.corpus import Bench, load  # noqa: E402 - the folder is no package of the project
from mutating.kinds import GROUPS, KINDS, SAID  # noqa: E402
from mutating.trials import Count, Trial, among, attempt, counts, draw, share  # noqa: E402


def main(argv: Sequence[str] | None = None) -> int:
    """Run; returns 0, or 1 where the share of caught edits of what articles say is below the floor."""
    args = _arguments(argv)
    root = args.root.resolve()
    files = load(root)
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="qantar-") as folder:
        bench = Bench(root, Path(folder), args.articles)
        if bench.findings:
            print(f"{bench.findings} findings before any edit: they are left out of account", file=sys.stderr)
        trials = []
        for trial in attempt(bench, draw(files, args.edits, args.seed, args.kind)):
            trials.append(trial)
            if sys.stderr.isatty():
                print(f"\r{trial.number} of {args.edits}", end="", file=sys.stderr, flush=True)
        if not bench.is_as_before():
            print("the copy is not as before: an edit left something behind", file=sys.stderr)
            return 2
    print(report(trials, args.seed, survivors=args.survivors))
    print(f"{len(trials)} validations in {time.perf_counter() - begun:.0f} s", file=sys.stderr)
    return 1 if share(among(trials, SAID)) < args.floor else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=HERE.parents[1], metavar="DIR", help="the corpus")
    parser.add_argument("--articles", type=Path, metavar="DIR", help="the captured articles, to verify anchors against")
    parser.add_argument("--edits", type=int, default=1290, metavar="N", help="how many (default: 1290, thirty a kind)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="where randomness starts (default: 1)")
    parser.add_argument("--kind", action="append", choices=KINDS, default=[], help="only this kind; may be repeated")
    parser.add_argument("--survivors", action="store_true", help="list each edit that nothing caught")
    parser.add_argument("--floor", type=float, default=0.0, metavar="SHARE", help="exit 1 below this share")
    return parser.parse_args(argv)


def report(trials: Sequence[Trial], seed: int, *, survivors: bool = False) -> str:
    """The counts by group, kind and field as Markdown, and where asked the edits that nothing caught."""
    groups = {name: among(trials, kinds) for name, kinds in GROUPS.items()}
    groups = {name: known for name, known in groups.items() if known}
    summed = {name: Count(len(known), sum(trial.caught for trial in known)) for name, known in groups.items()}
    lines = _table(f"edits (seed {seed})", summed)
    for name, known in groups.items():
        lines += _table(f"{name}: kind of edit", _chosen(counts(known, "kind"), GROUPS[name]))
    said = counts(among(trials, SAID), "field")
    lines += _table("what articles say: field", dict(sorted(said.items())))
    if survivors:
        lines += [f"## Not caught (seed {seed})", ""]
        lines += [_survivor(trial) for trial in trials if not trial.caught]
    return "\n".join(lines).rstrip()


def _chosen(found: dict[str, Count], names: Iterable[str]) -> dict[str, Count]:
    return {name: found[name] for name in names if name in found}


def _table(title: str, found: dict[str, Count]) -> list[str]:
    rows = [f"| {name} | {count.edits} | {count.caught} | {count.share:.0%} |" for name, count in found.items()]
    return [f"| {title} | edits | caught | share |", "|---|--:|--:|--:|", *rows, ""] if rows else []


def _survivor(trial: Trial) -> str:
    edit = trial.edit
    return f"- {trial.number}: {edit.kind}, {edit.field} of `{edit.record}` ({edit.path}): {edit.done}"


if __name__ == "__main__":
    sys.exit(main())
