"""Which record of the one pass is which of the other. Ids are each pass's own, so records match by what they say.

Each pair of records of a table gets a score from the lines that both cite and the values that both give; pairs are
taken from the best score down, each record once, as long as the score reaches the table's floor. The matching is blind
to status, dates, roles, qualifiers, units and levels, whose agreement is measured afterwards. The kind of an event, the
change of an appointment, the measure and value of a figure are part of the score, so agreement on them is flattered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qantar_curation.agreement.passes import Coded, Pass
from qantar_schema.text import fold

Score = Callable[[Coded, Coded], float]


@dataclass(frozen=True, slots=True)
class Matched:
    """The records of one table that match, and those that only one pass has."""

    pairs: list[tuple[Coded, Coded]]
    only_first: list[Coded]
    only_second: list[Coded]


def match(first: list[Coded], second: list[Coded], score: Score, floor: float) -> Matched:
    """Pair the records of one table by their scores, the best first."""
    scored = [
        (-value, left, right)
        for left, one in enumerate(first)
        for right, other in enumerate(second)
        if (value := score(one, other)) >= floor
    ]
    pairs: list[tuple[Coded, Coded]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, left, right in sorted(scored):
        if left not in used_left and right not in used_right:
            used_left.add(left)
            used_right.add(right)
            pairs.append((first[left], second[right]))
    return Matched(
        pairs,
        [one for index, one in enumerate(first) if index not in used_left],
        [one for index, one in enumerate(second) if index not in used_right],
    )


def shared_lines(one: Coded, other: Coded) -> float:
    """The lines that both cite, as a share of those that either cites."""
    union = one.lines | other.lines
    return len(one.lines & other.lines) / len(union) if union else 0.0


def likeness(one: str, other: str) -> float:
    """How alike two names or labels are, from 0 to 1, whatever the order of their words."""
    from rapidfuzz.fuzz import token_set_ratio

    return float(token_set_ratio(fold(one), fold(other))) / 100


def named(key: str) -> Score:
    """Scores records by their name or title."""

    def score(one: Coded, other: Coded) -> float:
        return likeness(one.values.get(key, ""), other.values.get(key, ""))

    return score


def event_score(one: Coded, other: Coded) -> float:
    """Lines count most, then the kind, then the label; without a common line two events are not one."""
    lines = shared_lines(one, other)
    if not lines:
        return 0.0
    kind = one.values.get("kind") == other.values.get("kind")
    return lines + kind + likeness(one.values.get("label", ""), other.values.get("label", "")) / 2


def figure_score(one: Coded, other: Coded) -> float:
    """Figures of one article: the measure, the value, and the lines."""
    if one.values.get("article") != other.values.get("article"):
        return 0.0
    measure = one.values.get("measure") == other.values.get("measure")
    value = one.values.get("value") == other.values.get("value")
    return measure + value / 2 + shared_lines(one, other) / 2


def appointment_score(first: Pass, second: Pass) -> Score:
    """Appointments: the holder first, then post and change, by their names in each pass."""

    def holder(which: Pass, record: Coded) -> str:
        official, organisation = record.values.get("official"), record.values.get("organisation")
        return which.name_of("officials", official) if official else which.name_of("organisations", organisation)

    def score(one: Coded, other: Coded) -> float:
        if bool(one.values.get("official")) != bool(other.values.get("official")):
            return 0.0
        people = likeness(holder(first, one), holder(second, other)) if one.values.get("official") else 1.0
        posts = likeness(
            first.name_of("posts", one.values.get("post")), second.name_of("posts", other.values.get("post"))
        )
        change = one.values.get("change") == other.values.get("change")
        return people * (1 + posts + change) + shared_lines(one, other) / 2

    return score


def party_score(first: Pass, second: Pass) -> Score:
    """Participants of two events that match: the party by its name."""

    def party(which: Pass, record: Coded) -> str:
        official, organisation = record.values.get("official"), record.values.get("organisation")
        return which.name_of("officials", official) if official else which.name_of("organisations", organisation)

    def score(one: Coded, other: Coded) -> float:
        return likeness(party(first, one), party(second, other))

    return score
