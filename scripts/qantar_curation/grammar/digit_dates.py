"""Dates in digits alone, `04/12/2015` and `12.03.2015`, months so, `6/2006`, and years that run on, `2021/22`."""

from __future__ import annotations

import datetime

from qantar_curation.grammar.calendar import FIRST_YEAR, LAST_YEAR, MONTHS, day_of
from qantar_curation.grammar.date_text import DateText, Found

_MARKS = ("/", "-", "\u2013")
_MONTHS = 12
_TWO, _AHEAD = 2, 5
_CLOSE = 31
_RULE = "a date in digits"


def slashed(text: DateText, index: int) -> Found | None:
    """`04/12/2015`, `2015/12/04`, `4-Dec-2015`, and the month `6/2006`."""
    mark = text.at(index + 1)
    if mark not in _MARKS or not _is_closed(text, index, index + 1):
        return None
    whole = text.at(index + 3) == mark and _is_closed(text, index + 2, index + 3)
    if whole and (year := text.year(index + 4)) is not None:
        if text.at(index + 2) in MONTHS:
            day = text.day(index)
            found = None if day is None else day_of(year, MONTHS[text.at(index + 2)], day)
            return None if found is None else Found(index + 4, found.isoformat(), _RULE)
        return _in_either_order(text, index + 4, year, text.at(index), text.at(index + 2))
    if whole and mark == "/" and (short := _short_year(text, index + 4)) is not None:
        return _in_either_order(text, index + 4, short, text.at(index), text.at(index + 2))
    if whole and mark == "/" and (year := text.year(index)) is not None:
        return _in_either_order(text, index + 4, year, text.at(index + 4), text.at(index + 2), turned=False)
    if mark == "/" and text.at(index - 1) == "(" and text.at(index + 3) == ")" and text.reference is not None:
        near = _in_either_order(text, index + 2, text.reference.year, text.at(index), text.at(index + 2))
        return None if near is None else near._replace(rule="a day without its year: the nearest such day")
    return _month_of_year(text, index) if mark == "/" and text.at(index + 3) != "/" else None


def _month_of_year(text: DateText, index: int) -> Found | None:
    month, year = text.at(index), text.year(index + 2)
    if year is None or not month.isdecimal() or not 1 <= int(month) <= _MONTHS or text.at(index - 1) == "/":
        return None
    return Found(index + 2, f"{year}-{int(month):02}", "a month with its year")


def dotted(text: DateText, index: int) -> Found | None:
    """`12.03.2015`, `12.03.` with the year behind; `3.4.2015`."""
    day, dot, month = text.at(index).partition(".")
    year = text.year(index + 2) or (_short_year(text, index + 2) if len(month) == _TWO else None)
    if (
        not dot
        or year is None
        or len(month) > len("12")
        or text.at(index + 1) != "."
        or not _is_closed(text, index, index + 1)
    ):
        return None
    return _in_either_order(text, index + 2, year, day, month, near=False)


def _short_year(text: DateText, index: int) -> int | None:
    """A year in two digits, `28.03.22`, that is not far ahead; None where more digits follow."""
    digits, here = text.at(index), text.reference
    if here is None or len(digits) != _TWO or not digits.isdecimal() or text.at(index + 1) in _MARKS:
        return None
    if text.at(index + 1) == "." and text.at(index + 2)[:1].isdigit() and _is_closed(text, index, index + 1):
        return None
    century = here.year // 100 * 100
    return century + int(digits) - (100 if int(digits) > here.year % 100 + _AHEAD else 0)


def _is_closed(text: DateText, first: int, mark: int) -> bool:
    """Whether no space stands around a mark between digits."""
    tokens = text.tokens
    if mark + 1 >= len(tokens):
        return False
    return tokens[first].end == tokens[mark].start and tokens[mark].end == tokens[mark + 1].start


def _in_either_order(
    text: DateText, last: int, year: int, one: str, other: str, turned: bool = True, near: bool = True
) -> Found | None:
    """The day first, unless there is no such day, or the month first gives one close to the article's."""
    if not (one.isdecimal() and other.isdecimal()) or len(one) > 2 or len(other) > 2:
        return None
    orders = [(one, other), (other, one)] if turned else [(one, other)]
    found = [day for first, second in orders if (day := day_of(year, int(second), int(first))) is not None]
    if not found:
        return None
    if near and min(_distance(text.reference, day) for day in found) <= _CLOSE:
        found.sort(key=lambda day: _distance(text.reference, day))
    return Found(last, found[0].isoformat(), _RULE, tuple(day.isoformat() for day in found[1:] if day != found[0]))


def _distance(reference: datetime.date | None, day: datetime.date) -> int:
    return abs((day - reference).days) if reference is not None else _CLOSE + 1


def season(text: DateText, index: int) -> Found | None:
    """`2021/22`, `2021-22`, `1914-18`: from the year that is named to the other."""
    year, last = text.year(index), index + 2
    if year is None or text.at(index + 1) not in _MARKS or not _is_closed(text, index, index + 1):
        return None
    digits = text.at(last)
    if not digits.isdecimal() or len(digits) != 2 or text.at(last + 1) in _MARKS:
        return None
    following = year + (int(digits) - year) % 100
    if following == year or (following > year + 1 and (text.at(index + 1) == "/" or int(digits) < year % 100)):
        return None
    if not FIRST_YEAR <= following <= LAST_YEAR:
        return None
    return Found(
        last, f"{year}/{following}", "from year to year", (str(year), str(following), f"[{year}..{following}]")
    )
