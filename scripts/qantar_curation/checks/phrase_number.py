"""V001: numbers that the phrase does not say."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import contradictions
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "V001",
    "other-number",
    "The number is read out of the phrase, in digits or words, and has to be the value of the record: `at least 160 "
    "dead` supports no 260.",
    "Correct `value`, or cite the phrase that says it.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    yield from contradictions(corpus, RULE, ("value",))


CHECK = Check(RULE, _run)
