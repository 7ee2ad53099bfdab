"""`qantar suggest`: proposals of records for a new article."""

from __future__ import annotations

import argparse
import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, Progress, note, plural, say

if TYPE_CHECKING:
    from qantar_curation.suggesting.known import Known

DESCRIPTION = """\
Read a new English article and propose what a curator may record: persons with their office, appointments, figures,
dates, events and quotes, and which records its lines repeat or contradict. Each proposal names its line, characters and
a phrase of at most eight words. Nothing is written to the records: review the proposals first. A folder of articles is
read article by article into --output; a run that was stopped goes on where it was, and what was made of another text,
other options or other records is made again."""
EXAMPLES = """\
  qantar suggest article.txt --published-on 2022-01-11
  qantar suggest article.txt --format jsonl --engine spacy
  qantar suggest articles/ --format jsonl --output proposals/ --jobs 4
  qantar suggest --report

exit codes: 0 proposed, 1 some files of a folder were refused, 2 could not run"""

_SUFFIXES = {"text": ".proposals.txt", "jsonl": ".jsonl", "yaml": ".yaml"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `suggest`."""
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="a text file with one article, or a folder of .txt files"
    )
    parser.add_argument(
        "--published-on",
        metavar="DATE",
        type=_day,
        help="the day from which relative dates count (default: the article's printed day, which is told)",
    )
    parser.add_argument("--format", choices=tuple(_SUFFIXES), default="text", help="text (default), jsonl or yaml")
    parser.add_argument("--output", metavar="DIR", help="write there instead of printing; needed for a folder")
    parser.add_argument(
        "--engine",
        choices=("rules", "spacy"),
        default="rules",
        help="what finds persons: rules (default), or rules with a model",
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_count,
        help="in how many processes a folder is read (default: as many as there are processors, or one where the"
        " articles are few or a model is used)",
    )
    parser.add_argument(
        "--report", action="store_true", help="print how often each rule was right, by the log of reviews"
    )
    options.add_root(parser)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"`{text}` is no day: write it as 2022-01-11") from error


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"`{text}` is no number of processes: give 1 or more")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Propose; returns 0, or 1 where files of a folder were refused."""
    root = options.find_root(args)
    if args.report:
        return _report(root)
    if args.file is None:
        raise CannotRun("give the file of an article, or --report")
    path = Path(args.file)
    from qantar_curation.suggesting.models import model_of

    model = model_of(args.engine)
    if path.is_dir():
        return _folder(path, args, root)
    from qantar_curation.suggesting.article import counted_from, propose_all, seen_before
    from qantar_curation.suggesting.output import render
    from qantar_curation.suggesting.source import Refused, read_source

    try:
        source = read_source(path)
    except Refused as refusal:
        raise CannotRun(str(refusal)) from refusal
    known = _known(root)
    day = args.published_on
    if day is None:
        counted = counted_from(source, known)
        day = counted.day if counted is not None else None
        note(
            "no day is printed from which dates could count: give --published-on"
            if counted is None
            else f"dates count from {counted.day} ({counted.why}); --published-on gives another day"
        )
    text = render(propose_all(source, day, known, model), args.format)
    if args.output is None:
        print(text, end="")
    else:
        from qantar_curation.suggesting.folder import run as write

        suffix, basis = _SUFFIXES[args.format], _basis(args, root)
        write([path], Path(args.output), suffix, basis, lambda _: text, lambda _: None, lambda _: None)
    if known is not None and (said := seen_before(source, known)) is not None:
        note(said)
    return 0


def _known(root: Path) -> Known | None:
    """What the corpus at the root holds; None where there is none."""
    if not (root / "dataset/records").is_dir():
        return None
    from qantar_curation.corpus import load
    from qantar_curation.suggesting.known import known_of

    return known_of(load(root))


def _proposed(path: Path, *, published: datetime.date | None, known: Known | None, engine: str, form: str) -> str:
    """The proposals of one article of a folder as they are written. Raises Refused."""
    from qantar_curation.suggesting.article import propose_all
    from qantar_curation.suggesting.models import model_of
    from qantar_curation.suggesting.output import render
    from qantar_curation.suggesting.source import read_source

    return render(propose_all(read_source(path), published, known, model_of(engine)), form)


def _folder(folder: Path, args: argparse.Namespace, root: Path) -> int:
    if args.output is None:
        raise CannotRun("a folder of articles needs --output DIR for the proposals")
    from qantar_curation.suggesting.folder import articles
    from qantar_curation.suggesting.folder import run as write
    from qantar_curation.suggesting.processes import processes_for
    from qantar_curation.suggesting.source import Refused

    paths = articles(folder)
    if not paths:
        raise CannotRun(f"there is no .txt file in `{folder}`")
    one = partial(_proposed, published=args.published_on, known=_known(root), engine=args.engine, form=args.format)
    jobs = args.jobs or (processes_for(len(paths)) if args.engine == "rules" else 1)
    suffix, basis = _SUFFIXES[args.format], _basis(args, root)
    with Progress() as progress:

        def refused(refusal: Refused) -> None:
            progress.clear()
            say(str(refusal))

        outcome = write(paths, Path(args.output), suffix, basis, one, progress, refused, jobs)
    again = f" ({outcome.again:,} again, since something changed)" if outcome.again else ""
    earlier = f", {outcome.earlier:,} done before" if outcome.earlier else ""
    bad = f", {outcome.refused:,} refused" if outcome.refused else ""
    note(f"{plural(outcome.done, 'article')} read{again}{earlier}{bad}")
    if outcome.left:
        many = f" and {len(outcome.left) - _SHOWN:,} more" if len(outcome.left) > _SHOWN else ""
        note(
            f"no text in {folder} stands behind {', '.join(outcome.left[:_SHOWN])}{many} in {args.output}: delete them"
            " if they are of no use"
        )
    return 1 if outcome.refused else 0


_SHOWN = 5


def _basis(args: argparse.Namespace, root: Path) -> str:
    from qantar_curation.suggesting.journal import basis_of

    return basis_of(root, args.published_on, args.engine, args.format)


def _report(root: Path) -> int:
    from qantar_curation.suggesting.log import LOG, report

    try:
        print(report(root))
    except FileNotFoundError as error:
        raise CannotRun(f"nothing was reviewed yet: there is no {LOG}") from error
    return 0
