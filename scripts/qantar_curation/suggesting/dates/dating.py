"""Date expressions of a line: resolved by the grammar against the day of publication, with the name of the rule.

What points at another act (`the same day`, `two days later`) takes the day last named before it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from qantar_curation.grammar.date_text import Pointer
from qantar_curation.grammar.dates import DateExpression, dates, pointed
from qantar_curation.grammar.facts import Facts
from qantar_curation.suggesting.clauses import is_ahead
from qantar_curation.suggesting.dates.anchors import (
    counted_on,
    day_of_act,
    is_beside,
    is_compared,
    join_year,
    stands_beside,
)
from qantar_curation.suggesting.dates.directions import read, with_years
from qantar_curation.suggesting.dates.further import FURTHER, beside, further
from qantar_curation.suggesting.dates.no_dates import is_no_date
from qantar_curation.suggesting.dates.reported import recounted, told_on
from qantar_curation.suggesting.dates.spans import joined
from qantar_curation.suggesting.proposal import Proposal, proposal
from qantar_curation.suggesting.text import Line, Span

_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_TRIGGER = re.compile(
    rf"\d{{4}}|\b(?:{_MONTH})|day\b|days\b|christmas|easter|week|month|year|decade|tonight|morning|afternoon|evening|night|tomorrow|\d(?:st|nd|rd|th)\b|ago\b"
    r"|quarter|summer|winter|spring|autumn|\d[./]\d|\d0s\b"
)
"""What every sentence with a date has, in small letters."""
_SURELY, _MAYBE = 2, 1
_SIGNS = frozenset(("/", "s"))
"""What belongs to a date beside digits, `5/6`, `90s`: there the sentence is searched."""
_DATING = Facts(lambda word: _SURELY if _TRIGGER.search(word) else _MAYBE if word in _SIGNS else 0)
"""Whether a word is what every sentence with a date has."""
_RULES = (
    ("a date in digits", "absolute"),
    ("a day with its year", "absolute"),
    ("a month with its year", "absolute"),
    ("a year", "absolute"),
    ("a day without", "completed"),
    ("a month without", "completed"),
    ("from year to year", "span"),
    ("a span", "span"),
    ("a decade", "part"),
    ("a part", "part"),
    ("a quarter", "part"),
    ("days counted", "relative-day"),
    ("weeks counted", "ago"),
    ("months counted", "ago"),
    ("years counted", "ago"),
    ("a weekday", "weekday"),
    ("the next such weekday", "weekday"),
    ("the last such weekday", "weekday"),
    ("today", "relative-day"),
    ("tonight", "relative-day"),
    ("yesterday", "relative-day"),
    ("tomorrow", "relative-day"),
    ("the beginning", "edge"),
    ("the end", "edge"),
    ("the middle", "edge"),
    ("a day of the article's month", "anchored"),
    ("counted from another act", "anchored"),
)
_IN_WEEKS = re.compile("week|fortnight")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IN_WORDS = re.compile(r"\b(?:week|month|year)\b")
_SURE = {"absolute": 0.97, "completed": 0.9, "weekday": 0.88, "relative-day": 0.93, "edge": 0.85}


@dataclass(slots=True)
class Dated:
    """A resolved date expression of a line, from `start` to `end` in code points."""

    line: Line
    start: int
    end: int
    edtf: str
    rule: str
    tokens: range = field(init=False, repr=False, compare=False)
    """The tokens of the expression."""

    def __post_init__(self) -> None:
        """Look the tokens up once."""
        self.tokens = range(self.line.token_at(self.start), self.line.token_at(self.end - 1) + 1)


def dated_tokens(found: Iterable[Dated]) -> set[int]:
    """The tokens of some expressions of one line."""
    return {index for one in found for index in one.tokens}


def dated(lines: list[Line], published: datetime.date | None) -> list[Dated]:
    """The date expressions of a text, in order of print.

    Args:
        lines: The lines of the text.
        published: The day from which relative expressions count; without it only absolute ones are found.
    """
    found: list[Dated] = []
    last: str | None = None
    told_at = 0
    day = published.isoformat() if published is not None else None
    for line in lines:
        signs = [*map(_DATING.__getitem__, line.low)]
        if not any(signs):
            continue
        is_further = FURTHER in line.gates
        for sentence in line.sentences:
            if not _may_date(line, sentence, signs):
                continue
            here = [*read(line, sentence, published)]
            if is_further:
                here = beside(here, [*further(line, sentence, published)])
            if published is None:
                here = with_years(line, sentence, here)
            told = told_on(line, sentence, here) if len(here) > 1 else None
            for one in here:
                one = recounted(line, told, one) if told is not None else one
                place = (one.start, one.end)
                said = last
                if line.plain.endswith(" in the day", 0, one.end) and (
                    last is None or line.number - told_at > _NEAR_LINES
                ):
                    said = day
                edtf = one.edtf if one.edtf is not None else _pointed(line, place, one, said, found, day)
                if said is not None and one.relative and (again := _before_that(line, one, said)) is not None:
                    edtf = again
                if edtf is None or one.rule.startswith("within") or is_no_date(line, *place):
                    continue
                found.append(Dated(line, *place, edtf, rule_of(one)))
                join_year(found)
                edtf = found[-1].edtf
                explains = one.pointer is not None and one.pointer.number and stands_beside(line, place, found[:-1])
                if _DAY.match(edtf) and _is_near(edtf[:10], published) and not explains:
                    last, told_at = edtf[:10], line.number
    return joined(found)


def _may_date(line: Line, sentence: Span, signs: Sequence[int]) -> bool:
    """Whether a sentence has what every one with a date has."""
    sign = max(signs[sentence.first : sentence.last + 1])
    if sign != _MAYBE:
        return sign == _SURELY
    start, end = line.tokens[sentence.first].start, line.tokens[sentence.last].end
    return _TRIGGER.search(line.plain[start:end].lower()) is not None


def undated(lines: list[Line]) -> dict[int, list[Dated]]:
    """By line what would be a date if the day of publication were known; its numbers count nothing, `on March 6`."""
    found: dict[int, list[Dated]] = {}
    for line in lines:
        if _TRIGGER.search(line.plain.lower()) is None:
            continue
        for sentence in line.sentences:
            for one in read(line, sentence, _LEAP_DAY):
                if one.edtf is not None and not is_no_date(line, one.start, one.end):
                    found.setdefault(line.number, []).append(Dated(line, one.start, one.end, "", rule_of(one)))
    return found


def _before_that(line: Line, one: DateExpression, said: str) -> str | None:
    """The week or month beside that of the day last named: `on Saturday ... the previous week`."""
    words, index = line.plain[one.start : one.end].casefold(), line.token_at(one.start)
    if words not in _STEPPED or line.wide[index - 1] != "the":
        return None
    if words.startswith("next") and is_ahead(line, index) is not False:
        return None
    return next((read.edtf for read in dates(words, datetime.date.fromisoformat(said))), None)


def _is_near(day: str, published: datetime.date | None) -> bool:
    """Whether a day belongs to what the article tells of, so that `the same day` can mean it; old pictures do not."""
    return published is None or abs((datetime.date.fromisoformat(day) - published).days) <= _FAR


def _pointed(
    line: Line,
    place: tuple[int, int],
    one: DateExpression,
    last: str | None,
    found: list[Dated],
    published: str | None,
) -> str | None:
    """The day to which an expression points that hangs on another act: counted from the day last named.

    `on Monday, two days after the vote` is the day of the vote; of months and years the year last named counts.
    """
    if one.pointer is None or is_compared(line, place[0]):
        return None
    if one.pointer.kind in ("months", "years", "year"):
        if one.pointer.kind != "year" and (act := day_of_act(line, place, one.pointer, found, published)) is not None:
            return act
        return counted_on(line, *place, one.pointer, found)
    pointer = one.pointer
    if pointer.kind == "days" and pointer.number and stands_beside(line, place, found):
        # `after` names the day of the other act, `before` that of its own sentence.
        pointer = Pointer("days", -pointer.number if pointer.number > 0 else 0)
        last = last or published
    if last is None or (
        pointer.number < 0 and found and is_beside(line, place[0], found[-1]) and "/" in found[-1].edtf
    ):
        return None  # `last week, nine days after the riots` has no day from which nine could be counted
    meanings = pointed(pointer, datetime.date.fromisoformat(last))
    if not meanings or _is_too_late(line, place, meanings[0], published):
        return None
    return (
        f"{meanings[0]}~"
        if _IN_WEEKS.search(line.plain[slice(*place)].casefold()) and pointer.kind == "days"
        else meanings[0]
    )


def _is_too_late(line: Line, place: tuple[int, int], day: str, published: str | None) -> bool:
    """Whether a day lies behind that of publication, and the clause tells of the past: it was counted from another."""
    return published is not None and day[:10] > published and is_ahead(line, line.token_at(place[0])) is False


def rule_of(one: DateExpression) -> str:
    """The name of the rule that resolved an expression, as the evaluation has it."""
    if one.pointer is not None and one.edtf is None:
        return "same-day" if one.pointer == ("days", 0) else "anchored"
    return _named(one.rule)


@lru_cache(maxsize=1024)
def _named(said: str) -> str:
    known = next((rule for words, rule in _RULES if said.startswith(words)), None)
    if known is not None:
        return known
    unit = _IN_WORDS.search(said.replace("weekend", "week"))
    if said.endswith("from the article's day") and unit is None:
        return "relative-day"
    return f"relative-{unit[0]}" if unit else "completed"


_LEAP_DAY = datetime.date(2000, 2, 29)
_FAR = 400
_STEPPED = frozenset(("previous week", "previous month", "next week", "next month"))
_NEAR_LINES = 2


def date_proposals(found: list[Dated]) -> list[Proposal]:
    """The proposals for date expressions."""
    return [
        proposal(
            "date",
            one.line,
            one.start,
            one.end,
            {"edtf": one.edtf, "rule": one.rule},
            _SURE.get(one.rule, 0.8),
            one.rule,
        )
        for one in found
    ]
