# ruff: noqa: E501 - a sentence is as long as it is
"""Which office is a person's when a text is over, and how it stands then: printed, got, left, held long ago, or to come.

The texts are our own. Each person is `name | office | status`, with nothing for what the text does not say.
"""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

TEXTS: list[tuple[str, list[str]]] = [
    ("Trade Minister Ana Pires was appointed ambassador to Norland.", ["Ana Pires | Trade Minister | former"]),
    ("Trade Minister Ana Pires was nominated as ambassador to Norland.", ["Ana Pires | Trade Minister | current"]),
    ("Trade Minister Ana Pires was appointed prosecutor in 1994.", ["Ana Pires | Trade Minister | current"]),
    ("Former mayor Ana Pires was sworn in as trade minister.", ["Ana Pires | mayor | former"]),
    ("The board dismissed chairman Rui Leal. He was appointed on 3 May 2012.", ["Rui Leal | chairman | former"]),
    ("Finance Minister Rui Leal, the acting premier, said so.", ["Rui Leal | Finance Minister | current"]),
    (
        "Rui Leal was named mayor on Monday. Rui Leal, a banker, led the port until 2011.",
        ["Rui Leal | mayor | current"],
    ),
    ("Rui Leal was prime minister until 2010 and is now foreign minister.", ["Rui Leal | prime minister | former"]),
    ("His deputy Rui Leal was sworn in as mayor.", ["Rui Leal | mayor | current"]),
    ("A senior judge, Ana Pires, was sworn in as caretaker prime minister.", ["Ana Pires | prime minister | acting"]),
    ("Ana Pires, a lawmaker from Hallen, was appointed trade minister.", ["Ana Pires | trade minister | current"]),
    ("Rui Leal becomes mayor on 1 April 2015.", ["Rui Leal | mayor | designate"]),
    ("Mayor Rui Leal will step down on 1 April 2015.", ["Rui Leal | Mayor | current"]),
    ("Since President Rui Leal was assassinated the army has ruled.", ["Rui Leal | President | former"]),
    ("Rui Leal, the mayor of Hallen, died on Monday.", ["Rui Leal | mayor of Hallen | former"]),
    ("Shops closed after the death of King Rui Leal.", ["Rui Leal | King | former"]),
    ("Rui Leal is expected to resign as mayor of Hallen.", ["Rui Leal | mayor of Hallen | current"]),
    (
        "Rui Leal refused to step down as head of the port authority.",
        ["Rui Leal | head of the port authority | current"],
    ),
    (
        "Ana Pires was named treasurer in place of Rui Leal.",
        ["Ana Pires | treasurer | current", "Rui Leal | treasurer | former"],
    ),
    (
        "Ana Pires becomes treasurer instead of Rui Leal.",
        ["Ana Pires | treasurer | current", "Rui Leal | treasurer | former"],
    ),
    ("Rui Leal, twice mayor of Hallen, said so.", ["Rui Leal | mayor of Hallen | former"]),
    ("Rui Leal, three times prime minister, said so.", ["Rui Leal | prime minister | former"]),
    ("Rui Leal, then the trade minister, signed it.", ["Rui Leal | trade minister | former"]),
    (
        "Rui Leal, Norland's roads minister until last spring's vote, said so.",
        ["Rui Leal | roads minister | former"],
    ),
    ("Rui Leal, until Sunday its general manager, said so.", ["Rui Leal | general manager | former"]),
    ("Rui Leal, a banker and one-time junior minister, said so.", ["Rui Leal | junior minister | former"]),
    ("Former New Zealand trade minister Rui Leal said so.", ["Rui Leal | trade minister | former"]),
    ("Rui Leal, the DNP's Hallen leader, said so.", ["Rui Leal | leader | current"]),
    (
        "Rui Leal, the leader of the National Dawn party, said so.",
        ["Rui Leal | leader of the National Dawn party | current"],
    ),
    (
        "Rui Leal, leader of the banned Norland Workers' Party, said so.",
        ["Rui Leal | leader of the banned Norland Workers' Party | current"],
    ),
    (
        "Rui Leal, the head of the growers' federation Agrara, said so.",
        ["Rui Leal | head of the growers' federation Agrara | current"],
    ),
    ("The head of the Norland National Rescue Party was held at home.", []),
    ("Rui Leal, the U.N. secretary-general, said so.", ["Rui Leal | U.N. secretary-general | current"]),
    ("The editor-in-chief, Rui Leal, said so.", ["Rui Leal | editor-in-chief | current"]),
    ("The premier's adviser on trade, Rui Leal, said so.", ["Rui Leal | adviser on trade | current"]),
    ("Norland's minister for EU affairs, Rui Leal, said so.", ["Rui Leal | minister for EU affairs | current"]),
    ("Its head, the Norwegian Ana Pires, said so.", ["Ana Pires | head | current"]),
    ("The new mayor, banker Ana Pires, said so.", ["Ana Pires | mayor | current"]),
    (
        "Head of the police of Hallen, Police Colonel Rui Leal, said so.",
        ["Rui Leal | Head of the police of Hallen | current"],
    ),
    ("Mr Justice Rui Leal said so.", ["Rui Leal | Justice | current"]),
    ("The second-in-command Rui Leal said so.", ["Rui Leal | second-in-command | current"]),
    (
        "Among them were Rui Leal, former trade minister, Ana Pires, former mayor, and Oto Brand, former judge.",
        ["Rui Leal | trade minister | former", "Ana Pires | mayor | former", "Oto Brand | judge | former"],
    ),
    ("Acting governor of Nur al-Din Rui Leal said so.", ["Rui Leal | governor of Nur al-Din | acting"]),
    ("Governor of the Bank of Torvar Rui Leal said so.", ["Rui Leal | Governor of the Bank of Torvar | current"]),
    ("On Wednesday Leal fired the mayor. Rui Leal said so.", ["Rui Leal | |"]),
    ("The chairman will be Edwin Barr, the court said.", ["Edwin Barr | chairman | current"]),
    (
        "Mayor Rui Leal resigned. His brother, Oto Leal, had been jailed. Leal was elected in 2009.",
        ["Rui Leal | Mayor | former", "Oto Leal | |"],
    ),
    (
        "Prince Karim bin Nasir spoke. His son, Omar bin Karim bin Nasir, is the governor.",
        ["Karim bin Nasir | |", "Omar bin Karim bin Nasir | governor | current"],
    ),
    (
        "Commander Ne Thun overthrew President Thun Thun.",
        ["Ne Thun | Commander | current", "Thun Thun | President | former"],
    ),
]


def _told(told: str) -> tuple[str, list[str], str]:
    name, post, status = (part.strip() for part in told.split("|"))
    return name, sorted(set(key_of(post)) - {"the", "of"}), status


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_office_at_the_end(text: str, told: list[str]) -> None:
    given = []
    for one in suggest(text, datetime.date(2015, 3, 4), kinds=["person"]):
        name, post, status = (str(one.value[key] or "") for key in ("name", "post", "status"))
        given.append(_told(f"{name}|{post}|{status}"))
    wanted = [_told(one) for one in told]
    assert [(one[0], one[2]) for one in given] == [(one[0], one[2]) for one in wanted]
    for told_here, other in zip(given, wanted, strict=True):
        assert set(told_here[1]) <= set(other[1])
        assert bool(told_here[1]) == bool(other[1])
