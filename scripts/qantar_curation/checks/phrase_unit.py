"""V003: units that the phrase does not count in."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.phrases.figures import wrong_unit

RULE = Rule(
    "V003",
    "other-unit",
    "The noun after a number says what it counts: ten days are no ten weeks. `unit` is the editors' own column, but "
    "where a phrase of the figure has such a noun the two have to agree; a place in an order is a `rank`, and a part "
    "of a whole is in `percent`.",
    "Correct `unit`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    evidence = corpus.evidence_of()
    for row in corpus.rows["figures"]:
        value, qualifier, unit = (row.values.get(key) for key in ("value", "qualifier", "unit"))
        if qualifier is None or unit is None or row.unknown & {"value", "qualifier", "unit"}:
            continue
        for item in evidence.get(id(row), ()):
            if item.says is not None or not {"value", "qualifier"} & set(item.supports):
                continue
            wrong = wrong_unit(item.phrase, value, qualifier, unit)
            if wrong is not None:
                units, word = wrong
                known = units - {"no-unit"}
                said = f"{row.id}: `unit` is `{unit}`, but `{item.phrase}` counts in `{word}`"
                hint = f"did you mean {' or '.join(f'`{one}`' for one in sorted(known))}?" if known else None
                yield row.finding(RULE, said, "unit", hint)
                break


CHECK = Check(RULE, _run)
