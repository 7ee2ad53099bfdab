"""T008: bounds that were typed although they follow from the number and its qualifier."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.quantities import TYPED_BOUNDS

RULE = Rule(
    "T008",
    "typed-bound",
    "Low and high follow from the printed number and its qualifier, so they are computed and never typed; a typed one "
    "would be passed over in silence, or say something that no article says. Only a printed range has two numbers of "
    "its own.",
    "Remove the key, or correct the qualifier.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["figures"]:
        qualifier = row.values.get("qualifier")
        if qualifier in TYPED_BOUNDS or "qualifier" in row.unknown:
            continue
        for column in ("low", "high"):
            if row.is_written(column):
                said = f"{row.id}: `{column}` is typed, and `qualifier` is `{qualifier}`"
                yield row.finding(RULE, said, column)


CHECK = Check(RULE, _run)
