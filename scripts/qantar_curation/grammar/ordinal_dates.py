"""Days, weeks and halves that are counted in a month or year: `the first Sunday of April`, `the last day of 2021`."""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple

from qantar_curation.grammar.calendar import WEEKDAYS, day_of
from qantar_curation.grammar.date_parts import likely_year
from qantar_curation.grammar.date_text import STEPS, DateText, Found

_COUNTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0}
"""Which one of several; 0 is the last."""
FIRST = tuple(_COUNTS)
_WEEK = 7
_YEARLY = 12


class _Whole(NamedTuple):
    """The month or year in which something is counted, by its first and last day, up to token `last`."""

    last: int
    first: datetime.date
    end: datetime.date
    is_named: bool


def counted_in(text: DateText, index: int) -> Found | None:
    """`the last Sunday in March`, `the first week of April 2021`, `the second half of March`, `the last day of 2020`.

    Nothing where the month or year has none of these.
    """
    number, unit = _COUNTS.get(text.at(index)), text.at(index + 1)
    if number is None or text.at(index + 2) not in ("of", "in"):
        return None
    whole = _whole(text, index + 3)
    if whole is None:
        return None
    span = _days_of(number, unit, whole)
    if span is None:
        return None
    one, other = (day.isoformat() for day in span)
    edtf = one if one == other else f"{one}/{other}"
    rule = "a day with its year" if whole.is_named else "a day without its year: counted in its month"
    return Found(whole.last, edtf, rule, relative=not whole.is_named)


def _whole(text: DateText, index: int) -> _Whole | None:
    """The month or year that begins at a token: `March`, `March 2021`, `2021`, `the year`, `last month`."""
    year = text.year(index)
    if year is not None:
        return _of_year(index, year, True)
    month = text.month(index)
    here = text.reference
    if month is not None:
        behind = text.year_behind(month[1] + 1)
        if behind is not None:
            return _of_month(behind[1], behind[0], month[0], True)
        return None if here is None else _of_month(month[1], likely_year(text, here, month[0]), month[0], False)
    step = 0 if text.at(index) == "the" else STEPS.get(text.at(index))
    if step is None or here is None or text.at(index + 1) not in ("month", "year"):
        return None
    if text.at(index + 1) == "year":
        return _of_year(index + 1, here.year + step, False)
    count = here.year * _YEARLY + here.month - 1 + step
    return _of_month(index + 1, count // _YEARLY, count % _YEARLY + 1, False)


def _of_year(last: int, year: int, is_named: bool) -> _Whole | None:
    first, end = day_of(year, 1, 1), day_of(year, 12, 31)
    return None if first is None or end is None else _Whole(last, first, end, is_named)


def _of_month(last: int, year: int, month: int, is_named: bool) -> _Whole | None:
    first = day_of(year, month, 1)
    if first is None:
        return None
    return _Whole(last, first, first.replace(day=calendar.monthrange(year, month)[1]), is_named)


def _days_of(number: int, unit: str, whole: _Whole) -> tuple[datetime.date, datetime.date] | None:
    """The first and last day of what is counted; None where the month has no such."""
    first, end = whole.first, whole.end
    if unit == "day":
        return (first, first) if number == 1 else (end, end) if number == 0 else None
    if first.month != end.month:
        return None  # of a year only its first and last day
    if unit in WEEKDAYS:
        days = [day for day in _all(first, end) if day.weekday() == WEEKDAYS[unit]]
        if number > len(days):
            return None
        return (days[number - 1], days[number - 1])
    if unit == "week":
        begin = end.day - _WEEK + 1 if number == 0 else _WEEK * (number - 1) + 1
        return first.replace(day=begin), first.replace(day=begin + _WEEK - 1)
    if unit == "half" and number in (1, 2):
        return (first, first.replace(day=end.day // 2)) if number == 1 else (first.replace(day=end.day // 2 + 1), end)
    return None


def _all(first: datetime.date, end: datetime.date) -> list[datetime.date]:
    return [first.replace(day=number) for number in range(first.day, end.day + 1)]
