"""Date expressions that hold none of the grammar's: feasts, `it is 9 days since`, `three days on`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from qantar_curation.grammar.calendar import DAY, easter
from qantar_curation.grammar.date_text import Pointer
from qantar_curation.grammar.dates import UNTIL, DateExpression, dates
from qantar_curation.grammar.numbers import UNITS
from qantar_curation.suggesting.clauses import is_ahead
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line, Span

_COMMON_FUNCTION = words("common", "function")
_FEASTS = {
    ("christmas",): (12, 25),
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("new", "year", "'s", "eve"): (12, 31),
    ("new", "year", "'s", "day"): (1, 1),
    ("new", "year"): (1, 1),
    ("may", "day"): (5, 1),
    ("women", "'s", "day"): (3, 8),
    ("valentine", "'s", "day"): (2, 14),
}
_MOVABLE = {
    ("easter",): 0,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("holy", "saturday"): -1,
    ("good", "friday"): -2,
    ("maundy", "thursday"): -3,
    ("holy", "thursday"): -3,
    ("palm", "sunday"): -7,
    ("ash", "wednesday"): -46,
    ("whit", "monday"): 50,
}
"""Feasts by their days from Easter."""
_OPENING = frozenset(("christmas", "boxing", "new", "may", "women", "valentine", *(name[0] for name in _MOVABLE)))
_LEADING = frozenset(
    ("by", "before", "after", "at", "on", "until", "till", "since", "over", "around", "this", "last", "of", "for")
)
_NEW_YEAR = frozenset(("the", "since", "before", "by"))
_UNIT_OF_TIME = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years"))
FURTHER = gate(_OPENING | _UNIT_OF_TIME)
"""A line without any of these words has no such expression."""
_BEING = frozenset(("is", "was", "been"))
_BEHIND = frozenset((",", "he", "she", "it", "they", "we", "the", "a", "an", "his", "her", "their", "its"))
_YEAR = 4
_HORIZON = 4


def further(line: Line, sentence: Span, published: datetime.date | None) -> Iterator[DateExpression]:
    """The expressions of a sentence that the grammar of dates does not read."""
    for index in line.places(_OPENING, sentence.first, sentence.last):
        feast = _feast(line, index, published)
        if feast is not None:
            yield feast
    for index in line.places(_UNIT_OF_TIME, sentence.first, sentence.last):
        counted = _since(line, index, published) or _later_on(line, index, sentence)
        if counted is not None:
            yield counted


def beside(read: list[DateExpression], more: list[DateExpression]) -> list[DateExpression]:
    """Further expressions among those of the grammar, by place; where both read something the grammar is right."""
    free = [one for one in more if all(_is_apart(one, other) or _encloses(one, other) for other in read)]
    kept = [one for one in read if not any(_encloses(other, one) for other in free)]
    return sorted([*kept, *free], key=lambda one: one.start) if free else read


def _is_apart(one: DateExpression, other: DateExpression) -> bool:
    return one.end <= other.start or other.end <= one.start


def _encloses(one: DateExpression, other: DateExpression) -> bool:
    """Whether an expression holds another one and more: `Christmas 2020` the year."""
    return one.start < other.start and other.end <= one.end


def _feast(line: Line, index: int, published: datetime.date | None) -> DateExpression | None:
    """A feast of a fixed day: the next one behind `by`, or where its clause speaks of what is to come."""
    if published is None or not (line.is_capital(index) or line.wide[index] == "new"):
        return None
    named = (name for name in (*_FEASTS, *_MOVABLE) if line.low[index : index + len(name)] == name)
    longest = max(named, key=len, default=None)
    if longest is None:
        return None
    last = index + len(longest) - 1
    before, behind = line.wide[index - 1], line.wide[last + 1]
    if longest == ("new", "year") and (before not in _NEW_YEAR or behind == "'s"):
        return None
    if longest in (("christmas",), ("easter",)) and before not in _LEADING:
        return None
    if len(behind) == _YEAR and behind.isdecimal() and longest != ("new", "year"):
        start, end = line.tokens[index].start, line.tokens[last + 1].end
        day = _feast_in(int(behind), longest)
        return DateExpression(day.isoformat(), "a day with its year", start, end)
    if behind.isalnum() and behind not in words("common", "function"):
        return None  # `the Christmas tree`, `Christmas 2019`
    coming = before in UNTIL or is_ahead(line, index) is True
    years = (published.year, published.year + 1) if coming else (published.year, published.year - 1)
    found = next(
        one for year in years if ((one := _feast_in(year, longest)) >= published) == coming or one == published
    )
    rule, mark = ("the beginning", "~") if longest == ("new", "year") else ("a day without its year", "")
    start, end = line.tokens[index].start, line.tokens[last].end
    return DateExpression(f"{found.isoformat()}{mark}", rule, start, end, relative=True)


def _feast_in(year: int, feast: tuple[str, ...]) -> datetime.date:
    """The day of a feast in a year."""
    if feast in _MOVABLE:
        return easter(year) + _MOVABLE[feast] * DAY
    month, day = _FEASTS[feast]
    return datetime.date(year, month, day)


def _since(line: Line, index: int, published: datetime.date | None) -> DateExpression | None:
    """`It is 9 days since`, `it has been two years since`: so long ago."""
    if published is None or line.wide[index + 1] != "since":
        return None
    first = index - 1
    while first > index - _HORIZON and (line.is_number(first) or line.wide[first] in UNITS):
        first -= 1
    if first == index - 1 or line.wide[first] not in _BEING or line.wide[line.sentence(index).first] != "it":
        return None
    start, end = line.tokens[first + 1].start, line.tokens[index + 1].end
    ago = dates(f"{line.plain[start : line.tokens[index].end]} ago", published)
    return ago[0]._replace(start=start, end=end, relative=False) if ago else None


def _later_on(line: Line, index: int, sentence: Span) -> DateExpression | None:
    """`Three days on she names`: so long after what was told before."""
    if line.wide[index + 1] != "on" or index - 1 != sentence.first or line.wide[index].removesuffix("s") != "day":
        return None
    if line.wide[index + 2] not in _BEHIND and not line.is_capital(index + 2):
        return None
    number = UNITS.get(line.wide[index - 1])
    if number is None:
        return None
    start, end = line.tokens[index - 1].start, line.tokens[index + 1].end
    return DateExpression(None, "counted from another act", start, end, pointer=Pointer("days", number))
