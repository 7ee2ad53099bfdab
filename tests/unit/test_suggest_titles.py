# ruff: noqa: E501 - a sentence is as long as it is
"""The office of a person as it is printed beside the name, in sentences of our own, annotated before the rules were run.

Each person is `name | office | status`, with nothing for what the sentence does not say. Ranks, occupations and honours are no offices.
"""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

SENTENCES: list[tuple[str, list[str]]] = [
    ("Farmer Ana Pires said the well was dry.", ["Ana Pires | |"]),
    (
        "The head of the election mission of OSCE Briton Colin Marsh said so.",
        ["Colin Marsh | head of the election mission of OSCE | current"],
    ),
    ("The director, citizen of India Suresh Palit, said so.", ["Suresh Palit | |"]),
    ("The head of the panel, the Chilean prosecutor Rui Leal, left.", ["Rui Leal | head of the panel | current"]),
    ("Rui Leal, presently the mayor of Faro, said so.", ["Rui Leal | mayor of Faro | current"]),
    ("Rui Leal, at present the mayor of Faro, said so.", ["Rui Leal | mayor of Faro | current"]),
    ("President Mukhtar Leal said so.", ["Mukhtar Leal | President | current"]),
    ("The governor told Australian Colin Marsh to go.", ["Colin Marsh | |"]),
    ("Ana Pires, a baker from Faro, said the well was dry.", ["Ana Pires | |"]),
    ("Ana Pires, 34, a mother of three, said the well was dry.", ["Ana Pires | |"]),
    ("Historian Ana Pires said the archive was lost.", ["Ana Pires | |"]),
    ("Lawyer Ana Pires, who represents the strikers, said so.", ["Ana Pires | |"]),
    ("Captain Ana Pires said the road was open.", ["Ana Pires | |"]),
    ("Dame Ana Pires, the novelist, said so.", ["Ana Pires | |"]),
    ("Professor Ana Pires of the University of Faro said so.", ["Ana Pires | |"]),
    ("Ana Pires, a senior lecturer at the University of Faro, said so.", ["Ana Pires | |"]),
    (
        "Ana Pires, spokeswoman for the port authority, said so.",
        ["Ana Pires | spokeswoman for the port authority | current"],
    ),
    (
        "Ana Pires, a spokeswoman for the ministry of health, said so.",
        ["Ana Pires | spokeswoman for the ministry of health | current"],
    ),
    ("Health ministry spokesman Rui Leal said so.", ["Rui Leal | Health ministry spokesman | current"]),
    ("Police spokesperson Rui Leal said so.", ["Rui Leal | Police spokesperson | current"]),
    ("The head of the teachers' union, Rui Leal, said so.", ["Rui Leal | head of the teachers' union | current"]),
    (
        "Rui Leal, general secretary of the miners' union, said so.",
        ["Rui Leal | general secretary of the miners' union | current"],
    ),
    ("Rui Leal, who heads the teachers' union, said so.", ["Rui Leal | head of the teachers' union | current"]),
    ("Rui Leal, who is the mayor of Faro, said so.", ["Rui Leal | mayor of Faro | current"]),
    ("Rui Leal, then mayor of Faro, signed it.", ["Rui Leal | mayor of Faro | former"]),
    ("Rui Leal, at that time mayor of Faro, signed it.", ["Rui Leal | mayor of Faro | former"]),
    ("The then mayor of Faro, Rui Leal, signed it.", ["Rui Leal | mayor of Faro | former"]),
    ("Rui Leal, mayor from 1998 to 2004, signed it.", ["Rui Leal | mayor | former"]),
    ("Rui Leal, who was mayor from 1998 to 2004, signed it.", ["Rui Leal | mayor | former"]),
    ("Rui Leal served as mayor from 1998 to 2004.", ["Rui Leal | mayor | former"]),
    (
        "Former President Rui Leal and his successor, Ana Pires, met.",
        ["Rui Leal | President | former", "Ana Pires | President | current"],
    ),
    ("Prime Minister-designate Rui Leal said so.", ["Rui Leal | Prime Minister | designate"]),
    ("President-elect Rui Leal said so.", ["Rui Leal | President | designate"]),
    ("Incoming central bank governor Rui Leal said so.", ["Rui Leal | central bank governor | designate"]),
    ("The outgoing governor, Rui Leal, said so.", ["Rui Leal | governor | current"]),
    ("Acting Foreign Minister Rui Leal said so.", ["Rui Leal | Foreign Minister | acting"]),
    ("Rui Leal, the acting foreign minister, said so.", ["Rui Leal | foreign minister | acting"]),
    ("Rui Leal, acting as mayor, said so.", ["Rui Leal | mayor | acting"]),
    ("Interior Minister Gen. Rui Leal said so.", ["Rui Leal | Interior Minister | current"]),
    (
        "Brig. Gen. Rui Leal, commander of the northern front, said so.",
        ["Rui Leal | commander of the northern front | current"],
    ),
    (
        "Lieutenant Colonel Rui Leal, the district police commander, said so.",
        ["Rui Leal | district police commander | current"],
    ),
    ("Home Secretary Rui Leal said so.", ["Rui Leal | Home Secretary | current"]),
    ("Shadow finance minister Rui Leal said so.", ["Rui Leal | Shadow finance minister | current"]),
    ("Rui Leal MP said so.", ["Rui Leal | MP | current"]),
    ("Sen. Rui Leal said so.", ["Rui Leal | Sen | current"]),
    ("Gov. Rui Leal said so.", ["Rui Leal | Gov | current"]),
    ("Opposition MP Rui Leal said so.", ["Rui Leal | Opposition MP | current"]),
    (
        "Rui Leal, a member of parliament for the Green Party, said so.",
        ["Rui Leal | member of parliament for the Green Party | current"],
    ),
    ("Rui Leal, an opposition lawmaker, said so.", ["Rui Leal | opposition lawmaker | current"]),
    (
        "Rui Leal, deputy head of the election commission, said so.",
        ["Rui Leal | deputy head of the election commission | current"],
    ),
    ("Rui Leal, the UN special envoy for Norland, said so.", ["Rui Leal | UN special envoy for Norland | current"]),
    ("UN Secretary-General Rui Leal said so.", ["Rui Leal | UN Secretary-General | current"]),
    ("EU foreign policy chief Rui Leal said so.", ["Rui Leal | EU foreign policy chief | current"]),
    (
        "German Chancellor Rui Leal met French President Ana Pires.",
        ["Rui Leal | Chancellor | current", "Ana Pires | President | current"],
    ),
    (
        "Norland's President Rui Leal met his Torgalian counterpart, Ana Pires.",
        ["Rui Leal | President | current", "Ana Pires | President | current"],
    ),
    ("Rui Leal, CEO of the airline Norair, said so.", ["Rui Leal | CEO of the airline Norair | current"]),
    ("Rui Leal, the company's chief executive, said so.", ["Rui Leal | chief executive | current"]),
    (
        "Rui Leal, chairman and founder of the charity, said so.",
        ["Rui Leal | chairman and founder of the charity | current"],
    ),
    (
        "Finance Minister and Deputy Prime Minister Rui Leal said so.",
        ["Rui Leal | Finance Minister and Deputy Prime Minister | current"],
    ),
    ("The rebels' leader, Rui Leal, said so.", ["Rui Leal | leader | current"]),
    ("Party leader Rui Leal said so.", ["Rui Leal | Party leader | current"]),
    (
        "Rui Leal, leader of the opposition Unity Party, said so.",
        ["Rui Leal | leader of the opposition Unity Party | current"],
    ),
    ("Attorney General Rui Leal said so.", ["Rui Leal | Attorney General | current"]),
    (
        "Provincial governor Rui Leal and police chief Ana Pires said so.",
        ["Rui Leal | Provincial governor | current", "Ana Pires | police chief | current"],
    ),
    ("Regional prosecutor Rui Leal said so.", ["Rui Leal | Regional prosecutor | current"]),
    ("Rui Leal, director of the city museum, said so.", ["Rui Leal | director of the city museum | current"]),
    ("Hospital director Rui Leal said so.", ["Rui Leal | Hospital director | current"]),
    ("The hospital's director, Dr. Rui Leal, said so.", ["Rui Leal | director | current"]),
    ("The director of the hospital, Dr. Rui Leal, said so.", ["Rui Leal | director of the hospital | current"]),
    ("The late president Rui Leal built it.", ["Rui Leal | president | former"]),
    ("Faro mayor Rui Leal said so.", ["Rui Leal | mayor | current"]),
    ("Faro's deputy mayor Rui Leal said so.", ["Rui Leal | deputy mayor | current"]),
    (
        "The deputy chairman of the State Duma committee on budget Rui Leal said so.",
        ["Rui Leal | deputy chairman of the State Duma committee on budget | current"],
    ),
    (
        "The minister of agriculture, livestock and fisheries, Rui Leal, said so.",
        ["Rui Leal | minister of agriculture, livestock and fisheries | current"],
    ),
    ("Minister for Women and Children Rui Leal said so.", ["Rui Leal | Minister for Women and Children | current"]),
    (
        "Minister of State for Foreign Affairs Rui Leal said so.",
        ["Rui Leal | Minister of State for Foreign Affairs | current"],
    ),
    ("Rui Leal, the minister, said so.", ["Rui Leal | minister | current"]),
    ("Rui Leal of the Unity Party said so.", ["Rui Leal | |"]),
    ("Rui Leal from the ministry of health said so.", ["Rui Leal | |"]),
    ("Rui Leal, whose father was mayor of Faro, said so.", ["Rui Leal | |"]),
    ("Rui Leal, the brother of the minister, said so.", ["Rui Leal | |"]),
    (
        "Rui Leal, a former adviser to President Ana Pires, said so.",
        ["Rui Leal | adviser to President Ana Pires | former", "Ana Pires | President | current"],
    ),
    ("Rui Leal, an adviser to the minister, said so.", ["Rui Leal | adviser to the minister | current"]),
    ("Mayoral candidate Rui Leal said so.", ["Rui Leal | |"]),
    ("Presidential candidate Rui Leal said so.", ["Rui Leal | |"]),
    ("Rui Leal, the Unity Party's candidate for governor, said so.", ["Rui Leal | |"]),
    ("Rui Leal, who hopes to become mayor, said so.", ["Rui Leal | |"]),
    ("Head teacher Rui Leal said so.", ["Rui Leal | Head teacher | current"]),
    ("Team captain Rui Leal said so.", ["Rui Leal | |"]),
    ("Village chief Rui Leal said so.", ["Rui Leal | Village chief | current"]),
    ("Queen Ana II opened it.", ["Ana II | Queen | current"]),
    ("Archbishop Rui Leal said so.", ["Rui Leal | Archbishop | current"]),
    ("Former judge Rui Leal said so.", ["Rui Leal | judge | former"]),
    ("Retired general Rui Leal said so.", ["Rui Leal | |"]),
    ("Activist Rui Leal said so.", ["Rui Leal | |"]),
    ("Economist Rui Leal of the bank Nortrust said so.", ["Rui Leal | |"]),
    ("Investigating judge Rui Leal said so.", ["Rui Leal | Investigating judge | current"]),
    ("Defence lawyer Rui Leal said so.", ["Rui Leal | |"]),
    ("Rui Leal, an engineer with the railway, said so.", ["Rui Leal | |"]),
    ("Rui Leal, the railway's chief engineer, said so.", ["Rui Leal | chief engineer | current"]),
    ("Coach Rui Leal said so.", ["Rui Leal | |"]),
]


def _told(told: str) -> tuple[str, list[str], str]:
    name, post, status = (part.strip() for part in told.split("|"))
    return name, sorted(set(key_of(post)) - {"the", "of"}), status


@pytest.mark.parametrize(("sentence", "told"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_office_beside_a_name(sentence: str, told: list[str]) -> None:
    wanted = [_told(one) for one in told]
    named = {name for name, _, _ in wanted}
    given = []
    for one in suggest(sentence, datetime.date(2015, 3, 4), kinds=["person"]):
        name, post, status = (str(one.value[key] or "") for key in ("name", "post", "status"))
        if name in named:
            given.append(_told(f"{name}|{post}|{status}"))
    assert len(given) == len(wanted)
    for one, other in zip(given, wanted, strict=True):
        assert (one[0], one[2]) == (other[0], other[2])
        assert set(one[1]) <= set(other[1])
        assert bool(one[1]) == bool(other[1])
