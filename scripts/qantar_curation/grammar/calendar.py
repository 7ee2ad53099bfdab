"""Names of months and days, and the steps between dates in the forms of EDTF."""

from __future__ import annotations

import datetime

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(_MONTHS.split(), 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {name: number for number, name in enumerate(_DAYS.split())}
FIRST_YEAR, LAST_YEAR = 1000, 2999
DAY = datetime.timedelta(days=1)
WEEK = datetime.timedelta(days=7)


def day_of(year: int, month: int, day: int) -> datetime.date | None:
    """That day, or None where there is none."""
    try:
        return datetime.date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def shifted(day: datetime.date, days: int) -> datetime.date | None:
    """The day that many days later, or None beyond the years that dates may have."""
    try:
        moved = day + datetime.timedelta(days=days)
    except OverflowError:
        return None
    return moved if FIRST_YEAR <= moved.year <= LAST_YEAR else None


def month_from(day: datetime.date, months: int) -> str | None:
    """The month that many months after that of `day`, as `YYYY-MM`."""
    count = day.year * 12 + day.month - 1 + months
    return f"{count // 12:04}-{count % 12 + 1:02}" if FIRST_YEAR <= count // 12 <= LAST_YEAR else None


def year_from(day: datetime.date, years: int) -> str | None:
    """The year that many years after that of `day`, as `YYYY`."""
    return f"{day.year + years:04}" if FIRST_YEAR <= day.year + years <= LAST_YEAR else None


def week_of(day: datetime.date, weeks: int) -> str | None:
    """The Monday to Sunday that many weeks after the week of `day`, as an interval."""
    monday = shifted(day, 7 * weeks - day.weekday())
    sunday = shifted(monday, 6) if monday is not None else None
    return None if monday is None or sunday is None else f"{monday.isoformat()}/{sunday.isoformat()}"


def easter(year: int) -> datetime.date:
    """Easter Sunday of the western churches, by the rule of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    days = epact + weekday - 7 * shift + 114
    return datetime.date(year, days // 31, days % 31 + 1)
