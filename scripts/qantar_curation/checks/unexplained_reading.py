"""E012: interpretations without a note."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "E012",
    "unexplained-reading",
    "`interpreted` says that the coder concludes the value from a phrase that does not say it. Others can only judge "
    "that if a note says how.",
    "Add a `note` that says how the value follows, or find a phrase that states it.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for item in corpus.evidence:
        if item.basis == "interpreted" and item.note is None:
            yield item.finding(RULE, f"{item.row.id}: interpreted, and no note says how", "basis")


CHECK = Check(RULE, _run)
