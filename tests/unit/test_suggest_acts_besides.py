"""Acts parted by adverbials, told in the present, with names as objects, that last, and told twice."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2024, 5, 5)


def acts(text: str) -> list[tuple[str, str]]:
    """The acts of a text by kind and status."""
    return [(one.value["kind"], one.value["status"]) for one in suggest(text, DAY, kinds=("event",))]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The committee voted unanimously to close the port.", "vote"),
        ("The envoy called on Tuesday for an early election.", "proposal"),
        ("The governor refused in a televised address to negotiate.", "refusal"),
        ("The chairman appealed by radio to both camps.", "request"),
        ("The bishops called in a letter for talks.", "meeting"),
        ("The council agreed late on Monday to a truce.", "agreement"),
    ],
)
def test_parted(sentence: str, kind: str) -> None:
    """An adverb, a day or a medium stands between a verb and what belongs to it."""
    assert kind in [found for found, _ in acts(sentence)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("At noon a decree dissolves the national assembly.", ("reform", "occurred")),
        ("The envoy sees no gain in that and calls for a recount.", ("proposal", "occurred")),
        ("The mayor, Ann Kell, promises the strikers a raise.", ("promise", "occurred")),
        ("Prosecutors, who had waited for months, investigate him for fraud.", ("charge", "ongoing")),
        ("The minister will fly to Rabat on Monday.", ("visit", "planned")),
    ],
)
def test_present(sentence: str, told: tuple[str, str]) -> None:
    """Verbs that are never nouns, verbs behind an apposition, and `fly`, which is no adverb."""
    assert told in acts(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The commissioner visited Harrowgate on Sunday.", "visit"),
        ("Loyalists ransacked the archive.", "storming"),
        ("The deputy was summoned by investigators.", "order"),
        ("Troops broke into the Meridian studio.", "storming"),
        ("Students boycotted lectures over the fees.", "protest"),
        ("The mason was led off by two constables.", "arrest"),
        ("Smugglers were brought before a judge.", "charge"),
        ("A sergeant and his men went over to the rebels.", "desertion"),
    ],
)
def test_who_and_what(sentence: str, kind: str) -> None:
    """Names as objects, people by the endings of their plurals, and more ways to tell an act."""
    assert kind in [found for found, _ in acts(sentence)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Soldiers guard the gates of the mill.", ("security-operation", "ongoing")),
        ("Six porters are under house arrest.", ("arrest", "ongoing")),
        ("Police have 40 men in custody.", ("arrest", "ongoing")),
        ("The former treasurer is on trial.", ("charge", "ongoing")),
        ("In Harrow the sit-in entered its fourth night.", ("protest", "ongoing")),
        ("Clashes between masked youths and the guard are still going on.", ("clash", "ongoing")),
        ("None of the officers was arrested.", ("arrest", "negated")),
        ("The treasurer said he will not resign.", ("removal", "refused")),
        ("The pilot is said to be in hiding.", ("absence", "alleged")),
        ("The clerk is reported to have fled.", ("absence", "alleged")),
        ("The mayor said more than 30 people had been arrested.", ("arrest", "alleged")),
        ("The mayor said a plot to topple the king had been foiled.", ("coup-attempt", "negated")),
        ("The prefect declared a curfew in the port.", ("reform", "occurred")),
        ("The unions demand the repeal of the law and the dissolution of parliament.", ("reform", "planned")),
        ("Marchers condemned the king's decision to impose martial law.", ("emergency", "occurred")),
        ("A clerk is wanted for conspiracy to overthrow the king.", ("coup-attempt", "alleged")),
    ],
)
def test_status(sentence: str, told: tuple[str, str]) -> None:
    """What lasts, what nobody did, what is only believed, and what is asked for in a row."""
    assert told in acts(sentence)


@pytest.mark.parametrize(
    ("text", "kind", "times"),
    [
        ("Ann Kell was sentenced to a year, and Tom Fry was acquitted.", "sentence", 2),
        ("The king suspended the charter and dissolved parliament.", "reform", 2),
        ("Police arrested a baker on Monday.\nOn Friday three masons were apprehended in the port.", "arrest", 2),
        ("Miners blocked a road.\nThe protest ended at dusk.", "protest", 1),
    ],
)
def test_once_or_twice(text: str, kind: str, times: int) -> None:
    """Different acts of one kind are told apart; an act that is mentioned again is not."""
    assert [found for found, _ in acts(text)].count(kind) == times


@pytest.mark.parametrize(
    "sentence", ["Ann Kell left.", "UN envoy Ann Kell left on Monday.", "Tom Fry left the party early."]
)
def test_a_person_who_leaves_withdraws_no_troops(sentence: str) -> None:
    """What only a force does is not told of a person by a verb without its object."""
    assert "troop-withdrawal" not in [found for found, _ in acts(sentence)]
