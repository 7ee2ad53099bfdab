"""Quantities: a number with its qualifier, or a word that stands for one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from qantar_curation.grammar.lexicon import Hit, Lexicon, entries, function_words
from qantar_curation.grammar.numbers import SCALES, Number, numbers
from qantar_curation.grammar.tokens import Token, tokens

_NEGATIONS = {"not", "no", "n't", "never", "without", "cannot"}
_NEGATED = {"more-than": "no-more-than", "less-than": "at-least", "no-more-than": "more-than"}
_DASHES = {"-", "\u2013"}
_BETWEEN = {"to", "and", *_DASHES}
_WINDOW = 4
"""How many words may stand between a negation and the comparison that it turns round: `will not take more than`."""
_FAR = 3
"""So many times the lower end of a range its upper end hardly is."""
_SHARE_WORDS = frozenset(("%", "per", "percent", "pc", "percentage", "points", "times"))
_SHARES = {"all": 100.0, "half": 50.0}


class Quantity(NamedTuple):
    """A quantity as printed, from `start` to `end` in code points.

    `value` is null for a vague word and for a range; `ordinal` is true where the number is a place in an order, and
    `share` where it is a part of a whole in percent.
    """

    value: float | None
    qualifier: str
    start: int
    end: int
    low: float | None = None
    high: float | None = None
    ordinal: bool = False
    share: bool = False
    word: str = ""
    """Of a quantity in words that are no number, the words."""


@cache
def _said() -> Lexicon:
    """The words that stand for quantities and those that qualify them, which are found in one pass."""
    return Lexicon(entries("vague") | entries("qualifier"))


@lru_cache(maxsize=8192)
def quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of a text, by place."""
    return quantities_in(tokens(text))


def quantities_in(
    parts: tuple[Token, ...], known: Sequence[Number] | None = None, wide: Sequence[str] | None = None
) -> tuple[Quantity, ...]:
    """All quantities among tokens, by place; nothing is remembered.

    Args:
        parts: The tokens.
        known: Their numbers, where they were read already.
        wide: Their words as `Lexicon.hits_in` takes them.
    """
    said = _said().hits_in(parts, wide)
    known = numbers(parts) if known is None else known
    words = [hit for hit in said if hit.term in entries("vague")]
    if not known and not words:
        return ()
    qualifiers = [hit for hit in said if hit.term not in entries("vague")]
    found: list[Quantity] = []
    taken: set[int] = set()
    position = 0
    while position < len(known):
        number = known[position]
        following = known[position + 1] if position + 1 < len(known) else None
        if following is not None and _is_range(parts, number, following):
            quantity = _range(parts, qualifiers, number, following)
            first = next(place for place, token in enumerate(parts) if token.start == quantity.start)
            last = following.last
            position += 2
        else:
            quantity, first, last = _qualified(parts, qualifiers, number)
            last = _superlative(parts, words, number, last)
            position += 1
        found.append(quantity)
        taken.update(range(first, last + 1))
    for hit in words:
        if taken & set(range(hit.first, hit.last + 1)):
            continue
        taken.update(range(hit.first, hit.last + 1))
        found.append(_in_words(parts, qualifiers, hit))
    return tuple(sorted(found, key=lambda one: one.start))


def _in_words(parts: Sequence[Token], qualifiers: Sequence[Hit], hit: Hit) -> Quantity:
    span = (parts[hit.first].start, parts[hit.last].end)
    before = parts[hit.first - 1].text if hit.first else ""
    if hit.term == "first":
        return Quantity(1.0, "exact", *span, ordinal=True, word=hit.entry)
    if hit.term not in _SHARES:
        return Quantity(None, "vague", *span, share=hit.term == "share", word=hit.entry)
    if before in _NEGATIONS:
        return Quantity(None, "vague", parts[hit.first - 1].start, span[1], share=True, word=f"{before} {hit.entry}")
    quantity, _, _ = _qualified(parts, qualifiers, Number(_SHARES[hit.term], hit.first, hit.last))
    return quantity._replace(share=True, word=hit.entry)


