"""V009: the text of a figure that says another quantity than the record."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.grammar.quantities import quantities
from qantar_curation.phrases.figures import matching, shown, wrong_unit

RULE = Rule(
    "V009",
    "other-text",
    "`text` gives the quantity as printed, so number, qualifier and unit are read out of it as out of a phrase, and "
    "have to be those of the record.",
    "Correct `text`, or the column that differs from it.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["figures"]:
        text, value, qualifier, unit = (row.values.get(key) for key in ("text", "value", "qualifier", "unit"))
        if text is None or qualifier is None or row.unknown & {"text", "value", "qualifier", "unit", "low", "high"}:
            continue
        found = quantities(text)
        same = matching(text, value, qualifier)
        if qualifier == "range":
            same = [one for one in same if (one.low, one.high) == (row.values.get("low"), row.values.get("high"))]
        if not same:
            said = f"says {shown(found[0])}" if found else "holds no quantity"
            yield row.finding(RULE, f"{row.id}: `{text}` {said}", "text")
        elif unit is not None and (wrong := wrong_unit(text, value, qualifier, unit)) is not None:
            yield row.finding(RULE, f"{row.id}: `{text}` counts in `{wrong[1]}`, and `unit` is `{unit}`", "text")


CHECK = Check(RULE, _run)
