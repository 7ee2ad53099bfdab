"""`qantar diff`: what differs between two versions of the published tables, record by record and cell by cell."""

from __future__ import annotations

import argparse

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, note, plural

DESCRIPTION = """\
Compare the published tables of two versions: which records were added, which removed, and in those that are in both
which cells changed, with the old value and the new. Records are compared by their ids, so that their order is no
matter. A version is named by its number, by a revision of git (a tag, a branch, a commit), or by a folder or zip
archive (a wheel is one) with a datapackage.json.

What is compared is what was published, not what the records would give: run `qantar publish` first."""
EXAMPLES = """\
  qantar diff 0.1.0                          (the version against the working tree)
  qantar diff HEAD~3 --to HEAD
  qantar diff v0.1.0 --to v0.2.0 --format markdown
  qantar diff ./downloaded.zip --format json

exit codes: 0 no difference, 1 differences, 2 could not run"""

FORMATS = ("text", "markdown", "json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `diff`."""
    parser.add_argument("old", metavar="REV_OR_VERSION", help="the old version: a number, a revision, a folder or zip")
    parser.add_argument("--to", metavar="REV", help="the new one, named alike (default: the working tree)")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="text (default), markdown, json: with every row and hash"
    )
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Print the difference; returns 0 where there is none, otherwise 1."""
    root = options.find_root(args)
    from qantar_curation.versions.comparing import compare
    from qantar_curation.versions.files import CannotCompare
    from qantar_curation.versions.opening import opened, working_tree
    from qantar_curation.versions.recipe import reasons
    from qantar_curation.versions.rendering import RENDERERS

    try:
        old = opened(root, args.old)
        new = working_tree(root) if args.to is None else opened(root, args.to)
    except CannotCompare as error:
        raise CannotRun(str(error)) from None
    difference = compare(old, new)
    text = RENDERERS[args.format](difference)
    if text:
        print(text)
    differing = sum(not table.is_same for table in difference.tables)
    tables = plural(len(difference.tables), "table")
    if not differing:
        note(f"{tables}, no difference between {old.label} and {new.label}")
        return 0
    found = reasons(difference)
    asked = f"; the version recipe asks for {found[0][0].name}" if found else ""
    note(f"{differing} of {tables} differ between {old.label} and {new.label}{asked}")
    return 1
