"""Numbers and words of number that count nothing: labels, clock times, scores, addresses, turns of phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.lexicon import function_words
from qantar_curation.grammar.numbers import SCALES, SHORT_SCALES, UNITS
from qantar_curation.grammar.quantities import Quantity
from qantar_curation.suggesting.figures.ranks import plural_behind
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.text import Line, Span

_COMMON_FUNCTION = words("common", "function")
_POSTS_HEAD = words("posts", "head")
_UNITS_CODE_PAIRS = pairs("units", "code")
_LABELS = closed("no_figures-labels")
_LABELS_IN_SMALL = closed("no_figures-labels-in-small")
_ZONES = "|".join(sorted(closed("no_figures-zones")))
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?|hours|hrs|(?:gmt|utc)(?:\s?[+-]\d{1,2})?|local|o'clock)"
    r"|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}\s*(?:[ap]\.?m\b\.?|o'clock)"
    r"|\b(?:at|around|about|by|until|till|before|after|from|since)\s+\d{4}\s*(?:hours|h\b)"
    rf"|\b\d{{1,4}}\s?(?:{_ZONES})\b"
    r"|\b\d{1,2}\s+de\s+[^\W\d_]+"  # squares and streets named after a day
    r"|\b(?:gmt|utc)\s?[+-]\s?\d{1,2}(?::\d{2})?"
    r"|https?://\S+|www\.\S+|\S+@\S+|\+\d[\d ()-]{6,}|\b\d{2,4}[- ]\d{3}[- ]\d{2,4}\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:o'clock|[ap]\.?m\b)",
    re.IGNORECASE,
)
_TICKER = re.compile(r"\s*(?:[01]?\d|2[0-3])[.:h][0-5]\d(?=[\s:\u2013\u2014-]+[\"'\u201c\u2018]?[A-Z])")
"""The hour at the head of an entry of a live page: `10.05 Good morning`."""
_MAY_BE_CLOCK = re.compile(
    r"\d\s+de\b|"
    r"\d[:.]\d\d|o'clock|[ap]\.?m\b|@|www|http|\+\d|\d[- ]\d{3}"
    rf"|\d\s*(?:h\b|hours|local|{_ZONES})|(?:gmt|utc)\s?[+-]"
)
_OF_CLOCKS = frozenset((":", "am", "pm", "m", "h", "hours", "hrs", "local", "gmt", "utc", "+", "-", "@", "www", "_"))
_OF_CLOCKS |= closed("no_figures-zones") | {"http", "https", "de"}
_CLOCKISH = Facts(
    lambda word: word in _OF_CLOCKS or "'clock" in word or (word[0].isdigit() and not word.replace(",", "").isdigit())
)
"""Whether a word or number can belong to a clock time, an address of the web or the number of a telephone."""
_STREETS = closed("no_figures-streets")
_GAMES = closed("no_figures-games")
_IN_EST = closed("no_figures-in-est")
_CHOICE = frozenset(
    ("most", "few", "only", "best", "worst", "first", "last", "main", "key", "longest", "greatest", "top")
)
_ONE_LIKE = closed("no_figures-one-like")
_VOTES = closed("no_figures-votes")
_COUNTED = closed("no_figures-counted-days")
_FURNITURE = closed("no_figures-furniture")
_MINUTES = frozenset(("min", "mins", "minute", "minutes"))
_PARTS_OF_DAY = (("morning",), ("afternoon",), ("evening",))
_LISTING = frozenset(("and", ",", "to", "or", "-", "."))
_DASHES = frozenset(("-", "\u2013", ":"))
_LAST_HOUR = 12
_SHORT_LINE = 8
_SHORT_YEAR = 2
_LONGEST_LIST = 99
_ACRONYM = re.compile(r"[A-Z]{1,4}")


def barred(line: Line, dates: Sequence[tuple[int, int]], offices: Sequence[Span]) -> set[int]:
    """The tokens of a line whose numbers count nothing."""
    found: set[int] = set()
    for start, end in dates:
        found.update(range(line.token_at(start), line.token_at(end - 1) + 1))
    for span in offices:
        found.update(range(span.first, span.last + 1))
    if not any(map(_CLOCKISH.__getitem__, line.low)) or _MAY_BE_CLOCK.search(line.plain.lower()) is None:
        return found
    if (ticker := _TICKER.match(line.plain)) is not None:
        found.update(range(line.token_at(ticker.end() - 1) + 1))
    for match in _CLOCK.finditer(line.plain):
        found.update(range(line.token_at(match.start()), line.token_at(match.end() - 1) + 1))
    return found


def is_number_figure(line: Line, span: Span, one: Quantity, unit: str) -> bool:
    """Whether a number in digits or words counts something."""
    first, last = span.first, span.last
    before, after = line.wide[first - 1], line.wide[last + 1]
    printed = line.printed[first]
    if before == "." and line.wide[first - 2] in ("no", "nr", "art", "p", "pp", "vol", "tel", "ext"):
        return False
    if before in _LABELS and (line.is_capital(first - 1) or before in _LABELS_IN_SMALL):
        return False
    if before == "'" and len(printed) == _SHORT_YEAR and line.tokens[first - 1].end == line.tokens[first].start:
        return False  # `Nov. '07`
    if _is_hour(line, first, last) or _is_listed(line, first, last):
        return False
    if _is_furniture(line, span) or _is_counted_off(line, span, unit):
        return False
    if line.wide[first] == "zero" and after == "tolerance":
        return False
    if before == "of" and line.wide[first - 2] == "group" and line.is_capital(first - 2):
        return False
    if (_labelled_list(line, first) and not (unit and before == ",")) or _glued(line, first, last):
        return False  # not of `On Highway 5, two people died`
    if printed[0].isdigit() and (after in _STREETS or line.wide[last + 2] in _STREETS) and line.is_capital(last + 1):
        return False
    if _is_score(line, first, last) or _is_innings(line, first, last):
        return False
    if line.wide[first] == "one" and first == last:
        return _counts_one(line, last, one, unit)
    if line.wide[last] in ("one", "two", "three") and line.is_capital(last) and not line.opens(last) and not unit:
        return False
    if before == "(" and after == ")" and one.value is not None and 1000 <= one.value <= 2999:
        return False
    if one.value is not None and printed.isdigit() and len(printed) == 4 and 1900 <= one.value <= 2099 and not unit:
        return False
    grouped = "," in printed or "." in printed
    return not (line.is_title and line.is_capital(first - 1) and not unit and not grouped)


def _is_hour(line: Line, first: int, last: int) -> bool:
    """Whether a number in words is an hour: `at seven,`, `half past eight`, `nine in the evening`."""
    if first != last or UNITS.get(line.wide[first], _LAST_HOUR + 1) > _LAST_HOUR:
        return False
    before, behind = line.wide[first - 1], line.low[last + 1 : last + 4]
    if before in ("past", "to") and line.wide[first - 2] in ("half", "quarter"):
        return True
    if behind[:2] == ("at", "night") or (behind[:2] == ("in", "the") and behind[2:] in _PARTS_OF_DAY):
        return True
    return before == "at" and (not behind or behind[0] in (",", ".", ";", "and", "on", "sharp"))


def _is_listed(line: Line, first: int, last: int) -> bool:
    """Whether a number only counts off the lines of a list: `1. Ana Pires`, `2) Jo Hahn`."""
    if first != 0 or last != 0 or line.wide[1] not in (".", ")") or len(line.tokens) < 3:
        return False
    return (
        line.wide[0].isdecimal() and int(line.wide[0]) <= _LONGEST_LIST and line.tokens[1].start == line.tokens[0].end
    )


def _is_furniture(line: Line, span: Span) -> bool:
    """Whether a number belongs to the page, not to the article: `2 min read`, `1,234 views`."""
    after, short = line.wide[span.last + 1], len(line.low) <= _SHORT_LINE
    if not short and after not in _MINUTES:
        return False
    behind = {word.removesuffix("s") for word in (after, line.wide[span.last + 2])}
    return (after in _MINUTES and "read" in behind) or (short and not behind.isdisjoint(_FURNITURE))


def _is_counted_off(line: Line, span: Span, unit: str) -> bool:
    """Whether a number tells which one of a row: `day two of the trial`, `week 3`; not `that day 12 people died`."""
    if line.wide[span.first - 1] not in _COUNTED or unit not in ("", "second"):
        return False
    return line.wide[span.first - 2] not in ("a", "per", "each", "every", "this", "that", "last", "same", "the", "one")


def _labelled_list(line: Line, first: int) -> bool:
    """Whether a number is one of several behind a label: `articles 12 and 15`, `Nos. 3, 4`."""
    index = first - 1
    while index > 0 and ((word := line.wide[index]) in _LISTING or word[0].isdecimal()):
        index -= 1
    word = line.wide[index].removesuffix("s")
    if index == first - 1:
        return word != line.wide[index] and (word in _LABELS_IN_SMALL or (word in _LABELS and line.is_capital(index)))
    if not any(line.is_number(step) for step in range(index + 1, first)):
        return False
    return word in _LABELS_IN_SMALL or (word in _LABELS and line.is_capital(index))


def _counts_one(line: Line, last: int, one: Quantity, unit: str) -> bool:
    after = line.wide[last + 1]
    if one.qualifier != "exact":
        return True
    if after == "of":
        return _is_one_of_them(line, last + 2, unit)
    return (
        after not in _ONE_LIKE
        and not after.startswith("who")
        and unit not in ("", "state")
        and after not in _COMMON_FUNCTION
    )


def _is_one_of_them(line: Line, index: int, unit: str) -> bool:
    """Whether `one of the civilians`, `one of them` counts; not `one of the poorest men`, `one of the heads`."""
    if line.wide[index] in ("them", "those", "whom"):
        return True
    if line.wide[index] == "the" and (line.wide[index + 1] in UNITS or line.wide[index + 1].isdecimal()):
        return True
    if unit != "person" or line.wide[index] not in ("the", "his", "her", "its", "their", "those", "these"):
        return False
    described = [line.wide[step] for step in range(index + 1, min(index + 5, len(line.tokens)))]
    heads = _POSTS_HEAD
    return not any(
        word in _CHOICE or word.removesuffix("s") in heads or (word.endswith("est") and word not in _IN_EST)
        for word in described
    )


def _glued(line: Line, first: int, last: int) -> bool:
    """Whether a number is part of a word: `Covid-19`, `G7`, `A320`, `T-72`, `2021-22`, `007s`."""
    tokens = line.tokens
    if first and tokens[first - 1].end == tokens[first].start:
        before = tokens[first - 1]
        if before.is_word and not _is_money(line, first):
            return True
        if before.text == "/":
            return True
        if before.text in ("-", "_", "#") and first > 1 and tokens[first - 2].end == before.start:
            glued = tokens[first - 2]
            return glued.is_word and (
                _ACRONYM.fullmatch(line.printed[first - 2]) is not None or line.is_capital(first - 2)
            )
        if before.text in ("_", "#"):
            return True
    after = last + 1
    if after < len(tokens) and tokens[last].end == tokens[after].start and line.printed[last][0].isdigit():
        if tokens[after].text in ("/", "_", "="):
            return line.wide[after + 1] not in _DASHES  # `Rs. 5,000/-`
        if tokens[after].text == "s":
            return True
        return (
            tokens[after].is_word
            and line.printed[after].isupper()
            and tokens[after].text not in ("m", "k", "bn", "km", "pm", "am")
        )
    return False


def is_model(line: Line, span: Span) -> bool:
    """Whether two numbers with a hyphen are the name of a thing: `the Boeing 737-800 landed`."""
    if not line.is_capital(span.first - 1) or line.opens(span.first - 1):
        return False
    behind = line.wide[span.last + 1]
    return span.last == span.first + 2 and not (
        behind.endswith("s") or behind in ("per", "%", "people", "men", "women")
    )


def _is_money(line: Line, first: int) -> bool:
    """Whether the letters glued to a number are a currency's: `RM1.5 million`, `R50m`, `N500,000`."""
    word, number = line.wide[first - 1], line.wide[first]
    if word in function_words("currency"):
        return True
    behind = line.wide[first + 1]
    large = "," in number or behind in SCALES or behind in SHORT_SCALES or behind in ("m", "b")
    return word in _UNITS_CODE_PAIRS and line.is_capital(first - 1) and large


def _is_innings(line: Line, first: int, last: int) -> bool:
    """Whether a number is half of a score in cricket: `214 for 6`."""
    for low in (first, first - 2):
        pair = line.wide[low + 1] == "for" and first == last and low >= 0
        if pair and line.wide[low].isdecimal() and line.wide[low + 2].isdecimal():
            return True
    return False


def _is_score(line: Line, first: int, last: int) -> bool:
    for low, high in ((first, last + 2), (first - 2, last)):
        if line.wide[low + 1] not in _DASHES or low < 0 or high != low + 2:
            continue
        ends = line.tokens[low].end == line.tokens[low + 1].start
        if ends and line.wide[low].isdecimal() and line.wide[high].isdecimal():
            sentence = line.sentence(low)
            said = {line.wide[index] for index in range(sentence.first, sentence.last + 1)}
            falling = float(line.wide[low]) > float(line.wide[high])
            if not falling and plural_behind(line, high + 1):
                return False
            if falling and line.is_capital(low - 1) and line.is_capital(high + 1) and not said & _VOTES:
                return True
            return bool(said & _GAMES) and not said & _VOTES
    return False
