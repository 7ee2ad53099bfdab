"""Whether an act was done, by what stands around it: the words behind a noun, offers, pronouns, conditions."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2021, 5, 12)


def acts(sentence: str) -> list[tuple[str, str]]:
    """Kind and status of each act of a sentence."""
    found = suggest(f"Headline of the day\n{sentence}", DAY, kinds=("event",))
    return [(str(one.value["kind"]), str(one.value["status"])) for one in found]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Fighting continues near the harbour.", ("clash", "ongoing")),
        ("The strike is in its third week.", ("protest", "ongoing")),
        ("The state of emergency remained in force.", ("emergency", "ongoing")),
        ("Clashes in the port are still going on.", ("clash", "ongoing")),
        ("The next meeting of the board is on Friday.", ("meeting", "planned")),
        ("The union said its members would march on Friday.", ("protest", "announced")),
        ("The opposition has called a march for Sunday.", ("protest", "planned")),
        ("If the motion passes, the cabinet must resign.", ("removal", "hypothetical")),
        ("The colonel said that no troops would be sent.", ("troop-deployment", "negated")),
        ("The police denied having used live ammunition.", ("security-operation", "negated")),
        ("The ministry said it had foiled a coup.", ("coup-attempt", "alleged")),
        ("The governor spoke of an attempted coup.", ("coup-attempt", "alleged")),
        ("The rebels said they had captured the town.", ("loss-of-control", "alleged")),
        ("The speaker rejected calls for his resignation.", ("removal", "refused")),
        ("The queen asked her in May to resign, which she refused.", ("removal", "refused")),
        ("Marines arrived on the island, witnesses said.", ("troop-deployment", "alleged")),
        ("A neighbour said both were in custody.", ("arrest", "alleged")),
    ],
)
def test_status(sentence: str, act: tuple[str, str]) -> None:
    assert act in acts(sentence)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Fighting broke out near the harbour.", ("clash", "occurred")),
        ("The governor spoke to the men about the coup.", ("coup-attempt", "occurred")),
        ("The police used live ammunition.", ("security-operation", "occurred")),
        ("The two men were under arrest on Monday.", ("arrest", "occurred")),
        ("The crowds marched on the palace.", ("protest", "occurred")),
        ("The next day the deputies met again.", ("meeting", "occurred")),
        ("The rebels captured the town on Monday.", ("loss-of-control", "occurred")),
    ],
)
def test_what_looks_like_it(sentence: str, act: tuple[str, str]) -> None:
    assert act in acts(sentence)
