"""V005: references to somebody or something else than the phrase names."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import contradictions
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases.reading import REFERENCES

RULE = Rule(
    "V005",
    "other-name",
    "A reference is supported by a phrase that names the record it points to, or refers to it by a registered form. "
    "This phrase names another record of the same table and not this one.",
    "Correct the reference, or cite the phrase that names it.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    yield from contradictions(corpus, RULE, REFERENCES)


CHECK = Check(RULE, _run)
