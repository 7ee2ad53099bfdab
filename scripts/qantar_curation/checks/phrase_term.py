"""V006: terms that the phrase does not say."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import contradictions
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases.terms import LEXICONS

RULE = Rule(
    "V006",
    "other-term",
    "What kind of act it is, what changed between holder and post, and what a figure measures are words of the "
    "article. The words of this phrase are those of another term.",
    "Correct the term, cite the words that say it, or mark the reading as `interpreted` with a note.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    yield from contradictions(corpus, RULE, tuple(LEXICONS))


CHECK = Check(RULE, _run)
