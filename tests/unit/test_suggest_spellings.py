"""One person under several spellings, nicknames and titles: texts of our own, all persons invented."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.same_names import same_name

DAY = datetime.date(2021, 6, 17)

TEXTS: list[tuple[str, list[str]]] = [
    ('Former leader Harun "Pako" Delmar said he would run. Mr Pako smiled.', ['Harun "Pako" Delmar']),
    ('Gen. Tarik Basel "Taba" signed. Mr Taba left.', ["Tarik Basel"]),
    ("Sari Melurani, popularly known as Melu, spoke. President Melu left.", ["Sari Melurani"]),
    ("The Komla Adjei-led government fell. Prime Minister Adjei resigned.", ["Komla Adjei"]),
    ("Retired Maj Gen (Retd) Osman Pirzada was named governor.", ["Osman Pirzada"]),
    ("On Friday, Amir Vahid Kolani has been made adviser.", ["Amir Vahid Kolani"]),
    ("The Amir of Tolan flew home.", []),
    ("German Christian Wolters arrived.", ["Christian Wolters"]),
    ("Prime Minister Tomas Varela Junior was freed.", ["Tomas Varela Junior"]),
    ("Gov Ana Pires and DSP Nihal Perera said so.", ["Ana Pires", "Nihal Perera"]),
    ("General Esteban Ramirez Corda won. The minister, Ramires Corda, spoke.", ["Esteban Ramirez Corda"]),
    ("Qairat-Zhandos Moldaqaev spoke.\nPresident Kairat-Jandos Moldakayev was there.", ["Qairat-Zhandos Moldaqaev"]),
    ("Minister of Home Affairs Le Vinh Tam left.", ["Le Vinh Tam"]),
    ("Premier Alberto Venzo met General Gilberto Venzo.", ["Alberto Venzo", "Gilberto Venzo"]),
    ("Premier Marta Venzo met General Marto Venzo.", ["Marta Venzo", "Marto Venzo"]),
]

NOBODY = [
    "Attackers hit the capital Dara Kebir on Sunday.",
    "They fled to neighbouring Tal Barka.",
    "The chief of staff of Costa Bruna's army was sacked.",
    "The crackdown on Gen Z went on, the U.N. said.",
    "Officials shouted: (NP Photo/Ana Pires)",
    "The residents of Dara Kebir said shots were fired.",
    "He is adviser on National History and Literary Heritage.",
]


def _persons(text: str) -> list[str]:
    return [str(one.value["name"]) for one in suggest(text, DAY) if one.kind == "person"]


@pytest.mark.parametrize(("text", "names"), TEXTS, ids=[text[:48] for text, _ in TEXTS])
def test_one_person_under_several_names(text: str, names: list[str]) -> None:
    """Nicknames, romanisations and misprints are of the person, titles are cut off."""
    assert _persons(text) == names


@pytest.mark.parametrize("text", NOBODY)
def test_places_bodies_and_credits_are_nobody(text: str) -> None:
    """Capitals that the words around tell to be no person."""
    assert _persons(text) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ramires corda", "esteban ramirez corda", True),
        ("qairat zhandos moldaqaev", "kairat jandos moldakayev", True),
        ("mikalai petrof", "mikalai petrov", True),
        ("hasan karimi", "hussein karimi", False),
        ("nguyen van thanh", "nguyen van thinh", False),
        ("kim jong ok", "kim jong su", False),
        ("a serik", "serik aidar", True),
        ("b serik", "serik aidar", False),
        ("karim bin nasir", "omar bin karim bin nasir", False),
        ("ne thun", "thun thun", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    """Spellings of one name are told from names of brothers."""
    assert same_name(one.split(), other.split()) is same


def test_a_name_of_two_letters_stands_for_the_whole_one() -> None:
    text = "The mayor met Nils Ek on Monday.\nEk, a former minister, was glad. So it is. No one left. My fault."
    told = [one for one in suggest(text, DAY, None) if one.kind in ("person", "appointment")]
    assert [(one.kind, one.line) for one in told] == [("person", 1), ("appointment", 2)]
    assert told[1].value["person"] == told[0].value["name"] == "Nils Ek"
