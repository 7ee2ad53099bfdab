"""Dates that name a part of a month or year: its beginning, middle or end, a quarter, a half, a season."""

from __future__ import annotations

import calendar
import datetime

from qantar_curation.grammar.calendar import shifted
from qantar_curation.grammar.date_text import DateText, Found

_EDGES = {
    "beginning": "beginning",
    "start": "beginning",
    "outset": "beginning",
    "end": "end",
    "close": "end",
    "middle": "middle",
}
_NEAR = {"early": "beginning", "mid": "middle", "late": "end"}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
FIRST = (*_EDGES, *_NEAR, *_QUARTERS, *_SEASONS, "year", "q")
"""The words with which an expression of this file begins."""
_YEAR = 12
"""Months of a year."""
_STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0, "the": 0, "current": 0, "next": 1, "coming": 1}


def edge(text: DateText, index: int) -> Found | None:
    """`the end of the year`, `the beginning of March 2021`, `mid-May`, `late 2019`; each is one day, approximately."""
    word = text.at(index)
    if word == "end" and text.at(index + 1) == "-":
        return _edge_of(text, index + 2, "end")
    if word == "year" and text.at(index + 1) in ("-", "'s") and text.at(index + 2) == "end":
        return None if text.reference is None else _of_year(index + 2, text.reference.year, "end")
    if word in _NEAR:
        after = index + 2 if text.at(index + 1) == "-" else index + 1
        return _edge_of(text, after, _NEAR[word])
    if word not in _EDGES or text.at(index + 1) != "of":
        return None
    here, after = text.reference, index + 2
    if text.at(after) in _STEPS and here is not None:
        unit, step = text.at(after + 1), _STEPS[text.at(after)]
        if unit == "year":
            return _of_year(after + 1, here.year + step, _EDGES[word])
        if unit == "week":
            return _of_week(after + 1, here, step, _EDGES[word])
        if unit == "month":
            count = here.year * 12 + here.month - 1 + step
            return _of_month(after + 1, count // 12, count % 12 + 1, _EDGES[word])
        after += 1
    return _edge_of(text, after, _EDGES[word])


def _of_week(last: int, here: datetime.date, step: int, side: str) -> Found | None:
    """`the end of the week`: its Sunday, approximately."""
    day = shifted(here, 7 * step - here.weekday() + {"beginning": 0, "middle": 2, "end": 6}[side])
    return None if day is None else Found(last, f"{day.isoformat()}~", f"the {side} of a week", relative=True)


def _edge_of(text: DateText, index: int, side: str) -> Found | None:
    year = text.year(index)
    if year is not None and not (text.at(index + 1) == "s" and year % 10 == 0):
        return _of_year(index, year, side)
    month = text.month(index)
    if month is None:
        return None
    number, last = month
    behind = text.year_behind(last + 1)
    if behind is not None:
        return _of_month(behind[1], behind[0], number, side)
    if text.reference is None:
        return None
    return _of_month(last, likely_year(text, text.reference, number), number, side)


def likely_year(text: DateText, here: datetime.date, month: int) -> int:
    """The year of a month without one: by the tense the last or the next, else the nearest."""
    if text.ahead is None:
        return min(
            (here.year - 1, here.year, here.year + 1), key=lambda one: abs((one - here.year) * 12 + month - here.month)
        )
    if text.ahead:
        return here.year if month >= here.month else here.year + 1
    return here.year if month <= here.month else here.year - 1


def _of_year(last: int, year: int, side: str) -> Found:
    day = {"beginning": f"{year}-01-01~", "middle": f"{year}-07-01~", "end": f"{year}-12-31~"}[side]
    return Found(last, day, f"the {side} of a year", relative=True)


def _of_month(last: int, year: int, month: int, side: str) -> Found:
    day = {"beginning": 1, "middle": 15, "end": calendar.monthrange(year, month)[1]}[side]
    return Found(last, f"{year}-{month:02}-{day:02}~", f"the {side} of a month", relative=True)


def part_of_year(text: DateText, index: int) -> Found | None:
    """`the third quarter of 2020`, `the first half of this year`, `the summer of 2018`; else the last or next one."""
    word, unit = text.at(index), text.at(index + 1)
    if word == "q" and unit in ("1", "2", "3", "4") and text.tokens[index].end == text.tokens[index + 1].start:
        months = (3 * int(unit) - 2, 3 * int(unit))
    elif word in _QUARTERS and unit == "quarter":
        first = 3 * _QUARTERS[word] - 2
        months = (first, first + 2)
    elif word in ("first", "last") and (some := text.numbers.get(index + 1)) is not None:
        return _months_of_year(text, word, int(some.value), some.last + 1)
    elif word in ("first", "second") and unit == "half":
        months = (1, 6) if word == "first" else (7, 12)
    elif word in _SEASONS and (
        text.at(index - 1) in ("the", "last", "this", "next", "in") or text.year(index + 1) is not None
    ):
        return _season(text, index)
    else:
        return None
    year, last = _year_behind(text, index + 2)
    if year is None and unit == "half":
        return None
    if year is None and text.reference is not None:
        year = text.reference.year if months[0] < text.reference.month or text.ahead else text.reference.year - 1
        last = index + 1
    return (
        None
        if year is None
        else Found(last, f"{year}-{months[0]:02}/{year}-{months[1]:02}", "a part of a year", relative=True)
    )


def _months_of_year(text: DateText, word: str, count: int, index: int) -> Found | None:
    """`the first three months of the year`, `the last two months of 2019`."""
    if text.at(index) != "months" or text.at(index + 1) != "of" or not 1 < count < _YEAR:
        return None
    year, last = _year_behind(text, index + 1)
    if year is None:
        return None
    first, end = (1, count) if word == "first" else (_YEAR + 1 - count, _YEAR)
    return Found(last, f"{year}-{first:02}/{year}-{end:02}", "a part of a year", relative=True)


def _season(text: DateText, index: int) -> Found | None:
    first, end = _SEASONS[text.at(index)]
    year = text.year(index + 1)
    last = index + 1
    if year is None:
        year, last = _year_behind(text, index + 1)
    if year is None and text.reference is not None and text.at(index - 1) in ("last", "this", "next"):
        step = {
            "last": -1 if text.reference.month <= end else 0,
            "this": 0,
            "next": 1 if text.reference.month >= first else 0,
        }
        year, last = text.reference.year + step[text.at(index - 1)], index
    return (
        None if year is None else Found(last, f"{year}-{first:02}/{year}-{end:02}", "a part of a year", relative=True)
    )


def _year_behind(text: DateText, index: int) -> tuple[int | None, int]:
    """The year behind a part of it, and its last token: `of 2020`, `of the year`, `of last year`."""
    after = index + 1 if text.at(index) == "of" else index
    year = text.year(after)
    if year is not None:
        return year, after
    if text.at(after) in _STEPS and text.at(after + 1) == "year" and text.reference is not None:
        return text.reference.year + _STEPS[text.at(after)], after + 1
    return None, index - 1
