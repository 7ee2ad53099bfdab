"""`qantar coverage`: how much of each article the records account for."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.cli.columns import aligned
from qantar_curation.terminal import note, plural

if TYPE_CHECKING:
    from qantar_curation.cli.accounting import Account

DESCRIPTION = """\
Show for each article how many of its lines a record cites, how many are skipped and why, and how many are open: neither
cited nor listed. An article whose coding is `complete` has none open, or `qantar validate` fails; one that is only
`registered` has its metadata and fingerprints here and nothing more. Quoted is the share of the article's words that
cited phrases cover."""
EXAMPLES = """\
  qantar coverage
  qantar coverage --lines | grep open

exit codes: 0 shown, 1 shown as far as the records could be read, 2 could not run"""

_BAR = 20
_CITED, _SKIPPED, _OPEN = "#-."
_HEAD = ("article", "coding", "lines", "cited", "skipped", "open", "evidence", "anchors", "quoted")
_TEXT_COLUMNS = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `coverage`."""
    parser.add_argument(
        "--lines", action="store_true", help="list each line with its number of evidence rows, or why it has none"
    )
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Show coverage; returns 0, or 1 where some records could not be read."""
    root = options.find_corpus(args)
    from qantar_curation.cli.accounting import accounts, total
    from qantar_curation.corpus import load
    from qantar_curation.diagnostics import summary

    corpus = load(root)
    found = accounts(corpus)
    if args.lines:
        _print_lines(found)
    elif found:
        _print_table([*found, total(found)])
        _print_reasons(found)
    if corpus.findings:
        note(f"{summary(corpus.findings)} in reading, so this is not the whole: run `qantar validate`")
        return 1
    return 0


def _print_lines(accounts: Sequence[Account]) -> None:
    width = max((len(f"{one.article_id}:{len(one.lines)}") for one in accounts), default=0)
    for one in accounts:
        for line in one.lines:
            reason = f"skipped: {line.skipped}" if line.skipped else "open"
            said = plural(line.cited, "evidence row") if line.cited else reason
            print(f"{f'{one.article_id}:{line.number}':<{width}}  {line.role:<10}  {said}")


def _print_table(accounts: Sequence[Account]) -> None:
    rows = [_HEAD, *(_row(one) for one in accounts)]
    bars = [f"{_CITED} cited {_SKIPPED} skipped {_OPEN} open", *(_bar(one) for one in accounts)]
    for line, bar in zip(aligned(rows, _TEXT_COLUMNS), bars, strict=True):
        print(f"{line}  {bar}".rstrip())


def _row(one: Account) -> tuple[str, ...]:
    counts = (len(one.lines), one.cited, one.skipped, one.open, one.evidence, one.anchors)
    share = 100 * one.quoted_words / one.words if one.words else 0.0
    return one.article_id, one.coding, *(f"{count:,}" for count in counts), f"{share:.1f} %"


def _bar(one: Account) -> str:
    """Cited, skipped and open lines in proportion; what there is of a kind shows, however little."""
    if not one.lines:
        return ""
    cited, skipped = (
        max(round(_BAR * count / len(one.lines)), count > 0) for count in (one.cited, one.cited + one.skipped)
    )
    if one.open:
        cited, skipped = min(cited, _BAR - 1), min(skipped, _BAR - 1)
    return _CITED * cited + _SKIPPED * (skipped - cited) + _OPEN * (_BAR - skipped)


def _print_reasons(accounts: Sequence[Account]) -> None:
    for one in accounts:
        counts = Counter(line.skipped for line in one.lines if line.skipped and not line.cited)
        if counts:
            reasons = ", ".join(f"{reason} {count}" for reason, count in sorted(counts.items()))
            print(f"{one.article_id} skipped: {reasons}")
