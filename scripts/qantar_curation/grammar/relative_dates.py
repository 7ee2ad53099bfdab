"""Dates that count from the day of the article, and those that point at the day of another act."""

from __future__ import annotations

import datetime

from qantar_curation.grammar.absolute_dates import day_first, iso, month_first
from qantar_curation.grammar.calendar import MONTHS, WEEK, WEEKDAYS, day_of, month_from, shifted, week_of, year_from
from qantar_curation.grammar.date_text import STEPS, DateText, Found, Pointer
from qantar_curation.grammar.lexicon import function_words
from qantar_curation.grammar.numbers import ORDINALS

_PAST = ("ago",)
_SATURDAY = WEEKDAYS["saturday"]
_NAMED_DAYS = ("good", "palm", "ash", "maundy", "holy", "easter", "black", "bloody", "whit", "shrove")
"""What makes a weekday a feast, or the name of what befell on one: `Good Friday`, `Bloody Sunday`."""
_FROM_ACT = {"later": 1, "after": 1, "before": -1, "earlier": -1, "ahead": 1}
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1, "two-days-back": -2, "two-days-on": 2}
_UNITS = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}
"""Units that are so many of another."""
_POINTING = {"same-day": 0, "day-after": 1, "day-before": -1}
_POINTING_YEARS = {"same-year": 0, "year-after": 1}


def counted(text: DateText, index: int) -> Found | None:
    """`in two days`, `two days ago`, `a week ago`; `two days after` counts from another act."""
    here = text.reference
    ahead = text.at(index) in ("in", "within")
    start = index + 1 if ahead else index
    number = text.numbers.get(start)
    if number is None and text.at(start) not in ("a", "an"):
        return None
    unit_at = start + 1 if number is None else number.last + 1
    unit = "century" if text.at(unit_at) == "centuries" else text.at(unit_at).removesuffix("s")
    unit, times = _UNITS.get(unit, (unit, 1))
    if unit not in ("day", "week", "month", "year") or (number is not None and number.value > 10_000):
        return None
    amount = times * (1 if number is None else int(number.value))
    following = text.at(unit_at + 1)
    if following == "ahead" and text.at(unit_at + 2) != "of":
        return None
    if not ahead and following in _FROM_ACT:
        if text.at(unit_at + 2) in ("or", "and") and text.at(unit_at + 3) in _FROM_ACT:
            return None  # `180 days before or after an election`
        return Found(unit_at + 1, None, "counted from another act", pointer=_from_act(unit, amount, following))
    past = following in _PAST
    if ahead == past or here is None:
        return None
    if text.at(index) == "within":
        return _within(here, unit_at, unit, amount)
    return _step(here, unit_at + 1 if past else unit_at, unit, amount if ahead else -amount)


def half_years(text: DateText, index: int) -> Found | None:
    """`half a year ago`, `a year and a half ago`: so many months ago."""
    half = (text.at(index), text.at(index + 1), text.at(index + 2)) == ("half", "a", "year")
    behind = index + 3 if half else index + 5
    if text.reference is None or text.at(behind) != "ago":
        return None
    if not half and [text.at(index + step) for step in range(5)] != ["a", "year", "and", "a", "half"]:
        return None
    return _step(text.reference, behind, "month", -6 if half else -18)


def _from_act(unit: str, amount: int, word: str) -> Pointer:
    """`two days later`, `a year before`, from another act."""
    steps = _FROM_ACT[word] * amount
    if unit == "month":
        return Pointer("months", steps)
    return Pointer("years", steps) if unit == "year" else Pointer("days", steps * (7 if unit == "week" else 1))


def _within(here: datetime.date, last: int, unit: str, amount: int) -> Found | None:
    """`within two days`: from the article's day or from that of another act."""
    days = {"day": 1, "week": 7}.get(unit)
    until = None if days is None else shifted(here, days * amount)
    if days is None or until is None:
        return None
    pointer = Pointer("within", days * amount)
    return Found(last, f"[{here}..{until}]", "within so many days", relative=True, pointer=pointer)


def _step(here: datetime.date, last: int, unit: str, amount: int) -> Found | None:
    if unit == "day":
        day = shifted(here, amount)
        return None if day is None else _relative(last, day.isoformat(), "days counted from the article's day")
    if unit == "week":
        day = shifted(here, 7 * amount)
        rule = "weeks counted from the article's day, approximately"
        return None if day is None else _relative(last, f"{day.isoformat()}~", rule)
    counted = month_from(here, amount) if unit == "month" else year_from(here, amount)
    rule = f"{unit}s counted from the article's day, approximately"
    return None if counted is None else _relative(last, f"{counted}~", rule)


