"""A text in which dates are looked for, and what a rule finds in it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from qantar_curation.grammar.calendar import FIRST_YEAR, LAST_YEAR, MONTHS
from qantar_curation.grammar.lexicon import Hit, lexicon
from qantar_curation.grammar.numbers import Number, numbers
from qantar_curation.grammar.tokens import Token

STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
"""How many steps from the present a word leads, of days, weeks, months and years."""
_first = itemgetter(0)
_BEYOND = ("",) * 16
"""Empty words behind the last one, more than any rule looks ahead; a place before the first one counts from there."""


class Pointer(NamedTuple):
    """How a date hangs on another act.

    So many `days`, `months` or `years` from it, `within` so many days, that `weekday` of its week, or the calendar
    `year` so many from its own.
    """

    kind: Literal["days", "months", "years", "within", "weekday", "year"]
    number: int


class Found(NamedTuple):
    """A date that a rule has read, up to token `last`.

    `edtf` is the likeliest meaning, `others` what it can mean as well. `relative` is true where that follows from the
    day of the article. A date that hangs on another act has a `pointer`.
    """

    last: int
    edtf: str | None
    rule: str
    others: tuple[str, ...] = ()
    relative: bool = False
    pointer: Pointer | None = None


class DateText:
    """The tokens of a text with the day of its article, and whether it speaks of what is to come."""

    def __init__(
        self,
        text: tuple[Token, ...],
        reference: datetime.date | None,
        ahead: bool | None,
        known: Sequence[Number] | None = None,
    ) -> None:
        """Take tokens, the day from which relative expressions count, the direction and the numbers if `known`."""
        self.tokens = text
        self.reference = reference
        self.ahead = ahead
        self.low = [*map(_first, text)]
        wide = [*self.low, *_BEYOND]
        self.at: Callable[[int], str] = wide.__getitem__
        """The token at a place in lower case; empty beyond the ends."""
        self.numbers = {number.first: number for number in (numbers(text) if known is None else known)}
        self.words: dict[int, Hit] = {}
        for hit in lexicon("date").hits_in(text, wide):
            self.words.setdefault(hit.first, hit)

    def year(self, index: int) -> int | None:
        """A year in four digits."""
        text = self.at(index)
        return int(text) if len(text) == 4 and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR else None

    def day(self, index: int) -> int | None:
        """A day of a month, `5` or `5th`."""
        text = self.at(index)
        digits = text[:-2] if text[-2:] in ("st", "nd", "rd", "th") else text
        return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None

    def month(self, index: int) -> tuple[int, int] | None:
        """Month and index of its last token (an abbreviation takes its full stop)."""
        text = self.at(index)
        if text not in MONTHS:
            return None
        dotted = len(text) <= 4 and text not in ("may", "june", "july") and self.at(index + 1) == "."
        return MONTHS[text], index + 1 if dotted else index

    def after_comma(self, index: int) -> int:
        """The next index, or the one after it where a comma stands between."""
        return index + 1 if self.at(index) == "," else index

    def year_behind(self, index: int) -> tuple[int, int] | None:
        """The year that begins behind a day or month, and its last token: `, 2022`, `of 2022`, `last year`."""
        after = self.after_comma(index)
        after = after + 1 if self.at(after) == "of" else after
        year = self.year(after)
        if year is not None:
            return year, after
        step = STEPS.get(self.at(after))
        if step is None or self.reference is None or self.at(after + 1) != "year" or self.at(after + 2) == "'s":
            return None
        return self.reference.year + step, after + 1
