"""Dates of acts: in a clause of their own, behind other verbs, beside a verb of saying."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.grammar.dates import dates
from qantar_curation.suggesting.dates.of_acts import is_of_act
from qantar_curation.suggesting.text import read_lines

DAY = datetime.date(2022, 1, 20)


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("Mayor Ada Venn was named on January 18, after her predecessor had asked for leave.", "named", True),
        ("Mayor Ada Venn was named on January 18, after her predecessor had asked for leave.", "had asked", False),
        ("On January 18 the troops left the port.", "left", True),
        ("The riots began on January 5.", "riots", True),
        ("The council resigned after riots erupted on January 5.", "resigned", False),
        ("The council resigned after riots erupted on January 5.", "riots", True),
        ("Arrested on January 5, he was released.", "Arrested", True),
        ("Arrested on January 5, he was released.", "released", False),
        ("He was arrested in the port and charged on January 7.", "arrested", False),
        ("He was arrested in the port and charged on January 7.", "charged", True),
        ("The clinic treated 46 people in the unrest, the mayor said on Tuesday.", "unrest", False),
        ("The union on Tuesday said that the port was stormed.", "stormed", False),
        ("The mayor said on Tuesday that she would stay.", "said", True),
        ("The strike has been going on since January 3.", "strike", True),
        ("Protests over the price of fuel began in Ilmar on January 2.", "Protests", True),
    ],
)
def test_a_date_belongs_to_one_act(text: str, act: str, wanted: bool) -> None:
    (line,) = read_lines(text)
    (date,) = (one for one in dates(text, DAY) if one.edtf is not None)
    start = text.index(act)
    assert is_of_act(line, start, start + len(act), date) == wanted
