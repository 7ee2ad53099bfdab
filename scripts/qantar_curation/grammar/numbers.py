"""Numbers in digits and words, cardinal and ordinal, with their separators and multipliers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qantar_curation.grammar.tokens import Token

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: value for value, word in enumerate(_UNITS.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
DOZEN = {"dozen": 12, "score": 20}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
}
_ARTICLES = {"a", "an"}
_FIRST = frozenset((*UNITS, *TENS, *DOZEN, *ORDINALS, *_ARTICLES))
"""The words with which a number can begin."""


class Number(NamedTuple):
    """A number as printed: tokens `first` to `last` (both included) say it."""

    value: float
    first: int
    last: int
    ordinal: bool = False


def numbers(tokens: Sequence[Token]) -> list[Number]:
    """All numbers among the tokens, from left to right, without overlaps."""
    found: list[Number] = []
    index = 0
    while index < len(tokens):
        word = tokens[index].text
        number = _number(tokens, index) if word in _FIRST or word[0].isdigit() else None
        if number is None:
            index += 1
        else:
            found.append(number)
            index = number.last + 1
    return found


def _number(tokens: Sequence[Token], index: int) -> Number | None:
    token = tokens[index]
    if token.is_number:
        return _in_digits(tokens, index)
    if token.text in ORDINALS:
        return Number(ORDINALS[token.text], index, index, ordinal=True)
    return _in_words(tokens, index)


def _in_digits(tokens: Sequence[Token], index: int) -> Number:
    text = tokens[index].text
    if text[-1].isalpha():
        return Number(float(text[:-2]), index, index, ordinal=True)
    value = float(text.replace(",", "").replace(" ", ""))
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if following in SCALES:
        return Number(value * SCALES[following], index, index + 1)
    return Number(value, index, index)


def _in_words(tokens: Sequence[Token], start: int) -> Number | None:
    """A run of number words: `one hundred and sixty`, `twenty-five`, `a dozen`, `two thousand`."""
    total = current = 0.0
    index, last = start, -1
    article = tokens[start].text in _ARTICLES
    if article:
        index += 1
        if index >= len(tokens) or tokens[index].text not in (*SCALES, *DOZEN):
            return None
        current = 1
    while index < len(tokens):
        word = tokens[index].text
        if word in UNITS:
            if last >= 0 and current % 10 and current % 100 != 0:
                break
            current += UNITS[word]
        elif word in TENS:
            current += TENS[word]
        elif word in DOZEN:
            current = (current or 1) * DOZEN[word]
        elif word == "hundred" and (current or article):
            current *= 100
        elif word in SCALES and (current or article):
            total += current * SCALES[word]
            current = 0
        elif word in ("-", "and") and last == index - 1 and _goes_on(tokens, index):
            index += 1
            continue
        else:
            break
        last = index
        index += 1
    return None if last < 0 else Number(total + current, start, last)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen or `and` stands inside a number: `twenty-five`, `one hundred and sixty`; not `two and three`."""
    if index + 1 >= len(tokens):
        return False
    before, after = tokens[index - 1].text, tokens[index + 1].text
    if tokens[index].text == "-":
        return before in TENS and after in UNITS and 0 < UNITS[after] < 10
    return before in SCALES and (after in UNITS or after in TENS)
