"""Numbers in digits and words, cardinal and ordinal, with their separators and multipliers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.lexicon import function_words
from qantar_curation.grammar.tokens import Token

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: value for value, word in enumerate(_UNITS.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SCALES |= {"lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "crore": 10_000_000, "crores": 10_000_000}
SHORT_SCALES = {"bn": 1_000_000_000, "mn": 1_000_000, "mln": 1_000_000, "mio": 1_000_000, "bln": 1_000_000_000}
SHORT_SCALES |= {"tn": 1_000_000_000_000, "trn": 1_000_000_000_000, "mrd": 1_000_000_000}
_LETTERS = {"m": 1_000_000, "b": 1_000_000_000, "k": 1000}
"""Scales of one letter: read so behind a currency, or before what is counted by the million."""
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
_first = itemgetter(0)
_ARTICLES = {"a", "an"}
_FIRST = frozenset((*UNITS, *TENS, *DOZEN, *ORDINALS, *_ARTICLES, "half"))
"""The words with which a number can begin."""
_BEGINNING = Facts(lambda word: word in _FIRST or word[0].isdigit() or word[-4:] == "fold")
"""Whether a number can begin with a word."""
_VAGUE = frozenset(("several", "few", "many"))
_WITH_ARTICLE = frozenset((*SCALES, *DOZEN))
_SCALING = frozenset((*SCALES, *SHORT_SCALES, *_LETTERS, "-"))
_LONGEST_GROUPED = 8
_DECIMALS = 3
"""So long at most is a comma with the decimals behind it."""
_MONEY = frozenset("rnkp")
"""Letters of money right before its number: `R2.5m`."""


class Number(NamedTuple):
    """A number as printed: tokens `first` to `last` (both included) say it."""

    value: float
    first: int
    last: int
    ordinal: bool = False


def numbers(tokens: Sequence[Token]) -> list[Number]:
    """All numbers among the tokens, from left to right, without overlaps."""
    found: list[Number] = []
    behind = 0
    low = [*map(_first, tokens), ""]
    for index in compress(range(len(tokens)), map(_BEGINNING.__getitem__, low[:-1])):
        if index < behind or (low[index] in _ARTICLES and low[index + 1] not in _WITH_ARTICLE):
            continue  # most articles stand before no number
        number = _number(tokens, index)
        if number is not None:
            found.append(number)
            behind = number.last + 1
    return found


def _number(tokens: Sequence[Token], index: int) -> Number | None:
    word = tokens[index][0]
    if word[0].isdecimal():
        return _and_half(tokens, _in_digits(tokens, index))
    if word in ORDINALS:
        return Number(ORDINALS[word], index, index, ordinal=True)
    if word == "half":
        return _half(tokens, index)
    times = word.removesuffix("fold")
    if times != word:
        return Number(UNITS.get(times) or TENS[times], index, index) if times in UNITS or times in TENS else None
    if word in DOZEN and index and tokens[index - 1].text in _VAGUE:
        return None
    found = _in_words(tokens, index)
    return None if found is None else _and_half(tokens, found)


def _half(tokens: Sequence[Token], index: int) -> Number | None:
    """`half a million`, `half a dozen`."""
    words = [token.text for token in tokens[index + 1 : index + 5] if token.text != "-"]
    scale = SCALES.get(words[1], DOZEN.get(words[1], 0)) if len(words) > 1 and words[0] in _ARTICLES else 0
    if not scale:
        return None
    last = next(place for place in range(index, len(tokens)) if tokens[place].text == words[1])
    return Number(scale / 2, index, last)


def _and_half(tokens: Sequence[Token], number: Number) -> Number:
    """`two and a half`, `two-and-a-half million`."""
    following = number.last + 1
    if following >= len(tokens) or tokens[following][0] not in ("and", "-"):
        return number
    words, places = [], []
    for place in range(following, min(number.last + 8, len(tokens))):
        if tokens[place].text != "-":
            words.append(tokens[place].text)
            places.append(place)
    if number.ordinal or words[:3] != ["and", "a", "half"]:
        return number
    value, last = number.value, places[2]
    scale = SCALES.get(words[3], 0) if len(words) > 3 else 0
    if scale:
        return Number((value + 0.5) * scale, number.first, places[3])
    printed = tokens[number.last].text
    return Number(value + SCALES.get(printed, 1) / 2, number.first, last)


def _in_digits(tokens: Sequence[Token], index: int) -> Number:
    text = tokens[index][0]
    if text[-1].isalpha():
        return Number(float(text[:-2]), index, index, ordinal=True)
    if "." in text and _is_grouped(text, tokens[index + 1].text if index + 1 < len(tokens) else ""):
        text = text.replace(".", "")
    if "," in text and len(text) - text.rindex(",") <= _DECIMALS:
        text = text.replace(",", ".")  # `43,7%`
    value = float(text.replace(",", "").replace(" ", ""))
    last = index
    while (scale := _scale(tokens, index, last + 1)) is not None:
        value, last = value * scale[0], scale[1]
    return Number(round(value, 2 if last > index else 4), index, last)


def _is_grouped(text: str, following: str) -> bool:
    """Whether full stops part thousands: `2.030.000`, `12.000`, `2.500 soldiers`, `2.030,5`."""
    if text.count(".") > 1 or "," in text or (text.endswith(".000") and len(text) < _LONGEST_GROUPED):
        return True
    return len(text) - text.index(".") > _DECIMALS and text[0] != "0" and following in function_words("whole")


def _scale(tokens: Sequence[Token], first: int, index: int) -> tuple[int, int] | None:
    """The scale that stands at a place, and its token: `million`, `-million`, `bn`, `m` of money."""
    if index >= len(tokens):
        return None
    word = tokens[index][0]
    if word not in _SCALING:
        return None
    if word == "-" and index + 1 < len(tokens) and index == first + 1:
        behind = tokens[index + 1]
        return (SCALES[behind.text], index + 1) if behind.text in SCALES and behind.start == tokens[index].end else None
    if word in SCALES or word in SHORT_SCALES:
        return SCALES.get(word) or SHORT_SCALES[word], index
    if word not in _LETTERS or tokens[index].start != tokens[index - 1].end or index != first + 1:
        return None
    before = tokens[first - 1] if first else None
    money = before is not None and (
        before.text in function_words("currency")
        or (before.text in _MONEY and before.capital and before.end == tokens[first].start)
    )
    behind_word = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return (_LETTERS[word], index) if money or (word == "m" and behind_word in function_words("by-million")) else None


def _in_words(tokens: Sequence[Token], start: int) -> Number | None:
    """A run of number words: `one hundred and sixty`, `twenty-five`, `a dozen`, `two thousand`."""
    total = current = 0.0
    index, last = start, -1
    article = tokens[start].text in _ARTICLES
    if article:
        index += 1
        if index >= len(tokens) or (tokens[index].text not in SCALES and tokens[index].text not in DOZEN):
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
