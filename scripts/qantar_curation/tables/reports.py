"""How many articles, and how many independent reports, stand behind something.

Two articles are one report where all lines that the one of them gives for it print the same wire copy as lines that the
other gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

Place = tuple[str, int]
"""Article and line."""


def wire_groups(corpus_lines: Iterable[Mapping[str, object]]) -> dict[Place, str]:
    """The wire group of each line that has one."""
    return {
        (str(line["article_id"]), int(str(line["line"]))): str(line["wire_group"])
        for line in corpus_lines
        if line["wire_group"] is not None
    }


def independent_reports(places: Iterable[Place], groups: Mapping[Place, str]) -> int:
    """The number of independent reports among the articles of `places`."""
    lines: dict[str, set[Place]] = defaultdict(set)
    for place in places:
        lines[place[0]].add(place)
    remaining = sorted(lines)
    count = 0
    while remaining:
        count += 1
        together = [remaining.pop(0)]
        for article in together:
            same = [other for other in remaining if _one_report(lines[article], lines[other], groups)]
            together += same
            remaining = [other for other in remaining if other not in same]
    return count


def _one_report(some: set[Place], others: set[Place], groups: Mapping[Place, str]) -> bool:
    here, there = ({groups.get(place) for place in places} for places in (some, others))
    return (None not in here and here <= there) or (None not in there and there <= here)
