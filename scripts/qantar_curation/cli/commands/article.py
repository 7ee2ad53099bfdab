"""`qantar article add`: register a new article."""

from __future__ import annotations

import argparse
import datetime
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, is_terminal, note, plural

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured
    from qantar_curation.corpus import Corpus
    from qantar_curation.registering.asking import Asker
    from qantar_curation.registering.copies import Group
    from qantar_curation.registering.intake import Intake
    from qantar_curation.registering.register import Given, Look

DESCRIPTION = """\
Register a new article from a text file: say what its lines show (dates, sources, headline, captions, copies of earlier
articles), ask on a terminal for what they do not, and write its entry and lock below dataset/articles. In a pipe
nothing is asked: what neither the text nor an option gives stays open. The text is not copied unless --keep is given.
An article that is registered already, or in another capture, is told and nothing changes."""
EXAMPLES = """\
  qantar article add ~/articles/005_capture.txt
  qantar article add capture.txt --publisher "The Daily" --published-on 2022-01-12 --basis printed --yes
  qantar article add capture.txt --articles ~/articles --keep --dry-run

exit codes: 0 registered, 1 it is refused or registered already, 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `article`."""
    parser.add_argument("action", choices=("add",), help="what to do")
    parser.add_argument("file", metavar="FILE", help="the captured text")
    parser.add_argument("--id", metavar="ID", help="its id (default: the next number)")
    parser.add_argument("--publisher", metavar="NAME", help="who published it")
    parser.add_argument("--agency", metavar="NAME", help="the agencies or sources that it credits")
    parser.add_argument("--url", metavar="URL", help="its address on the web, where it prints one")
    parser.add_argument("--language", metavar="CODE", help="the language of the text (default: English, if it is)")
    parser.add_argument("--published-on", metavar="DATE", help="the day of publication, YYYY-MM-DD")
    parser.add_argument("--basis", choices=("printed", "inferred"), help="whether the article prints that day")
    parser.add_argument("--because", metavar="LINE:PHRASE", help="the words from which an inferred day follows")
    parser.add_argument("--headline", metavar="LINE", type=int, help="the line of the headline")
    parser.add_argument("--distinct", action="store_true", help="it is another article than the one it is like")
    parser.add_argument("--keep", action="store_true", help="copy the text into the folder of articles")
    parser.add_argument("--yes", action="store_true", help="consent to edits of other articles' entries")
    parser.add_argument("--dry-run", action="store_true", help="write nothing; show what would be written")
    options.add_articles(parser, "copies of earlier lines are looked for in them")
    options.add_format(parser)
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Register; returns 0, or 1 where the text is refused or the result would not validate."""
    root, folder = options.find_corpus(args), options.find_articles(args)
    path = options.find_capture(args, folder)
    from qantar_curation.articles.folder import capture_all
    from qantar_curation.cli.report import print_findings
    from qantar_curation.corpus import load
    from qantar_curation.diagnostics import summary
    from qantar_curation.registering.refusing import examine

    corpus = load(root)
    texts = _pinned(capture_all(folder, corpus.pins)[0], corpus) if folder is not None else {}
    kept_at = folder / path.name if folder is not None and args.keep else None
    taken, findings = examine(path, corpus, texts, kept_at=kept_at, language=args.language, distinct=args.distinct)
    if taken is None or findings:
        print_findings(findings, args.format, root)
        note(f"{summary(findings)}; nothing was changed")
        return 1
    return _add(args, root, folder, taken, corpus, texts)


def _pinned(captured: dict[str, Captured], corpus: Corpus) -> dict[str, Captured]:
    return {one: text for one, text in captured.items() if text.sha256 == corpus.pins[one].sha256}


def _add(
    args: argparse.Namespace,
    root: Path,
    folder: Path | None,
    taken: Intake,
    corpus: Corpus,
    texts: dict[str, Captured],
) -> int:
    """Look the text over, ask, try and write."""
    from qantar_curation.articles.capture import Captured
    from qantar_curation.cli.report import print_findings
    from qantar_curation.diagnostics import summary
    from qantar_curation.files import Staging
    from qantar_curation.registering import register, storing
    from qantar_curation.registering.asking import Nobody, Terminal
    from qantar_curation.registering.splicing import CannotSplice
    from qantar_curation.registering.trial import Trial

    given = _given(args, corpus)
    path = Path(args.file)
    seen = register.look(taken, corpus, texts)
    _report(taken, seen, texts, given)
    asks = is_terminal(sys.stdin) and is_terminal(sys.stdout) and not args.yes
    asker: Asker = Terminal() if asks else Nobody(args.yes)
    groups = _consented(seen.groups, asker)
    captured = Captured(given.article_id, taken.captured.sha256, taken.captured.lines)
    try:
        described = register.details(taken, seen, given, path.name, asker)
        with Trial(root, captured) as trial:
            result = register.register(root, trial, corpus, described, seen, groups)
    except (register.CannotRegister, CannotSplice) as error:
        raise CannotRun(str(error)) from error
    if result.findings:
        print_findings(result.findings, args.format, root)
        note(f"the result would not validate: {summary(result.findings)}; nothing was changed")
        return 1
    if args.dry_run:
        for edited in sorted(result.edits):
            print(f"{edited}: {'would change' if (root / edited).exists() else 'would be new'}")
        print(f"\n{result.edits[f'dataset/articles/{given.article_id}.yaml']}", end="")
        return 0
    if args.keep and folder is not None:
        storing.keep(path, folder)
    with Staging(root) as staging:
        for edited, text in result.edits.items():
            staging.write_bytes(edited, text.encode())
    for edited in sorted(result.edits):
        print(f"{edited}: {'written' if edited in staging.changed else 'as it was'}")
    shown = shlex.quote(args.file)
    note(f"{given.article_id} is registered; next: qantar suggest {shown}, then qantar review {shown}")
    return 0


def _given(args: argparse.Namespace, corpus: Corpus) -> Given:
    from qantar_curation.corpus.files import ARTICLES
    from qantar_curation.editing.ids import proposal, taken
    from qantar_curation.registering.register import Given

    free = proposal(corpus, ARTICLES, None)
    key = args.id or free
    if key is None or not (len(key) == 4 and key[0] == "a" and key[1:].isascii() and key[1:].isdigit()):
        raise CannotRun(f"`{key}` is no article id: `a` and three digits; free is `{free}`")
    if key in taken(corpus, ARTICLES):
        raise CannotRun(f"`{key}` is or was an id of articles; free is `{free}`")
    day: datetime.date | None = None
    if args.published_on is not None:
        try:
            day = datetime.date.fromisoformat(args.published_on)
        except ValueError as error:
            raise CannotRun(f"`{args.published_on}` is no day: YYYY-MM-DD") from error
    because: tuple[int, str] | None = None
    if args.because is not None:
        line, colon, phrase = args.because.partition(":")
        if not colon or not line.isascii() or not line.isdigit() or not phrase.strip():
            raise CannotRun(f"`{args.because}` is no LINE:PHRASE")
        because = (int(line), phrase.strip())
    if args.language is not None and not (len(args.language) == 2 and args.language.isascii()):
        raise CannotRun(f"`{args.language}` is no code of a language: two letters, as `en`")
    basis = args.basis
    return Given(key, args.publisher, args.agency, args.url, args.language, day, basis, because, args.headline)


def _consented(groups: list[Group], asker: Asker) -> list[Group]:
    """The wire groups to write: those that edit another article's entry only where that is consented to."""
    kept = []
    for group in groups:
        joining = ", ".join(f"{article}:{line}" for article, line in group.joining)
        if not group.joining or asker.confirm(f"Enter {joining} into the wire group `{group.slug}`?"):
            kept.append(group)
        else:
            note(f"the wire group `{group.slug}` is left out: its line in {joining} would be edited (--yes consents)")
    return kept


