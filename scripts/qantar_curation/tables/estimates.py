"""The table `estimates`: each quantity resolved over its claims by a named rule. The claims stay as they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from qantar_curation.corpus.composed import estimate_id
from qantar_curation.tables.reports import Place, independent_reports
from qantar_schema.tables import SUBJECT

_MIXED = frozenset({"acts-counted", "actors-involved"})
"""Measures of last resort: figures that share one of them need not count the same thing."""


def estimate_rows(
    figures: list[dict[str, Any]], places: Mapping[str, set[Place]], groups: Mapping[Place, str]
) -> list[dict[str, Any]]:
    """One row for each measure, unit and subject for which the claims give any bound or value.

    Args:
        figures: The rows of `figures`.
        places: The lines cited for each figure, by its id.
        groups: The wire group of each line that has one.
    """
    claims: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for figure in figures:
        if figure["measure"] not in _MIXED:
            claims[(figure["measure"], figure["unit"], *(figure[column] for column in SUBJECT))].append(figure)
    units = Counter((measure, *subject) for measure, _, *subject in claims)
    rows = []
    for (measure, unit, *subject), same in claims.items():
        low, best, high = strictest_bounds(same, places, groups)
        if low is best is high is None:
            continue
        reports = independent_reports({place for one in same for place in places[one["figure_id"]]}, groups)
        alike = len({tuple(one[column] for column in ("qualifier", "low", "value", "high")) for one in same}) == 1
        several = units[(measure, *subject)] > 1
        rows.append(
            {
                "estimate_id": estimate_id(measure, next(filter(None, subject)), unit if several else None),
                "measure": measure,
                **dict(zip(SUBJECT, subject, strict=True)),
                "unit": unit,
                "low": low,
                "best": best,
                "high": high,
                "rule": "single-claim" if reports == 1 and alike else "strictest-bounds",
                "claim_count": len(same),
                "report_count": reports,
            }
        )
    return sorted(rows, key=lambda row: str(row["estimate_id"]))


def strictest_bounds(
    figures: list[dict[str, Any]], places: Mapping[str, set[Place]], groups: Mapping[Place, str]
) -> tuple[float | None, float | None, float | None]:
    """Low, best and high over claims of one quantity.

    Low is the highest lower bound and high the lowest upper bound; where they cross, the claims contradict each other
    and the two span the contradiction. Best is the exact value, or failing one the approximate value, that most
    independent reports give; of several, none, and none where an approximate value lies outside the bounds.
    """
    lows = [figure["low"] for figure in figures if figure["low"] is not None]
    highs = [figure["high"] for figure in figures if figure["high"] is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        low, high = high, low
    for qualifiers in (("exact",), ("about", "nearly")):
        given: dict[float, set[Place]] = defaultdict(set)
        for figure in figures:
            if figure["qualifier"] in qualifiers:
                given[figure["value"]] |= places[figure["figure_id"]]
        votes = Counter({value: independent_reports(lines, groups) for value, lines in given.items()})
        ranked = votes.most_common(2)
        if ranked:
            best = ranked[0][0]
            tied = len(ranked) == 2 and ranked[0][1] == ranked[1][1]
            outside = (low is not None and best < low) or (high is not None and best > high)
            return low, None if tied or outside else best, high
    return low, None, high
