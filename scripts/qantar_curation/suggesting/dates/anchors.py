"""Dates that hang on another one of the text: `that year`, `two years later`, `on Monday, a day after the vote`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from qantar_curation.grammar.dates import pointed
from qantar_curation.grammar.lexicon import entries
from qantar_curation.grammar.numbers import ORDINALS
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.text import Line

if TYPE_CHECKING:
    from qantar_curation.grammar.date_text import Pointer
    from qantar_curation.suggesting.dates.dating import Dated

_SAME_YEAR = frozenset(("that", "same"))
_FILLING = frozenset((",", "of", "the", "a", "one", "just", "only", "morning", "afternoon", "evening", "night"))
_OVER = closed("anchors-over")
_CALLING = closed("anchors-calling")
_SET_OFF = frozenset((",", "just", "only", "barely", "\u2014", "\u2013"))
_BACK = 9
_YEAR = 4


@cache
def _superlatives() -> frozenset[str]:
    return frozenset(entries("vague")["first"]) | frozenset(ORDINALS) | _OVER


def is_duration(line: Line, index: int, rule: str, ahead: bool | None) -> bool:
    """Whether `in two years` says how long something took, and no day to come: `the worst in two years`.

    Args:
        line: The line.
        index: The first token of the expression.
        rule: How the grammar resolved it.
        ahead: Whether its clause speaks of what is to come.
    """
    if line.wide[index] != "in" or "counted from the article's day" not in rule:
        return False
    first = max(line.sentence(index).first, index - _BACK)
    before = {line.wide[place] for place in range(first, index)}
    if before & _superlatives():
        return True
    return ahead is False and not before & _CALLING


def is_compared(line: Line, start: int) -> bool:
    """Whether `less than a week after` only compares: it names no day."""
    return line.wide[line.token_at(start) - 1] == "than"


def counted_on(line: Line, start: int, end: int, pointer: Pointer, found: Sequence[Dated]) -> str | None:
    """The month or year that many after the year last named; a month right before it belongs to it, and names none.

    Only `later` and `earlier` count so: `two years after the war` counts from an act whose day is not known.
    """
    if pointer.kind != "year" and (
        line.wide[line.token_at(end - 1)] not in ("later", "earlier") or line.wide[line.token_at(start) - 1] == "for"
    ):
        return None
    named = found[:-1] if found and is_beside(line, start, found[-1]) else found
    if not named:
        return None
    day = f"{named[-1].edtf[:10].rstrip('~')}-01-01"[:10].partition("/")[0]
    try:
        meanings = pointed(pointer, datetime.date.fromisoformat(day))
    except ValueError:
        return None
    return meanings[0] if meanings else None


def day_of_act(
    line: Line, place: tuple[int, int], pointer: Pointer, found: Sequence[Dated], published: str | None
) -> str | None:
    """The month or year of an act after which that of its sentence was: `in 1998, six years after he led it`."""
    if pointer.number <= 0 or not stands_beside(line, place, found):
        return None
    named = found[-1].edtf if found and is_beside(line, place[0], found[-1]) else published
    if named is None:
        return None
    day = named[:10].rstrip("~").partition("/")[0]
    try:
        meanings = pointed(pointer._replace(number=-pointer.number), datetime.date.fromisoformat(f"{day}-01-01"[:10]))
    except ValueError:
        return None
    return (meanings[0].rstrip("~") if len(day) == _YEAR else meanings[0]) if meanings else None


def is_beside(line: Line, start: int, one: Dated) -> bool:
    """Whether a date stands right before the character of a line, with no more than small words between."""
    if one.line is not line:
        return False
    between = range(line.token_at(one.end - 1) + 1, line.token_at(start))
    return all(line.wide[index] in _FILLING for index in between)


def stands_beside(line: Line, place: tuple[int, int], found: Sequence[Dated]) -> bool:
    """Whether `two days after` with its clause only explains when its sentence was: `on Monday, a day after ...`.

    So it does behind a date, or set off by a comma or `just`.
    """
    if line.wide[line.token_at(place[1] - 1)] not in ("after", "before"):
        return False
    behind, index = line.token_at(place[1] - 1) + 1, line.token_at(place[0])
    if behind >= len(line.tokens) or not line.is_word(behind) or index == line.sentence(index).first:
        return False
    return line.wide[index - 1] in _SET_OFF or bool(found and is_beside(line, place[0], found[-1]))


def join_year(found: list[Dated]) -> None:
    """Join the last expression with the one before it, where it is the year of that, `April of that year`."""
    if len(found) < 2:
        return
    before, one = found[-2:]
    if len(one.edtf) != _YEAR:
        return
    words = {one.line.wide[index] for index in range(one.line.token_at(one.start), one.line.token_at(one.end))}
    if not words & _SAME_YEAR or not is_beside(one.line, one.start, before):
        return
    if len(before.edtf) > _YEAR and "/" not in before.edtf:
        found[-2:] = [replace(before, end=one.end, edtf=f"{one.edtf}{before.edtf[_YEAR:]}")]
