"""Dates that name their day, month or year; of a day or month without its year the year is found by the article's."""

from __future__ import annotations

from qantar_curation.grammar.calendar import FIRST_YEAR, LAST_YEAR, MONTHS, day_of
from qantar_curation.grammar.date_text import STEPS, DateText, Found
from qantar_curation.grammar.lexicon import function_words
from qantar_curation.grammar.numbers import ORDINALS

_MONTH_FOLLOWS = frozenset(
    ("in", "since", "until", "by", "of", "during", "between", "last", "next", "early", "late", "mid", "from")
)
_TO = ("to", "-", "\u2013", "until", "till", "through")
_TOGETHER = ("and", "/")
_CLOCK = function_words("clock")
_LISTING = (",", "and", "or", "&")
_AFTER_DAY = function_words("after-day")
_ABBREVIATED = 4
_NO_NAMES = ("april", "june", "august", "jan")
"""Months that are names of persons as well."""


def iso(text: DateText, index: int) -> Found | None:
    """`2022-01-05`."""
    parts = [text.at(index + step) for step in range(5)]
    if parts[1] != "-" or parts[3] != "-" or not all(parts[step].isdecimal() for step in (0, 2, 4)):
        return None
    day = day_of(*(int(parts[step]) for step in (0, 2, 4))) if len(parts[0]) == 4 else None
    return Found(index + 4, day.isoformat(), "a date in digits") if day is not None else None


def month_first(text: DateText, index: int) -> Found | None:
    """`January 5, 2022`, `January 5th`, `January the 5th`, `January 5 to 11`."""
    month = text.month(index)
    if month is None:
        return None
    last = month[1] + (2 if text.at(month[1] + 1) == "the" and not text.at(month[1] + 2).isdecimal() else 1)
    day = text.day(last)
    if day is None:
        return None
    if text.at(last + 1) in _TO and (end := text.day(last + 2)) is not None and day < end:
        return _with_year(text, last + 2, month[0], day, end)
    return _with_year(text, last, month[0], day)


def day_first(text: DateText, index: int) -> Found | None:
    """`5 January 2022`, `5th of January`, `the first of January`, `5 to 11 January`."""
    day = text.day(index) or (ORDINALS.get(text.at(index)) if text.at(index + 1) == "of" else None)
    if day is None:
        return None
    end = text.day(index + 2) if text.at(index + 1) in _TO else None
    if end is not None and not day < end:
        return None
    after = index + 1 if end is None else index + 3
    month = text.month(after + 1 if text.at(after) == "of" else after)
    if month is None:
        return None
    return _with_year(text, month[1], month[0], day, end)


def days_together(text: DateText, index: int) -> Found | None:
    """Two days that follow each other: `May 8 and 9`, `8 and 9 May`, `8/9 May`, `between 8 and 12 May`."""
    start = index + 1 if text.at(index) == "between" else index
    if text.at(start + 1) not in _TOGETHER and text.at(start) not in MONTHS:
        return None
    day, mark, end = text.day(start), text.at(start + 1), text.day(start + 2)
    if day is not None:
        month = text.month(start + 3)
        last = month[1] if month is not None else start
    else:
        month = text.month(start)
        if month is None:
            return None
        last = month[1] + 3
        day, mark, end = text.day(month[1] + 1), text.at(month[1] + 2), text.day(last)
    if month is None or day is None or end is None or mark not in _TOGETHER or not day < end:
        return None
    if end != day + 1 and not (start > index and mark == "and"):
        return None
    return _with_year(text, last, month[0], day, end)


def listed_day(text: DateText, index: int) -> Found | None:
    """A further day of one month: the `6` of `April 4 and 6` and `April 4, 6 and 9`, the `4` of `4, 6 and 9 April`."""
    day = text.day(index)
    if day is None:
        return None
    start = end = index
    while text.at(end + 1) in _LISTING and text.day(end + 2) is not None:
        end += 2
    while start > 1 and text.at(start - 1) in _LISTING and text.day(start - 2) is not None:
        start -= 2
    if end == start or text.at(end - 1) == ",":
        return None
    month = text.month(end + 1)
    if month is not None and start <= index < end:
        behind = text.year_behind(month[1] + 1)
    else:
        back = start - 2 if text.at(start - 1) == "." else start - 1
        month, following = text.month(back) if back >= 0 else None, text.at(end + 1)
        behind = text.year_behind(end + 1)
        if index == start or (following[:1].isalpha() and following not in _AFTER_DAY and behind is None):
            return None
    if month is None:
        return None
    if behind is not None:
        return _days(behind[1] if index == end else index, behind[0], month[0], day, None, "a day with its year")
    return _with_year(text, index, month[0], day)


def _with_year(text: DateText, last: int, month: int, day: int, end: int | None = None) -> Found | None:
    """The day, or the days up to `end`, in the year that stands behind `last` or else the likeliest one."""
    behind = text.year_behind(last + 1)
    if behind is not None:
        return _days(behind[1], behind[0], month, day, end, "a day with its year")
    if text.reference is None:
        return None
    here = text.reference
    known = [(one, then) for one in (here.year - 1, here.year, here.year + 1) if (then := day_of(one, month, day))]
    known.sort(key=lambda pair: abs(pair[1] - here))
    if not known:
        return None
    found = _days(last, known[0][0], month, day, end, "a day without its year: the nearest such day")
    if found is None or text.ahead is None or (known[0][1] >= here if text.ahead else known[0][1] <= here):
        return found
    # The nearest such day lies on the other side of the article's day than the tense: either can be meant.
    there = [one for one, then in known if (then >= here if text.ahead else then <= here)]
    opposite = _days(last, there[0], month, day, end, "") if there else None
    return found if opposite is None else found._replace(others=(*found.others, *_meanings(opposite)))


