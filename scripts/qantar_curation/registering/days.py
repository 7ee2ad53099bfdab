"""The dates that an article prints, and which of them is its day of publication."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from qantar_curation.articles.capture import CapturedLine
from qantar_curation.articles.places import places
from qantar_curation.grammar.dates import dates
from qantar_curation.registering.roles import has_clock, is_date_line, is_drawn, is_opening, urls
from qantar_schema.text import normalise

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IN_URL = re.compile(r"/(\d{4})/(\d\d?)/(\d\d?)(?:/|$)")
_YEAR = re.compile(r"\d{4}|\d[./-]\d{1,2}[./-]\d\d|['\u2019]\d\d\b")
"""What a line must have at least to print a day with its year: four figures, or two behind a mark."""
_TAG = re.compile(r"\s[A-Z]{2}\s*$")
_UPDATED = re.compile(r"updated|last modified|edited", re.IGNORECASE)
_HEAD = re.compile(r"^\s*(?:date|published|posted)\b[:\s]*$", re.IGNORECASE)
_PLACE = re.compile(r"[^.;?!]{2,60}?[\s(]")
_BREAK = re.compile(r"\s*(?:$|[)(:\-\u2013\u2014])")
_NAMED = re.compile(r"[A-Z][^.;:?!]{1,50}[,(\-\u2013\u2014]\s*|[^a-z.;:?!]{2,50}")
_CLOSED = re.compile(r"[\s)]*(?:\([^()]{2,40}\)\s*)?[-\u2013\u2014]\s")
_OPENING = 2
"""How many lines of text can have the date at their head: the headline and the first of the body."""
_STANDING = 2
"""How many lines may stand between these; the date is then taken only from what is plainly a dateline."""
CLOCK = "page clock"
_PRINTED, _UPDATE, _TEXT, _ADDRESS = "printed", "update", "in the text", "web address"


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day that a line prints with its year: `kind` is what sort of date it is, `why` by what it is told."""

    line: int
    phrase: str
    day: datetime.date
    kind: str
    why: str
    occurrence: int | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """The printed day of publication, or none, and why; `sure` where nothing else is possible."""

    taken: PrintedDay | None
    sure: bool
    why: str


def printed_days(lines: Sequence[CapturedLine]) -> list[PrintedDay]:
    """Every day with its year that an article prints, in order, each with what it seems to be."""
    found: list[PrintedDay] = []
    opening = (line.line for line in lines if is_opening(line))
    head: list[int] = []
    for line in lines:
        for address in urls(line.text):
            match = _IN_URL.search(address)
            day = _day(*map(int, match.groups())) if match else None
            if match is not None and day is not None:
                found.append(PrintedDay(line.line, match[0].strip("/"), day, _ADDRESS, "part of a web address"))
        for one in dates(line.text, None) if _YEAR.search(line.text) is not None else ():
            if one.edtf is None or not _DAY.fullmatch(one.edtf):
                continue
            head = head or [*islice(opening, _OPENING + _STANDING)] or [0]
            day = datetime.date.fromisoformat(one.edtf)
            phrase = normalise(line.text[one.start : one.end])
            kind, why = _kind(line, one.start, one.end, head)
            found.append(PrintedDay(line.line, phrase, day, kind, why, _occurrence(line.text, phrase, one.start)))
    return found


def publication(found: Sequence[PrintedDay]) -> Publication:
    """Which of the printed days is that of publication, apart from clocks, updates and the dates of the account."""
    printed = [one for one in found if one.kind == _PRINTED]
    clocks = [one for one in found if one.kind == CLOCK]
    if printed:
        taken = min(printed, key=lambda one: (one.day, one.line))
        others = {one.day for one in printed} - {taken.day}
        why = taken.why
        if others:
            why += f"; the earliest of {len(others) + 1} printed days, since a page is redrawn later"
        elif clocks:
            why += f"; line {clocks[0].line} is a page clock: {clocks[0].why}"
        return Publication(taken, not others, why)
    if clocks:
        one = clocks[0]
        why = f"line {one.line} has the only date line, and it may be a page clock: {one.why}"
        return Publication(None, False, why)
    addresses = [one for one in found if one.kind == _ADDRESS]
    if addresses:
        return Publication(None, False, f"only the web address in line {addresses[0].line} has {addresses[0].day}")
    updates = [one for one in found if one.kind == _UPDATE]
    if updates:
        why = f"line {updates[0].line} says only when the article was changed, {updates[0].day}"
        return Publication(None, False, why)
    return Publication(None, False, "no line is a date; give --published-on with --basis inferred, or leave it open")


def reference(found: Sequence[PrintedDay]) -> PrintedDay | None:
    """The printed day from which relative dates are best counted where nobody has given one.

    It is the day of publication, or else what comes nearest to it: of an update, in the address, a page's clock, and
    the first day of the account.
    """
    taken = publication(found).taken
    if taken is not None:
        return taken
    order = (_UPDATE, _ADDRESS, CLOCK, _TEXT)
    return min(found, key=lambda one: (order.index(one.kind), one.line), default=None)


def inferring(lines: Sequence[CapturedLine], day: datetime.date) -> PrintedDay | None:
    """The first words that refer to the day of publication itself: `today`, or the weekday that it was."""
    for line in lines:
        for one in dates(line.text, day, False):
            if one.edtf == day.isoformat() and one.relative:
                phrase = normalise(line.text[one.start : one.end])
                occurrence = _occurrence(line.text, phrase, one.start)
                return PrintedDay(line.line, phrase, day, _TEXT, "refers to the day itself", occurrence)
    return None


def _kind(line: CapturedLine, start: int, end: int, head: Sequence[int]) -> tuple[str, str]:
    text = line.text
    if is_drawn(text):
        return CLOCK, "the line says when the page was drawn"
    if is_date_line(text):
        if _UPDATED.search(text[:start]):
            return _UPDATE, "the line says when the article was changed"
        if has_clock(text) and line.line < head[0]:
            tag = " and the code of a language" if _TAG.search(text) else ""
            return CLOCK, f"above the headline, with a time of day{tag}"
        return _PRINTED, "a line of its own"
    if line.line in head[_OPENING:] and _NAMED.fullmatch(text[:start]) and _CLOSED.match(text[end:]):
        return _PRINTED, "in the dateline"
    head = head[:_OPENING]
    if line.line in head and (not text[:start].strip() or _HEAD.match(text[:start])):
        return _PRINTED, "at the head of the opening line"
    if line.line in head and _PLACE.fullmatch(text[:start]) and _BREAK.match(text[end:]):
        return _PRINTED, "in the dateline"
    return _TEXT, "inside the text"


def _occurrence(text: str, phrase: str, start: int) -> int | None:
    found = places(text, phrase)
    return found.index(start) + 1 if len(found) > 1 and start in found else None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
