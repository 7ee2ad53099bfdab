"""Days: those that a caller names, and the last one that an EDTF text allows."""

from __future__ import annotations

import calendar
import datetime
import re

Day = str | datetime.date
"""A day as YYYY-MM-DD, or a date (pandas timestamps are dates, too)."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?]?")


def day_of(day: Day) -> datetime.date:
    """A day as a date.

    Raises:
        ValueError: the text is no day, YYYY-MM-DD, or the date is a null of pandas (NaT).
        TypeError: it is neither text nor date.
    """
    if isinstance(day, datetime.datetime):
        if day != day:  # as NaT alone does
            raise ValueError("NaT is no day: leave out the rows whose day is null")
        return day.date()
    if isinstance(day, datetime.date):
        return day
    if not isinstance(day, str):
        raise TypeError(f"a day is a date or a text such as '2022-01-11', not {day!r}")
    try:
        if not _DAY.fullmatch(day):
            raise ValueError(day)  # fromisoformat also takes 20220111 and 2022-W02-2
        return datetime.date.fromisoformat(day)
    except ValueError:
        raise ValueError(f"{day!r} is no day: write YYYY-MM-DD, such as '2022-01-11'") from None


def last_day(edtf: str) -> datetime.date | None:
    """The last day on which something dated so can have been; None where the text sets no such bound."""
    end = re.split(r"/|\.\.(?=[\d\]])", edtf.strip("["))[-1].strip("]")
    match = _DATE.fullmatch(end)
    if match is None:
        return None
    year, month = int(match[1]), int(match[2] or 12)
    return datetime.date(year, month, int(match[3] or calendar.monthrange(year, month)[1]))
