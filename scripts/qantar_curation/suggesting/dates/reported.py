"""Days of reported speech: `said on Monday that they would leave in two days` counts from that Monday."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.grammar.dates import DateExpression, dates
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech.sayings import closing_comma, is_saying
from qantar_curation.suggesting.text import Line, Span

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COUNTED = ("days counted", "weeks counted", "months counted", "years counted", "tomorrow", "yesterday", "within")
_BESIDE = words("sayings", "told-to")
_BREAKS = words("sayings", "breaks") | {",", ";", ":", '"', "was", "were", "had", "would", "will"}
_REACH = 8


class Told(NamedTuple):
    """The day on which something is said, and the characters from `start` to `end` that tell what."""

    day: datetime.date
    start: int
    end: int


def told_on(line: Line, sentence: Span, found: Sequence[DateExpression]) -> Told | None:
    """The day that a sentence names with its verb of saying, with what it says, if it names any.

    Args:
        line: The line.
        sentence: The sentence.
        found: Its date expressions, in order.
    """
    if not any(one.rule.startswith(_COUNTED) for one in found):
        return None
    for one in found:
        if one.edtf is None or _DAY.fullmatch(one.edtf) is None or one.rule.startswith(_COUNTED):
            continue
        verb = saying_beside(line, sentence, one)
        if verb is None:
            continue
        day = datetime.date.fromisoformat(one.edtf)
        comma = closing_comma(line, verb, sentence.first)
        if comma is not None and line.wide[max(verb, line.token_at(one.end - 1)) + 1] == ",":
            return Told(day, line.tokens[sentence.first].start, line.tokens[sentence.last].end)
        if comma is not None and not _goes_on(line, sentence, verb, one):
            return Told(day, line.tokens[sentence.first].start, line.tokens[comma].start)
        return Told(day, max(line.tokens[verb].end, one.end), line.tokens[sentence.last].end)
    return None


def _goes_on(line: Line, sentence: Span, verb: int, one: DateExpression) -> bool:
    """Whether a verb stands behind that of saying and its day, which tells what is said."""
    behind = max(line.tokens[verb].end, one.end)
    return any(line.tokens[each.first].start > behind for each in verbs_in(line, sentence))


def saying_beside(line: Line, sentence: Span, one: DateExpression) -> int | None:
    """The verb of saying to which a day belongs: `said on Monday that`, `said Monday`; `On Monday, X said`."""
    first, last = line.token_at(one.start), line.token_at(one.end - 1)
    index = first - 1
    low = max(sentence.first, first - _REACH)
    told = next((at for at in range(index, low - 1, -1) if line.wide[at] in ("told", "tells", "informed")), None)
    if told is not None and not _BREAKS.intersection(line.low[told + 1 : first]):
        return told
    while index >= low and (line.wide[index] in _BESIDE or line.is_capital(index)):
        if is_saying(line, index):
            return index
        index -= 1
    if index >= sentence.first and is_saying(line, index):
        return index
    if is_saying(line, last + 1) and last < sentence.last:
        return last + 1  # `X on Monday said`
    verbs = verbs_in(line, sentence)
    if line.wide[last + 1] == "that":
        before = [each.at for each in verbs if each.at < first]
        said = before[-1] if before else -1
        return said if said >= 0 and first - said <= _REACH and is_saying(line, said) else None
    opens = first <= sentence.first + 1 or (line.wide[sentence.first] in ("speaking", "addressing"))
    if not opens or line.wide[last + 1] != ",":
        return None
    finite = next((each.at for each in verbs if each.at > last), None)
    return finite if finite is not None and is_saying(line, finite) else None


def recounted(line: Line, told: Told, one: DateExpression) -> DateExpression:
    """A day counted from that of the article, where it stands in what was told on another day: counted from that."""
    if not one.rule.startswith(_COUNTED) or not told.start <= one.start < told.end:
        return one
    read = dates(line.plain[one.start : one.end], told.day)
    return read[0]._replace(start=one.start, end=one.end) if read and read[0].edtf is not None else one
