"""`qantar release`: whether this commit is fit to be released."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, Progress, note, takes_colour

if TYPE_CHECKING:
    from qantar_curation.versions.checklist import Outcome

DESCRIPTION = """\
Go through the checklist of a release and say of each item whether it is as it must be, and how to mend it if not: the
version (new, and fitting what changed since the last release), the changelog, the data changelog, retired ids, the
records, the published and the generated files, the citation, the working tree. Nothing is changed, tagged or sent.
docs/releasing.md goes through a release step by step."""
EXAMPLES = """\
  qantar release
  qantar release --since 0.1.0
  qantar release --check --format json

exit codes: 0 fit to be released, 1 something is to be mended, 2 could not run"""

_COLOURS = {True: "\x1b[32m", False: "\x1b[31m"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `release`."""
    parser.add_argument("--check", action="store_true", help="go through the checklist, as without it; changes nothing")
    parser.add_argument(
        "--since", metavar="REV", help="the version or revision to compare with (default: the last release before)"
    )
    options.add_articles(parser, "every anchor is verified against them")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Go through the checklist; returns 0 where every item is as it must be, otherwise 1."""
    root, articles = options.find_root(args), options.find_articles(args)
    from qantar_curation.cli import document
    from qantar_curation.versions.checklist import go_through
    from qantar_curation.versions.files import CannotCompare
    from qantar_curation.versions.git import GitError

    with Progress() as progress:
        try:
            outcome = go_through(root, args.since, articles, [document.PAGE], progress)
        except (CannotCompare, GitError) as error:
            raise CannotRun(str(error)) from None
    print(_json(outcome) if args.format == "json" else _text(outcome, takes_colour(sys.stdout)))
    wrong = sum(not item.ok for item in outcome.items)
    version = outcome.version or "this version"
    note(f"{wrong} of {len(outcome.items)} to be mended" if wrong else f"{version} is fit to be released")
    return 1 if wrong else 0


def _text(outcome: Outcome, colour: bool) -> str:
    from qantar_curation.diagnostics.visible import visible

    lines = []
    for item in outcome.items:
        word = "ok" if item.ok else "not ok"
        shown = f"{_COLOURS[item.ok]}{word}\x1b[0m" if colour else word
        lines.append(f"{shown}{' ' * (6 - len(word))}  {item.name}: {visible(item.said)}")
        lines += [f"          {visible(detail)}" for detail in item.details]
        if not item.ok and item.mend:
            lines.append(f"        = mend: {item.mend}")
    if outcome.hashes:
        width = max(map(len, outcome.hashes))
        lines += ["", "content hashes"]
        lines += [f"  {name or 'all tables':<{max(width, 10)}}  {found}" for name, found in outcome.hashes.items()]
    return "\n".join(lines)


def _json(outcome: Outcome) -> str:
    tables = {name: found for name, found in outcome.hashes.items() if name}
    return json.dumps(
        {
            "version": outcome.version,
            "since": outcome.since,
            "ready": outcome.is_ready,
            "items": [
                {
                    "item": item.name,
                    "ok": item.ok,
                    "said": item.said,
                    "details": list(item.details),
                    "mend": None if item.ok else item.mend,
                }
                for item in outcome.items
            ],
            "content_hash": outcome.hashes.get(""),
            "hashes": tables,
        },
        indent=2,
    )
