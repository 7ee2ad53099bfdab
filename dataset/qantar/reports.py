"""How many independent reports stand behind something: articles that print the same wire copy are one.

Two articles are one report where all lines that the one of them gives for it print the same wire copy as lines that the
other gives. The published counts follow the same rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from qantar.rows import Row

Place = tuple[str, int]
"""Article and line."""


def wire_groups(lines: Iterable[Row]) -> dict[Place, str]:
    """The wire group of each line that has one, from the rows of `article_lines`."""
    return {place_of(line): str(line["wire_group"]) for line in lines if line["wire_group"] is not None}


def place_of(row: Row) -> Place:
    """The article and line of a row that has both."""
    return str(row["article_id"]), int(str(row["line"]))


def reports(places: Iterable[Place], groups: Mapping[Place, str]) -> list[list[str]]:
    """The independent reports behind `places`: for each the articles that give it, by id."""
    lines: dict[str, set[Place]] = defaultdict(set)
    for place in places:
        lines[place[0]].add(place)
    remaining = sorted(lines)
    found = []
    while remaining:
        together = [remaining.pop(0)]
        for article in together:
            same = [other for other in remaining if _one_report(lines[article], lines[other], groups)]
            together += same
            remaining = [other for other in remaining if other not in same]
        found.append(sorted(together))
    return found


def _one_report(some: set[Place], others: set[Place], groups: Mapping[Place, str]) -> bool:
    here, there = ({groups.get(place) for place in places} for places in (some, others))
    return (None not in here and here <= there) or (None not in there and there <= here)
