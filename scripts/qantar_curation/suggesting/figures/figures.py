"""Figures of a line: quantities as the grammar reads them, without dates, labels, names and turns of phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qantar_curation.grammar.fractions import Fraction, fractions
from qantar_curation.grammar.quantities import Quantity, quantities, quantities_in
from qantar_curation.grammar.tokens import Token
from qantar_curation.suggesting.dates.dating import Dated
from qantar_curation.suggesting.figures import no_figures, ranks
from qantar_curation.suggesting.figures.tolls import toll_before
from qantar_curation.suggesting.figures.units import is_person, singular, unit_of
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.proposal import Proposal, number, proposal
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import FUNCTION

_UNITS_BODIES = words("units", "bodies")
_RISES = closed("figures-rises")
_PREPOSITIONS = closed("figures-prepositions")
_DISPUTES = closed("figures-disputes")
_TWICE = {"twice": 2.0, "thrice": 3.0}
_TIMES = frozenset(_TWICE)
_UP_TO_NOW = gate(("far", "date", "now", "today"))
_OLDEST = 120
_AFTER_AGE = frozenset((".", ",", ";", "", "and", "when", "in", "on", "this", "last", '"'))
_BEFORE_NOUN = frozenset(("of", "the", "its", "their", "his", "her", "all", "our", "this", "that"))
_CONFIDENCE = {"vague": 0.75, "range": 0.85}


@dataclass(slots=True)
class Figure:
    """A quantity of a line with its unit; `what` is what is counted, in printed words."""

    line: Line
    span: Span
    start: int
    end: int
    value: float | None
    qualifier: str
    unit: str
    what: str
    rule: str
    speaker: str | None = None
    """Who gives it, where that was asked and is not the narrator."""


def figures(line: Line, dates: Sequence[Dated], offices: Sequence[Post]) -> list[Figure]:
    """The figures of a line, from left to right.

    Args:
        line: The line.
        dates: The date expressions of the line: their numbers count nothing.
        offices: The offices of the line: `first deputy` is no rank.
    """
    read, shares = quantities_in(line.tokens, line.numbers(), line.wide), fractions(line.tokens)
    times = line.places(_TIMES, 0, len(line.low) - 1)
    if not read and not shares and not times:
        return []
    barred = no_figures.barred(
        line,
        [(one.start, one.end) for one in dates],
        [one.span for one in offices if not ranks.is_counted_office(line, one.span.first)],
    )
    covered = {index for one in shares for index in range(one.first, one.last + 1)}
    found = [_of_share(line, one) for one in shares if barred.isdisjoint(range(one.first, one.last + 1))]
    found += [_of_times(line, index) for index in times if index not in barred]
    for one in read:
        span = Span(line.token_at(one.start), line.token_at(one.end - 1))
        inside = range(span.first, span.last + 1)
        if not (covered.isdisjoint(inside) and barred.isdisjoint(inside)):
            continue
        found += _of_quantity(line, one, span)
    return sorted(found, key=lambda one: one.start)


def _of_share(line: Line, one: Fraction) -> Figure:
    shifted = [
        Token("100", token.start, token.end) if index == one.last else token for index, token in enumerate(line.tokens)
    ]
    start, end = line.tokens[one.first].start, line.tokens[one.last].end
    qualifier = "exact"
    for read in quantities(
        " ".join(token.text for token in [*shifted[max(0, one.first - 4) : one.first], shifted[one.last]])
    ):
        if read.value == 100:
            qualifier = read.qualifier
    what = line.slice(Span(one.first, min(one.last + 3, len(line.tokens) - 1)))
    return Figure(line, Span(one.first, one.last), start, end, one.percent, qualifier, "percent", what, "share")


def _of_times(line: Line, index: int) -> Figure:
    """`twice`, as a number of times."""
    token = line.tokens[index]
    return Figure(
        line, Span(index, index), token.start, token.end, _TWICE[token.text], "exact", "count", "times", "times"
    )


def _of_quantity(line: Line, one: Quantity, span: Span) -> Iterator[Figure]:
    if one.ordinal:
        if ranks.is_rank(line, span, one):
            yield _figure(line, span, one, one.value, "exact", "rank", _noun_behind(line, span), "rank")
        return
    if one.word == "most" and ranks.is_most(line, span):
        end = line.tokens[span.last + 1].end
        what = line.wide[span.last + 2]
        yield Figure(line, span, one.start, end, 1.0, "exact", "rank", what, "rank")
        return
    if one.share or one.word:
        if ranks.is_vague_figure(line, span, one):
            unit, what = ("percent", _noun_behind(line, span)) if one.share else unit_of(line, span)
            yield _figure(line, span, one, one.value, one.qualifier, unit or "count", what, "word")
        return
    unit, what = unit_of(line, span) if not _is_superlative_age(line, span) else ("year", "age")
    if not unit and _is_age(line, span, one):
        unit, what = "year", "age"
    elif not unit and (toll := toll_before(line, span)) is not None:
        unit, what = "person", toll
    if one.qualifier == "range":
        if _is_change(line, span):
            yield _figure(line, span, one, one.low, "exact", unit or "count", what, "change")
            yield _figure(line, span, one, one.high, "exact", unit or "count", what, "change")
        elif not no_figures.is_model(line, span):
            yield _figure(line, span, one, None, "range", unit or "count", what, "range")
        return
    if not no_figures.is_number_figure(line, span, one, unit):
        return
    yield _figure(line, span, one, one.value, _qualifier(line, span, one), unit or "count", what, "number")


def _is_age(line: Line, span: Span, one: Quantity) -> bool:
    """Whether a number is an age: `X, 51, left`, `aged 44 and 52`."""
    oldest = one.high if one.value is None else one.value
    if oldest is None or oldest > _OLDEST:
        return False
    before, after = line.wide[span.first - 1], line.wide[span.last + 1]
    if before == "of" and line.wide[span.first - 2] in ("age", "ages"):
        return True
    if before == "and" and (line.wide[span.first - 3], line.wide[span.first - 4]) == ("of", "ages"):
        return True
    if _is_age_told(line, span.first, after):
        return True
    if before == "aged" or (before in ("and", "or", "to") and line.wide[span.first - 3] == "aged"):
        return True
    pairs = ((",", ","), (",", "."), ("(", ")"))
    noun = line.wide[span.first - 2]
    named = line.is_capital(span.first - 2) or (is_person(noun) and singular(noun) == noun and before == ",")
    return (before, after) in pairs and named


def _is_age_told(line: Line, first: int, after: str) -> bool:
    """Whether a bare number is told to be somebody's age: `she was 62`, `he turned 40`, `X died at 87`."""
    before, who = line.wide[first - 1], line.wide[first - 2]
    if after not in _AFTER_AGE:
        return False
    if before == "at":
        return who in ("died", "dies", "dead")
    named = line.is_capital(first - 2) and line.is_capital(first - 3)
    return before in ("was", "is", "turned", "turns") and (who in ("he", "she", "who") or named)