def _meanings(found: Found) -> tuple[str, ...]:
    return (found.edtf, *found.others) if found.edtf else found.others


def _days(last: int, year: int, month: int, day: int, end: int | None, rule: str) -> Found | None:
    first = day_of(year, month, day)
    if first is None:
        return None
    if end is None:
        return Found(last, first.isoformat(), rule)
    until = day_of(year, month, end)
    if until is None:
        return None
    one, other = first.isoformat(), until.isoformat()
    return Found(last, f"{one}/{other}", rule, (one, other, f"[{one}..{other}]"))


def span_of_years(text: DateText, index: int) -> Found | None:
    """`from 2018 to 2020`, `2018-2020`, `between 2018 and 2020`."""
    first = index + 1 if text.at(index) in ("from", "between") else index
    start, end = text.year(first), text.year(first + 2)
    if start is None or end is None or end <= start or text.at(first + 1) not in (*_TO, "and"):
        return None
    if text.at(first + 1) == "and" and text.at(first - 1) != "between":
        return None
    return Found(first + 2, f"{start}/{end}", "from year to year", (str(start), str(end), f"[{start}..{end}]"))


def month_alone(text: DateText, index: int) -> Found | None:
    """`September`, `in September 2022`; without a year the next or the last, else the nearest one."""
    month = text.month(index)
    if month is None or text.day(index - 1) is not None:
        return None
    number, last = month
    behind = text.year_behind(last + 1)
    small = text.at(index) in ("may", "march") and not text.tokens[index].capital
    if behind is not None and not (small and text.at(index - 1) not in _MONTH_FOLLOWS):
        return Found(behind[1], f"{behind[0]}-{number:02}", "a month with its year")
    if text.reference is None or not _is_month(text, index, last):
        return None
    here = text.reference.year * 12 + text.reference.month
    years = [one for step in (-1, 0, 1) if FIRST_YEAR <= (one := text.reference.year + step) <= LAST_YEAR]
    if not years:
        return None
    years.sort(key=lambda one: abs(one * 12 + number - here))
    if text.ahead is not None:
        years.sort(key=lambda one: (one * 12 + number < here) if text.ahead else (one * 12 + number > here))
    rule = "a month without its year: by the tense the last or the next"
    others = () if text.ahead is not None else tuple(f"{one}-{number:02}" for one in years[1:2])
    return Found(last, f"{years[0]}-{number:02}", rule, others, relative=True)


def _is_month(text: DateText, index: int, last: int) -> bool:
    """Whether a month without day and year is one: no verb, no abbreviation that is a name, and no name of a person."""
    word, before = text.at(index), text.at(index - 1)
    if before in _MONTH_FOLLOWS:
        return True
    if word in ("may", "march") or (len(word) < _ABBREVIATED and last == index):
        return False
    named = [text.tokens[place].capital for place in (index - 1, last + 1) if 0 <= place < len(text.tokens)]
    return not (word in _NO_NAMES and any(named))


def stepped_month(text: DateText, index: int) -> Found | None:
    """`last August`, `next June`, `this May`: the nearest one of that sort."""
    step, month, here = STEPS.get(text.at(index)), text.month(index + 1), text.reference
    if step is None or month is None or here is None or text.day(month[1] + 1) is not None:
        return None
    if text.year(text.after_comma(month[1] + 1)) is not None:
        return None
    number, last = month
    year = here.year
    if step < 0:
        year -= number >= here.month
    elif step > 0:
        year += number <= here.month
    rule = "a month without its year: by the word before it"
    return Found(last, f"{year}-{number:02}", rule, relative=True) if FIRST_YEAR <= year <= LAST_YEAR else None


def decade(text: DateText, index: int) -> Found | None:
    """`the 1990s`, `the 90s`."""
    year, digits = text.year(index), text.at(index)
    last = index + 2 if text.at(index + 1) == "'" else index + 1
    if text.at(last) not in ("s", "'s") or text.tokens[index].end != text.tokens[index + 1].start:
        return None
    if year is None and digits in _DECADES and text.at(index - 1) in ("the", "'", "early", "late", "mid", "-"):
        year = 1900 + int(digits)
    if year is None or year % 10:
        return None
    return Found(last, f"{year}/{year + 9}", "a decade", (f"[{year}..{year + 9}]",))


_DECADES = ("20", "30", "40", "50", "60", "70", "80", "90")


def year_alone(text: DateText, index: int) -> Found | None:
    """`2010`, where it does not count something."""
    year = text.year(index)
    if year is None or text.at(index + 1) in ("people", "troops", "soldiers", "protesters", "dead", "men", "arrests"):
        return None
    if text.at(index + 1) in _CLOCK:
        return None  # `at 1800 GMT`
    if not _MODERN[0] <= year <= _MODERN[1] and text.at(index - 1) not in _YEAR_FOLLOWS:
        return None
    return Found(index, f"{year}", "a year")


_MODERN = (1700, 2100)
_YEAR_FOLLOWS = (*_MONTH_FOLLOWS, "year", "before", "after", "to", "-", "\u2013")