def _report(taken: Intake, seen: Look, texts: dict[str, Captured], given: Given) -> None:
    """Say what the text shows, and by what it is told."""
    from qantar_curation.diagnostics.visible import visible

    captured = taken.captured
    print(f"sha256      {captured.sha256}")
    print(f"size        {plural(len(captured.lines), 'line')}, {plural(taken.words, 'word')}")
    print(f"language    {taken.language.code or 'not told'}: {taken.language.why}")
    for day in seen.days:
        print(f"date        line {day.line}: {day.day} ({day.kind}: {day.why})")
    if given.published_on is not None:
        print(f"published   {given.published_on}: as given{f', {given.basis}' if given.basis else ''}")
    else:
        taken_day = seen.publication.taken
        print(f"published   {taken_day.day if taken_day else 'open'}: {seen.publication.why}")
    if seen.publisher is not None:
        print(f"publisher   line {seen.publisher.line}: {visible(seen.publisher.name)}")
    for named in seen.sources:
        print(f"{'source' if named.is_agency else 'author':<11} line {named.line}: {visible(named.words)}")
    for guess in seen.guesses:
        skipped = f", skipped as {guess.skipped}" if guess.skipped else ""
        print(f"{guess.role:<11} line {guess.line}{skipped}: {guess.why}")
    signs = "; ".join(map(visible, seen.translation.signs))
    likely = "likely" if seen.translation.likely else "not told"
    print(f"translated  {likely}{f': {signs}' if signs else ''}")
    for one in seen.copies:
        print(f"copy        line {one.line} is like {one.article_id}:{one.other} ({one.alike:g} %)")
    if not texts:
        print("copy        not looked for: no text of an earlier article is at hand (--articles)")
    sys.stdout.flush()
