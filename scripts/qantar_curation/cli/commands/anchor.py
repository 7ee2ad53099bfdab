"""`qantar anchor`: find each cited phrase in the articles and write the locks."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from typing import TYPE_CHECKING

from qantar_curation.cli import options
from qantar_curation.terminal import CannotRun, near, note, plural

if TYPE_CHECKING:
    from qantar_curation.articles.citation import ArticlePin, Citation
    from qantar_curation.articles.lock import Lock
    from qantar_curation.corpus import Corpus
    from qantar_curation.diagnostics.finding import Finding

DESCRIPTION = """\
Find each phrase that a record cites in its line of the captured article, and write its characters beside the hashes
of article and lines: the locks dataset/articles/*.lock.json. With them anybody can validate an edit without having
the articles. Where a phrase is not found, or a record cannot be read, nothing is written and all findings are
printed; an article that was captured again gets proposals where its phrases stand now. With --only, the texts of the
other articles need not be at hand: their locks are left alone, and have to hold an anchor of each phrase as it is."""
EXAMPLES = """\
  qantar anchor --articles ~/articles
  qantar anchor --articles ~/articles --only a005
  QANTAR_ARTICLES=~/articles qantar anchor --check

exit codes: 0 the locks are right (now), 1 findings or, with --check, locks that would change, 2 could not run"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `anchor`."""
    options.add_articles(parser, "the phrases are looked for in them")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a lock would change")
    parser.add_argument(
        "--only",
        metavar="ID",
        nargs="+",
        action="extend",
        help="the articles whose locks are made, where not all of the texts are at hand; the other locks stay",
    )
    options.add_format(parser)
    options.add_root(parser)


def run(args: argparse.Namespace) -> int:
    """Anchor; returns 0, or 1 with findings or, checking, where a lock would change."""
    root, articles = options.find_corpus(args), options.find_articles(args)
    if articles is None:
        raise CannotRun(f"anchor needs the captured articles: give --articles DIR or set {options.VARIABLE}")
    from qantar_curation.articles.anchoring import anchor
    from qantar_curation.articles.folder import capture_all, lock_path, write_locks
    from qantar_curation.articles.lock import dump_lock
    from qantar_curation.cli.report import print_findings
    from qantar_curation.corpus import load
    from qantar_curation.diagnostics import summary
    from qantar_curation.files import is_written

    corpus = load(root)
    pins = _chosen(corpus, args.only)
    captured, findings = capture_all(articles, pins)
    findings = _mendable_left_out(corpus, pins) + findings
    left_alone = corpus.pins.keys() - pins.keys()
    cited = [item.citation for item in corpus.evidence]
    anchoring = anchor([one for one in cited if one.article_id not in left_alone], pins, captured, corpus.locks)
    findings += anchoring.findings
    findings += _not_anchored(corpus, [one for one in cited if one.article_id in left_alone], left_alone)
    if findings:
        print_findings(findings, args.format, root)
        note(f"{summary(findings)}; no lock was written")
        return 1
    locks = anchoring.locks
    paths = {article_id: lock_path(article_id) for article_id in locks}
    stale = [one for one, lock in locks.items() if not is_written(root / paths[one], dump_lock(lock).encode())]
    if args.format in options.DOCUMENTS:
        print_findings([], args.format, root)
    else:
        for article_id in stale:
            print(f"{paths[article_id]}: {_change(corpus.locks.get(article_id), locks[article_id])}")
    if not args.check:
        write_locks(root, locks)
    anchors = sum(len(lock.anchors) for lock in locks.values())
    seen = f"{plural(anchors, 'anchor')} in {plural(len(locks), 'lock')}"
    verb = "would change: run `qantar anchor`" if args.check else "written"
    note(f"{seen}: {f'{len(stale)} {verb}' if stale else 'all as they should be'}")
    return 1 if args.check and stale else 0


def _chosen(corpus: Corpus, only: list[str] | None) -> dict[str, ArticlePin]:
    """The entries of the articles to anchor. Raises CannotRun for an id that no entry has."""
    if only is None:
        return corpus.pins
    for article_id in only:
        if article_id not in corpus.pins and article_id not in corpus.ids("articles"):
            hint = near(article_id, corpus.pins, "the articles are")
            raise CannotRun(f"there is no article `{article_id}` (--only); {hint}")
    return {one: corpus.pins[one] for one in only if one in corpus.pins}


def _mendable_left_out(corpus: Corpus, pins: Collection[str]) -> list[Finding]:
    """The findings of reading, but for those on locks that are written anew."""
    from qantar_curation.articles import rules
    from qantar_curation.articles.folder import lock_path

    mended = {rules.LOCK_MISSING, rules.LOCK_MALFORMED, rules.LOCK_NOT_CANONICAL}
    anew = {corpus.pins[one].path for one in pins} | {lock_path(one) for one in pins}
    return [finding for finding in corpus.findings if finding.rule not in mended or finding.path not in anew]


def _not_anchored(corpus: Corpus, cited: list[Citation], left_alone: Collection[str]) -> list[Finding]:
    """What is wrong with the phrases of articles whose locks stay; an anchor that nothing cites any more may wait."""
    from qantar_curation.articles.rules import ANCHOR_STALE
    from qantar_curation.articles.verify import verify

    pins = {one: corpus.pins[one] for one in left_alone}
    return [one for one in verify(cited, pins, corpus.locks).findings if one.rule is not ANCHOR_STALE]


def _change(old: Lock | None, new: Lock) -> str:
    """What is new in a lock, in a few words."""
    if old is None:
        return f"new, with {plural(len(new.lines), 'line')} and {plural(len(new.anchors), 'anchor')}"
    before, after = ({anchor.key: anchor for anchor in lock.anchors} for lock in (old, new))
    moved = sum(before[key] != after[key] for key in before.keys() & after.keys())
    counts = {
        "added": len(after.keys() - before.keys()),
        "removed": len(before.keys() - after.keys()),
        "moved": moved,
    }
    said = [f"{plural(count, 'anchor')} {verb}" for verb, count in counts.items() if count]
    if (old.sha256, old.lines) != (new.sha256, new.lines):
        said.append("new fingerprints")
    return ", ".join(said) or "in another form"
