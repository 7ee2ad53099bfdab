# ruff: noqa: E501 - a sentence is as long as it is
"""Offices that are over though no change of their holder is told, and such as go on beside others."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2015, 3, 11)
TEXTS: list[tuple[str, str]] = [
    ("President Oto Brand dissolved the government of Prime Minister Rui Leal.", "Rui Leal | Prime Minister | former"),
    (
        "Oto Brand dissolved the cabinet on Monday.\nRui Leal, the trade minister, kept silent.",
        "Rui Leal | trade minister | former",
    ),
    (
        "Trade minister Rui Leal spoke.\nOto Brand dissolved the cabinet on Monday.",
        "Rui Leal | Trade minister | current",
    ),
    (
        "Oto Brand dissolved the cabinet on Monday.\nThe new government was sworn in.\nRui Leal, the trade minister, kept silent.",
        "Rui Leal | trade minister | current",
    ),
    (
        "The outgoing mayor, Rui Leal, shook her hand. Ana Pires was sworn in as mayor on Monday.",
        "Rui Leal | mayor | former",
    ),
    ("The outgoing mayor, Rui Leal, will leave in May.", "Rui Leal | mayor | current"),
    ("Army chief Rui Leal was among the dead, as were two drivers.", "Rui Leal | Army chief | former"),
    ("Among the victims was General Rui Leal, the army chief.", "Rui Leal | army chief | former"),
    ("Hours before he died, Mayor Rui Leal had signed it.", "Rui Leal | Mayor | former"),
    ("Ana Pires took over after the death of her uncle, King Rui Leal.", "Rui Leal | King | former"),
    ("Rui Leal, trade minister in 2002-2007, spoke.", "Rui Leal | trade minister | former"),
    (
        "The council confirmed Rui Leal as bank governor on 2 March. He will be sworn in on Friday.",
        "Rui Leal | bank governor | designate",
    ),
    ("The house confirmed Rui Leal as mayor. He had been nominated last week as mayor.", "Rui Leal | mayor | current"),
    (
        "Rui Leal, leader of the Farmers' bloc, was appointed trade minister.",
        "Rui Leal | leader of the Farmers' bloc | current",
    ),
    ("Trade Minister Rui Leal was appointed commandant of the capital.", "Rui Leal | Trade Minister | current"),
    ("A panel with retired judge Rui Leal as its chair was set up.", "Rui Leal | chair | current"),
    ("Major Oto Brand, whose guards shot dead Mayor Rui Leal, spoke.", "Rui Leal | Mayor | former"),
    ("They had tried to kill General Rui Leal, the army chief.", "Rui Leal | army chief | current"),
    ("The member for Hallen, Rui Leal, was appointed housing minister.", "Rui Leal | member for Hallen | current"),
    (
        "General Rui Leal, the army chief, was appointed head of the Military Committee.",
        "Rui Leal | army chief | current",
    ),
    ("Rui Leal, the interior minister of the time, spoke.", "Rui Leal | interior minister | former"),
    ("Rui Leal, interior minister at the time, spoke.", "Rui Leal | interior minister | former"),
    ("Trade minister Rui Leal is succeeded by Ana Pires.", "Rui Leal | Trade minister | former"),
    ("Trade minister Rui Leal will be succeeded by Ana Pires.", "Rui Leal | Trade minister | current"),
    ("Ana Pires spoke of Rui Leal, until now mayor of Hallen.", "Rui Leal | mayor of Hallen | former"),
    ("Former judge Rui Leal spoke.", "Rui Leal | judge | former"),
]


@pytest.mark.parametrize(("text", "wanted"), TEXTS)
def test_an_office_at_the_end(text: str, wanted: str) -> None:
    found = [one.value for one in suggest(text, DAY, kinds=("person",))]
    assert wanted in [f"{one['name']} | {one['post']} | {one['status']}" for one in found]
