"""`qantar recapture`: take another capture of a registered article for it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.cli.differences import differences
from qantar_curation.terminal import CannotRun, note, plural

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured
    from qantar_curation.corpus import Corpus
    from qantar_curation.registering.relining import Relining

DESCRIPTION = """\
Take another capture of a registered article for it: pin its hash and name, have the line numbers of all evidence, of
expected facts, of the entry and of decisions of reviews follow the lines whose text is the same, and anchor the phrases
there. Lines that are new are entered where their own words tell what they are. A phrase whose line is not in the
capture as it was is never moved: it is told with the place where its words stand now, and nothing is written unless
--partly is given. What is written has to validate. The text is not copied unless --keep is given."""
EXAMPLES = """\
  qantar recapture ~/captures/003_again.txt --dry-run
  qantar recapture ~/captures/003_again.txt --articles ~/articles --keep
  qantar recapture ~/captures/003_again.txt --id a003 --partly

exit codes: 0 taken (or would be), 1 something is left to be mended, 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `recapture`."""
    parser.add_argument("file", metavar="FILE", help="the new capture")
    parser.add_argument("--id", metavar="ID", help="the article (default: the one that has most of its words)")
    parser.add_argument("--partly", action="store_true", help="write what follows even where something is left to mend")
    parser.add_argument("--keep", action="store_true", help="copy the text into the folder of articles")
    parser.add_argument("--dry-run", action="store_true", help="write nothing; show what would change as a diff")
    options.add_articles(parser, "to see of which of them it is a capture; by default by the hashes of lines alone")
    options.add_format(parser)
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Take the capture; returns 0, or 1 where something is left to be mended."""
    root, folder = options.find_corpus(args), options.find_articles(args)
    path = options.find_capture(args, folder)
    from qantar_curation.articles.capture import Captured
    from qantar_curation.cli.report import print_findings
    from qantar_curation.corpus import load
    from qantar_curation.diagnostics import summary
    from qantar_curation.registering.intake import take
    from qantar_curation.registering.recapture import registered
    from qantar_curation.registering.relining import reline
    from qantar_curation.registering.splicing import CannotSplice
    from qantar_curation.registering.storing import refuse_repository
    from qantar_curation.registering.trial import Trial
    from qantar_curation.reviewing.log import read_log, relined
    from qantar_curation.suggesting.log import LOG

    corpus = load(root)
    if corpus.findings:
        raise CannotRun("the records cannot all be read: run `qantar validate` and mend what it finds")
    taken, findings = take(path, path.name, _language(corpus, args.id))
    known = None if taken is None else registered(taken.captured, corpus, path.name)
    outside = refuse_repository(folder / path.name if folder is not None and args.keep else path, path.name)
    findings += [one for one in (known, outside) if one is not None]
    if taken is None or findings:
        print_findings(findings, args.format, root)
        note(f"{summary(findings)}; nothing was changed")
        return 1
    article_id = _article(args, corpus, taken.captured, folder)
    captured = Captured(article_id, taken.captured.sha256, taken.captured.lines)
    try:
        result = reline(root, corpus, captured, path.name)
        with Trial(root, captured) as trial:
            edits, found = trial.attempt(result.edits)
    except CannotSplice as error:
        raise CannotRun(str(error)) from error
    say: Callable[[str], None] = note if args.format in options.DOCUMENTS else print
    for line in _told(article_id, captured, result):
        say(line)
    decisions, moved, lost = relined(read_log(root), article_id, result.lines)
    if moved:
        say(f"  {plural(moved, 'decision of a review follows its line', 'decisions of reviews follow their lines')}")
        result.edits[LOG] = edits[LOG] = decisions
    if lost:
        say(f"  {plural(lost, 'decision was', 'decisions were')} on lines that read otherwise now: they may come again")
    sys.stdout.flush()
    findings = result.left or found
    print_findings(findings, args.format, root)
    if findings and not args.partly:
        note(f"{summary(findings)}: nothing was changed (--partly writes what follows, to be mended after)")
        return 1
    return _write(args, root, folder, result.edits if findings else edits, len(findings), say)


