"""Acts in the words of agencies everywhere, and how they are told apart, wished for, due or only imputed."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 9)


def acts(text: str) -> list[tuple[str, str]]:
    """Kind and status of each act of a text."""
    return [(str(one.value["kind"]), str(one.value["status"])) for one in suggest(text, DAY, kinds=("event",))]


def speakers(text: str) -> list[object]:
    """The speaker of each act of a text."""
    return [one.value["speaker"] for one in suggest(text, DAY, kinds=("event",))]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Two of the ministers were held at a barracks.", "arrest"),
        ("The editor was led away in handcuffs.", "arrest"),
        ("The ex-treasurer was sent to Colvane Prison on Friday.", "arrest"),
        ("Her brother faces four counts of embezzlement.", "charge"),
        ("The colonel was charged nine days later with theft.", "charge"),
        ("New charges were brought against the banker.", "charge"),
        ("Huge crowds came onto the streets.", "protest"),
        ("Thousands of workers had gathered peacefully in the capital.", "protest"),
        ("A bus was set alight by rioters.", "riot"),
        ("Youths hurled stones at the guards.", "riot"),
        ("Deputies of the two blocs came to blows.", "clash"),
        ("Villagers fought with riot police.", "clash"),
        ("Jihadists took control of the northern town.", "loss-of-control"),
        ("Police opened fire on the marchers.", "security-operation"),
        ("The junta suspended two articles of the constitution.", "reform"),
        ("The government banned gatherings of more than ten.", "reform"),
        ("The premier called the ruling shameful.", "condemnation"),
        ("The mission welcomed the changes.", "support"),
        ("The union complained that its members had not been heard.", "accusation"),
        ("The governor told police to leave the square.", "order"),
        ("The two leaders have quarrelled for months.", "rivalry"),
        ("The premier left on Monday for Ostrova.", "visit"),
        ("Soldiers rose up at four bases.", "coup-attempt"),
        ("The premier called the attack barbaric.", "condemnation"),
        ("Riot police with dogs and horses pushed the crowd back.", "security-operation"),
        ("Scores of men who stood near the house clashed with police.", "clash"),
        ("The court lifted the ban and the metro was to reopen one line.", "restoration"),
    ],
)
def test_kinds(sentence: str, kind: str) -> None:
    """The usual verbs and nouns of each kind, in the active and the passive."""
    assert kind in [one for one, _ in acts(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two ministers held on to their posts.",
        "The commander resigned in protest.",
        "The bill tries to address the debts.",
        "The judge was among the accused.",
        "Lawmakers approved her as governor.",
        "By law, after the assembly holds a no-confidence vote the cabinet must be renewed.",
        "Mutineers had tried to seize the national radio.",
        "Why did people take to the streets?",
    ],
)
def test_words_that_tell_no_act(sentence: str) -> None:
    """Verbs with another object, adverbial nouns, verbs that look like nouns, participles that are nouns."""
    assert acts(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Mona Idris demanded that the governor resign.", ("removal", "planned")),
        ("A dozen cadres asked last autumn that he resign.", ("removal", "planned")),
        ("The premier is to visit the islands on Friday.", ("visit", "planned")),
        ("His first acts were to declare a state of emergency.", ("emergency", "occurred")),
        ("The two sides signed an agreement on the deployment of troops.", ("troop-deployment", "planned")),
        ("There is talk of a reshuffle.", ("government-formation", "planned")),
        ("The choice has to be confirmed by the Senate.", ("vote", "planned")),
        ("An interim cabinet is expected by June.", ("government-formation", "planned")),
        ("The strike was called off.", ("protest", "negated")),
        ("The unions announced a three-day strike.", ("protest", "announced")),
        ("She is the first governor to be convicted of a crime.", ("sentence", "occurred")),
        ("Officers said that his whereabouts were not known.", ("absence", "occurred")),
        ("The general is believed to have fled to the north.", ("absence", "alleged")),
        ("They set up roadblocks before being dispersed by police.", ("security-operation", "occurred")),
        ("The two leaders discussed the upcoming visit of the king.", ("visit", "planned")),
        ("Villagers say 20 men have been arrested.", ("arrest", "alleged")),
        ("Rebels are thought to control the town.", ("loss-of-control", "alleged")),
        ("The general went on air to declare a state of emergency.", ("emergency", "occurred")),
        ("The general went on air to close the port and dissolve the parliament.", ("reform", "occurred")),
    ],
)
def test_status(sentence: str, told: tuple[str, str]) -> None:
    """What is wished, due, agreed on, said in the present, and rows of infinitives."""
    assert told in acts(sentence)


def test_what_somebody_is_accused_of() -> None:
    """A plot that somebody is accused of is alleged by the accuser; other contents are told by the accusation."""
    text = "Prime Minister Adan Sool accused his deputy, a colonel, of plotting to overthrow the government."
    assert acts(text) == [("accusation", "occurred"), ("coup-attempt", "alleged")]
    assert speakers(text) == [None, "Adan Sool"]
    assert acts("The ministry accused the rebels of attacking a convoy.") == [("accusation", "occurred")]


def test_what_somebody_calls_an_act() -> None:
    """A name that somebody gives to what was done is alleged; what has a name already is only called something."""
    text = "The bloc called on its supporters to vote, in protest against what it called a coup."
    assert ("coup-attempt", "alleged") in acts(text)
    assert ("protest", "planned") not in acts("The minister called the protests illegal.")


def test_participles_behind_their_subject() -> None:
    """A participle with an object tells an act, also right behind the noun that does it."""
    text = "The race led to a rift, with the candidate accusing the president of abuse of power."
    assert ("accusation", "occurred") in acts(text)


def test_what_is_refused_is_told_by_the_refusal() -> None:
    """A refusal tells what was refused; but an office that is not given up is an act of its own."""
    assert acts("The premier refused to lift the ban.") == [("refusal", "occurred")]
    assert acts("The premier refused to resign.") == [("removal", "refused")]


def test_removals_without_a_name() -> None:
    """Groups without a name are no appointments, so that their removal is an event."""
    assert acts("The king dismissed more than 20 officials of the province.") == [("removal", "occurred")]
    assert acts("The king dismissed his minister.") == []


def test_acts_told_apart() -> None:
    """Acts of one kind that differ in persons, or of which words say that they are further ones."""
    assert len(acts("Police arrested Ana Lund. The driver Jo Berg was also arrested.")) == 2
    assert len(acts("Police arrested Ana Lund on Monday. Lund was arrested at home.")) == 1
    assert len(acts("Workers held a protest. Students called for new marches.")) == 2
    assert len(acts("A mutiny broke out at dawn. The colonel who led the revolt got away.")) == 1


def test_a_headline_with_an_abbreviation() -> None:
    """A headline is known by its end, so that the body tells the act though a name in the headline has a stop."""
    text = "S.Ostrova's ex-treasurer jailed for nine years\nA court sentenced the ex-treasurer on Monday."
    found = suggest(text, DAY, kinds=("event",))
    assert [one.line for one in found] == [2]


def test_a_noun_takes_no_name_of_the_clause_behind_it() -> None:
    """The name behind a noun is of its act only where a preposition joins them."""
    text = "Party leaders held a meeting in Port Arle. After the meeting Governor Ida Moss spoke."
    assert acts(text) == [("meeting", "occurred")]
