"""Acts that a text speaks of without telling them, and what tells them all the same."""

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
    ("sentence", "kind"),
    [
        ("The council declared a curfew on Friday to quell the riots.", "security-operation"),
        ("The envoy flew to the capital on Monday to protest the decree.", "protest"),
        ("The rangers were told to use every means to keep the park shut and to arrest poachers.", "arrest"),
        ("The rule is for anyone who refuses to give his name.", "refusal"),
        ("She will stay in office until a successor is appointed.", "appointment"),
        ("The board will carry on until an alliance has been formed.", "founding"),
        ("The dean said she would step down if she was indicted.", "charge"),
        ("The deputies voted by 80 to 12 to ban the party and to suspend its paper.", "reform"),
        ("The president has the right to dissolve parliament.", "reform"),
        ("The treaty cannot be amended by one side.", "reform"),
        ('The ministry warned of "looting in the name of protests," Ms Torvik said.', "protest"),
    ],
)
def test_what_is_only_mentioned(sentence: str, kind: str) -> None:
    assert kind not in {one for one, _ in acts(sentence)}


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Two hundred soldiers were sent to guard the harbour.", ("security-operation", "planned")),
        ("Hundreds protested outside the ministry on Monday.", ("protest", "occurred")),
        ("The two men who refused to open the door were held.", ("refusal", "occurred")),
        ("The parties have ten days to form a government.", ("government-formation", "planned")),
        ("The dean said she would step down if the audit found losses.", ("removal", "hypothetical")),
        ("If the bridge is taken, the troops will withdraw, the colonel said.", ("troop-withdrawal", "hypothetical")),
        ("If the army had attacked the village, many would have died.", ("attack", "hypothetical")),
        ("The premier will resign on Friday.", ("removal", "planned")),
    ],
)
def test_what_is_told(sentence: str, act: tuple[str, str]) -> None:
    assert act in acts(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ferrano thanked the elders, whom he had received at the lodge.", "meeting"),
        ("Ms Adle objected that the count had been secret, and asked the court to look at it.", "request"),
        ("Slovakia urged its citizens to stay at home.", "request"),
    ],
)
def test_who_acts_on_whom_is_found_further_off(sentence: str, kind: str) -> None:
    assert kind in {one for one, _ in acts(sentence)}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("She told the farmers that she would sack officials who took bribes.", "announced"),
        ("The regent said she would name a new governor.", "announced"),
    ],
)
def test_an_act_of_office_on_nobody_named(sentence: str, status: str) -> None:
    assert status in {one for _, one in acts(sentence)}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Nine clerks accused of theft were brought to the capital.", "accusation"),
        ("The envoy, who presented himself as kidnapped, spoke to nobody.", "attack"),
        ("The brigadier was sent into retirement.", "troop-deployment"),
        ("Ms Orban was appointed chairwoman of the Committee of Ports.", "founding"),
        ("The committee of ports announced on Monday that she would stay.", "founding"),
        ("Elections were held on the islands on March 9.", "protest"),
        ("The auditors found that the mayor received US$40,000.", "meeting"),
        ("The colonel flew into exile.", "visit"),
        ("The liberals lose the town hall for the first time.", "loss-of-control"),
        ("The police station was closed.", "troop-deployment"),
    ],
)
def test_words_of_another_meaning(sentence: str, kind: str) -> None:
    assert kind not in {one for one, _ in acts(sentence)}


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The party alleged fraud in four districts.", ("accusation", "occurred")),
        ("The council set elections for June 3.", ("vote", "announced")),
        ("The general is awaiting trial.", ("charge", "planned")),
        ("Strikers called on the minister to go.", ("removal", "planned")),
        ("The league said it would send a mission to the islands.", ("visit", "announced")),
        ("The governor trimmed his cabinet by four members.", ("government-formation", "occurred")),
        ("A former rector was named a suspect in the affair.", ("charge", "occurred")),
        ("Two companies of marines left the island for the coast.", ("troop-deployment", "occurred")),
        ("The crowd overran the police station.", ("storming", "occurred")),
        (
            "The Island League suspends the colony's membership and calls for the return of the envoy.",
            ("request", "occurred"),
        ),
    ],
)
def test_words_that_tell_more(sentence: str, act: tuple[str, str]) -> None:
    assert act in acts(sentence)
