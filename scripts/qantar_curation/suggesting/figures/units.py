"""The unit of a quantity in a line: the noun behind it, by the grammar's lexicon, else the noun itself."""

from __future__ import annotations

from functools import cache

from qantar_curation.grammar.lexicon import lexicon
from qantar_curation.grammar.numbers import UNITS
from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.text import Line, Span

_UNITS_SYMBOL_PAIRS = pairs("units", "symbol")
_UNITS_CODE_PAIRS = pairs("units", "code")
_UNITS_DOES = words("units", "does")
_COMMON_FUNCTION_ADVERB = words("common", "function", "adverb")
_UNITS_MAKES = words("units", "makes")
_PLACES_DEMONYM = words("places", "demonym")
_BEHIND = 5
_SHORTEST = 4
_STOPS = closed("units-stops")
_PASSED = closed("units-passed")
_OBJECTS = frozenset(("him", "her", "them", "it", "us", "me", "you", "the", "his", "their"))
_MANY = frozenset(("hundreds", "thousands", "dozens", "scores", "many"))
_BEFALLEN = frozenset(("killed", "injured", "wounded", "missing", "dead", "hurt", "arrested", "accused"))
TIMES = frozenset(("year", "day", "hour", "month", "week", "minute"))
"""Units of time."""
_FLEETS = frozenset(("fleet", "convoy", "flotilla", "herd", "flock"))
_JOINTS = frozenset(("to", "and", "or", "-", "\u2013"))


@cache
def _units() -> dict[str, str]:
    found = dict(pairs("units", "word"))
    heads = words("posts", "head") - words("units", "not-person")
    for noun in words("people", "occupation", "kin", "other") | words("units", "person") | heads:
        found.setdefault(noun, "person")
    return found


def is_person(noun: str) -> bool:
    """Whether a noun counts persons."""
    return (_units().get(noun) or _units().get(singular(noun)) or _nationals(noun)) == "person"


def singular(noun: str) -> str:
    """The singular of a regular noun; the noun itself where it does not look like a plural."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun


def unit_of(line: Line, span: Span) -> tuple[str, str]:
    """The unit of a quantity, and what is counted in the printed words.

    Args:
        line: The line.
        span: The tokens of the quantity.
    """
    symbols, codes = _UNITS_SYMBOL_PAIRS, _UNITS_CODE_PAIRS
    symbol = _money(line, span)
    if symbol:
        return {**symbols, **codes}[symbol], symbol
    index, passed, first, named = span.last + 1, 0, "", False
    if line.wide[index] == "-" and line.wide[index + 1] == "strong" and line.wide[index + 2] not in _FLEETS:
        return "person", singular(line.wide[index + 2])  # `a 2,000-strong force`
    while index < len(line.tokens) and passed < _BEHIND:
        word = line.wide[index]
        if (beyond := _passed(line, index, span.last)) is not None:
            index = beyond
            continue
        if word in symbols:
            return symbols[word], word
        if word in ("per", "percent", "pc") and (word != "per" or line.wide[index + 1] == "cent"):
            return "percent", "percent"
        if word in codes and line.printed[index].isupper() and len(word) > 1:
            return codes[word], word
        if index == span.last + 1 and line.wide[span.last] in _MANY and word in _UNITS_DOES:
            break  # `hundreds flee two camps`
        if word in _STOPS or word[0].isdecimal() or (word == "of" and first):
            break
        if first and word in _BEFALLEN and not first.endswith("ly"):
            break  # `two bombs killed 12 people`
        known = _units().get(word) or _units().get(singular(word)) or _nationals(word)
        if known is None and word not in _PASSED:
            hits = [one for one in lexicon("unit").hits(word)]
            known = hits[0].term if hits else None
            known = singular(word) if known == "no-unit" else known
        if known is not None and not _is_first_of_compound(line, index):
            return known, singular(word)
        if word not in _PASSED:
            if not line.is_word(index) or (form_of(word) is not None and not _adjective(line, index)):
                break
            first = word
            named = (
                line.is_capital(index) and word.endswith("s") and not line.is_title and line.printed[index].istitle()
            )
        passed += 1
        index += 1
    if first and first not in _COMMON_FUNCTION_ADVERB:
        noun = singular(first)
        if named and noun not in _UNITS_MAKES and noun not in _units():
            return "person", noun  # `three young Kovars`
        return (_units().get(noun, "count")), noun
    return "", ""


def _passed(line: Line, index: int, last: int) -> int | None:
    """Behind what stands between a number that ends at `last` and what it counts; None without such."""
    word = line.wide[index]
    if word in _JOINTS and index == last + 1 and line.wide[index + 1][:1].isdigit():
        return index + 2  # `from 20 to 15 per cent`: both numbers have the unit behind the second
    if len(word) == 1 and line.is_capital(index) and line.wide[index + 1] == ".":
        return index + 2  # `700 U.S. troops`
    if line.is_capital(index) and line.wide[index + 1] == "'s":
        return index + 2  # `two of Ferro's aides`
    if word == "ex" and line.wide[index + 1] == "-":
        return index + 2  # `two ex-ministers`
    return _whole(line, index) if word in ("out", "of") else None


def _whole(line: Line, index: int) -> int | None:
    """Behind the number of which another one is a part, `12 out of his 18 aides`; None where none comes."""
    beyond = index + 2 if (line.wide[index], line.wide[index + 1]) == ("out", "of") else index + 1
    if line.wide[beyond - 1] != "of":
        return None
    beyond += line.wide[beyond] in ("the", "its", "his", "her", "their", "a", "some")
    number = beyond < len(line.tokens) and line.is_number(beyond)
    return beyond + 1 if number else None


def _is_first_of_compound(line: Line, index: int) -> bool:
    """Whether a noun only tells what kind of thing the next one is, `two rebel groups`; not `two army chiefs`."""
    word, behind = line.wide[index], line.wide[index + 1]
    if singular(word) != word or _units().get(word) != "person" or not behind.endswith("s") or len(behind) < _SHORTEST:
        return False
    return behind not in _COMMON_FUNCTION_ADVERB and form_of(behind) is None


def _nationals(word: str) -> str | None:
    """`person` where a word is the plural of a nationality, `392 Angolans`; None where it is not."""
    return "person" if word.endswith("s") and word[:-1] in _PLACES_DEMONYM else None


def _money(line: Line, span: Span) -> str:
    """The sign or letters of a currency before a number, `about $1`, `Rs. 500`, `R50`; empty where there is none."""
    symbols, codes = _UNITS_SYMBOL_PAIRS, _UNITS_CODE_PAIRS
    for index in range(span.last, span.first - 3, -1):
        word = line.wide[index]
        if word in symbols and word != "%":
            return word
        if word in codes and line.is_capital(index) and not _is_dollar(line, index):
            return word
        if index < span.first and word != ".":
            break
    return ""


def _is_dollar(line: Line, index: int) -> bool:
    """Whether letters only say whose dollar it is: `HK$`; those of one country's are found at the sign."""
    return line.wide[index + 1] == "$"


def _adjective(line: Line, index: int) -> bool:
    """Whether a participle stands before a noun: `2,000 armed men`."""
    behind = line.wide[index + 1]
    counts = behind[:1].isdigit() or behind in UNITS
    return line.wide[index].endswith(("ed", "ing")) and behind not in _STOPS and behind not in _OBJECTS and not counts
