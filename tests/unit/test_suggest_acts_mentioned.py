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
        ("The troops have orders to use any means to arrest looters.", "arrest"),
        ("The soldiers may fire at anyone who refuses to open his door.", "refusal"),
        ("She will stay in office until a successor is appointed.", "appointment"),
        ("The cabinet will work on until a coalition has been formed.", "founding"),
        ("The minister said he would resign if he was charged.", "charge"),
        ("The deputies voted by 211 to 9 to ban the party and to suspend its paper.", "reform"),
        ("The president has the right to dissolve parliament.", "reform"),
        ("A governor whose office cannot be abolished stays as well.", "reform"),
        ('Some have chosen "violence under the guise of protests," Ms Torvik said.', "protest"),
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
        ("The minister said he would resign if he was charged.", ("removal", "hypothetical")),
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
        ("Ferrano told the envoys, whom he received at the palace, that he would stay.", "meeting"),
        ("Ms Adle objected that the count had been secret, and asked the court to look at it.", "request"),
        ("Slovakia urged its citizens to stay at home.", "request"),
    ],
)
def test_who_acts_on_whom_is_found_further_off(sentence: str, kind: str) -> None:
    assert kind in {one for one, _ in acts(sentence)}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("She told them that she would dismiss officials who had failed.", "announced"),
        ("The premier said he would name a new interior minister.", "announced"),
    ],
)
def test_an_act_of_office_on_nobody_named(sentence: str, status: str) -> None:
    assert status in {one for _, one in acts(sentence)}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Eighteen men accused of the plot were brought to the capital.", "accusation"),
        ("The envoy, who sees himself as kidnapped, spoke to nobody.", "attack"),
        ("The brigadier was sent into retirement.", "troop-deployment"),
        ("Ms Orban was appointed chairwoman of the Committee of Ports.", "founding"),
        ("The committee of ports announced on Monday that she would stay.", "founding"),
        ("Elections were held in Kandara on March 20.", "protest"),
        ("It was proved that the mayor received US$900,000.", "meeting"),
        ("The general flew into exile on Friday.", "visit"),
        ("The greens lose the town hall after twelve years.", "loss-of-control"),
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
        ("The bloc said it would send an envoy to Port Selby.", ("visit", "announced")),
        ("The governor trimmed his cabinet by four members.", ("government-formation", "occurred")),
        ("Two deputies were named suspects in the case.", ("charge", "occurred")),
        ("A column of tanks left the capital for the coast.", ("troop-deployment", "occurred")),
        ("The crowd overran the police station.", ("storming", "occurred")),
        ("The union suspends the island's membership and calls for the release of the judge.", ("request", "occurred")),
    ],
)
def test_words_that_tell_more(sentence: str, act: tuple[str, str]) -> None:
    assert act in acts(sentence)