def _relative(last: int, edtf: str, rule: str, *others: str) -> Found:
    return Found(last, edtf, rule, others, relative=True)


def weekday(text: DateText, index: int) -> Found | None:
    """`Tuesday`, `last Saturday`, `Monday of last week`; `Wednesday, January 5` is that date."""
    start = index + 1 if text.at(index) in STEPS else index
    if text.at(start) not in WEEKDAYS:
        return None
    after = text.after_comma(start + 1)
    behind = text.at(after)
    if behind in MONTHS or behind in ORDINALS or behind[:1].isdigit():
        dated = month_first(text, after) or day_first(text, after) or iso(text, after)
        if dated is not None:
            return dated
    if text.at(start + 1) == "of" and (of_week := _weekday_of_week(text, start)) is not None:
        return of_week
    here = text.reference
    if here is None or (text.at(start - 1) in _NAMED_DAYS and text.tokens[start - 1].capital):
        return None
    word = text.at(index) if start > index else ""
    if not word and text.at(start + 1) == "week" and text.at(start + 2) not in ("-", "'s") and text.ahead is not False:
        day = shifted(here, (WEEKDAYS[text.at(start)] - here.weekday() - 1) % 7 + 8)
        return None if day is None else _relative(start + 1, day.isoformat(), "a weekday, a week later")
    return _near_weekday(here, start, word, (WEEKDAYS[text.at(start)] - here.weekday()) % 7, text.ahead)


def _weekday_of_week(text: DateText, start: int) -> Found | None:
    """`Monday of last week`; `Monday of that week` belongs to another act."""
    number, which, unit = WEEKDAYS[text.at(start)], text.at(start + 2), text.at(start + 3)
    last = start + 3 if which in ("that", "the") and unit == "week" else start + 4
    if last == start + 3 or (unit == "same" and text.at(last) == "week"):
        return Found(last, None, "a weekday of another act's week", pointer=Pointer("weekday", number))
    if text.reference is None or unit != "week" or which not in STEPS:
        return None
    day = shifted(text.reference, 7 * STEPS[which] - text.reference.weekday() + number)
    return None if day is None else _relative(start + 3, day.isoformat(), "a weekday of a week near the article's")


def _near_weekday(here: datetime.date, last: int, word: str, days: int, ahead: bool | None) -> Found | None:
    coming = shifted(here, days)
    past = here if days == 0 else shifted(here, days - 7)
    if coming is None or past is None:
        return None
    if word in ("next", "coming"):
        then = coming if days else here + WEEK
        return _relative(last, then.isoformat(), "the next such weekday", (then + WEEK).isoformat())
    if word in ("last", "past", "previous"):
        if days in (0, 6):  # of yesterday nobody speaks so
            then = past - WEEK
            return _relative(
                last, then.isoformat(), "the last such weekday", (then + WEEK if days else then - WEEK).isoformat()
            )
        return _relative(last, past.isoformat(), "the last such weekday", (past - WEEK).isoformat())
    if ahead is None and coming != past:
        rule = "a weekday: the last such day or the next"
        return _relative(last, past.isoformat(), rule, coming.isoformat())
    if ahead:
        return _relative(last, coming.isoformat(), "a weekday in the future tense: the next such day")
    return _relative(last, past.isoformat(), "a weekday in the past tense: the last such day")


def near_day(text: DateText, index: int) -> Found | None:
    """`today`, `yesterday`, `this morning`."""
    hit = text.words.get(index)
    if hit is None or hit.term not in _NEAR or text.reference is None:
        return None
    day = shifted(text.reference, _NEAR[hit.term])
    return None if day is None else _relative(hit.last, day.isoformat(), f"{hit.entry}, from the article's day")


def near_unit(text: DateText, index: int) -> Found | None:
    """`last week`, `this month`, `next year`; a week is Monday to Sunday."""
    step, unit, here = STEPS.get(text.at(index)), text.at(index + 1), text.reference
    if step is None or here is None or unit not in ("week", "month", "year"):
        return None
    rule = f"{text.at(index)} {unit}, from the article's day"
    if unit == "week":
        found = week_of(here, step)
    else:
        found = month_from(here, step) if unit == "month" else year_from(here, step)
    return None if found is None else _relative(index + 1, found, rule)


