"""`qantar validate`: check everything, and say all that is wrong in one run."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.cli.terminal import Progress, note, plural

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
  qantar validate --full --format concise

exit codes: 0 clean, 1 findings, 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `validate`."""
    options.add_articles(parser, "every anchor is verified against them")
    parser.add_argument(
        "--full",
        action="store_true",
        help="build the tables as well and run the independent oracles (pandera, frictionless, Arrow) over them",
    )
    options.add_format(parser)
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Validate; returns 0, or 1 with findings."""
    root, articles = options.find_root(args), options.find_articles(args)
    from qantar_curation.cli.report import print_findings
    from qantar_curation.validation import validate

    stale = 0
    with Progress() as progress:
        progress("checking the records")
        outcome = validate(root, articles)
        findings = outcome.findings
        if args.full and not findings:
            from qantar_curation.cli.full import oracle_findings

            progress("running the oracles over the tables")
            findings, stale = oracle_findings(root, outcome.corpus)
    print_findings(findings, args.format, root)
    if stale:
        note(f"{plural(stale, 'published file')} not as the records now give: run `qantar publish`")
    note(summary_line(outcome, findings, articles))
    return 1 if findings else 0


def summary_line(outcome: Outcome, findings: list[Finding], articles: Path | None) -> str:
    """What was looked at, and what was found if anything was."""
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
    return f"{summary(findings)}; {seen}" if findings else seen
