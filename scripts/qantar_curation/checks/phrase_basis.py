"""V013: phrases that refer to the value and claim to state it."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import failures
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "V013",
    "basis-too-strong",
    "`stated` says that the phrase holds the value itself: the name, the number, the date. A weekday, `in two days`, "
    "a title or a pronoun only refers to it, and a rule of the codebook finds it: that is `resolved`.",
    "Write `basis: resolved`; where the phrase says other fields itself, give this field a piece of evidence of its "
    "own.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for reading in failures(corpus, "says"):
        item, rule = reading.item, reading.verdict.rule
        if rule and item.basis == "stated":
            said = f"{item.row.id}: `{item.phrase}` gives `{reading.key}` by a rule ({rule}), and claims to state it"
            yield item.finding(RULE, said, "phrase")


CHECK = Check(RULE, _run)