def _superlative(parts: Sequence[Token], words: Sequence[Hit], number: Number, last: int) -> int:
    """The last token of an ordinal with the superlative that it counts: `second-largest`."""
    after = last + 2 if last + 1 < len(parts) and parts[last + 1].text == "-" else last + 1
    if number.ordinal and any(hit.term == "first" and hit.first == after for hit in words):
        return after
    return last


def _is_range(parts: Sequence[Token], number: Number, following: Number) -> bool:
    gap = parts[number.last + 1 : _money(parts, following.first)]
    if len(gap) != 1 or number.ordinal or following.ordinal or gap[0].text not in _BETWEEN:
        return False
    lead = _money(parts, number.first)
    if gap[0].text == "and":
        return lead > 0 and parts[lead - 1].text == "between"
    if parts[number.last].text.endswith("fold") or (gap[0].text == "to" and _is_rise(parts, lead, number, following)):
        return False
    return number.value < following.value


def _is_rise(parts: Sequence[Token], lead: int, number: Number, following: Number) -> bool:
    """Whether a number tells by how much, and the next one to how much: `rose by three to 15`, no range."""
    behind = parts[following.last + 1].text if following.last + 1 < len(parts) else ""
    far = following.value > _FAR * number.value and behind not in _SHARE_WORDS
    return far and lead > 0 and parts[lead - 1].text == "by"


def _range_start(parts: Sequence[Token], number: Number) -> int:
    lead = _money(parts, number.first)
    return lead - 1 if lead and parts[lead - 1].text in ("between", "from") else number.first


def _money(parts: Sequence[Token], first: int) -> int:
    """The first token of a sum of money: the currency's sign or letters before the number."""
    lead = first
    while lead and (
        parts[lead - 1].text in function_words("currency")
        or (parts[lead - 1].text == "." and _is_code(parts, lead - 2))
    ):
        lead -= 1
    return lead


def _is_code(parts: Sequence[Token], index: int) -> bool:
    return (
        index >= 0
        and parts[index].text in ("rs", "sh", "tk", "rp", "us")
        and parts[index].end == parts[index + 1].start
    )


def _range(parts: Sequence[Token], qualifiers: Sequence[Hit], number: Number, following: Number) -> Quantity:
    """A range; what qualifies its first number belongs to it, and `2 to 3 million` has the scale of its second."""
    start = _range_start(parts, number)
    hit = next((one for one in qualifiers if one.last == start - 1 and not one.term.startswith("after-")), None)
    low, scale = number.value, SCALES.get(parts[following.last].text, 1)
    if parts[number.last].text not in SCALES and low * scale < following.value:
        low *= scale
    first = start if hit is None else hit.first
    return Quantity(None, "range", parts[first].start, parts[following.last].end, low, following.value)


def _qualified(parts: Sequence[Token], qualifiers: Sequence[Hit], number: Number) -> tuple[Quantity, int, int]:
    """A number with the words that qualify it: the quantity, its first and its last token."""
    first, last, qualifier = number.first, number.last, "exact"
    lead = _money(parts, number.first)
    for hit in qualifiers:
        if hit.term.startswith("after-"):
            if hit.first == number.last + 1 or (hit.first == number.last + 2 and parts[number.last + 1].is_word):
                qualifier, last = hit.term.removeprefix("after-"), hit.last
                break
        elif hit.last == lead - 1 or (hit.last == lead - 2 and parts[lead - 1].text == "the"):
            qualifier, first = hit.term, hit.first
            break
    negated = _NEGATED.get(qualifier)
    if negated is not None and first < number.first:
        before = parts[max(0, first - _WINDOW) : first]
        if any(token.text in _NEGATIONS or token.text.endswith("n't") for token in before):
            qualifier = negated
    span = (parts[first].start, parts[last].end)
    return Quantity(number.value, qualifier, *span, ordinal=number.ordinal), first, last