def weekend(text: DateText, index: int) -> Found | None:
    """`last weekend`, `over the weekend`: Saturday and Sunday, those that are past unless the tense says otherwise."""
    here, word = text.reference, text.at(index)
    if here is None or text.at(index + 1) != "weekend" or (word != "the" and word not in STEPS):
        return None
    if word == "the" and text.at(index - 1) not in ("over", "at", "during", "on", "of", "by", "since"):
        return None
    since = (here.weekday() - _SATURDAY) % 7
    steps = STEPS.get(word, 0)
    if steps > 0 or (steps == 0 and since > 1 and (text.ahead or (text.ahead is None and word == "this"))):
        days = 7 - since
    else:
        days = -7 - since if steps < 0 and since <= 1 else -since
    first, last = shifted(here, days), shifted(here, days + 1)
    if first is None or last is None:
        return None
    return _relative(index + 1, f"{first.isoformat()}/{last.isoformat()}", f"{word} weekend, from the article's day")


def beginning(text: DateText, index: int) -> Found | None:
    """`the beginning of the year`, `early 2022`."""
    if text.at(index) == "early" and (year := text.year(index + 1)) is not None and text.at(index + 2) != "s":
        return _relative(index + 1, f"{year}-01-01~", "the beginning of a year")
    if text.at(index) not in ("beginning", "start") or text.at(index + 1) != "of":
        return None
    if (year := text.year(index + 2)) is not None:
        return _relative(index + 2, f"{year}-01-01~", "the beginning of a year")
    last = index + 3 if text.at(index + 2) in ("the", "this") else index + 2
    if text.reference is None or text.at(last) != "year":
        return None
    return _relative(last, f"{text.reference.year}-01-01~", "the beginning of the article's year")


def day_of_month(text: DateText, index: int) -> Found | None:
    """`the 2nd` or `2nd of that month`, of the month that the article speaks of."""
    start = index + 1 if text.at(index) == "the" else index
    if text.reference is None or text.at(start).isdecimal() or (number := text.day(start)) is None:
        return None
    if day_first(text, start) is not None:
        return None
    last = start
    for words in (
        ["of", "that", "same", "month"],
        ["of", "the", "same", "month"],
        ["of", "this", "month"],
        _OF_MONTH,
        ["of", "this", "same", "month"],
    ):
        if [text.at(start + 1 + step) for step in range(len(words))] == words:
            last = start + len(words)
            break
    beside = text.at(start + 2)
    if text.at(start + 1) == "of" and beside in ("last", "next") and text.at(start + 3) == "month":
        month = month_from(text.reference, STEPS[beside])
        day = None if month is None else day_of(int(month[:4]), int(month[5:]), number)
        return None if day is None else _relative(start + 3, day.isoformat(), "a day of the article's month")
    if last == start and (start == index or not _stands_alone(text, index, last)):
        return None
    day = day_of(text.reference.year, text.reference.month, number)
    if last == start and text.ahead is not None:
        day = _on_side(text.reference, number, text.ahead) or day
    return None if day is None else _relative(last, day.isoformat(), "a day of the article's month")


def _stands_alone(text: DateText, index: int, last: int) -> bool:
    """Whether `the 5th` is a day, and counts no noun behind it: `on the 5th and 6th`; not `the 5th floor`."""
    if text.at(index - 1) not in _BEFORE_DAY:
        return False
    following = text.at(last + 1)
    return not following[:1].isalpha() or following in _AFTER_DAY


_BEFORE_DAY = ("", "on", "by", "until", "till", "since", "from", "before", "after", "to", "of", "between", "and")
_AFTER_DAY = function_words("after-day")


def _on_side(here: datetime.date, number: int, ahead: bool) -> datetime.date | None:
    """The day of that number in the month before or behind, where that of this month is on the wrong side."""
    this = day_of(here.year, here.month, number)
    if this is not None and ((this >= here) if ahead else (this <= here)):
        return this
    other = month_from(here, 1 if ahead else -1)
    return None if other is None else day_of(int(other[:4]), int(other[5:]), number)


_OF_MONTH = ["of", "the", "month"]


def pointing(text: DateText, index: int) -> Found | None:
    """`the same day`, `the following day`: the day of another act, or one beside it."""
    hit = text.words.get(index)
    if hit is not None and hit.term in _POINTING_YEARS:
        return Found(hit.last, None, "the year of another act", pointer=Pointer("year", _POINTING_YEARS[hit.term]))
    if hit is None or hit.term not in _POINTING or (text.at(hit.last) == "time" and text.at(hit.last + 1) == "as"):
        return None
    return Found(hit.last, None, "the day of another act", pointer=Pointer("days", _POINTING[hit.term]))
