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
