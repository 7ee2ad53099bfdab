"""`qantar publish`: validate, then write every table, all or none."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import Progress, note, plural

if TYPE_CHECKING:
    from qantar_curation.diagnostics.finding import Finding
    from qantar_curation.publishing import Report

DESCRIPTION = """\
Validate the records and, where nothing is found, build all tables, have the independent oracles look at them, and
write them with what describes them: dataset/qantar/tables/*.csv and *.parquet, datapackage.json, CITATION.cff,
.zenodo.json, croissant.json, ro-crate-metadata.json, metadata/datacite.json. All files change together or none does,
whatever happens on the way; files that are right already are left alone."""
EXAMPLES = """\
  qantar publish
  qantar publish --check        (writes nothing; for continuous integration)

exit codes: 0 published, or up to date; 1 findings or, with --check, files that differ; 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `publish`."""
    parser.add_argument(
        "--check", action="store_true", help="write nothing; list the files that differ and exit 1 if there are any"
    )
    options.add_articles(parser, "every anchor is verified against them first")
    options.add_format(parser)
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Publish or check; returns 0, or 1 with findings."""
    root, articles = options.find_corpus(args), options.find_articles(args)
    from qantar_curation.oracles import consult
    from qantar_curation.publishing import NotPublishable, check, publish
    from qantar_curation.tables.build import build
    from qantar_curation.validation import validate

    unchanged = "nothing was compared" if args.check else "nothing was published"
    with Progress() as progress:
        progress("checking the records")
        outcome = validate(root, articles)
        if outcome.findings:
            progress.clear()
            return _refuse(outcome.findings, args, root, unchanged)
        progress("building the tables")
        tables = build(outcome.corpus)
        try:
            if args.check:
                differences = [difference.finding for difference in check(root, tables)]
            else:
                progress("publishing, with the oracles looking on")
                report = publish(root, tables, consult)
        except NotPublishable as refused:
            progress.clear()
            return _refuse(refused.findings, args, root, unchanged)
    if not args.check:
        _say_report(report, args.format, root)
        return 0
    if differences:
        return _refuse(
            differences, args, root, "the published files are not what the records give: run `qantar publish`"
        )
    if args.format in options.DOCUMENTS:
        _print([], args.format, root)
    note(f"{plural(len(tables), 'table')}, as published")
    return 0


def _print(findings: Sequence[Finding], how: str, root: Path) -> None:
    from qantar_curation.cli.report import print_findings

    print_findings(findings, how, root)


def _refuse(findings: Sequence[Finding], args: argparse.Namespace, root: Path, consequence: str) -> int:
    from qantar_curation.diagnostics import summary

    _print(findings, args.format, root)
    note(f"{summary(findings)}; {consequence}")
    return 1


def _say_report(report: Report, how: str, root: Path) -> None:
    """Each table with its rows and what happened to its files, then the other files that changed."""
    from qantar_curation.publishing.layout import csv_path, parquet_path

    if how in options.DOCUMENTS:
        _print([], how, root)
        return
    changed, told = set(report.changed), set[str]()
    width = max(map(len, report.rows))
    for table, rows in report.rows.items():
        files = {"csv": csv_path(table), "parquet": parquet_path(table)}
        written = " and ".join(kind for kind, path in files.items() if path in changed)
        told.update(files.values())
        print(f"{table:<{width}}  {rows:>7,} rows  {f'{written} written' if written else 'unchanged'}")
    for path in report.changed:
        if path not in told:
            print(f"{path}: {'written' if (root / path).exists() else 'removed'}")
    number = plural(len(report.changed), "file")
    note(f"{plural(len(report.rows), 'table')} published: {f'{number} changed' if changed else 'nothing changed'}")
