"""What the words around an act make of it: votes on persons, disapproval, purposes, hearsay, who only relays it."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2021, 5, 12)


def acts(text: str) -> list[tuple[object, object]]:
    """Kind and status of each act of a text."""
    return [(one.value["kind"], one.value["status"]) for one in suggest(text, DAY, kinds=("event",))]


def speaker(text: str, kind: str) -> object:
    """Who asserts the first act of a kind."""
    return next(one.value["speaker"] for one in suggest(text, DAY, kinds=("event",)) if one.value["kind"] == kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "The parliament voted to dismiss the finance minister.",
        "Lawmakers approved the new government on Friday.",
        "Parliament approved Anna Kell as the new prime minister.",
        "The minister had to step down in August.",
        "The mayor spoke in an effort to replace the port director.",
        "He gave no details of her whereabouts.",
        "The situation demanded urgent steps.",
        "The protest leaders left the hall.",
    ],
)
def test_words_that_tell_no_act(sentence: str) -> None:
    assert acts(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Rajya Sabha passed the bill on Friday.", "vote"),
        ("The assembly approved the programme of the government.", "vote"),
        ("The opposition dismissed the reshuffle as a sham.", "condemnation"),
        ("The bishops expressed concern over the handling of the flood.", "condemnation"),
        ("The president shuffled his cabinet on Monday.", "government-formation"),
        ("The junta suspended the constitution.", "reform"),
        ("The opposition says the election was rigged.", "accusation"),
        ("Police used stun grenades in the square.", "security-operation"),
        ("The premier is in court to answer the corruption charges.", "charge"),
    ],
)
def test_kinds(sentence: str, kind: str) -> None:
    assert kind in [told for told, _ in acts(sentence)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The army has reportedly attacked the village.", ("attack", "alleged")),
        ("The planned strike was called off.", ("protest", "negated")),
        ("The police called off the rally.", ("protest", "negated")),
        ("The plan will be discussed at a summit on Friday.", ("meeting", "planned")),
        ("The envoy will speak when the council meets on Friday.", ("meeting", "planned")),
        ("The army announced that it is sending troops to the border.", ("troop-deployment", "announced")),
        ("The ministers discussed the riots in the port.", ("riot", "occurred")),
        ("Police were sent to stop a riot in the port.", ("riot", "occurred")),
        ("Families demand the release of miners who have been arrested.", ("arrest", "occurred")),
        ("Prices fell, partly due to the riots in the port.", ("riot", "occurred")),
    ],
)
def test_status(sentence: str, told: tuple[str, str]) -> None:
    assert told in acts(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("Nine miners were arrested, the ministry announced.", "arrest", None),
        ("Nine miners were arrested, Reuters reported.", "arrest", None),
        ("Nine miners were arrested, the ministry said.", "arrest", "ministry"),
        ("The ministry said police were in the port, adding that nine miners had been arrested.", "arrest", "ministry"),
        ("A diplomat says the foreign ministers have decided to impose sanctions.", "reform", "foreign ministers"),
        ("The toll of clashes between gunmen and soldiers rose to nine, doctors said.", "clash", None),
    ],
)
def test_speaker(sentence: str, kind: str, name: str | None) -> None:
    assert speaker(sentence, kind) == name


def test_an_order_to_step_down_is_an_appointment() -> None:
    assert acts("The court ordered the prime minister to step down.") == []


def test_similar_acts_stay_apart() -> None:
    text = "Clashes broke out in the port on Friday.\nLast month, similar clashes killed nine people in the valley."
    assert [kind for kind, _ in acts(text)] == ["clash", "clash"]


def test_several_who_are_sentenced_are_told_once() -> None:
    text = "Two ministers were sentenced to prison.\nAnna Kell was sentenced to nine years. Oto Brand was acquitted."
    assert [kind for kind, _ in acts(text)] == ["sentence", "sentence"]
