"""How much speaks for a run of capitals being a person's name, and what shows that it can be none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.numbers import UNITS
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons import evidence, evidence_behind
from qantar_curation.suggesting.persons.evidence import SURNAMES_TOO
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.runs import bodies
from qantar_curation.suggesting.persons.trimming import SMALL, common_words, is_past, known, not_names, whole
from qantar_curation.suggesting.text import Line

_PEOPLE_GIVEN_TOO = words("people", "given-too")
_TITLES_HONORIFIC = words("titles", "honorific")
_POSTS_PORTFOLIO = words("posts", "portfolio")
_SHORTEST_KNOWN = 2
_LONGEST_MARK = 3
_ORGANISATIONS_ACRONYM = words("organisations", "acronym")
_POSTS_PORTFOLIO_HEAD = words("posts", "portfolio", "head")
_NAMES_FIRST = closed("names-kin-names")
_LONGEST_LETTERS = 3
_PLURAL_LETTERS = re.compile(r"[A-Z]{2,}s")
_LEVELS = frozenset(("national", "regional", "federal", "provincial", "municipal", "international", "central", "union"))
_BRACKETED = 7
_STATIONS = frozenset(("radio", "tv", "television", "tele", "télé"))
_SHIPS = closed("names-ships")
_FIELDS = frozenset(("matters", "affairs", "relations", "studies", "sciences", "works", "resources"))
"""What ends the name of a field, of which none of the other words need be known."""
_ABSTRACT = ("tion", "sion", "ness", "ology", "opment", "ernment", "agement", "ability", "ities")


def weigh(mention: Mention, titled: str, ends: dict[int, Post]) -> bool:
    """Sum what speaks for and against a name; False where it can be none."""
    line, first, last = mention.line, mention.span.first, mention.span.last
    places = [index for index in range(first, last + 1) if line.low[index][0].isalpha()]
    inner = [line.wide[index] for index in places]
    single = len(inner) == 1
    joined = not single and " " not in mention.name  # `Kara-Kulja` is no full name
    mention.score = -2.5 if single else -0.5 if joined else 1.0
    if _is_none(mention, inner, places, titled or first - 1 in ends):
        return False
    # A word that is a given name as well speaks for no body, place or month at the head of a name.
    told = inner[1:] if not single and inner[0] in _PEOPLE_GIVEN_TOO else inner
    if not single and not _surely_known().isdisjoint(told):
        mention.score -= 2.5
    if len(inner) > _SHORTEST_KNOWN and " ".join(inner[:_SHORTEST_KNOWN]) in whole():
        mention.score -= 2.5  # `Al Jazeera English`
    if any(map(_is_body, told)):
        mention.score -= 3.0
    elif not _surely_bodies().isdisjoint(inner[1:]):
        mention.score -= 1.0 if told[-1] in bodies() else 0.5
    if not _long_calendar().isdisjoint(told):
        mention.score -= 3.0
    if not single and (inner[0] in _starts_place() or (inner[0] == "st" and not titled)):
        mention.score -= 1.5
    if not single and inner[0] in _STATIONS:
        mention.score -= 4.0
    if not single and inner[0] in _ORGANISATIONS_ACRONYM and line.printed[places[0]].isupper():
        mention.score -= 2.5 if line.wide[first + 1] != "." else 0.0
    if not single and line.printed[places[-1]].isupper() and 1 < len(inner[-1]) <= _LONGEST_LETTERS:
        mention.score -= 2.5 if inner[-1] in _ORGANISATIONS_ACRONYM else 1.5
    if titled in _LEVELS or titled in _SHIPS:
        mention.score -= 2.0 if titled in _LEVELS else 6.0
    if not single and inner[-1] in _POSTS_PORTFOLIO and inner[-1] not in SURNAMES_TOO:
        mention.score -= 2.0
    if not single and inner[-1] in UNITS:
        mention.score -= 2.5
    if not single and inner[-1] in _FIELDS:
        mention.score -= 2.0
    if not single and inner[-1].endswith(_ABSTRACT):
        mention.score -= 1.5
    if line.printed[first].isupper() and all(
        len(word) > 1 and line.printed[index].isupper() for index, word in zip(places, inner, strict=True)
    ):
        mention.score -= 2.5 if single or not line.printed[first - 1].isupper() else 0.0
    evidence.before(mention, titled, ends)
    evidence_behind.behind(mention)
    if line.is_title and not _is_listed(line, places):
        mention.score -= 1.5
    return True


def _is_listed(line: Line, places: Sequence[int]) -> bool:
    """Whether a name is all that a line of a list holds, or a field too: `10. Olu Rotimi-Aka`, `Olu Rotimi (Trade)`."""
    behind = places[-1] + 1
    if places[0] <= _LONGEST_MARK and line.wide[behind] in ("(", "-", "\u2013", "\u2014", ":"):
        told = line.low[behind + 1 : behind + 2 if line.wide[behind] != "(" else behind + _BRACKETED]
        return not _POSTS_PORTFOLIO_HEAD.isdisjoint(told)
    if places[-1] != len(line.tokens) - 1 or places[0] > _LONGEST_MARK:
        return False
    mark = line.wide[0]
    return places[0] > 0 and (mark.isdecimal() or mark in ("-", "*", "\u2022", "\u2013"))


@cache
def _starts_place() -> frozenset[str]:
    return words("organisations", "place-first")


@cache
def _surely_known() -> frozenset[str]:
    return known() - SURNAMES_TOO


@cache
def _surely_bodies() -> frozenset[str]:
    return bodies() - _NAMES_FIRST


@cache
def _long_calendar() -> frozenset[str]:
    return frozenset([word for word in words("common", "calendar") - SURNAMES_TOO if len(word) > 3])


_is_body = Facts(
    lambda word: (word in bodies() or word.removesuffix("s") in bodies()) and word not in SURNAMES_TOO
).__getitem__
"""Whether a word names a body, in the singular or plural."""


def _is_none(mention: Mention, inner: Sequence[str], places: Sequence[int], titled: object) -> bool:
    """Whether a run can be no name at all: a known place or body, or common words and letters only."""
    line = mention.line
    past = is_past(inner[0]) and line.wide[mention.span.first - 1] not in _TITLES_HONORIFIC  # but `Mr Soied`
    if mention.name.casefold() in whole() or (len(inner) == 1 and (past or inner[0] in not_names())):
        return True
    printed = [line.printed[index] for index in places]
    told = [word for word, shape in zip(inner, printed, strict=True) if not shape.isupper()]
    if all(word in common_words() or _is_body(word) for word in told or inner) or max(map(len, inner)) == 1:
        return True  # `U.N.`, `Gen Z`
    for word in printed:
        if word[1:2].isupper() and _PLURAL_LETTERS.fullmatch(word):
            return True
    if len(inner[-1]) == 1 and line.wide[places[-1] + 1] == "-" and line.wide[places[-1] + 2].isdecimal():
        return True  # `Air Force B-52`
    small = len(inner) > 1 and inner[0] in SMALL and line.wide[mention.span.first + 1] != "."
    return small and line.is_capital(mention.span.first) and not titled
