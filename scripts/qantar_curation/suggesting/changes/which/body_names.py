"""Where the name of a body ends: `the ministry of works and transport`, `the state rail company`."""

from __future__ import annotations

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line, Span

_COMMON_FUNCTION = words("common", "function")
_POSTS_BODY = words("posts", "body")
_COMMON_CALENDAR = words("common", "calendar")
_PLACES_COUNTRY_DEMONYM_CITY_NAMED = words("places", "country", "demonym", "city", "named")
_ORGANISATIONS_PLACE = words("organisations", "place")
_POSTS_PORTFOLIO = words("posts", "portfolio")
_JOINING = frozenset(("of", "for", "the", "and", "&", "-", "de", "del", "la", "des", "du"))
_PLACES = closed("bodies-places")
_FARTHEST_PLACE = 6
_TENURES = frozenset(("from", "since", "until", "between", "for"))


def leads_on(line: Line, index: int) -> bool:
    """Whether small words lead from the noun of a body to another one at once."""
    for step in range(index + 1, index + 3):
        word = line.wide[step]
        function = not word.isalpha() or word in _COMMON_FUNCTION
        if function or line.is_capital(step) or form_of(word) == "past":
            return False
        if word in _POSTS_BODY:
            return step > index + 1
    return False


def is_named(line: Line, index: int) -> bool:
    """Whether the one capital behind the noun of a body is its name, no day and no person."""
    return line.is_capital(index) and not line.is_capital(index + 1) and line.wide[index] not in _COMMON_CALENDAR


def is_closed(line: Line, index: int) -> bool:
    """Whether no more of a name follows: a mark, or a function word."""
    return index >= len(line.tokens) or not line.is_word(index) or line.wide[index] in _COMMON_FUNCTION


def name_in_capitals(sentence: Sentence, first: int) -> Span | None:
    """The body of two capitals or more that somebody is told to lead: `who directs Radio Arle,`; no person, no place.

    Args:
        sentence: The sentence, with its persons.
        first: The first token behind the verb.
    """
    line = sentence.line
    first += line.wide[first] == "the"
    last = first - 1
    while line.is_capital(last + 1) or (
        line.wide[last + 1] in _JOINING and last >= first and line.is_capital(last + 2)
    ):
        last += 1
    behind = line.wide[last + 1]
    if last <= first or behind == "to" or not (is_closed(line, last + 1) or behind in _COMMON_CALENDAR):
        return None
    if any(first <= one.last and one.begin <= last for one in sentence.referents if one.mention is not None):
        return None
    known = _PLACES_COUNTRY_DEMONYM_CITY_NAMED
    place = line.slice(Span(first, last)).casefold() in known or line.wide[last] in _ORGANISATIONS_PLACE
    return None if place or line.wide[first] in known else Span(first, last)


def name_of_body(line: Line, first: int, end: int) -> int:
    """The last token of what stands behind `ministry of`: capitals, fields and what joins them."""
    last = first - 1
    for index in range(first, end + 1):
        if line.is_capital(index) or line.wide[index] in _POSTS_PORTFOLIO:
            last = index
        elif not (line.wide[index] in ("and", "the", "&", "of", ",") and _continues(line, index + 1)):
            break
    return last


def _continues(line: Line, index: int) -> bool:
    """Whether a field goes on here: not where a person's name or another ministry begins."""
    if line.wide[index] == "the":
        index += 1
    if line.wide[index] in _POSTS_PORTFOLIO:
        return True
    return line.is_capital(index) and not line.is_capital(index + 1) and line.wide[index - 1] != ","


def is_of_known(line: Line, first: int, known: str) -> bool:
    """Whether the place that is led is that of the office known: `headed Hallen from 2014`, of Hallen's governor."""
    if not line.is_capital(first):
        return False
    last = first
    while line.is_capital(last + 1):
        last += 1
    return line.slice(Span(first, last)).casefold() in known.casefold() and line.wide[last + 1] in _TENURES


def is_place(line: Line, first: int) -> bool:
    """Whether a country, a city or a state is led: `led the country`, `has governed Norland's largest state`."""
    if line.wide[first] not in ("the", "his", "her") and line.wide[first + 1] != "'s":
        return False
    for index in range(first + 1, first + _FARTHEST_PLACE):
        if line.wide[index] in _PLACES and line.wide[index + 1] != "'s":
            return line.wide[index + 1] not in _POSTS_BODY
        if line.wide[index] != "'s" and not line.wide[index].isalpha():
            return False
    return False
