"""`qantar promises`: the promises of the README with their figures."""

from __future__ import annotations

import argparse

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, note

DESCRIPTION = """\
Print what the data package promises, each promise with the figure that the records of today give for it. The README
has the same table; --write brings it up to date, --check says whether it is."""
EXAMPLES = """\
  qantar promises
  qantar promises --write

exit codes: 0 shown, 1 findings, or a README that says otherwise (--check), 2 could not run"""

README = "README.md"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `promises`."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true", help="put the table between its marks in README.md")
    what.add_argument("--check", action="store_true", help="exit 1 if README.md says otherwise")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Show, write or check the promises; returns 0, or 1 where there are findings or a difference."""
    root = options.find_corpus(args)
    from qantar_curation.cli.report import print_findings
    from qantar_curation.files import write_bytes
    from qantar_curation.promises import COMMAND, differs, page, promises, table
    from qantar_curation.validation import validate
    from qantar_schema.emit.pages import GenerateError

    outcome = validate(root)
    if outcome.findings:
        print_findings(outcome.findings, "text", root)
        note("the figures are those of records without findings")
        return 1
    part = table(promises(outcome.corpus))
    path = root / README
    try:
        if args.check:
            stale = differs(path, part)
            print(f"{README} says otherwise; mend it with `{COMMAND}`" if stale else f"{README} is up to date")
            return int(stale)
        if args.write:
            changed = write_bytes(path, page(path, part).encode())
            print(f"{README}: {'written' if changed else 'unchanged'}")
            return 0
    except GenerateError as error:
        raise CannotRun(str(error)) from None
    print(part)
    return 0
