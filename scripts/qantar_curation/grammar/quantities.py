"""Quantities: a number with its qualifier, or a word that stands for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.grammar.numbers import Number, numbers
from qantar_curation.grammar.tokens import Token, tokens

_NEGATIONS = {"not", "no", "n't", "never", "without", "cannot"}
_NEGATED = {"more-than": "no-more-than", "less-than": "at-least", "no-more-than": "more-than"}
_DASHES = {"-", "\u2013"}
_BETWEEN = {"to", "and", *_DASHES}
_WINDOW = 4
"""How many words may stand between a negation and the comparison that it turns round: `will not take more than`."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as printed, from `start` to `end` in code points.

    `value` is null for a vague word and for a range; `ordinal` is true where the number is a place in an order.
    """

    value: float | None
    qualifier: str
    start: int
    end: int
    low: float | None = None
    high: float | None = None
    ordinal: bool = False
    word: str = ""
    """Of a vague quantity, the word."""


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text, by place."""
    parts = tokens(text)
    found: list[Quantity] = []
    taken: set[int] = set()
    known = numbers(parts)
    position = 0
    while position < len(known):
        number = known[position]
        following = known[position + 1] if position + 1 < len(known) else None
        if following is not None and _is_range(parts, number, following):
            quantity, first = _range(parts, number, following), _range_start(parts, number)
            last = following.last
            position += 2
        else:
            quantity, first, last = _qualified(parts, number)
            position += 1
        found.append(quantity)
        taken.update(range(first, last + 1))
    for hit in lexicon("vague").hits(parts):
        if taken & set(range(hit.first, hit.last + 1)):
            continue
        taken.update(range(hit.first, hit.last + 1))
        span = (parts[hit.first].start, parts[hit.last].end)
        if hit.term == "all":
            found.append(Quantity(100.0, "exact", *span, word=hit.entry))
        elif hit.term == "first":
            found.append(Quantity(1.0, "exact", *span, ordinal=True, word=hit.entry))
        else:
            found.append(Quantity(None, "vague", *span, word=hit.entry))
    return sorted(found, key=lambda one: one.start)


def _is_range(parts: Sequence[Token], number: Number, following: Number) -> bool:
    gap = parts[number.last + 1 : following.first]
    if len(gap) != 1 or number.ordinal or following.ordinal or gap[0].text not in _BETWEEN:
        return False
    before = parts[number.first - 1].text if number.first else ""
    if gap[0].text == "and":
        return before == "between"
    return number.value < following.value and (gap[0].text in _DASHES or before == "from")


def _range_start(parts: Sequence[Token], number: Number) -> int:
    before = parts[number.first - 1].text if number.first else ""
    return number.first - 1 if before in ("between", "from") else number.first


def _range(parts: Sequence[Token], number: Number, following: Number) -> Quantity:
    start = parts[_range_start(parts, number)].start
    return Quantity(None, "range", start, parts[following.last].end, number.value, following.value)


def _qualified(parts: Sequence[Token], number: Number) -> tuple[Quantity, int, int]:
    """A number with the words that qualify it: the quantity, its first and its last token."""
    first, last, qualifier = number.first, number.last, "exact"
    for hit in lexicon("qualifier").hits(parts):
        if hit.term.startswith("after-"):
            if hit.first == number.last + 1 or (hit.first == number.last + 2 and parts[number.last + 1].is_word):
                qualifier, last = hit.term.removeprefix("after-"), hit.last
                break
        elif hit.last == number.first - 1 or (hit.last == number.first - 2 and parts[number.first - 1].text == "the"):
            qualifier, first = hit.term, hit.first
            break
    negated = _NEGATED.get(qualifier)
    if negated is not None and first < number.first:
        before = parts[max(0, first - _WINDOW) : first]
        if any(token.text in _NEGATIONS or token.text.endswith("n't") for token in before):
            qualifier = negated
    span = (parts[first].start, parts[last].end)
    return Quantity(number.value, qualifier, *span, ordinal=number.ordinal), first, last
