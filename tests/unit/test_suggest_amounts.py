"""Amounts as news print them: money, halves, ranges, scores, labels and page furniture; sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)
Amount = tuple[float | None, str]

COUNTED: list[tuple[str, list[Amount]]] = [
    ("The dam will cost US$1.2bn.", [(1_200_000_000, "exact")]),
    ("He was fined Rs 3 crore and Rs. 50 lakh.", [(30_000_000, "exact"), (5_000_000, "exact")]),
    ("Perhaps 150,000 people marched.", [(150_000, "about")]),
    ("10.05 Good morning from Ostrel, where 12 shops burn.", [(12, "exact")]),
    ("Ostrel / wire / 9 Nov. '07 - Parliament met.", []),
    ("They were held in the first four days.", [(4, "exact")]),
    ("Gangs hold the country's two largest jails.", [(2, "exact")]),
    ("One of the ten told the radio.", [(1, "exact"), (10, "exact")]),
    ("Mobs burnt 20 shops, nearly all of them in town.", [(20, "exact"), (100, "nearly")]),
    ("They met twice.", [(2, "exact")]),
    ("Nine were hurt, and one of them died.", [(9, "exact"), (1, "exact")]),
    ("Two stayed. A third, the envoy of Ostrel, left.", [(2, "exact")]),
    ("The row over 2.4 million doubtful names goes on.", [(2_400_000, "exact")]),
    ("It extends the term from five to six years.", [(5, "exact"), (6, "exact")]),
    ("It is forbidden from nine in the evening to seven in the morning.", []),
    ("She came at seven, not at half past eight.", []),
    ("They met on Plaza 10 de Agosto with 12 guards.", [(12, "exact")]),
    ("It is a state of emergency, the first since the war.", [(1, "exact")]),
    ("The bank revised its estimate from 200 to 400 million euros.", [(200_000_000, "exact"), (400_000_000, "exact")]),
    ("The state lost about $300 million.", [(300_000_000, "about")]),
    ("It raised more than Sh2.1 million.", [(2_100_000, "more-than")]),
    ("The price was RM1.5 million.", [(1_500_000, "exact")]),
    ("They sent £20m.", [(20_000_000, "exact")]),
    ("Some 2.3m people stayed home.", [(2_300_000, "about")]),
    ("The wall is 35m high.", [(35, "exact")]),
    ("A sum of 5.7 trillion rupiah is missing.", [(5_700_000_000_000, "exact")]),
    ("It took 12 and a half years.", [(12.5, "exact")]),
    ("More than half a million people fled.", [(500_000, "more-than")]),
    ("Half a dozen ships sank.", [(6, "exact")]),
    ("A million and a half voted.", [(1_500_000, "exact")]),
    ("One in five children is hungry.", [(20, "exact")]),
    ("Nine out of ten pupils passed.", [(90, "exact")]),
    ("Nearly three people in four cannot read.", [(75, "nearly")]),
    ("Some 20-30 homes burned down.", [(None, "range")]),
    ("It costs between $2 million and $3 million.", [(None, "range")]),
    ("Several dozen marchers came.", [(None, "vague")]),
    ("Tens of millions of dollars were stolen.", [(None, "vague")]),
    ("The toll exceeds 11,000.", [(11_000, "more-than")]),
    ("There were 30-odd guests.", [(30, "about")]),
    ("Those of 60 or over go first.", [(60, "at-least")]),
    ("Tremors of magnitude 4.5 or greater were felt.", [(4.5, "at-least")]),
    ("Norvik Quake Toll 4,700", [(4700, "exact")]),
    ("Output hit 8.2054 trillion yuan.", [(8_205_400_000_000, "exact")]),
    ("They sold 2.000 tonnes and 1.234.567 litres.", [(2000, "exact"), (1_234_567, "exact")]),
    ("The claim is for Rs 2,50,000.", [(250_000, "exact")]),
    ("The motion was defeated 45-12.", [(45, "exact"), (12, "exact")]),
    ("One of the civilians was hurt.", [(1, "exact")]),
    ("The situation in all regions is calm.", [(100, "exact")]),
    ("She is the island's fourth prime minister in three years.", [(4, "exact"), (3, "exact")]),
    ("It was the first in a series of talks.", [(1, "exact"), (None, "vague")]),
    ("Police killed one man.", [(1, "exact")]),
    ("Ana Baptiste-Hall, 61, left.", [(61, "exact")]),
    ("It was the worst flood in 12 years.", [(1, "exact"), (12, "exact")]),
    ("She is the second minister to resign.", [(2, "exact")]),
    ("It is the country's most impoverished province.", [(1, "exact")]),
    ("He was the seventh and longest-serving mayor.", [(7, "exact"), (1, "exact")]),
    ("The house, in its ongoing 11th session, met.", [(11, "exact")]),
    ("The majority of the seats went to them.", [(None, "vague")]),
    ("Almost all the other parties agreed.", [(100, "nearly")]),
]

NOT_COUNTED = [
    "1. Ana Pires",
    "2 min read",
    "1,234 views 56 comments",
    "All rights reserved.",
    "It underlines our zero tolerance of it.",
    "He is one of the richest men.",
    "It is one of the longest-serving cabinets.",
    "Let's all hold hands.",
    "The party lost the overall majority.",
    "It is one of the reasons.",
    "The Boeing 737-800 landed.",
    "Under 18s were banned.",
    "The Group of 77 met.",
    "It began at 1530 GMT.",
    "04/12/2015 16:20 GMT+7",
    "The second-in-command fled.",
    "Saint Brandon are 214 for 6.",
    "Club Sport 2-1 Metline",
    "They won in straight sets, 6-3, 6-4.",
    "On day two of the trial he spoke.",
    "The number one player lost.",
    "They voted at Polling Station 31.",
    "Decision 88 may be cancelled.",
    "Soldiers of the 014th Unit marched.",
    "The U-21 team and a T-72 were there.",
]


@pytest.mark.parametrize(("text", "wanted"), COUNTED)
def test_amounts_have_their_number_and_qualifier(text: str, wanted: list[Amount]) -> None:
    assert amounts(text) == wanted


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_only_looks_like_an_amount_is_none(text: str) -> None:
    assert amounts(text) == []


def test_money_has_its_currency() -> None:
    text = "It cost R50 million, N500,000, about €3bn and Tk 20."
    units = [one.value["unit"] for one in suggest(text, DAY, kinds=("figure",))]
    assert units == ["rand", "naira", "euro", "taka"]


def amounts(text: str) -> list[Amount]:
    """The number and qualifier of each figure proposed."""
    found = suggest(text, DAY, kinds=("figure",))
    return [(one.value["value"], str(one.value["qualifier"])) for one in found]  # type: ignore[misc]
