"""C004: events at a place that is not where the event is that they are part of."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.outside_whole import REAL, SPEECH, wholes
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C004",
    "elsewhere-than-whole",
    "A part happens where its whole happens: one of the two places lies in the other, by the `part_of` of the places. "
    "Where neither does, one of the places is wrong, the arrangement is, or the record of a place lacks its "
    "`part_of`.",
    "Correct one of the places or the event's `part_of`, or say in the record of the place what it lies in.",
)


def around(place: str, places: dict[str, SourceRow]) -> list[str]:
    """The place, the place that it lies in, and so on; a circle is gone round once."""
    found: list[str] = []
    current: str | None = place
    while current in places and current not in found:
        found.append(current)
        current = places[current].values.get("part_of_id")
    return found


def _run(corpus: Corpus) -> Iterator[Finding]:
    if "places" in corpus.unread:
        return
    events, places = corpus.ids("events"), corpus.ids("places")
    for row in corpus.rows["events"]:
        here = row.values.get("place_id")
        if here not in places or row.values.get("status") not in REAL:
            continue
        for whole in wholes(row, events):
            there = whole.values.get("place_id")
            if there not in places or whole.values.get("kind") in SPEECH:
                continue
            if here not in around(there, places) and there not in around(here, places):
                said = f"{row.id} is at {here}, and {whole.id}, which it is part of, at {there}"
                yield row.finding(RULE, said, "place_id")
                break


CHECK = Check(RULE, _run)
