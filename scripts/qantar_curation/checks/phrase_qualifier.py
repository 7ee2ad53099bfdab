"""V002: qualifiers that the phrase does not say."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import contradictions
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "V002",
    "other-qualifier",
    "The words before a number decide what is known of it: `at least 160` gives a lower bound, `nearly 160` an upper "
    "one, `160` both. The qualifier that the phrase has must be that of the record.",
    "Correct `qualifier`, or cite the phrase with its qualifying words.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    yield from contradictions(corpus, RULE, ("qualifier",))


CHECK = Check(RULE, _run)
