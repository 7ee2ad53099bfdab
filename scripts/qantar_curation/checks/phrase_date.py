"""V004: dates that the phrase does not come to."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import contradictions
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases.days import DATES

RULE = Rule(
    "V004",
    "other-date",
    "A date in a phrase is read as the codebook says, relative ones from the day of the article, and has to come to "
    "the date of the record: `in two days` in an article of the 11th supports the 13th only. A coarser date, or "
    "another one, is kept in `says`.",
    "Correct the date, or write what the article says in `says`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    yield from contradictions(corpus, RULE, DATES)


CHECK = Check(RULE, _run)
