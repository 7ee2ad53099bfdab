"""The subset of EDTF in which the records write dates, and the bounds each expression has.

EDTF is the Extended Date/Time Format of the Library of Congress (https://www.loc.gov/standards/datetime/),
now part of ISO 8601-2:2019. This module takes a closed part of its levels 0 to 2 and nothing else:

============================  =============================================  ======================
written                       means                                          precision
============================  =============================================  ======================
``2022-01-05``                that day                                       ``day``
``2022-01``                   some day or all of that month                  ``month``
``2022``                      some day or all of that year                   ``year``
``2022-01-05/2022-01-11``     from the first to the second, both included    ``range`` or ``week``
``../2022-01-11``             until then, without a beginning                ``open``
``2022-01-05/..``             from then on, without an end                   ``open``
``[..2022-01-11]``            one day, not after that date                   ``open``
``[2022-01-05..]``            one day, not before that date                  ``open``
``[2022-01-05..2022-01-11]``  one day between the two, both included         ``range`` or ``week``
============================  =============================================  ======================

An interval or set of exactly the seven days from a Monday to a Sunday has precision ``week``. Each date may
end in ``~`` (approximate) or ``?`` (uncertain); neither moves its bounds. ``%`` (both) is not in the subset,
nor are times, seasons, unspecified digits, lists and exponents. Each value has one spelling: what is not
canonical is refused.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import Literal, NamedTuple, NoReturn

Precision = Literal["day", "week", "month", "year", "range", "open"]
"""The terms of precision; `range` is any other span with two bounds, `open` one that lacks a bound."""

Qualifier = Literal["", "~", "?", "~?"]
"""``~?`` is an interval one of whose dates is approximate and the other uncertain."""

PRECISIONS: tuple[Precision, ...] = ("day", "week", "month", "year", "range", "open")
FIRST_YEAR = 1000
LAST_YEAR = 2999

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?])?")
_LOOSE = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?")
_ALPHABET = frozenset("0123456789-/.[]~?")
_LONGEST = 32


class EdtfError(ValueError):
    """A text outside the subset; ``offset`` is the place of the fault in it, in code points from 0."""

    def __init__(self, message: str, offset: int = 0) -> None:
        """Take the message for the curator and the 0-based offset of the first wrong character."""
        super().__init__(message)
        self.offset = offset


class Edtf(NamedTuple):
    """One parsed expression with its first and last possible day (None: unbounded on that side)."""

    text: str
    earliest: datetime.date | None
    latest: datetime.date | None
    precision: Precision
    qualifier: Qualifier

    @property
    def canonical(self) -> str:
        """The one spelling of this value, which is the text: any other spelling is refused by `parse`."""
        return self.text


class _Date(NamedTuple):
    body: str
    first: datetime.date
    last: datetime.date
    precision: Precision
    qualifier: Qualifier


@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf:
    """Read one expression.

    Args:
        text: the expression, exactly as written in the record.

    Returns:
        The expression with its bounds.

    Raises:
        EdtfError: the text is not in the subset, names a day that does not exist, or runs backwards.
    """
    _gate(text)
    if text[0] == "[":
        return _set(text)
    if "/" in text:
        return _interval(text)
    if text.startswith("..") or text.endswith(".."):
        raise EdtfError("an open side needs a slash or brackets: `../B`, `A/..`, `[..B]` or `[A..]`")
    if ".." in text:
        raise EdtfError("two dots between dates need brackets: `[A..B]`; an interval is `A/B`", text.index(".."))
    date = _date(text, 0)
    return Edtf(text, date.first, date.last, date.precision, date.qualifier)


def _gate(text: str) -> None:
    """Refuse what no expression of the subset holds, with a message about that character."""
    if not text:
        raise EdtfError("the date is empty")
    for offset, character in enumerate(text):
        if character in _ALPHABET:
            continue
        if character.isspace():
            raise EdtfError("a date holds no white space", offset)
        if character == "%":
            raise EdtfError("`%` is not in the subset: write `~` (approximate) or `?` (uncertain)", offset)
        if character.isdigit():
            raise EdtfError(f"`{character}` is not an ASCII digit", offset)
        if character in "\u2010\u2011\u2012\u2013\u2014\u2212":
            raise EdtfError(f"`{character}` is not a hyphen: write `-`", offset)
        if not character.isprintable():
            raise EdtfError(f"U+{ord(character):04X} does not belong in a date", offset)
        raise EdtfError(f"`{character}` does not belong in a date", offset)
    if len(text) > _LONGEST:
        raise EdtfError("too long for a date, an interval or a set", _LONGEST)


def _interval(text: str) -> Edtf:
    left, _, right = text.partition("/")
    if "/" in right:
        _refuse_loose(text, 0)
        raise EdtfError("an interval has one slash", len(left) + 1 + right.index("/"))
    if left == right == "..":
        raise EdtfError("an interval needs a bound on one side at least")
    if not left or not right:
        fault = len(text) if left else 0
        raise EdtfError("an unknown side is not in the subset: write `..` for an open one", fault)
    start = None if left == ".." else _date(left, 0)
    end = None if right == ".." else _date(right, len(left) + 1)
    return _span(text, start, end, len(left) + 1)


def _set(text: str) -> Edtf:
    if text[-1] != "]" or len(text) < 2:
        raise EdtfError("the bracket is not closed", len(text))
    inner = text[1:-1]
    if ".." not in inner:
        raise EdtfError("a set is `[..B]`, `[A..]` or `[A..B]`", 1)
    left, _, right = inner.partition("..")
    if not left and not right:
        raise EdtfError("a set needs a bound on one side at least", 1)
    end_at = 1 + len(left) + 2
    start = _date(left, 1) if left else None
    end = _date(right, end_at) if right else None
    return _span(text, start, end, end_at)


def _span(text: str, start: _Date | None, end: _Date | None, end_at: int) -> Edtf:
    """The expression from `start` to `end`; `end_at` is where the second date stands in the text."""
    marks = {date.qualifier for date in (start, end) if date is not None} - {""}
    qualifier: Qualifier = "~?" if len(marks) == 2 else marks.pop() if marks else ""
    if start is None or end is None:
        first = start.first if start is not None else None
        last = end.last if end is not None else None
        return Edtf(text, first, last, "open", qualifier)
    if start.first > end.last:
        raise EdtfError(f"{end.body} is before {start.body}: the earlier date comes first", end_at)
    if start.body == end.body:
        raise EdtfError(f"both dates are {start.body}: write `{start.body}` alone", end_at)
    if start.first == end.last:
        raise EdtfError(f"this is the one day {start.first}: write `{start.first}` alone", end_at)
    precision: Precision = "week" if _is_week(start, end) else "range"
    return Edtf(text, start.first, end.last, precision, qualifier)


def _is_week(start: _Date, end: _Date) -> bool:
    days = start.precision == end.precision == "day"
    return days and start.first.weekday() == 0 and (end.last - start.first).days == 6


def _date(text: str, offset: int) -> _Date:
    """One date; `offset` is where it starts in the whole expression."""
    match = _DATE.fullmatch(text)
    if match is None:
        _refuse_date(text, offset)
    year, month, day = int(match[1]), match[2], match[3]
    qualifier: Qualifier = "~" if match[4] == "~" else "?" if match[4] == "?" else ""
    body = text[: len(text) - len(qualifier)]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise EdtfError(f"the year {match[1]} is not in {FIRST_YEAR} to {LAST_YEAR}", offset)
    if month is None:
        first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        return _Date(body, first, last, "year", qualifier)
    if not 1 <= int(month) <= 12:
        raise EdtfError(f"there is no month {month}", offset + 5)
    first = datetime.date(year, int(month), 1)
    following = datetime.date(year + (int(month) == 12), int(month) % 12 + 1, 1)
    last = following - datetime.timedelta(days=1)
    if day is None:
        return _Date(body, first, last, "month", qualifier)
    if not 1 <= int(day) <= last.day:
        raise EdtfError(f"there is no day {body}: {year}-{month} has {last.day} days", offset + 8)
    exact = first.replace(day=int(day))
    return _Date(body, exact, exact, "day", qualifier)


def _refuse_date(text: str, offset: int) -> NoReturn:
    """Say what is wrong with a text that has not the form of a date."""
    if not text:
        raise EdtfError("a date is missing", offset)
    if text[-1] in "~?" and len(text) > 1 and text[-2] in "~?":
        raise EdtfError("a date has one qualifier at most: `~` or `?`", offset + len(text) - 1)
    for mark in "~?":
        if mark in text[:-1]:
            raise EdtfError(f"`{mark}` stands behind the whole date", offset + text.index(mark))
    _refuse_loose(text, offset)
    if text.isdigit() and len(text) == 8:
        raise EdtfError(f"a date has hyphens: write `{text[:4]}-{text[4:6]}-{text[6:]}`", offset + 4)
    raise EdtfError("a date is written YYYY, YYYY-MM or YYYY-MM-DD", offset)


def _refuse_loose(text: str, offset: int) -> None:
    """Show the canonical spelling of a date that lacks zeros or hyphens, such as 2022-1-5 or 2022/01/05."""
    match = _LOOSE.fullmatch(text.rstrip("~?"))
    if match is not None:
        written = "-".join(part.zfill(2) for part in match.groups() if part is not None)
        raise EdtfError(f"month and day take two digits and hyphens: write `{written}`", offset + 5)
