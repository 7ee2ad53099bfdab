"""V008: roles that the phrase does not give."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.phrase_findings import contradictions
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "V008",
    "other-role",
    "Who does an act and who suffers it shows in the voice of the verb, in prepositions and in the order of words. "
    "This phrase gives the party another part.",
    "Correct `role`, or cite enough of the words to show it: `was dismissed`, not `dismissed`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    yield from contradictions(corpus, RULE, ("role",))


CHECK = Check(RULE, _run)
