"""`qantar validate`: check everything, and say all that is wrong in one run."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, Progress, note, plural

if TYPE_CHECKING:
    from qantar_curation.diagnostics.finding import Finding
    from qantar_curation.validation import Outcome

DESCRIPTION = """\
Read the records, type them, check them one by one and together, and check the anchors: each cited phrase has one, and
it fits the fingerprints of its line. With the articles at hand every anchor is verified against the text as well.
Everything that is wrong is printed in one run, with its place and how to mend it. Nothing is written."""
EXAMPLES = """\
  qantar validate
  qantar validate --articles ~/articles
  qantar validate --watch --only dataset/records/events
  qantar validate --diff main
  qantar validate --full --format concise

exit codes: 0 clean, 1 findings (of those asked for), 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `validate`."""
    options.add_articles(parser, "every anchor is verified against them")
    parser.add_argument(
        "--full",
        action="store_true",
        help="build the tables as well and run the independent oracles (pandera, frictionless, Arrow) over them",
    )
    parser.add_argument(
        "--only",
        metavar="PATH",
        nargs="+",
        action="extend",
        help="report on these files and folders alone; everything is checked all the same",
    )
    parser.add_argument(
        "--diff",
        metavar="REV",
        help="report only what revision REV of git did not have: findings on edited lines, and those caused elsewhere",
    )
    parser.add_argument("--watch", action="store_true", help="validate again after each change, until Ctrl-C")
    options.add_format(parser)
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Validate; returns 0, or 1 with findings."""
    root, articles = options.find_corpus(args), options.find_articles(args)
    if args.full and (args.only or args.diff is not None):
        raise CannotRun("--full looks at all tables: it goes with neither --only nor --diff")
    if args.watch:
        from qantar_curation.cli.watching import watch
        from qantar_curation.corpus.files import ARTICLES_FOLDER, RECORDS_FOLDER
        from qantar_curation.expectations import FILE

        places = [root / RECORDS_FOLDER, root / ARTICLES_FOLDER, root / FILE]
        watch(lambda: _once(args, root, articles), places if articles is None else [*places, articles])
    return _once(args, root, articles)


def _once(args: argparse.Namespace, root: Path, articles: Path | None) -> int:
    from qantar_curation.cli.report import print_findings
    from qantar_curation.validation import validate

    stale, more = 0, ""
    with Progress() as progress:
        progress("checking the records")
        outcome = validate(root, articles)
        findings = outcome.findings
        if args.full and not findings:
            from qantar_curation.cli.full import oracle_findings

            progress("running the oracles over the tables")
            findings, stale = oracle_findings(root, outcome.corpus)
        elif args.only or args.diff is not None:
            progress("comparing")
            findings, more = _narrowed(findings, args, root, articles)
    print_findings(findings, args.format, root)
    if stale:
        note(f"{plural(stale, 'published file')} not as the records now give: run `qantar publish`")
    if args.full and not findings:
        from qantar_curation.cli.full import unused_terms_line

        note(unused_terms_line(outcome.corpus))
    note(summary_line(outcome, findings, articles, more))
    return 1 if findings else 0


def _narrowed(
    findings: list[Finding], args: argparse.Namespace, root: Path, articles: Path | None
) -> tuple[list[Finding], str]:
    """The findings that were asked for, and what to say of the others."""
    from qantar_curation.cli.narrowing import in_paths, left_out, since

    chosen = in_paths(findings, root, args.only) if args.only else findings
    shown = chosen if args.diff is None else since(chosen, root, args.diff, articles)
    unique, near, new = (len(set(some)) for some in (findings, chosen, shown))
    return shown, left_out(unique - near, "elsewhere") + left_out(near - new, f"as in {args.diff}")


def summary_line(outcome: Outcome, findings: list[Finding], articles: Path | None, more: str = "") -> str:
    """What was looked at, and what was found if anything was; `more` says what is not shown."""
    from qantar_curation.diagnostics import summary
    from qantar_schema.contract import record_tables

    corpus = outcome.corpus
    records = sum(len(rows) for table, rows in corpus.rows.items() if table in record_tables()) + len(corpus.retired)
    seen = f"{plural(records, 'record')}, {len(corpus.evidence):,} evidence, {plural(outcome.anchors, 'anchor')}"
    if articles is None:
        seen += ": none re-verified against the text (give --articles DIR)"
    elif outcome.reverified == outcome.anchors:
        seen += ": all re-verified against the text"
    else:
        seen += f": {outcome.reverified:,} re-verified against the text"
    if corpus.not_read:
        from qantar_curation.diagnostics.visible import visible

        files = plural(len(corpus.not_read), "file") if len(corpus.not_read) > 1 else visible(corpus.not_read[0])
        verb = "are" if len(corpus.not_read) > 1 else "is"
        seen += f"; {files} could not be read and {verb} not counted"
    return f"{summary(findings)}{more}; {seen}" if findings or more else seen
