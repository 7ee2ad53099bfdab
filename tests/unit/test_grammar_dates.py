"""Date expressions of an article that appeared on Friday, 14 March 2031."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.grammar.calendar import easter
from qantar_curation.grammar.date_text import Pointer
from qantar_curation.grammar.dates import dates, pointed

DAY = datetime.date(2031, 3, 14)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3 March 2029", "2029-03-03"),
        ("March 3, 2029", "2029-03-03"),
        ("the 3rd of March 2029", "2029-03-03"),
        ("2029-03-03", "2029-03-03"),
        ("Saturday, 3 March 2029", "2029-03-03"),
        ("in March 2029", "2029-03"),
        ("in 2029", "2029"),
        ("the 1990s", "1990/1999"),
        ("from 2018 to 2020", "2018/2020"),
        ("between 2018 and 2020", "2018/2020"),
        ("5 to 11 March 2031", "2031-03-05/2031-03-11"),
    ],
)
def test_what_names_its_year_needs_no_article(text: str, edtf: str) -> None:
    for day in (None, DAY):
        assert [one.edtf for one in dates(text, day)] == [edtf]
        assert not dates(text, day)[0].relative


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 9 March", "2031-03-09"),
        ("March 9", "2031-03-09"),
        ("on 28 December", "2030-12-28"),
        ("the first Sunday of April", "2031-04-06"),
        ("the last Sunday in February", "2031-02-23"),
        ("the fourth Monday of last month", "2031-02-24"),
        ("the first week of April", "2031-04-01/2031-04-07"),
        ("the last week of February", "2031-02-22/2031-02-28"),
        ("the second half of February", "2031-02-15/2031-02-28"),
        ("the last day of the year", "2031-12-31"),
        ("the 28th of last month", "2031-02-28"),
        ("on 28.02.31", "2031-02-28"),
        ("on 28/02/31", "2031-02-28"),
        ("half a year ago", "2030-09~"),
        ("a year and a half ago", "2029-09~"),
        ("on Tuesday week", "2031-03-25"),
        ("today", "2031-03-14"),
        ("this morning", "2031-03-14"),
        ("yesterday", "2031-03-13"),
        ("last night", "2031-03-13"),
        ("tomorrow", "2031-03-15"),
        ("two days ago", "2031-03-12"),
        ("in two days", "2031-03-16"),
        ("a week ago", "2031-03-07~"),
        ("three weeks ago", "2031-02-21~"),
        ("two months ago", "2031-01~"),
        ("four years ago", "2027~"),
        ("on Friday", "2031-03-14"),
        ("last Friday", "2031-03-07"),
        ("last Saturday", "2031-03-08"),
        ("next Monday", "2031-03-17"),
        ("Monday of last week", "2031-03-03"),
        ("last week", "2031-03-03/2031-03-09"),
        ("last week's storm", "2031-03-03/2031-03-09"),
        ("this month", "2031-03"),
        ("last month", "2031-02"),
        ("next year", "2032"),
        ("the beginning of the year", "2031-01-01~"),
        ("early 2029", "2029-01-01~"),
        ("the 2nd", "2031-03-02"),
        ("2nd of that same month", "2031-03-02"),
        ("about 9 March", "2031-03-09~"),
    ],
)
def test_the_rest_counts_from_the_day_of_the_article(text: str, edtf: str) -> None:
    assert [one.edtf for one in dates(text, DAY)] == [edtf]


@pytest.mark.parametrize(
    ("text", "past", "ahead"),
    [("on Saturday", "2031-03-08", "2031-03-15"), ("in September", "2030-09", "2031-09")],
)
def test_the_tense_tells_the_last_from_the_next(text: str, past: str, ahead: str) -> None:
    assert set(dates(text, DAY)[0].meanings) == {past, ahead}
    assert dates(text, DAY, ahead=False)[0].meanings == (past,)
    assert dates(text, DAY, ahead=True)[0].meanings == (ahead,)


def test_a_day_beyond_the_turn_of_the_year_is_the_nearest() -> None:
    assert dates("on 5 January", datetime.date(2030, 12, 30))[0].edtf == "2031-01-05"
    assert "2030-01-05" in dates("on 5 January", datetime.date(2030, 12, 30), ahead=False)[0].meanings


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("until 2020", "[..2020]"),
        ("since 2018", "2018/.."),
        ("before 9 March", "[..2031-03-09]"),
        ("last week, after the storm", "[..2031-03-09]"),
    ],
)
def test_small_words_let_a_date_bound_a_span(text: str, meaning: str) -> None:
    assert meaning in dates(text, DAY)[0].meanings


@pytest.mark.parametrize(
    ("text", "pointer", "meanings"),
    [
        ("the same day", Pointer("days", 0), ("2031-03-05",)),
        ("that evening", Pointer("days", 0), ("2031-03-05",)),
        ("the following day", Pointer("days", 1), ("2031-03-06", "2031-03-04")),
        ("two days before the storm", Pointer("days", -2), ("2031-03-03", "2031-03-07")),
        ("Thursday of that week", Pointer("weekday", 3), ("2031-03-06",)),
        ("within a day", Pointer("within", 1), ("[2031-03-05..2031-03-06]",)),
    ],
)
def test_some_dates_hang_on_another_act(text: str, pointer: Pointer, meanings: tuple[str, ...]) -> None:
    (found,) = dates(text, DAY)
    assert found.pointer == pointer
    assert pointed(pointer, datetime.date(2031, 3, 5)) == meanings


@pytest.mark.parametrize("text", ["a march through the town", "it may rain", "2029 people", "99 storms", "in a", ""])
def test_other_words_are_no_dates(text: str) -> None:
    assert not dates(text, DAY)


def test_a_day_that_does_not_exist_is_none() -> None:
    assert [one.edtf for one in dates("31 February 2029", DAY)] == ["2029"]


def test_without_the_day_of_the_article_nothing_relative_is_read() -> None:
    for text in ("today", "on Friday", "two days ago", "last week", "in September", "on 9 March", "the 2nd"):
        assert not [one for one in dates(text, None) if one.edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on April 4 and 6", ["2031-04-04", "2031-04-06"]),
        ("on April 4, 6 and 9.", ["2031-04-04", "2031-04-06", "2031-04-09"]),
        ("on 4 and 6 April 2029", ["2029-04-04", "2029-04-06"]),
        ("on April 4, 12 people and 6 dogs", ["2031-04-04"]),
        ("on April 4 and 6 people", ["2031-04-04"]),
        ("born c. 1950", ["1950~"]),
        ("at 1800 GMT", []),
        ("in march 2022", ["2022-03"]),
        ("the last day of 2021", ["2021-12-31"]),
        ("the first Friday of May 2030", ["2030-05-03"]),
        ("the first minister of April", ["2031-04"]),
        ("Good Friday", []),
        ("version 4.5.31", []),
    ],
)
def test_days_that_are_listed(text: str, edtf: list[str]) -> None:
    assert [one.edtf for one in dates(text, DAY)] == edtf


@pytest.mark.parametrize(("year", "day"), [(1961, "1961-04-02"), (2000, "2000-04-23"), (2025, "2025-04-20")])
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day
