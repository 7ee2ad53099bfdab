"""E013: the same phrase given twice for the same field."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, EvidenceItem
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "E013",
    "duplicate-evidence",
    "One phrase supports a field once. Twice would look like two reports.",
    "Remove one of the two, or cite the line that was meant.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    first: dict[tuple[object, ...], EvidenceItem] = {}
    for item in corpus.evidence:
        for key in item.supports:
            identity = (id(item.row), key, item.article_id, item.line, item.phrase, item.occurrence)
            before = first.setdefault(identity, item)
            if before is not item:
                line = before.written.span().line
                yield item.finding(RULE, f"the phrase supports `{key}` already, at line {line}", "phrase")


CHECK = Check(RULE, _run)