def _language(corpus: Corpus, article_id: str | None) -> str | None:
    """The language of the article, where it is named: its text is then not doubted."""
    row = corpus.ids("articles").get(article_id or "")
    return None if row is None else str(row.values["language"])


def _article(args: argparse.Namespace, corpus: Corpus, captured: Captured, folder: Path | None) -> str:
    """The id of the article of which it is a capture. Raises CannotRun where there is none."""
    if args.id is not None:
        if args.id not in corpus.pins:
            raise CannotRun(f"there is no article `{args.id}` (--id)")
        return str(args.id)
    from qantar_curation.articles.folder import capture_all
    from qantar_curation.registering.recapture import likest

    texts = {} if folder is None else capture_all(folder, corpus.pins)[0]
    pinned = {one: text for one, text in texts.items() if text.sha256 == corpus.pins[one].sha256}
    like = likest(captured, corpus, pinned)
    if like is None:
        raise CannotRun("no registered article has most of these words: give --id, or run `qantar article add`")
    return like[0]


def _told(article_id: str, captured: Captured, result: Relining) -> Iterator[str]:
    """What follows, what is new and what is gone, in a line each."""
    filled = [(old, new) for old, new in sorted(result.lines.items()) if captured.lines[new - 1].words]
    evidence = plural(result.followed, "piece of evidence follows", "pieces of evidence follow")
    yield f"{article_id}: {plural(len(filled), 'line')} with words as before; {evidence}"
    begin = 0  # of the lines that moved as far
    for at, (old, new) in enumerate(filled, 1):
        if at == len(filled) or filled[at][1] - filled[at][0] != new - old:
            first, then = filled[begin]
            if first != then:
                yield f"  {_lines(first, old)} {'is' if first == old else 'are'} now {_lines(then, new)}"
            begin = at
    for guess in result.added:
        skipped = f", skipped as {guess.skipped}" if guess.skipped else ""
        yield f"  line {guess.line} is new: {guess.role}{skipped}: {guess.why}"
    for old, new in result.changed.items():
        yield f"  line {old} reads otherwise now, in line {new}: what the entry says of it stays"
    for number in result.dropped:
        yield f"  line {number} is gone, and what the entry says of it goes"
    for item in result.reworded:
        citation = item.citation
        place = f"{citation.path}:{citation.locate('line').line}"
        yield f"  line {item.line} has other words around a phrase that stands there still: look at {place}"
    for path, span in result.speaking:
        yield f"  a note speaks of lines by their numbers: look at {path}:{span.line}"


def _lines(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first} to {last}"


def _write(
    args: argparse.Namespace,
    root: Path,
    folder: Path | None,
    edits: dict[str, str],
    left: int,
    say: Callable[[str], None],
) -> int:
    """Write the files, or show how they would change."""
    if args.dry_run:
        for edited, text in sorted(edits.items()):
            old = (root / edited).read_text(encoding="utf-8")
            if edited.endswith(".yaml") and args.format not in options.DOCUMENTS:
                sys.stdout.writelines(differences(edited, old, text, "recaptured"))
            elif old != text:
                say(f"{edited}: would change")
        note("nothing was written")
        return 1 if left else 0
    from qantar_curation.files import Staging
    from qantar_curation.registering import storing

    if args.keep and folder is not None:
        storing.keep(Path(args.file), folder)
    with Staging(root) as staging:
        for edited, text in edits.items():
            staging.write_bytes(edited, text.encode())
    for edited in staging.changed:
        say(f"{edited}: written")
    if left:
        note(f"{plural(left, 'finding')} above: mend them, then run `qantar anchor` with the new text")
        return 1
    note("the capture is pinned and anchored; next: look at the difference, then qantar publish")
    return 0
