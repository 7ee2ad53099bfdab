"""Date expressions of a sentence, each in the direction in which its own clause speaks."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from qantar_curation.grammar.date_text import DateText
from qantar_curation.grammar.dates import DateExpression, expressions, turned
from qantar_curation.grammar.lexicon import function_words
from qantar_curation.suggesting.clauses import is_ahead
from qantar_curation.suggesting.dates.anchors import is_duration
from qantar_curation.suggesting.text import Line, Span

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SPAN = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
_DAY_OR_MONTH = re.compile(r"\d{4}-\d\d(-\d\d)?")
_MONTH = 7
_WILL = function_words("will")
_CLOSE = 31
_STARTING = frozenset(("starting", "beginning", "effective"))
_NEAR, _YEAR_AWAY = 60, 300
_BESIDE = 2
"""How many days a day may lie beside that of publication, in another part of the world, whatever the tense."""


def with_years(line: Line, sentence: Span, found: Sequence[DateExpression]) -> list[DateExpression]:
    """What was found without a day of publication, with the days that take their year from a whole one beside them."""
    whole = [one.edtf for one in found if one.edtf is not None and _DAY.fullmatch(one.edtf)]
    if not whole:
        return list(found)
    text = DateText(line.tokens[sentence.first : sentence.last + 1], datetime.date.fromisoformat(whole[0]), None)
    further = [one for _, one in expressions(text) if one.rule.startswith("a day without")]
    return sorted([*found, *further], key=lambda one: one.start)


def read(line: Line, sentence: Span, published: datetime.date | None) -> Iterator[DateExpression]:
    """The expressions of a sentence, each in the direction in which its own clause speaks."""
    first, last = sentence.first, sentence.last
    known = [one for one in line.numbers() if first <= one.first <= last]
    if first and known:
        known = [one._replace(first=one.first - first, last=one.last - first) for one in known]
    text = DateText(line.tokens[first : last + 1], published, None, known)
    for index, one in expressions(text):
        if one.relative or one.rule.startswith("a day without"):
            ahead = _ahead(line, sentence, index)
            if is_duration(line, sentence.first + index, one.rule, ahead):
                continue
            either = one.meanings
            if ahead is not None:
                one = turned(text, index, ahead) or one
                if published is not None and one.rule.startswith("a day without"):
                    one = _on_side(one, published, ahead)
            willed = ahead is True and not _WILL.isdisjoint(line.low[sentence.first : sentence.first + index])
            near = _nearest(one, either, published) if published is not None and not willed else None
            told = (
                ahead is False and index == 1 and line.wide[first] in ("in", "on")
            )  # `In May he resigned` is of what is past
            if near is not None and not (told and published is not None and near > published.isoformat()):
                one = one._replace(edtf=near)
        yield one


def _ahead(line: Line, sentence: Span, index: int) -> bool | None:
    """Whether the clause of a day speaks of what is to come; what only opens a sentence belongs to its main clause."""
    ahead = is_ahead(line, sentence.first + index)
    if ahead is None and index == 1 and line.wide[sentence.first] in _STARTING:
        comma = next((at for at in range(sentence.first + 2, sentence.last) if line.low[at] == ","), None)
        return is_ahead(line, comma + 1) if comma is not None else None
    return ahead


def _on_side(one: DateExpression, published: datetime.date, ahead: bool) -> DateExpression:
    """A day without its year as the tense has it: the last such day, or the next; in a dateline the nearest."""
    whole = one.edtf is not None and _DAY.fullmatch(one.edtf) is not None
    if whole and abs((datetime.date.fromisoformat(str(one.edtf)) - published).days) <= _BESIDE:
        return one
    if one.edtf is not None and "/" in one.edtf:
        return _span_on_side(one, published, ahead)
    for meaning in one.meanings:
        day = meaning.removesuffix("~")
        if _DAY.fullmatch(day) and (datetime.date.fromisoformat(day) >= published) == ahead:
            return one._replace(edtf=f"{day}~" if str(one.edtf).endswith("~") else meaning)
        if day == published.isoformat():
            return one
    return one


def _nearest(one: DateExpression, either: Sequence[str], published: datetime.date) -> str | None:
    """The one meaning that is near where all others are nearly a year away: `was to leave by May 7`, told in June."""
    if not one.rule.startswith(("a day without", "a month without")):
        return None
    away = {meaning: _days_away(meaning.removesuffix("~"), published) for meaning in (*either, *one.meanings)}
    near = [meaning for meaning, days in away.items() if days is not None and days <= _NEAR]
    far = [days > _YEAR_AWAY for meaning, days in away.items() if days is not None and meaning not in near]
    return near[0] if len(near) == 1 and far and all(far) else None


def _days_away(meaning: str, published: datetime.date) -> int | None:
    """How far a day, or the middle of a month, lies from that of publication; None of what is neither."""
    if not _DAY_OR_MONTH.fullmatch(meaning):
        return None
    return abs((datetime.date.fromisoformat(meaning if len(meaning) > _MONTH else f"{meaning}-15") - published).days)


def _span_on_side(one: DateExpression, published: datetime.date, ahead: bool) -> DateExpression:
    """Days that follow each other, without their year, as the tense has them; those close to the article's stay."""
    spans = [meaning for meaning in one.meanings if _SPAN.fullmatch(meaning)]
    first = datetime.date.fromisoformat(spans[0][:10]) if spans else published
    if abs((first - published).days) <= _CLOSE:
        return one
    fitting = [span for span in spans if (span[:10] >= published.isoformat()) == ahead]
    return one._replace(edtf=fitting[0]) if fitting else one
