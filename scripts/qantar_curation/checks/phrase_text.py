"""V009: the text of a figure that says another quantity than the record and its phrases."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.grammar.quantities import quantities
from qantar_curation.phrases import readings
from qantar_curation.phrases.figures import matching, printed, shown, wrong_unit

RULE = Rule(
    "V009",
    "other-text",
    "`text` gives the quantity as printed, so number, qualifier and unit are read out of it as out of a phrase, and "
    "have to be those of the record.",
    "Correct `text`.",
)
_READ = ("text", "value", "qualifier", "low", "high")


def _run(corpus: Corpus) -> Iterator[Finding]:
    # Where a phrase already speaks against the number, the text need not do so again.
    failed = {id(one.row) for one in readings(corpus) if one.key in _READ and one.verdict.outcome != "says"}
    evidence = corpus.evidence_of()
    for row in corpus.rows["figures"]:
        text, value, qualifier, low, high = (row.values.get(key) for key in _READ)
        if text is None or qualifier is None or row.unknown & set(_READ) or id(row) in failed:
            continue
        phrases = [item.phrase for item in evidence.get(id(row), ())]
        if not printed(text, phrases):
            continue
        same = matching(text, value, qualifier)
        if qualifier == "range":
            same = [one for one in same if (one.low, one.high) == (low, high)]
        if not same:
            found = quantities(text)
            said = f"says {shown(found[0])}" if found else "holds no quantity"
            yield row.finding(RULE, f"{row.id}: `{text}` {said}", "text")
            continue
        unit = row.values.get("unit")
        if unit is None or any(wrong_unit(phrase, value, qualifier, unit) for phrase in phrases):
            continue
        wrong = wrong_unit(text, value, qualifier, unit)
        if wrong is not None:
            yield row.finding(RULE, f"{row.id}: `{text}` counts in `{wrong[1]}`, and `unit` is `{unit}`", "text")


CHECK = Check(RULE, _run)
