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
        ("It is 9 days since the mayor quit.", ["2021-12-25"]),
        ("It has been two years since the vote.", ["2020~"]),
        ("On July 8 she left. On the following night she came back.", ["2021-07-08", "2021-07-09"]),
        ("He sold it on Thursday, five months after he had got it.", ["2021-12-30", "2021-07~"]),
        ("She won in 1988, four years after she founded the club.", ["1988", "1984"]),
        ("They fell yesterday, Sunday, in the hills.", ["2022-01-02"]),
        ('They called for strikes and for a "week of flags and marches" on Saturday.', ["2022-01-08"]),
        ("He vowed to mend the bridge by Christmas.", ["2022-12-25"]),
        ("The road was shut at Christmas.", ["2021-12-25"]),
        ("He will be freed by Easter.", ["2022-04-17"]),
        ("On Good Friday two churches were shut.", ["2021-04-02"]),
        ("The Easter attacks and the Black Friday sale were recalled.", []),
        ("In February he quit.", ["2021-02"]),
        ("They met at Christmas 2020.", ["2020-12-25"]),
        ("They met on May Day.", ["2021-05-01"]),
        ("Starting Tuesday, shops will be shut.", ["2022-01-04"]),
        ("The Christmas tree was lit on Christmas Eve.", ["2021-12-24"]),
        ("Some 300 have come since the new year.", ["2022-01-01~"]),
        ("A new year began.", []),
        ("6 January - She is named. Three days on she names a team.", ["2022-01-06", "2022-01-09"]),
        ("Three days on the road had tired her.", []),
        ("They met on Monday, a fortnight after the vote.", ["2022-01-03", "2021-12-20~"]),
        ("They met on Sunday. He was named nine days after the riots began.", ["2022-01-02"]),
        ("They met on Sunday. He will be named nine days after the vote.", ["2022-01-02", "2022-01-11"]),
        ("He came last week, nine days after the riots began.", ["2021-12-27/2022-01-02"]),
        ("Ada Venn on Friday said she would resign in two days.", ["2021-12-31", "2022-01-02"]),
    ],
)
def test_further_dates(text: str, wanted: list[str]) -> None:
    assert [one.value["edtf"] for one in suggest(text, DAY, kinds=("date",))] == wanted


def test_without_a_day_of_publication_nothing_relative_is_read() -> None:
    assert suggest("The road was shut at Christmas. It is 9 days since.", None, kinds=("date",)) == []
