"""What a figure counts: nouns for people, currencies, and numbers that stand without a noun; sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)

UNITS: list[tuple[str, list[str]]] = [
    ("Nine villagers were taken to hospital, two of them in a coma.", ["person", "person"]),
    ("Floods hit Lower Marand. Twelve died.", ["person"]),
    ("At least 63 were seriously hurt.", ["person"]),
    ("The march left four dead and scores wounded.", ["person", "person"]),
    ("Six guards were held in Ostrel and 16 in Varna Bay.", ["person", "person"]),
    ("The cabinet has 31 ministers, five more than the last one.", ["person", "person"]),
    ("Police held 40 marchers. Five others fled.", ["person", "person"]),
    ("He sacked 15 out of his 18 commissioners.", ["person", "person"]),
    ("Three of the 31 portfolios are vacant.", ["count", "count"]),
    ("They hold 107 of the 240 seats.", ["count", "count"]),
    ("A crowd of 270 gathered.", ["person"]),
    ("The ship took 39 Angolans home.", ["person"]),
    ("Two sources spoke to the paper.", ["person"]),
    ("Three envoys and four generals met.", ["person", "person"]),
    ("Two of Ferro's aides left.", ["person"]),
    ("On Fridays tens of thousands come to pray.", ["person"]),
    ("The judge was freed with two others.", ["person"]),
    ("241 deputies out of 329 were there.", ["person", "person"]),
    ("The house has 329 deputies, 241 of them men.", ["person", "person"]),
    ("The quake killed at least three.", ["person"]),
    ("Death toll in Marand landslide climbs past 670", ["person"]),
    ("Six MPs and a cabinet of 18 were there.", ["person", "person"]),
    ("Two rebel groups signed it.", ["count"]),
    ("It was a list of a number of positions of deputy ministers.", ["count"]),
    ("The dam cost 4.6 million leones.", ["leone"]),
    ("They owe MNT 807.8 billion.", ["tugrik"]),
    ("It will cost about 85 million USD.", ["dollar"]),
    ("The number of dead in the province of Lower Marand since the storm rose to 23.", ["person"]),
    ("The three brothers, aged 41 to 57, left.", ["person", "year"]),
    ("They rule 12 cities and 30 farms.", ["city", "count"]),
]


@pytest.mark.parametrize(("sentence", "units"), UNITS, ids=[sentence for sentence, _ in UNITS])
def test_what_is_counted_is_the_unit(sentence: str, units: list[str]) -> None:
    """The unit of each figure, whether its noun stands behind it or not."""
    found = [one.value["unit"] for one in suggest(sentence, DAY, None) if one.kind == "figure"]
    assert found == units


def test_one_of_several_leaders_is_no_figure() -> None:
    """`one of the leaders` singles nobody out."""
    assert not [one for one in suggest("One of the leaders spoke.", DAY, None) if one.kind == "figure"]
