"""Date expressions, absolute and relative, resolved against a reference day by the codebook's policy (section 4).

Each expression is read with the rule that resolves it. What the words leave open is kept open: a weekday can be the
last one or the next one, and which of the two is meant shows only in the tense of the sentence.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from qantar_curation.grammar import absolute_dates as absolute
from qantar_curation.grammar import date_parts as parts
from qantar_curation.grammar import digit_dates as digits
from qantar_curation.grammar import ordinal_dates as ordinal
from qantar_curation.grammar import relative_dates as relative
from qantar_curation.grammar.calendar import MONTHS, WEEKDAYS, month_from, shifted, year_from
from qantar_curation.grammar.date_text import STEPS, DateText, Found, Pointer
from qantar_curation.grammar.numbers import ORDINALS
from qantar_curation.grammar.tokens import tokens

_Rules = tuple[Callable[[DateText, int], Found | None], ...]
_IN_DIGITS: _Rules = (
    absolute.iso,
    digits.slashed,
    digits.dotted,
    digits.season,
    absolute.days_together,
    absolute.day_first,
    absolute.listed_day,
    absolute.span_of_years,
    absolute.decade,
    relative.counted,
    relative.day_of_month,
    absolute.year_alone,
)
_IN_WORDS: _Rules = (
    absolute.days_together,
    absolute.month_first,
    absolute.day_first,
    absolute.span_of_years,
    ordinal.counted_in,
    parts.edge,
    parts.part_of_year,
    relative.counted,
    relative.half_years,
    relative.weekday,
    relative.near_day,
    absolute.stepped_month,
    relative.near_unit,
    relative.weekend,
    relative.beginning,
    relative.day_of_month,
    relative.pointing,
    absolute.month_alone,
)
"""The rules by what an expression begins with, each list in the order in which they are tried."""
_GROUPED: _Rules = (relative.counted,)
"""The rules for numbers like `2,500`."""
_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")
_CIRCA = ((".", "c"), (".", "ca"))
UNTIL = ("before", "by", "until", "till")
_SINCE = ("after", "since", "from")
_AROUND = {"after": "[..{}]", "before": "[{}..]"}
"""What a date says of the act that stands behind it, after which or before which something else was."""


_COUNTED = frozenset(("day", "week", "month", "year", "fortnight", "decade", "century", "weekend", "a", "an"))
_BEFORE_NUMBER = frozenset(("a", "an", "in", "within", "the", "from", "between", "q"))
_FIRST = frozenset((*MONTHS, *WEEKDAYS, *STEPS, *parts.FIRST, "half"))
"""The words with which an expression can begin, besides numbers and those of the lexicon."""


_BEGINS = _FIRST | _BEFORE_NUMBER
_HEADS: dict[Callable[[DateText, int], Found | None], frozenset[str]] = {
    absolute.days_together: frozenset(("between", *MONTHS)),
    absolute.month_first: frozenset(MONTHS),
    absolute.day_first: frozenset(ORDINALS),
    absolute.span_of_years: frozenset(("from", "between")),
    ordinal.counted_in: frozenset(ordinal.FIRST),
    parts.edge: frozenset(parts.FIRST),
    parts.part_of_year: frozenset(parts.FIRST),
    relative.counted: frozenset(("in", "within", "a", "an")),
    relative.half_years: frozenset(("half", "a")),
    relative.weekday: frozenset((*STEPS, *WEEKDAYS)),
    absolute.stepped_month: frozenset(STEPS),
    relative.near_unit: frozenset(STEPS),
    relative.weekend: frozenset(("the", *STEPS)),
    relative.beginning: frozenset(("early", "beginning", "start")),
    relative.day_of_month: frozenset(("the",)),
    absolute.month_alone: frozenset(MONTHS),
}
"""The words with which an expression of a rule begins, besides numbers and those of the lexicon."""
_BY_WORD = {word: tuple(rule for rule in _IN_WORDS if word in _HEADS.get(rule, ())) for word in _BEGINS}


class DateExpression(NamedTuple):
    """A date expression from `start` to `end` in code points.

    `edtf` is what it resolves to, `others` what it could mean as well, `rule` how it was resolved. `relative` is true
    where that follows from the article's day. An expression that hangs on another act (`the same day`) has a `pointer`.
    """

    edtf: str | None
    rule: str
    start: int
    end: int
    others: tuple[str, ...] = ()
    relative: bool = False
    pointer: Pointer | None = None

    @property
    def meanings(self) -> tuple[str, ...]:
        """All that it can mean, the likeliest first."""
        return (self.edtf, *self.others) if self.edtf else self.others


def pointed(pointer: Pointer, day: datetime.date) -> tuple[str, ...]:
    """What an expression that hangs on another act means where that act was on `day`.

    Which of two acts came first shows only in the sentence, so days count both ways.
    """
    if pointer.kind == "weekday":
        found = shifted(day, pointer.number - day.weekday())
        return (found.isoformat(),) if found is not None else ()
    if pointer.kind == "months":
        month = month_from(day, pointer.number)
        return () if month is None else (f"{month}~", month)
    if pointer.kind in ("years", "year"):
        year = year_from(day, pointer.number)
        return () if year is None else (year,) if pointer.kind == "year" else (f"{year}~", year)
    there, back = shifted(day, pointer.number), shifted(day, -pointer.number)
    if pointer.kind == "within":
        return (f"[{day}..{there}]",) if there is not None else ()
    return tuple(dict.fromkeys(one.isoformat() for one in (there, back) if one is not None))


@lru_cache(maxsize=8192)
def dates(text: str, reference: datetime.date | None, ahead: bool | None = None) -> tuple[DateExpression, ...]:
    """All date expressions of a text, by place.

    Args:
        text: A phrase or a line.
        reference: The day from which relative expressions count: the article's day of publication. Without it only
            absolute expressions are read.
        ahead: Whether the text speaks of what is to come; None where that is not known, and then both directions count.
    """
    return tuple(one for _, one in expressions(DateText(tokens(text), reference, ahead)))


def expressions(text: DateText) -> Iterator[tuple[int, DateExpression]]:
    """All date expressions among tokens, each with the place of its first one."""
    behind = 0
    places = range(len(text.low))
    begins = {*text.words, *text.numbers, *compress(places, map(_FIRST.__contains__, text.low))}
    begins.update(
        index
        for index in compress(places, map(_BEFORE_NUMBER.__contains__, text.low))
        if (following := text.at(index + 1)) in _COUNTED or following[:1].isdigit() or index + 1 in text.numbers
    )
    for index in sorted(begins):
        if index >= behind and (read := _expression(text, index)) is not None:
            yield index, read[1]
            behind = read[0] + 1


def turned(text: DateText, index: int, ahead: bool) -> DateExpression | None:
    """The expression that begins at a token, where its clause speaks of what is to come, or else of what is past."""
    known, text.ahead = text.ahead, ahead
    read = _expression(text, index)
    text.ahead = known
    return None if read is None else read[1]


def _expression(text: DateText, index: int) -> tuple[int, DateExpression] | None:
    """The expression that begins at a token, behind its last one."""
    word = text.low[index]
    if word[0].isdecimal():
        rules = _IN_DIGITS if "," not in word else _GROUPED
    elif index in text.words or index in text.numbers:
        rules = _IN_WORDS
    else:
        rules = _BY_WORD[word]
    for rule in rules:
        found = rule(text, index)
        if found is not None:
            break
    else:
        return None
    start, end = text.tokens[index].start, text.tokens[found.last].end
    last, found = found.last, _bounded(text, index, found)
    return last, DateExpression(found.edtf, found.rule, start, end, found.others, found.relative, found.pointer)


def _is_measured(text: DateText, about: int, found: Found) -> bool:
    """Whether `about` says how exact a date is, and not of what somebody speaks: `in about 2010`."""
    if found.relative:
        return False
    return text.at(about) != "about" or text.at(about - 1) in (
        "",
        "in",
        "on",
        "at",
        "from",
        "since",
        "until",
        "by",
        "of",
    )


def _bounded(text: DateText, index: int, found: Found) -> Found:
    """What the words around add: `about` makes a date approximate, `until` and `since` let it bound a span.

    `last week, after clashes` dates the clashes as well: not later than that week.
    """
    following = text.at(text.after_comma(found.last + 1))
    if found.edtf is not None and following in _AROUND:
        side = found.edtf.rpartition("/")[2] if following == "after" else found.edtf.partition("/")[0]
        return found._replace(others=(*found.others, _AROUND[following].format(side)))
    if found.edtf is None or not _PLAIN.fullmatch(found.edtf):
        return found
    back = 2 if text.at(index - 1) == "the" else 1
    word, day = text.at(index - back), found.edtf
    hit = text.words.get(index - back)
    if (word, text.at(index - 2)) in _CIRCA:
        return found._replace(edtf=f"{day}~", others=(day, *found.others))
    if hit is not None and hit.term == "approximately" and _is_measured(text, index - back, found):
        return found._replace(edtf=f"{day}~", others=(day, *found.others))
    if word in UNTIL:
        return found._replace(others=(*found.others, f"[..{day}]", f"../{day}"))
    if word in _SINCE:
        return found._replace(others=(*found.others, f"[{day}..]", f"{day}/.."))
    return found
