"""Acts and amounts that hang on a word before them: bars, beginnings, estimates, tolls; sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 1, 15)

ACTS: list[tuple[str, list[tuple[str, str]]]] = [
    ("About 400 remain in custody.", [("arrest", "occurred")]),
    ("About 30 men were under arrest.", [("arrest", "occurred")]),
    ("The workers were about to strike.", [("protest", "planned")]),
    ("The government banned price increases.", []),
    ("A freeze on price rises was agreed.", []),
    ("The country entered the emergency state.", [("emergency", "occurred")]),
    ("The region entered a state of emergency.", [("emergency", "occurred")]),
    ("An emergency regime was introduced in Vorm.", [("emergency", "occurred")]),
    ("CSTO troops began to leave the country.", [("troop-withdrawal", "occurred")]),
    ("The soldiers will begin to leave the country.", [("troop-withdrawal", "planned")]),
    ("The troops began to withdraw.", [("troop-withdrawal", "occurred")]),
    ("Police began to disperse the crowd.", [("security-operation", "occurred")]),
    ("Traders raised the price of bread.", [("price-increase", "occurred")]),
]

AMOUNTS: list[tuple[str, list[tuple[float, str, str, str | None]]]] = [
    ("Damage was estimated at 4.5 million dollars.", [(4_500_000, "about", "dollar", "dollar")]),
    ("Losses are estimated to be 20 million euros.", [(20_000_000, "about", "euro", "euro")]),
    ("The death toll rose to 225.", [(225, "exact", "person", "killed people")]),
    ("The death toll is now over 40.", [(40, "more-than", "person", "killed people")]),
    ("The toll climbed to 19 on Friday.", [(19, "exact", "person", "killed people")]),
    ("The number of injured reached 45.", [(45, "exact", "person", "injured people")]),
    ("Some 225 bodies were taken to morgues.", [(225, "about", "person", "killed people")]),
    ("The toll road cost 30.", [(30, "exact", "count", None)]),
    ("The ban lasts two weeks.", [(2, "exact", "week", "week")]),
    ("The ban lasts 14 days.", [(14, "exact", "day", "day")]),
    ("The ban lasts 10 days.", [(10, "exact", "day", "day")]),
]


@pytest.mark.parametrize(("text", "wanted"), ACTS)
def test_acts_by_the_words_that_govern_them(text: str, wanted: list[tuple[str, str]]) -> None:
    found = suggest(text, DAY, kinds=("event",))
    assert [(one.value["kind"], one.value["status"]) for one in found] == wanted


def test_a_moratorium_is_no_increase() -> None:
    found = suggest("Parliament backed a moratorium on rise in prices.", DAY, kinds=("event",))
    assert [one.value["kind"] for one in found] == ["reform"]


@pytest.mark.parametrize(("text", "wanted"), AMOUNTS)
def test_amounts_by_the_words_before_them(text: str, wanted: list[tuple[float, str, str, str | None]]) -> None:
    found = suggest(text, DAY, kinds=("figure",))
    assert [tuple(one.value[key] for key in ("value", "qualifier", "unit", "what")) for one in found] == wanted
