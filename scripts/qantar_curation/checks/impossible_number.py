"""C022: numbers that their unit cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C022",
    "impossible-number",
    "People, states, cities and things come in whole numbers and never below none, a rank begins with 1, a share of a "
    "whole ends with 100 percent, and nobody is older than 130. A number outside is a slip of the hand.",
    "Correct the number, or the `unit` or `measure` that it does not fit.",
)
_WHOLE = frozenset({"person", "state", "city", "region", "count", "rank"})
_LARGEST = {"percent": 100.0}
_OLDEST = 130.0


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["figures"]:
        for column in ("value", "low", "high"):
            number, unit = row.values.get(column), row.values.get("unit")
            if number is None or unit is None or (column != "value" and number == row.values.get("value")):
                continue
            fault = _fault(float(number), unit, row.values.get("measure"))
            if fault is not None:
                yield row.finding(RULE, f"{row.id}: {number:g} {fault}", column)


def _fault(number: float, unit: str, measure: str | None) -> str | None:
    if number < 0:
        return "is less than none"
    if unit in _WHOLE and not number.is_integer():
        return f"is no whole number, as the unit `{unit}` needs"
    if unit == "rank" and number < 1:
        return "is no rank: the first is 1"
    largest = _OLDEST if measure == "age" else _LARGEST.get(unit)
    return f"is more than {largest:g}" if largest is not None and number > largest else None


CHECK = Check(RULE, _run)
