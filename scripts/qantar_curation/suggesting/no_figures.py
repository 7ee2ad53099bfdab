"""Numbers and words of number that count nothing: labels, clock times, scores, addresses, turns of phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qantar_curation.grammar.quantities import Quantity
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line, Span

_LABELS = closed("no_figures-labels")
_LABELS_IN_SMALL = closed("no_figures-labels-in-small")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?|hours|hrs|gmt|utc|local|o'clock)"
    r"|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}\s*(?:[ap]\.?m\b\.?|o'clock)"
    r"|\b(?:at|around|about|by|until|till|before|after|from|since)\s+\d{4}\s*(?:hours|hrs|gmt)"
    r"|https?://\S+|www\.\S+|\S+@\S+|\+\d[\d ()-]{6,}|\b\d{2,4}[- ]\d{3}[- ]\d{2,4}\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:o'clock|[ap]\.?m\b)",
    re.IGNORECASE,
)
_MAY_BE_CLOCK = re.compile(r"\d|o'clock|[ap]\.?m\b|@|www|http", re.IGNORECASE)
_STREETS = closed("no_figures-streets")
_GAMES = closed("no_figures-games")
_NO_NOUN = closed("no_figures-no-noun")
_RANKABLE = frozenset(("the", "'s", "its", "his", "her", "their", "a", "an", "country", "world", "for", "this"))
_ONE_LIKE = closed("no_figures-one-like")
_NOT_SUPERLATIVE = closed("no_figures-not-superlative")
_SINGLE_SHARES = frozenset(("unanimous", "unanimously", "mostly", "majority", "the majority", "a majority"))
_NEVER = frozenset(
    (
        "every",
        "entire",
        "whole",
        "part of",
        "parts of",
        "much of",
        "mainly",
        "largely",
        "various",
        "multiple",
        "a group of",
    )
)
_FIXED = frozenset(
    ("at all", "above all", "after all", "in all", "all but", "all over", "first of all", "once and for all")
)
_ACRONYM = re.compile(r"[A-Z]{1,4}")


def barred(line: Line, dates: Sequence[tuple[int, int]], offices: Sequence[Span]) -> set[int]:
    """The tokens of a line whose numbers count nothing."""
    found: set[int] = set()
    for start, end in dates:
        found.update(range(line.token_at(start), line.token_at(end - 1) + 1))
    for span in offices:
        found.update(range(span.first, span.last + 1))
    for match in _CLOCK.finditer(line.plain) if _MAY_BE_CLOCK.search(line.plain) else ():
        found.update(range(line.token_at(match.start()), line.token_at(match.end() - 1) + 1))
    return found


def is_number_figure(line: Line, span: Span, one: Quantity, unit: str) -> bool:
    """Whether a number in digits or words counts something."""
    first, last = span
    before, after = line.word(first - 1), line.word(last + 1)
    printed = line.printed[first]
    if before == "." and line.word(first - 2) in ("no", "nr", "art", "p", "pp", "vol", "tel", "ext"):
        return False
    if before in _LABELS and (line.is_capital(first - 1) or before in _LABELS_IN_SMALL):
        return False
    if _labelled_list(line, first) or _glued(line, first, last):
        return False
    if printed[0].isdigit() and (after in _STREETS or line.word(last + 2) in _STREETS) and line.is_capital(last + 1):
        return False
    if _is_score(line, first, last):
        return False
    if line.word(first) == "one" and first == last:
        return _counts_one(line, last, one, unit)
    if line.word(last) in ("one", "two", "three") and line.is_capital(last) and not line.opens(last) and not unit:
        return False
    if before == "(" and after == ")" and one.value is not None and 1000 <= one.value <= 2999:
        return False
    if one.value is not None and printed.isdigit() and len(printed) == 4 and 1900 <= one.value <= 2099 and not unit:
        return False
    return not (line.is_title and line.is_capital(first - 1) and not unit)


def _labelled_list(line: Line, first: int) -> bool:
    """Whether a number is one of several behind a label: `articles 12 and 15`, `Nos. 3, 4`."""
    index = first - 1
    while index > 0 and (line.word(index) in ("and", ",", "to", "or", "-", ".") or line.tokens[index].is_number):
        index -= 1
    word = line.word(index).removesuffix("s")
    if index == first - 1:
        return word != line.word(index) and (word in _LABELS_IN_SMALL or (word in _LABELS and line.is_capital(index)))
    return word in _LABELS_IN_SMALL or (word in _LABELS and line.is_capital(index))


def _counts_one(line: Line, last: int, one: Quantity, unit: str) -> bool:
    after = line.word(last + 1)
    if one.qualifier != "exact":
        return True
    return after not in _ONE_LIKE and unit not in ("", "state") and after not in words("common", "function")


def _glued(line: Line, first: int, last: int) -> bool:
    """Whether a number is part of a word: `Covid-19`, `G7`, `A320`, `T-72`, `2021-22`, `007s`."""
    tokens = line.tokens
    if first and tokens[first - 1].end == tokens[first].start:
        before = tokens[first - 1]
        if before.is_word and before.text not in ("us", "rs", "eur", "usd", "gbp"):
            return True
        if before.text in ("-", "/", "_", "#") and first > 1 and tokens[first - 2].end == before.start:
            glued = tokens[first - 2]
            return glued.is_word and (
                _ACRONYM.fullmatch(line.printed[first - 2]) is not None or line.is_capital(first - 2)
            )
        if before.text in ("/", "_", "#"):
            return True
    after = last + 1
    if after < len(tokens) and tokens[last].end == tokens[after].start and line.printed[last][0].isdigit():
        if tokens[after].text in ("/", "_", "="):
            return True
        return (
            tokens[after].is_word
            and line.printed[after].isupper()
            and tokens[after].text not in ("m", "k", "bn", "km", "pm", "am")
        )
    return False


def _is_score(line: Line, first: int, last: int) -> bool:
    for low, high in ((first, last + 2), (first - 2, last)):
        if low < 0 or line.word(low + 1) not in ("-", "\u2013", ":") or high != low + 2:
            continue
        ends = line.tokens[low].end == line.tokens[low + 1].start
        if ends and line.word(low).isdecimal() and line.word(high).isdecimal():
            sentence = line.sentence(low)
            return any(line.word(index) in _GAMES for index in range(sentence.first, sentence.last + 1)) and not any(
                line.word(index).startswith(("vote", "voting", "ballot"))
                for index in range(sentence.first, sentence.last + 1)
            )
    return False


def is_rank(line: Line, span: Span, one: Quantity) -> bool:
    """Whether an ordinal or superlative gives a place in an order: `the first time`, `largest city`."""
    before, after = line.word(span.first - 1), line.word(span.last + 1)
    word = line.word(span.last)
    if after in _NOT_SUPERLATIVE or (line.is_capital(span.first) and not line.opens(span.first)):
        return False
    if one.word and one.word != "first":
        return before != "at"
    if word in ("second", "seconds") and before not in _RANKABLE:
        return False
    if before not in _RANKABLE and after not in ("time", "ever", "-"):
        return False
    if before == "at" or after in ("and", "to", "on", ",", ".", "that", "by", "in", "at"):
        return False
    if form_of(after) == "past" and after not in ("elected", "reported", "recorded"):
        return False
    return line.word(span.last + 2) not in ("minister", "deputy", "secretary") and after != "of"


def is_vague_figure(line: Line, span: Span, one: Quantity) -> bool:
    """Whether a word of number counts: `several cities`, `most of them`; not `most powerful` or `at all`."""
    word, before, after = one.word, line.word(span.first - 1), line.word(span.last + 1)
    if word in _NEVER or f"{before} {word}" in _FIXED or f"{word} {after}" in _FIXED:
        return False
    if word in _SINGLE_SHARES:
        return True
    noun = _plural_behind(line, span.last + 1)
    if word == "most":
        return before not in ("the", "at", "his", "her", "its", "'s") and (after == "of" or noun)
    if word == "all" or word.endswith(" all"):
        return noun and after != "other" and before not in ("in", "at", "above", "after", "of")
    if word == "half":
        return after not in ("-", "time", "brother", "sister", "a") or one.qualifier != "exact"
    if word in ("some", "many", "few", "numerous", "countless"):
        return before not in ("as", "too", "so", "how", "very", "a") and noun
    if word.startswith(("coming", "recent")):
        return word.startswith("coming")
    return True


def _plural_behind(line: Line, index: int) -> bool:
    """Whether a noun in the plural comes behind a word of number, adjectives between."""
    for step in range(index, min(index + 4, len(line.tokens))):
        word = line.word(step)
        if word in _NO_NOUN:
            return False
        if word in ("people", "men", "women", "children", "police", "personnel", "lives"):
            return True
        if (
            word.endswith("s")
            and not word.endswith(("ss", "us", "is", "'s"))
            and len(word) > 3
            and not line.is_capital(step)
        ):
            return True
    return False
