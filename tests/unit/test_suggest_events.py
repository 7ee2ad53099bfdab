"""Acts as `qantar suggest` finds them: which words tell which kind, and each act once."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.suggesting.acts.frames import frames
from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.lexica import sections

DAY = datetime.date(2021, 5, 12)


def acts(text: str) -> list[tuple[str, str]]:
    """Kind and status of each act of a text."""
    return [(str(one.value["kind"]), str(one.value["status"])) for one in suggest(text, DAY, kinds=("event",))]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Police in Hallen detained four activists on Tuesday.", "arrest"),
        ("The former mayor was taken into custody at the airport.", "arrest"),
        ("The editor was placed under house arrest in March.", "arrest"),
        ("Gunmen seized three aid workers near the border.", "arrest"),
        ("The ex-minister was charged with fraud on Monday.", "charge"),
        ("A grand jury indicted the governor on Friday.", "charge"),
        ("Five officers went on trial in Port Arle.", "charge"),
        ("Prosecutors opened a criminal case against the director.", "charge"),
        ("The former finance minister was placed under investigation.", "charge"),
        ("A court sentenced the banker to nine years in prison.", "sentence"),
        ("The judge found the two brothers guilty.", "sentence"),
        ("The court acquitted the general.", "sentence"),
        ("The singer was jailed for six months.", "sentence"),
        ("Militants ambushed a convoy in the north.", "attack"),
        ("Rebels shelled the town for two hours.", "attack"),
        ("Seven people died in a suicide bombing near the market.", "attack"),
        ("Gunmen opened fire on the crowd.", "attack"),
        ("Soldiers opened fire on the crowd.", "security-operation"),
        ("Rebels and government troops fought in the suburbs.", "clash"),
        ("Thousands of workers marched through the capital.", "protest"),
        ("Nurses went on strike over pay.", "protest"),
        ("Protesters blocked a highway near Kolst.", "protest"),
        ("A crowd stormed the town hall.", "storming"),
        ("The rebels seized the radio station at dawn.", "storming"),
        ("Mobs looted shops along the river.", "looting"),
        ("The governor imposed a curfew.", "reform"),
        ("The president declared a state of emergency.", "emergency"),
        ("Police fired tear gas at the demonstrators.", "security-operation"),
        ("The army retook the port.", "security-operation"),
        ("Ruritania sent 300 soldiers to the island.", "troop-deployment"),
        ("The peacekeepers withdrew from the valley.", "troop-withdrawal"),
        ("Parliament passed the budget law.", "vote"),
        ("Lawmakers approved the treaty by 40 votes to 12.", "vote"),
        ("The two countries signed a fisheries agreement.", "agreement"),
        ("The rebels and the government agreed on a truce.", "agreement"),
        ("The foreign minister met his counterpart in Vela.", "meeting"),
        ("The king paid a visit to the islands.", "visit"),
        ("The opposition accused the government of fraud.", "accusation"),
        ("The bishop condemned the killings.", "condemnation"),
        ("The union rejected the offer.", "refusal"),
        ("The mayor called on residents to stay at home.", "request"),
        ("The prime minister promised more money for schools.", "promise"),
        ("The president reshuffled his cabinet.", "government-formation"),
        ("The ministry was established in 1998.", "founding"),
        ("Bread prices rose by a third.", "price-increase"),
    ],
)
def test_kinds(sentence: str, kind: str) -> None:
    assert kind in [found for found, _ in acts(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 40 soldiers are charged with guarding the dam.",
        "The company charged three dollars for a ticket.",
        "He suffered a heart attack on Sunday.",
        "The bodies of two miners were found in the shaft.",
        "The arrested men were not named.",
        "She declined to comment on the matter.",
        "The plant did not meet its targets last year.",
        "The new minister signed a guest book.",
        "The protest movement was born in 2011.",
        "The march of time spares nobody.",
        "The ambassador spoke on 8 March at the opera.",
        "The spokesman asked not to be named.",
    ],
)
def test_words_that_tell_no_act(sentence: str) -> None:
    assert acts(sentence) == []


def test_what_somebody_is_accused_of_is_no_act() -> None:
    text = "Prosecutors accused the captain of leading soldiers who stormed the palace."
    assert acts(text) == [("accusation", "occurred")]


def test_an_appointment_that_was_made_is_no_event() -> None:
    assert acts("President Anna Kell appointed Oto Brand finance minister and sacked Mira Lund.") == []


def test_an_appointment_that_is_asked_for_is_one() -> None:
    assert acts("Thousands demanded the resignation of President Anna Kell.") == [("removal", "planned")]


def test_a_call_for_a_measure_is_the_measure() -> None:
    assert acts("The party urged the council to dissolve.") == [("request", "occurred")]
    assert acts("The party rejected demands that he resign.") == [("removal", "refused")]


def test_an_act_is_told_once() -> None:
    text = (
        "Police arrest harbour master\n\n"
        "Police arrested the harbour master of Kolst on Monday.\n"
        "The harbour master was arrested at his home. His lawyer said that the arrest was a mistake.\n"
    )
    found = suggest(text, DAY, kinds=("event",))
    assert [(one.value["kind"], one.line) for one in found] == [("arrest", 3)]


def test_acts_of_others_stay_apart() -> None:
    text = "The Security Council condemned the coup.\nFrance also condemned the killing of the judge.\n"
    assert [kind for kind, _ in acts(text)].count("condemnation") == 2


def test_what_was_done_and_what_is_to_come_are_two() -> None:
    text = "Workers marched in Hallen on Monday.\nTeachers will march in Vela next week.\n"
    assert acts(text) == [("protest", "occurred"), ("protest", "planned")]


def test_every_frame_is_said_by_the_grammar() -> None:
    """A proposal that is accepted has a phrase that says its kind."""
    known = lexicon("event-kind")
    for entry, ways in frames().items():
        text = " ".join(word.removesuffix("/v").removesuffix("/n") for word in entry.split() if word != "_")
        assert {one.kind for one in ways} <= known.said(text), entry


def test_every_class_that_is_asked_for_holds_words() -> None:
    assert all(sections("classes").values())
