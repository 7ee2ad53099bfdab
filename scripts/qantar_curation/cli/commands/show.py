"""`qantar show`: one record, and for each of its fields the lines that say so."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, near, note

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qantar_curation.articles.capture import Captured
    from qantar_curation.cli.marking import Marking
    from qantar_curation.corpus import Corpus, EvidenceItem
    from qantar_curation.validation import Outcome

DESCRIPTION = """\
Show one row of a table as it is published, without its nulls, and below each field the evidence for it: article and
line, basis, phrase, what the article says where that differs, and the note. With the articles at hand each line is
shown as well, around the phrase, which is marked."""
EXAMPLES = """\
  qantar show officials kassym-jomart-tokayev
  qantar show figures FIGURE_ID --articles ~/articles

exit codes: 0 shown, 2 there is no such table or record"""

_CHILDREN = {"events": ("event_participants", "event_id"), "disagreements": ("disagreement_members", "disagreement_id")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `show`."""
    parser.add_argument("table", metavar="TABLE", help="a table: `qantar tables` lists them")
    parser.add_argument("id", metavar="ID", help="the record's key")
    options.add_articles(parser, "each line is shown with its phrase marked")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Show a record; returns 0."""
    root, articles = options.find_corpus(args), options.find_articles(args)
    from qantar_schema.rows import TABLES

    if args.table not in TABLES:
        raise CannotRun(f"there is no table `{args.table}`; {near(args.table, TABLES, 'the tables are')}")
    from qantar_curation.validation import validate

    outcome = validate(root)
    rows = _rows(outcome, args.table)
    if args.id not in rows:
        hint = near(args.id, rows, "its ids are")
        raise CannotRun(f"there is no `{args.id}` in {args.table}; {hint}{_unread(outcome)}")
    _print(args.table, args.id, rows[args.id], outcome.corpus, articles)
    if outcome.findings:
        note(f"shown is what could be read{_unread(outcome)}")
    return 0


def _unread(outcome: Outcome) -> str:
    from qantar_curation.diagnostics import summary

    return f" ({summary(outcome.findings)}: run `qantar validate`)" if outcome.findings else ""


def _rows(outcome: Outcome, table: str) -> dict[str, dict[str, object]]:
    """The rows of a table by key: as published, or where there are findings as far as they could be read."""
    from qantar_schema.rows import TABLES

    if outcome.findings:
        return {key: dict(row.values) for key, row in outcome.corpus.ids(table).items() if key}
    from qantar_curation.tables.build import build

    return {str(row[TABLES[table].key]): row for row in build(outcome.corpus)[table]}


def _print(table: str, key: str, row: dict[str, object], corpus: Corpus, articles: Path | None) -> None:
    from qantar_curation.cli.marking import Marking
    from qantar_curation.diagnostics.visible import visible

    evidence = _by_field(table, key, row, corpus)
    cited = {item.article_id for items in evidence.values() for item in items}
    marking = Marking(_captured(articles, corpus, cited), corpus.pins)
    wide = max(len(name) for name, value in row.items() if value is not None)
    print(f"{table} {visible(key)}\n")
    for name, value in row.items():
        if value is not None:
            print(f"{name:<{wide}}  {visible(_shown(value))}")
        for item in evidence.get(name, ()):
            _print_evidence(item, marking)
    if table in _CHILDREN:
        child, column = _CHILDREN[table]
        for one in corpus.rows[child]:
            if one.values.get(column) == key:
                print(f"see also: qantar show {child} {one.id}")


def _by_field(table: str, key: str, row: dict[str, object], corpus: Corpus) -> dict[str, list[EvidenceItem]]:
    """The evidence of a record by column; of a row of the table `evidence` that which it was made of, at `phrase`."""
    from qantar_schema.support import support_columns

    if table == "evidence":
        return {"phrase": [item for item in corpus.evidence if _is_row(item, row, corpus)]}
    names = support_columns(table)
    found: dict[str, list[EvidenceItem]] = {}
    for item in corpus.evidence:
        if item.row.table == table and item.row.id == key:
            for stem in item.supports:
                found.setdefault(names.get(stem, stem), []).append(item)
    return found


def _is_row(item: EvidenceItem, row: dict[str, object], corpus: Corpus) -> bool:
    from qantar_schema.support import support_columns

    place = (item.row.table, item.row.id, item.article_id, item.line)
    if place != (row["record_table"], row["record_id"], row["article_id"], row["line"]):
        return False
    names = support_columns(item.row.table)
    anchor = next((one for one in corpus.locks[item.article_id].anchors if one.key == item.citation.key), None)
    starts = anchor is not None and anchor.char_start == row["char_start"] and anchor.char_end == row["char_end"]
    return starts and any(names.get(stem) == row["field"] for stem in item.supports)


def _captured(articles: Path | None, corpus: Corpus, cited: Iterable[str]) -> dict[str, Captured]:
    """The cited articles that are at hand; why one is not is said on stderr."""
    if articles is None:
        return {}
    from qantar_curation.articles.folder import capture_all

    pins = {article_id: corpus.pins[article_id] for article_id in cited if article_id in corpus.pins}
    captured, findings = capture_all(articles, pins)
    for finding in findings:
        note(f"not shown: {finding.message}")
    for article_id, article in sorted(captured.items()):
        if article.sha256 != pins[article_id].sha256:
            note(f"not shown: article {article_id} is not the one that its entry pins")
            del captured[article_id]
    return captured


def _print_evidence(item: EvidenceItem, marking: Marking) -> None:
    from qantar_curation.diagnostics.visible import visible

    said = [f"    {item.article_id} line {item.line}, {item.basis}: `{visible(item.phrase)}`"]
    if item.says is not None:
        said.append(f"says {visible(item.says)}")
    if item.note is not None:
        said.append(f"note: {visible(item.note)}")
    print("; ".join(said))
    line = marking.line(item.citation)
    if line is not None:
        print(f"      | {line}")


def _shown(value: object) -> str:
    """A value as CSV has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
