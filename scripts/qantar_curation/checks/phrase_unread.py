"""V012: phrases in which the machine finds nothing that says the value."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import of_phrase, silences
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases.forms import NAMED
from qantar_curation.phrases.reading import REFERENCES

RULE = Rule(
    "V012",
    "unread-phrase",
    "`stated` and `resolved` claim that the words say the value, and the machine reads them to see. It finds nothing "
    "of the kind here. What it cannot read may still be right, but then a coder has concluded it, and has to say so: "
    "the share of such readings is published.",
    "Cite the words that say it, or give it the basis `interpreted` and a note that says how it follows.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for reading in silences(corpus):
        if reading.key not in REFERENCES and NAMED.get(reading.row.table) != reading.key:
            yield of_phrase(RULE, reading)


CHECK = Check(RULE, _run)
