"""L001: lines of a completely coded article that are neither cited nor listed. This is promise 2."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "L001",
    "unaccounted-line",
    "Each line of a completely coded article is cited by a record or listed with the reason why it yields none, so "
    "that nothing is left out unseen.",
    "Code what the line says, or list it in the article's entry with `skipped`.",
)


def cited_lines(corpus: Corpus) -> dict[str, set[int]]:
    """The lines of each article that some evidence cites."""
    found: dict[str, set[int]] = defaultdict(set)
    for item in corpus.evidence:
        found[item.article_id].add(item.line)
    return found


def _run(corpus: Corpus) -> Iterator[Finding]:
    if corpus.evidence_lost:
        return
    cited = cited_lines(corpus)
    skipped: dict[str, set[int]] = defaultdict(set)
    for line in corpus.rows["article_lines"]:
        if line.values["skipped_reason"] is not None:
            skipped[line.values["article_id"]].add(line.values["line"])
    for row in corpus.rows["articles"]:
        lock = corpus.locks.get(row.id)
        if row.values.get("coding") != "complete" or lock is None:
            continue
        known = cited[row.id] | skipped[row.id]
        open_lines = [line.line for line in lock.lines if line.words and line.line not in known]
        for number in open_lines:
            said = f"line {number} of {row.id} is neither cited nor skipped ({lock.lines[number - 1].words} words)"
            yield row.finding(RULE, said, "coding")


CHECK = Check(RULE, _run)
