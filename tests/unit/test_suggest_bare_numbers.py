"""What a number without a noun counts: by its clause, by the count it states anew, by whom it stands beside."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2015, 3, 11)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Some 300 people were held, of whom 182 are still in jail.", 182, "person"),
        ("One of those who planned it spoke.", 1, "person"),
        ("They showed three of those involved.", 3, "person"),
        ("Pim, a student of 24, fell.", 24, "year"),
        ("Pim, a father of three, fell.", 3, "person"),
        ("Ada Venn, at 33 the youngest member, spoke.", 33, "year"),
        ("The observers, 24 in all, will report on Monday.", 24, "person"),
        ("The generals would be between 400 and 600.", None, "person"),
        ("The crowd had grown to 9,000.", 9000, "person"),
        ("It is a force that is to reach 7,000.", 7000, "person"),
        ("His cabinet of 30 stays on.", 30, "person"),
        ("A parliament of nine parties sat.", 9, "count"),
        ("The number of deputies who left reached 73.", 73, "person"),
        ("The state raised to 21 the number of civilians held.", 21, "person"),
        ("Among the new members, three were from the coast.", 3, "person"),
        ("At least 40 people died. The union puts the figure at 55.", 55, "person"),
        ("At least 40 people died, says the union. The ministry spoke of 35.", 35, "person"),
        ("They said 80 officers were held. There were eight.", 8, "person"),
        ("The curfew of 60 days was since cut to 30.", 30, "day"),
        ("A bag sold for 300 leones in May and is now 480.", 480, "leone"),
        ("Thousands have told of beatings.", None, "person"),
        ("Thousands flee two jails.", None, "person"),
        ("Thousands were destroyed in the fire.", None, "count"),
        ("About 15,000 accompanied him home.", 15000, "person"),
        ("He counted 500 houses; 200 burned down.", 200, "count"),
        ("Seventy deputies voted for it, 24 against, and six did not take part.", 24, "person"),
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
