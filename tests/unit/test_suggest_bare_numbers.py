"""What a number without a noun counts: by its clause, by the count it states anew, by whom it stands beside."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2015, 3, 11)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Some 300 people were held, of whom 114 are still in jail.", 114, "person"),
        ("One of those who planned it spoke.", 1, "person"),
        ("They showed three of those involved.", 3, "person"),
        ("Pim, a baker of 31, fell.", 31, "year"),
        ("Pim, a father of three, fell.", 3, "person"),
        ("Ada Venn, at 29 the youngest member, spoke.", 29, "year"),
        ("The guards, 30 in all, will report on Monday.", 30, "person"),
        ("The guards would be between 70 and 90.", None, "person"),
        ("The crowd had grown to 9,000.", 9000, "person"),
        ("It is a force that is to reach 3,000.", 3000, "person"),
        ("His cabinet of 18 stays on.", 18, "person"),
        ("A parliament of nine parties sat.", 9, "count"),
        ("The number of members who left reached 37.", 37, "person"),
        ("The state raised to 40 the number of civilians held.", 40, "person"),
        ("Among the new members, three were from the coast.", 3, "person"),
        ("At least 40 people died. The union puts the figure at 55.", 55, "person"),
        ("At least 40 people died, says the union. The ministry spoke of 33.", 33, "person"),
        ("They said 60 guards were held. There were nine.", 9, "person"),
        ("The curfew of 40 days was since cut to 20.", 20, "day"),
        ("A sack sold for 90 leones in May and is now 120.", 120, "leone"),
        ("Thousands have told of beatings.", None, "person"),
        ("Thousands flee two camps.", None, "person"),
        ("Thousands were destroyed in the fire.", None, "count"),
        ("About 900 followed him home.", 900, "person"),
        ("The jet, with 64 on board, crashed.", 64, "person"),
        ("All 12 accused pleaded not guilty.", 12, "person"),
        ("Only three of the 12 survived.", 3, "person"),
        ("On Highway 5, two people died.", 2, "person"),
        ("He paid Rs. 5,000/- for it.", 5000, "rupee"),
        ("He took 51.2 per cent to his rival's 48.8.", 48.8, "percent"),
        ("A boy of nine died.", 9, "year"),
        ("Death toll: 12", 12, "person"),
        ("Of the ballots 98% were counted: Brand 54.3, Sand 40.1.", 40.1, "percent"),
        ("Three minors were held.", 3, "person"),
        ("Killed: 12", 12, "person"),
        ("Dead: 40; wounded: 3", 3, "person"),
        ("The toll rose by three to 15.", 15, "person"),
        ("A force of 2,000 was sent.", 2000, "person"),
        ("A 2,000-strong force was sent.", 2000, "person"),
        ("The port of Oro, population 12,000, was cut off.", 12000, "person"),
        ("The wage rose to 10,000 lira from 8,000.", 8000, "lira"),
        ("The rate was cut to 5 percent from 7.", 7, "percent"),
        ("The quake of magnitude 6.4 struck.", 6.4, "count"),
        ("Two bombs killed twelve people.", 2, "count"),
        ("He died at the age of 91.", 91, "year"),
        ("He died at 87.", 87, "year"),
        ("She turned 40 in May.", 40, "year"),
        ("The retired leader, 87, was well.", 87, "year"),
        ("Turnout was 55.", 55, "count"),
        ("Oro ranks 180th.", 180, "rank"),
        ("He has a majority of 61 seats.", 61, "count"),
        ("Four in 10 firms and 6 out of 10 shops closed.", 60, "percent"),
        ("Two out of every five shops closed.", 40, "percent"),
        ("He counted 500 houses; 200 burned down.", 200, "count"),
        ("Fifty members voted for it, 12 against, and six stayed away.", 12, "person"),
        ("Three young Kovars were shot.", 3, "person"),
        ("He bought three Boeings.", 3, "count"),
        ("Two ex-ministers were jailed.", 2, "person"),
    ],
)
def test_units(text: str, value: int | None, unit: str) -> None:
    found = [(one.value["value"], one.value["unit"]) for one in suggest(text, DAY, kinds=("figure",))]
    assert (value, unit) in found


def test_a_number_so_far_counts_up_to_the_day_of_the_article() -> None:
    found = suggest("So far 20 people have died. Some 30 were hurt.", DAY, kinds=("figure",))
    assert [one.hints for one in found] == [{"as_of": "2015-03-11"}, None]
    assert suggest("So far 20 people have died.", None, kinds=("figure",))[0].hints is None
