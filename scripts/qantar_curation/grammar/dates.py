"""Date expressions, absolute and relative, resolved against a reference day by the codebook's policy (section 4).

Each expression is read with the rule that resolves it. What the words leave open is kept open: a weekday can be the
last one or the next one, and which of the two is meant shows only in the tense of the sentence.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from qantar_curation.grammar.numbers import Number, numbers
from qantar_curation.grammar.tokens import tokens

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(_MONTHS.split(), 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {name: number for number, name in enumerate(_DAYS.split())}
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date expression from `start` to `end` in code points.

    `edtf` is what it resolves to, `others` what it could mean as well, `rule` how it was resolved. An expression that
    only points at another date of the text (`the same day`) has no `edtf`.
    """

    edtf: str | None
    rule: str
    start: int
    end: int
    others: tuple[str, ...] = ()

    @property
    def meanings(self) -> tuple[str, ...]:
        """All that it can mean, the likeliest first."""
        return (self.edtf, *self.others) if self.edtf else self.others


@dataclass(frozen=True, slots=True)
class _Reading:
    last: int
    edtf: str | None
    rule: str
    others: tuple[str, ...] = ()


class _Reader:
    """The rules, tried in order at each token; the first that fits takes its tokens."""

    def __init__(self, text: str, reference: datetime.date | None) -> None:
        self.tokens = tokens(text)
        self.reference = reference
        self.numbers = {number.first: number for number in numbers(self.tokens)}
        rules: tuple[Callable[[int], _Reading | None], ...] = (
            self._iso,
            self._month_first,
            self._day_first,
            self._span_of_years,
            self._in_or_ago,
            self._weekday,
            self._near_day,
            self._near_unit,
            self._beginning,
            self._day_of_month,
            self._same_day,
            self._month,
            self._year,
        )
        self.rules = rules

    def read(self) -> list[DateExpression]:
        found = []
        index = 0
        while index < len(self.tokens):
            reading = next((r for rule in self.rules if (r := rule(index)) is not None), None)
            if reading is None:
                index += 1
                continue
            start, end = self.tokens[index].start, self.tokens[reading.last].end
            found.append(DateExpression(reading.edtf, reading.rule, start, end, reading.others))
            index = reading.last + 1
        return found

    def _text(self, index: int) -> str:
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def _year_at(self, index: int) -> int | None:
        text = self._text(index)
        return int(text) if len(text) == 4 and text.isdigit() and _FIRST_YEAR <= int(text) <= _LAST_YEAR else None

    def _day_at(self, index: int) -> int | None:
        text = self._text(index)
        digits = text[:-2] if text[-2:] in ("st", "nd", "rd", "th") else text
        return int(digits) if digits.isdigit() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None

    def _month_at(self, index: int) -> tuple[int, int] | None:
        """Month and index of its last token (an abbreviation takes its full stop)."""
        text = self._text(index)
        if text not in MONTHS:
            return None
        dotted = len(text) <= 4 and text != "may" and self._text(index + 1) == "."
        return MONTHS[text], index + 1 if dotted else index

    def _iso(self, index: int) -> _Reading | None:
        parts = [self._text(index + step) for step in range(5)]
        if parts[1] != "-" or parts[3] != "-" or not all(parts[step].isdigit() for step in (0, 2, 4)):
            return None
        year, month, day = (int(parts[step]) for step in (0, 2, 4))
        return self._calendar(index + 4, year, month, day, "a date in digits")

    def _month_first(self, index: int) -> _Reading | None:
        """`January 5, 2022`, `January 5th`."""
        month = self._month_at(index)
        if month is None or (day := self._day_at(month[1] + 1)) is None:
            return None
        last = month[1] + 1
        after = last + 2 if self._text(last + 1) == "," else last + 1
        return self._with_year(last, after, month[0], day)

    def _day_first(self, index: int) -> _Reading | None:
        """`5 January 2022`, `5th of January`."""
        day = self._day_at(index)
        if day is None:
            return None
        where = index + 2 if self._text(index + 1) == "of" else index + 1
        month = self._month_at(where)
        if month is None:
            return None
        return self._with_year(month[1], month[1] + 1, month[0], day)

    def _with_year(self, last: int, after: int, month: int, day: int) -> _Reading | None:
        year = self._year_at(after)
        if year is not None:
            return self._calendar(after, year, month, day, "a day with its year")
        if self.reference is None:
            return None
        years = sorted(
            (self.reference.year + step for step in (-1, 0, 1)),
            key=lambda one: abs((self._date(one, month, day) or datetime.date.min) - self._anchor),
        )
        reading = self._calendar(last, years[0], month, day, "a day without its year: the one nearest to the article")
        others = tuple(str(found) for year in years[1:2] if (found := self._date(year, month, day)) is not None)
        return None if reading is None else _Reading(reading.last, reading.edtf, reading.rule, others)

    @property
    def _anchor(self) -> datetime.date:
        return self.reference or datetime.date.min

    @staticmethod
    def _date(year: int, month: int, day: int) -> datetime.date | None:
        try:
            return datetime.date(year, month, day)
        except ValueError:
            return None

    def _calendar(self, last: int, year: int, month: int, day: int, rule: str) -> _Reading | None:
        date = self._date(year, month, day)
        return None if date is None else _Reading(last, date.isoformat(), rule)

    def _span_of_years(self, index: int) -> _Reading | None:
        """`from 2018 to 2020`, `2018-2020`, `between 2018 and 2020`."""
        first = index + 1 if self._text(index) in ("from", "between") else index
        start, end = self._year_at(first), self._year_at(first + 2)
        if start is None or end is None or self._text(first + 1) not in ("to", "and", "-", "\u2013", "until"):
            return None
        return _Reading(first + 2, f"{start}/{end}", "from year to year", (str(start), str(end)))

    def _number_at(self, index: int) -> Number | None:
        return self.numbers.get(index)

    def _in_or_ago(self, index: int) -> _Reading | None:
        """`in two days`, `two days ago`, `a week ago`, `two days later`."""
        if self.reference is None:
            return None
        ahead = self._text(index) in ("in", "within")
        start = index + 1 if ahead else index
        number = self._number_at(start)
        one = number is None and self._text(start) in ("a", "an")
        if number is None and not one:
            return None
        unit_at = start + 1 if number is None else number.last + 1
        unit = self._text(unit_at).removesuffix("s")
        amount = 1 if number is None else int(number.value)
        past = self._text(unit_at + 1) in ("ago", "earlier", "before")
        if ahead == past or unit not in ("day", "week", "month", "year"):
            return None
        return self._shift(unit_at + 1 if past else unit_at, unit, amount if ahead else -amount)

    def _shift(self, last: int, unit: str, amount: int) -> _Reading | None:
        try:
            if unit == "day":
                day = self._anchor + datetime.timedelta(days=amount)
                return _Reading(last, day.isoformat(), "days counted from the article's day")
            if unit == "week":
                day = self._anchor + amount * _WEEK
                return _Reading(last, f"{day.isoformat()}~", "weeks counted from the article's day, approximately")
            if unit == "month":
                months = self._anchor.year * 12 + self._anchor.month - 1 + amount
                return _Reading(last, f"{months // 12:04}-{months % 12 + 1:02}~", "months counted, approximately")
            return _Reading(last, f"{self._anchor.year + amount:04}~", "years counted, approximately")
        except OverflowError:
            return None

    def _weekday(self, index: int) -> _Reading | None:
        start = index + 1 if self._text(index) in ("last", "this", "next", "past", "coming") else index
        if self._text(start) not in WEEKDAYS:
            return None
        # A weekday before a date is part of it: `Wednesday, January 5`.
        after = start + 2 if self._text(start + 1) == "," else start + 1
        dated = self._month_first(after) or self._day_first(after) or self._iso(after)
        if dated is not None:
            return dated
        if self.reference is None:
            return None
        days = (WEEKDAYS[self._text(start)] - self._anchor.weekday()) % 7
        nearest = self._anchor + datetime.timedelta(days=days)
        coming, past = nearest, nearest if days == 0 else nearest - _WEEK
        word = self._text(index) if start > index else ""
        if word in ("next", "coming"):
            return _Reading(start, coming.isoformat(), "the next such weekday")
        if word in ("last", "past"):
            before = past if days else past - _WEEK
            return _Reading(start, past.isoformat(), "the last such weekday", (before.isoformat(),))
        others = () if coming == past else (coming.isoformat(),)
        return _Reading(start, past.isoformat(), "the last such weekday, or the next", others)

    def _near_day(self, index: int) -> _Reading | None:
        steps = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
        word = self._text(index)
        if word not in steps or self.reference is None:
            return None
        day = self._anchor + datetime.timedelta(days=steps[word])
        return _Reading(index, day.isoformat(), f"{word}, from the article's day")

    def _near_unit(self, index: int) -> _Reading | None:
        """`last week`, `this month`, `next year`; a week is Monday to Sunday."""
        steps = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1}
        word, unit = self._text(index), self._text(index + 1).removesuffix("'s")
        if word not in steps or self.reference is None or unit not in ("week", "month", "year"):
            return None
        step, last = steps[word], index + 1
        if unit == "week":
            monday = self._anchor - datetime.timedelta(days=self._anchor.weekday()) + step * _WEEK
            sunday = monday + datetime.timedelta(days=6)
            return _Reading(last, f"{monday.isoformat()}/{sunday.isoformat()}", f"{word} week, Monday to Sunday")
        if unit == "month":
            months = self._anchor.year * 12 + self._anchor.month - 1 + step
            return _Reading(last, f"{months // 12:04}-{months % 12 + 1:02}", f"{word} month")
        return _Reading(last, f"{self._anchor.year + step:04}", f"{word} year")

    def _beginning(self, index: int) -> _Reading | None:
        """`the beginning of the year`, `early 2022`."""
        if self._text(index) == "early" and (year := self._year_at(index + 1)) is not None:
            return _Reading(index + 1, f"{year}-01-01~", "the beginning of a year")
        words = [self._text(index + step) for step in range(4)]
        if self.reference is None or words[0] not in ("beginning", "start") or words[1:] != ["of", "the", "year"]:
            return None
        return _Reading(index + 3, f"{self._anchor.year}-01-01~", "the beginning of the article's year")

    def _day_of_month(self, index: int) -> _Reading | None:
        """`the 2nd`, of the month that the article speaks of."""
        if self.reference is None or self._text(index) != "the" or not self._text(index + 1)[:1].isdigit():
            return None
        day = self._day_at(index + 1)
        if day is None or self._text(index + 1).isdigit():
            return None
        month = self._calendar(index + 1, self._anchor.year, self._anchor.month, day, "a day of the article's month")
        last = index + 1
        tail = [self._text(index + step) for step in range(2, 6)]
        for words in (["of", "that", "same", "month"], ["of", "the", "same", "month"], ["of", "this", "month"]):
            if tail[: len(words)] == words:
                last = index + 1 + len(words)
        return None if month is None else _Reading(last, month.edtf, month.rule)

    def _same_day(self, index: int) -> _Reading | None:
        words = [self._text(index + step) for step in range(2)]
        if words == ["same", "day"] or words == ["that", "day"]:
            return _Reading(index + 1, None, "the day of another act")
        return None

    def _month(self, index: int) -> _Reading | None:
        """`September`, `in September 2022`; without a year the nearest in either direction."""
        month = self._month_at(index)
        if month is None or (
            month[1] == index and self._text(index) in ("may", "march") and not self._in_before(index)
        ):
            return None
        number, last = month
        after = last + 2 if self._text(last + 1) == "of" else last + 1
        year = self._year_at(after)
        if year is not None:
            return _Reading(after, f"{year}-{number:02}", "a month with its year")
        if self.reference is None:
            return None
        here = self.reference.year * 12 + self.reference.month
        years = sorted((self.reference.year + step for step in (-1, 0, 1)), key=lambda y: abs(y * 12 + number - here))
        ahead = next(
            (y for y in range(self.reference.year, self.reference.year + 2) if y * 12 + number >= here), years[0]
        )
        chosen = [ahead, *(y for y in years[:2] if y != ahead)]
        texts = [f"{y}-{number:02}" for y in chosen]
        return _Reading(last, texts[0], "a month without its year: the next, or the nearest", tuple(texts[1:]))

    def _in_before(self, index: int) -> bool:
        return self._text(index - 1) in ("in", "since", "until", "by", "of", "during", "last", "next")

    def _year(self, index: int) -> _Reading | None:
        year = self._year_at(index)
        if year is None or self._text(index + 1) in ("people", "troops", "soldiers", "protesters", "dead"):
            return None
        return _Reading(index, f"{year}", "a year")


def dates(text: str, reference: datetime.date | None) -> list[DateExpression]:
    """All date expressions of a text, by place.

    Args:
        text: A phrase or a line.
        reference: The day from which relative expressions count: the article's day of publication. Without it only
            absolute expressions are read.
    """
    return _Reader(text, reference).read()
