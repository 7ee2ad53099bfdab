"""C006: acts of one day with an end."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C006",
    "needless-end",
    "An act of one day has a start and no end (CODEBOOK, section 3). Were the day written twice in some records, "
    "whoever counts the events whose end an article states would count them too.",
    "Remove the `end` and its evidence, or correct the date that is wrong.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["events"]:
        start, end = row.values.get("start_edtf"), row.values.get("end_edtf")
        if start is not None and start == end and row.values.get("start_precision") == "day":
            yield row.finding(RULE, f"{row.id} starts and ends on {start}", "end_edtf")


CHECK = Check(RULE, _run)
