"""`qantar fmt`: bring the records and the entries of articles into canonical form."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.cli.differences import differences
from qantar_curation.terminal import CannotRun, note, plural

if TYPE_CHECKING:
    from qantar_curation.editing import Formatted

DESCRIPTION = """\
Write the files of records and the entries of articles in one form: keys in the order of the record models, evidence
last and each phrase on one line, a blank line between records, quotes only where a text needs them (phrases always have
them), and a first line that tells editors the schema. The data stay the same, and so do comments: each stays above the
record or key that it stands above. A file with a comment in any other place is left alone, and the comment named."""
EXAMPLES = """\
  qantar fmt
  qantar fmt dataset/records/events
  qantar fmt --check            (writes nothing; for continuous integration)

exit codes: 0 every file is in canonical form, 1 with --check some are not, or some cannot be, 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `fmt`."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="files or folders (default: all of the corpus)")
    parser.add_argument("--check", action="store_true", help="write nothing; show what would change and exit 1")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Format or check; returns 0, or 1 where a file is not or cannot be in canonical form."""
    root = options.find_corpus(args)
    from qantar_curation.editing import format_file

    files = [format_file(root, table, path) for table, path in _chosen(root, args.paths)]
    refused = _say_refused(root, files)
    changed = [one for one in files if one.changed]
    if args.check:
        for one in changed:
            sys.stdout.writelines(differences(one.path, one.old, one.new, "formatted"))
    elif changed:
        from qantar_curation.files import Staging

        with Staging(root) as staging:
            for one in changed:
                staging.write_bytes(one.path, one.new.encode())
        for path in staging.changed:
            print(f"{path}: formatted")
    note(_summary(len(files), len(changed), refused, args.check))
    return 1 if refused or (args.check and changed) else 0


def _chosen(root: Path, names: Sequence[str]) -> list[tuple[str, Path]]:
    """The files below the given paths with their tables, or all. Raises CannotRun for a path that holds none."""
    from qantar_curation.corpus.files import record_files

    files = list(record_files(root, []))
    if not names:
        return files
    chosen = set[Path]()
    for name in names:
        given = Path(name).resolve()
        below = {path for _, path in files if path.resolve().is_relative_to(given)}
        if not below:
            raise CannotRun(f"`{name}` is no file of records and no folder of them, below {root}")
        chosen |= below
    return [(table, path) for table, path in files if path in chosen]


def _say_refused(root: Path, files: Iterable[Formatted]) -> int:
    """Say why files have no canonical form; returns how many there are."""
    from qantar_curation.diagnostics.visible import visible

    refused = [one for one in files if one.findings or one.problem]
    findings = [finding for one in refused for finding in one.findings]
    if findings:
        from qantar_curation.cli.report import print_findings

        print_findings(findings, "text", root)
    for one in refused:
        if one.problem is not None:
            note(f"{visible(one.path)}:{one.problem.line}:{one.problem.column}: {visible(str(one.problem))}")
    return len(refused)


def _summary(files: int, changed: int, refused: int, check: bool) -> str:
    good = files - changed - refused
    counts = [
        f"{plural(changed, 'file')} {'to format: run `qantar fmt`' if check else 'formatted'}" if changed else "",
        f"{plural(good, 'file')} in canonical form already" if good or not files else "",
        f"{plural(refused, 'file')} left alone" if refused else "",
    ]
    return "; ".join(filter(None, counts))
