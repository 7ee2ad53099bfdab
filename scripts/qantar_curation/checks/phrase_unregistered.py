"""V011: phrases without a registered form of what they ought to name."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import of_phrase, silences
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases import context_of
from qantar_curation.phrases.names import how_to_register
from qantar_curation.phrases.reading import REFERENCES, table_of

RULE = Rule(
    "V011",
    "unregistered-form",
    "Names are read by the forms that are registered: spellings hold everywhere, titles and descriptions in the "
    "article in which they are registered, pronouns where the article names whom they stand for. A new spelling is "
    "registered first, so that nobody is renamed by a slip.",
    "Correct the phrase, or register the form with evidence that supports the name of the record.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    context = context_of(corpus)
    for reading in silences(corpus):
        table = table_of(reading.key) if reading.key in REFERENCES else None
        if table is not None:
            hint = how_to_register(reading.item.phrase, table, reading.target, context)
            yield of_phrase(RULE, reading, hint)


CHECK = Check(RULE, _run)
