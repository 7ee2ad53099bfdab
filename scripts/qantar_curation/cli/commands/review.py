"""`qantar review`: decide on proposals one by one."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, Progress, is_terminal, note

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured
    from qantar_curation.corpus import Corpus
    from qantar_curation.diagnostics.finding import Finding
    from qantar_curation.reviewing.session import Session
    from qantar_curation.suggesting.proposal import Proposal

DESCRIPTION = """\
Show each proposal beside its line, the phrase marked, with the record that it would become; accept, edit, reject with a
reason, skip, undo. An accepted one is written with its evidence, anchored at once, and kept only where the corpus
validates with it. Decisions go to dataset/review/log.jsonl; what was rejected is not proposed again. A review that was
stopped, or killed, goes on where it was. FILE is the article's text, or proposals as `qantar suggest --format jsonl`
prints them. The article has to be registered (`qantar article add`)."""
EXAMPLES = """\
  qantar review ~/articles/005_capture.txt
  qantar review proposals/005_capture.jsonl --article a005 --articles ~/articles
  qantar review ~/articles/005_capture.txt --accept-all --dry-run
  qantar review ~/articles/005_capture.txt --decisions decisions.jsonl

exit codes: 0 reviewed, 1 a decision could not be carried out or a proposal would not validate, 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `review`."""
    parser.add_argument("file", metavar="FILE", help="the article's text, or a .jsonl file of proposals")
    parser.add_argument("--article", metavar="ID", help="the article that the proposals are of")
    parser.add_argument("--accept-all", action="store_true", help="try to accept all; it goes with --dry-run only")
    parser.add_argument("--decisions", metavar="FILE", help="take decisions from a file of JSON lines")
    parser.add_argument("--dry-run", action="store_true", help="write nothing; say what would be written")
    parser.add_argument("--engine", choices=("rules", "spacy"), default="rules", help="what finds persons in a text")
    options.add_articles(parser, "the text of the article that proposals are of")
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Review; returns 0, or 1 where a decision could not be carried out."""
    root, folder = options.find_corpus(args), options.find_articles(args)
    path = Path(args.file)
    if not path.is_file():
        raise CannotRun(f"there is no file `{args.file}`")
    if args.accept_all and not args.dry_run:
        raise CannotRun("nothing is published unreviewed: --accept-all goes with --dry-run")
    by_hand = not (args.accept_all or args.decisions)
    if by_hand and not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise CannotRun("a review needs a terminal; or give --decisions FILE, or --accept-all --dry-run")
    with contextlib.ExitStack() as held:
        if not args.dry_run:
            _hold(held, root, path)
        return _run(args, root, path, folder, by_hand)


def _hold(held: contextlib.ExitStack, root: Path, path: Path) -> None:
    """Take the lock beside the text, and see that state and log can be written before anything is decided."""
    from qantar_curation.files import CannotWrite
    from qantar_curation.reviewing import exclusive, state
    from qantar_curation.reviewing.workspace import refuse_read_only

    try:
        held.enter_context(exclusive.holding(path.with_name(path.name + exclusive.SUFFIX)))
        state.refuse_unwritable(path.with_name(path.name + state.SUFFIX))
        refuse_read_only(root)
    except exclusive.Held as error:
        raise CannotRun(str(error)) from error
    except CannotWrite as error:
        raise CannotRun(f"what is decided could not be kept: {error}") from error


def _run(args: argparse.Namespace, root: Path, path: Path, folder: Path | None, by_hand: bool) -> int:
    from qantar_curation.corpus import load
    from qantar_curation.reviewing.session import Session
    from qantar_curation.reviewing.state import SUFFIX, State
    from qantar_curation.reviewing.workspace import Workspace

    corpus = load(root)
    article, proposals = _opened(args, path, corpus, folder)
    file = corpus.pins[article.article_id].file
    beside = None if args.dry_run else path.with_name(path.name + SUFFIX)
    with Workspace(root, article, dry=args.dry_run) as workspace:
        session = Session(workspace, proposals, file, State.load(beside, article.article_id))
        return _review(args, session) if not by_hand else _talk(session)


def _opened(
    args: argparse.Namespace, path: Path, corpus: Corpus, folder: Path | None
) -> tuple[Captured, list[Proposal]]:
    """The article and its proposals: those of the file, or those that the text gives."""
    from qantar_curation.reviewing.opening import CannotOpen, article_of_proposals, article_of_text

    try:
        if path.suffix == ".jsonl":
            return article_of_proposals(path, args.article, corpus, folder)
        return article_of_text(path, args.article, corpus, args.engine)
    except CannotOpen as error:
        raise CannotRun(str(error)) from error


def _talk(session: Session) -> int:
    from qantar_curation.reviewing.loop import Loop
    from qantar_curation.reviewing.marking import marked
    from qantar_curation.reviewing.screen import TerminalScreen

    Loop(session, TerminalScreen(), marked, _render).run()
    return 0


def _review(args: argparse.Namespace, session: Session) -> int:
    from qantar_curation.reviewing import scripted

    def say(text: str) -> None:
        print(text, flush=True)

    if args.accept_all:
        with Progress() as progress:
            result = scripted.accept_all(session, say, progress, _render)
        note(f"{result.done} would be written, {result.failed} would not validate, {result.open} need a person")
        return 1 if result.failed else 0
    source = Path(args.decisions)
    if not source.is_file():
        raise CannotRun(f"there is no file `{args.decisions}`")
    try:
        decisions = scripted.read_decisions(source.read_text(encoding="utf-8").split("\n"))
    except (scripted.BadDecision, UnicodeDecodeError) as error:
        raise CannotRun(f"{args.decisions}: {error}") from error
    result = scripted.decide(session, decisions, say, _render)
    left = session.tally.left
    note(
        f"{result.done} carried out, {result.failed} not; {left} left{' (nothing was written)' if args.dry_run else ''}"
    )
    return 1 if result.failed else 0


def _render(findings: Sequence[Finding]) -> str:
    """Findings as text, without source lines: the files that they are in were put back."""
    from qantar_curation.diagnostics import render_text

    return render_text.render(findings)
