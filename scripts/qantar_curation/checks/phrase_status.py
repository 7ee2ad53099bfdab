"""V007: a status that the phrase does not give."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import contradictions
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "V007",
    "other-status",
    "Announced is not done. Tense, negation and words of saying tell whether an act happened, is to come, is alleged "
    "or was refused; those of this phrase tell something else than the record.",
    "Correct `status`, cite the words that tell it, or write what the article says in `says`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    yield from contradictions(corpus, RULE, ("status",))


CHECK = Check(RULE, _run)
