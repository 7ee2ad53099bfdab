"""V010: phrases that are registered as a name and cannot be one."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import failures
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases.forms import NAMED

RULE = Rule(
    "V010",
    "no-spelling",
    "Evidence for a name registers a printed form, and other evidence is read by the forms that are registered. A "
    "spelling has a word, an acronym or the look of one in common with the name; a form that only refers has basis "
    "`resolved`; and neither is the spelling of another record. Otherwise any phrase could be made to name anybody.",
    "Give it the basis `resolved`, or register it where it belongs.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for outcome in ("contradicts", "silent"):
        for reading in failures(corpus, outcome, set(NAMED.values())):
            said = f"{reading.row.id}: `{reading.item.phrase}` {reading.verdict.said}"
            yield reading.item.finding(RULE, said, "phrase", reading.verdict.hint)


CHECK = Check(RULE, _run)
