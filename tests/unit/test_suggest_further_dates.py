"""Dates beyond the grammar's: feasts, how long ago, days on, acts beside a date; weekdays that only explain."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 1, 3)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The session runs from Wednesday to 19 January.", ["2022-01-05/2022-01-19"]),
        ("It is 12 days since the president quit.", ["2021-12-22"]),
        ("It has been two years since the vote.", ["2020~"]),
        ("On July 1 they left. On the following night they came back.", ["2021-07-01", "2021-07-02"]),
        ("She was held on Thursday, four months after she was let out.", ["2021-12-30", "2021-08~"]),
        ("He won in 1998, six years after he led a coup.", ["1998", "1992"]),
        ("They fell yesterday, Sunday, in the hills.", ["2022-01-02"]),
        ('They called for strikes and for a "march of millions" on Saturday.', ["2022-01-08"]),
        ("She promised a plug in every house by Christmas.", ["2022-12-25"]),
        ("The road was shut at Christmas.", ["2021-12-25"]),
        ("The Christmas tree was lit on Christmas Eve.", ["2021-12-24"]),
        ("Some 45,000 have fled since the new year.", ["2022-01-01~"]),
        ("A new year began.", []),
        ("6 January - He is named. Two days on he presents a list.", ["2022-01-06", "2022-01-08"]),
        ("Two days on the road had tired him.", []),
        ("They met on Monday, a fortnight after the vote.", ["2022-01-03", "2021-12-20~"]),
    ],
)
def test_further_dates(text: str, wanted: list[str]) -> None:
    assert [one.value["edtf"] for one in suggest(text, DAY, kinds=("date",))] == wanted


def test_without_a_day_of_publication_nothing_relative_is_read() -> None:
    assert suggest("The road was shut at Christmas. It is 12 days since.", None, kinds=("date",)) == []