def _is_superlative_age(line: Line, span: Span) -> bool:
    """Whether a number is the age of the youngest or oldest: `at 29 the youngest member`."""
    youngest = line.wide[span.last + 2] in ("youngest", "oldest", "eldest")
    return youngest and line.wide[span.last + 1] == "the" and line.wide[span.first - 1] == "at"


def _is_change(line: Line, span: Span) -> bool:
    """Whether a quantity went from one number to the other: `rose from 12 to 15 per cent`."""
    if line.wide[span.first] != "from" and line.wide[span.first - 1] != "from":
        return False
    sentence = line.sentence(span.first)
    return any(line.wide[index] in _RISES for index in range(sentence.first, span.first)) or any(
        line.wide[index] in _RISES for index in range(span.last, min(span.last + 4, sentence.last + 1))
    )


def _qualifier(line: Line, span: Span, one: Quantity) -> str:
    """The qualifier, unless the word is a preposition: `over the two days`."""
    first = line.wide[span.first]
    if first in _PREPOSITIONS and line.wide[span.first + 1] == "the":
        return "exact"
    if first == "over" and line.wide[span.first - 1] in _DISPUTES:
        return "exact"
    if one.qualifier == "exact" and line.wide[span.last + 1] == "+":
        return "at-least"
    return one.qualifier


def _noun_behind(line: Line, span: Span) -> str:
    """The word behind a rank or share: `second-largest city`, `half of its members`."""
    index = span.last + 1
    if line.wide[index] == "-":
        index += 2
    while line.wide[index] in _BEFORE_NOUN:
        index += 1
    return "" if line.wide[index] in FUNCTION else line.wide[index]


def _figure(
    line: Line, span: Span, one: Quantity, value: float | None, qualifier: str, unit: str, what: str, rule: str
) -> Figure:
    end = one.end
    for index in range(span.last + 1, min(span.last + 4, len(line.tokens))):
        word = line.wide[index]
        if word and what and word.startswith(what[:4]) and line.tokens[index].text not in ",.;:":
            end = line.tokens[index].end
            break
    return Figure(line, span, one.start, end, value, qualifier, unit, what, rule)


def figure_proposals(found: Sequence[Figure], as_of: str | None = None) -> list[Proposal]:
    """The proposals for figures; `as_of` is the day up to which those count that the text gives as `so far`."""
    made = []
    for one in found:
        value = {"value": number(one.value), "qualifier": one.qualifier, "unit": one.unit, "what": _counted(one)}
        confidence = 0.7 if one.rule == "rank" else _CONFIDENCE.get(one.qualifier, 0.93)
        told = {"as_of": as_of if _so_far(one) else None, "speaker": one.speaker}
        hints = {key: said for key, said in told.items() if said is not None} or None
        made.append(proposal("figure", one.line, one.start, one.end, value, confidence, one.rule, hints=hints))
    return made


def _counted(one: Figure) -> str | None:
    """What is counted; the dead by whatever noun."""
    dead = _UNITS_BODIES
    return "killed people" if one.unit == "person" and one.what in dead else one.what or None


def _so_far(one: Figure) -> bool:
    """Whether a sentence counts up to the day of the article."""
    if _UP_TO_NOW not in one.line.gates:
        return False
    sentence = one.line.sentence(one.span.first)
    said = " ".join(one.line.low[sentence.first : sentence.last + 1])
    return any(phrase in said for phrase in ("so far", "to date", "until now", "up to now", "as of today"))
