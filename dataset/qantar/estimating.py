"""The frames of `estimates`: quantities resolved by a rule, or their claims side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qantar.descriptor import Package
from qantar.errors import NothingFound, one_of
from qantar.framing import Kind, frame_of
from qantar.naming import kinds_of, names, speaker
from qantar.resolving import MIXED, RULES, claim_rows, quantities, resolve
from qantar.rows import Row

if TYPE_CHECKING:
    import pandas as pd

_CLAIM = (
    "estimate_id", "measure", "event_id", "official_id", "organisation_id", "figure_id", "article_id", "report",
    "qualifier", "value", "low", "high", "unit", "text", "population", "as_of", "day", "asserted_by",
)  # fmt: skip


def estimates_frame(package: Package, rows: Callable[[str], list[Row]], measure: str | None, rule: str) -> pd.DataFrame:
    """The answer of `Dataset.estimates`, which describes it."""
    one_of("rule", rule, RULES)
    figures = package.resources["figures"]
    if measure is not None:
        one_of("measure", measure, figures.field("measure").terms or ())
    every, groups = quantities(rows)
    asked = [quantity for quantity in every if measure in (None, quantity.measure)]
    if rule == "all-claims":
        found = [row for quantity in asked for row in claim_rows(quantity, groups)]
        spoken = names(rows)
        for row in found:
            row["asserted_by"] = speaker(row, spoken)
        known = kinds_of(figures) | {"estimate_id": "string", "day": "date", "report": "integer"}
        kinds: dict[str, Kind] = {name: known.get(name, "string") for name in _CLAIM}
    else:
        resolved = [resolve(quantity, rule, groups) for quantity in asked if quantity.measure not in MIXED]
        found = [row for row in resolved if row is not None]
        kinds = kinds_of(package.resources["estimates"])
        if rule != "strictest-bounds":
            kinds["rule"] = (*RULES[:-1], "single-claim")
    if not found:
        raise NothingFound(_why(measure, rule, {quantity.measure for quantity in every}))
    title = "Claims" if rule == "all-claims" else f"Estimates by the rule {rule}"
    return frame_of(found, kinds, package.attrs("figures" if rule == "all-claims" else "estimates", title))


def _why(measure: str | None, rule: str, claimed: set[str]) -> str:
    if measure is None:
        return f"the figures give nothing that {rule} could resolve: rule='all-claims' has them as they are"
    if measure not in claimed:
        return f"no figure states {measure}; there are figures of {', '.join(sorted(claimed)) or 'nothing'}"
    if measure in MIXED:
        return f"figures of {measure} need not count the same thing, so no rule resolves them: ask for 'all-claims'"
    return f"the figures of {measure} give words and no numbers: rule='all-claims' has them as they are"
