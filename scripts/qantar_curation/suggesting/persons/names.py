"""Runs of capitals in a line that may be the name of a person, each with what speaks for and against it.

Names come from all over the world, so that no list can hold them. What counts is the company a name keeps: a title or
office before it, a verb of saying beside it, an age or office behind it; an article or a preposition of place before
it, a noun of a body or place in it or behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from qantar_curation.grammar.calendar import WEEKDAYS
from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.numbers import UNITS
from qantar_curation.suggesting.changes.whose.decrees import without_ruler
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.advising import is_advisers
from qantar_curation.suggesting.offices.beside import count_for, offices_behind, share_office
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons import evidence
from qantar_curation.suggesting.persons.credits import is_credit
from qantar_curation.suggesting.persons.evidence import ARTICLES, SURNAMES_TOO
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.runs import bodies, runs, titleish
from qantar_curation.suggesting.persons.trimming import (
    GIVEN_OFFICES,
    MAJESTIES,
    SMALL,
    TITLES_TOO,
    common_words,
    is_described,
    is_introduced,
    is_opening,
    is_past,
    known,
    name_end,
    not_names,
    past_field,
    past_titles,
    whole,
)
from qantar_curation.suggesting.text import Line, Span

_POSTS_HEAD = words("posts", "head")
_TITLES_HONORIFIC = words("titles", "honorific")
_COMMON_FUNCTION = words("common", "function")
_PEOPLE_GIVEN_TOO = words("people", "given-too")
_ORGANISATIONS_ACRONYM = words("organisations", "acronym")
_POSTS_PORTFOLIO = words("posts", "portfolio")
_POSTS_PORTFOLIO_HEAD = words("posts", "portfolio", "head")
_NAMES_FIRST = closed("names-kin-names")
_GIVEN_TITLES = frozenset(("amir", "shah", "malik", "mir", "rana", "mukhtar"))
"""Titles that are given names far more often: `Amir Vahid`; as titles they stand behind an article or a country."""
_ON_BENCH = frozenset(("mr", "mrs", "ms", "madam", "lord", "lady"))
_NAMING = closed("names-naming")
_BEFORE_DAYS = frozenset(
    ("on", "early", "late", "last", "next", "this", "since", "until", "by", "from", "before", "after")
)
_SHORTEST_KNOWN = 2
_LONGEST_LETTERS = 3
_LONGEST_MARK = 3
_PLURAL_LETTERS = re.compile(r"[A-Z]{2,}s")
_LEVELS = frozenset(("national", "regional", "federal", "provincial", "municipal", "international", "central", "union"))
_BRACKETED = 7
_STATIONS = frozenset(("radio", "tv", "television", "tele", "télé"))
_SHIPS = closed("names-ships")
_FIELDS = frozenset(("matters", "affairs", "relations", "studies", "sciences", "works", "resources"))
"""What ends the name of a field, of which none of the other words need be known."""
_ABSTRACT = ("tion", "sion", "ness", "ology", "opment", "ernment", "agement", "ability", "ities")


@cache
def _breaks_headline() -> frozenset[str]:
    names_too = words("titles", "particle") | SURNAMES_TOO | words("people", "given-too")
    return words("common", "headline", "function") - names_too | SMALL


def mentions(line: Line, offices: Sequence[Post]) -> list[Mention]:
    """The runs of a line that may be names, each without what is title or sentence opening."""
    found: list[Mention] = []
    ends = {post.span.last: post for post in offices if not _is_in_name(line, post)}
    if "of" in line.spoken or "with" in line.spoken:
        for last in [at for at, post in ends.items() if line.wide[at + 1] == "," and is_advisers(line, post)]:
            del ends[last]
    inside = {index for post in ends.values() for index in range(post.span.first, post.span.last + 1)}
    for run in runs(line):
        is_whole = not line.is_title and inside.isdisjoint(range(run.first, run.last + 1))
        for part in (run,) if is_whole else _parts(line, run, inside):
            if part != run and line.slice(run).casefold() in whole():
                break  # `the chief of staff of Burkina Faso`
            mention = _mention(line, part, ends)
            if mention is not None and not is_credit(mention):
                found.append(mention)
    starts = {mention.span.first for mention in found}
    begins = {index: post for post in offices for index in range(post.begin, post.span.first + 1)}
    for mention in found:
        offices_behind(mention, begins, starts)
        _named_as(mention, begins)
    share_office(found)
    without_ruler(found)
    return found


def _is_in_name(line: Line, post: Post) -> bool:
    """Whether what looks like an office is a word of a name: `Rohan Shah`, `Datuk Seri Amir Idris`."""
    first, last = post.span.first, post.span.last
    if first != last or line.wide[first] not in TITLES_TOO:
        return False
    before = line.wide[first - 1]
    if line.is_capital(first) and line.wide[last + 1] in ("bin", "ibn"):
        return True  # `Sultan bin Salman`
    if line.wide[first] in GIVEN_OFFICES and line.is_capital(last + 1) and is_described(line, last + 1):
        return True  # `Sheriff Kallay, the president`
    if line.wide[first] in _GIVEN_TITLES and is_introduced(line, first):
        return True  # `said Amir, a student`
    if line.wide[first] == "justice" and before in _ON_BENCH:
        return False
    named = line.wide[first] in _GIVEN_TITLES and line.is_capital(last + 1)
    if named and before in _POSTS_HEAD:
        return True  # `President Mukhtar Aziz`
    if not line.is_capital(first - 1):
        return named and before not in ARTICLES and line.wide[last + 1] not in _TITLES_HONORIFIC
    if before in _TITLES_HONORIFIC:
        return line.is_capital(last + 1) and before not in MAJESTIES
    return not (before in known() or before in titleish() or before in not_names() or line.opens(first - 1))


def _named_as(mention: Mention, begins: dict[int, Post]) -> None:
    """Count an office that somebody is given behind `as`: `Ana Pires as minister of labour`."""
    line, after = mention.line, mention.span.last + 1
    if line.wide[after] == "as" and mention.tokens > 1 and any(step in begins for step in (after + 1, after + 2)):
        count_for(mention, 2.0, "as-office")
    elif after in begins and mention.tokens > 1 and line.wide[mention.span.first - 1] in _NAMING:
        count_for(mention, 3.0, "as-office")  # `named Ana Portugal finance secretary`


def _parts(line: Line, run: Span, inside: set[int]) -> Iterator[Span]:
    """What of a run is no part of an office, and in a headline no verb: the name before it, the name behind it."""
    first = None
    for index in range(run.first, run.last + 2):
        free = index <= run.last and index not in inside and not (line.is_title and _ends_name(line, index))
        if free and first is None:
            first = index
        elif not free and first is not None:
            yield Span(first, index - 1)
            first = None


def _ends_name(line: Line, index: int) -> bool:
    """Whether a word of a headline is no part of a name: a verb, or a small word."""
    word = line.wide[index]
    return word in _breaks_headline() or is_past(word)


def _mention(line: Line, run: Span, ends: dict[int, Post]) -> Mention | None:
    first, last = run.first, run.last
    if first == last and line.low[first] in not_names():
        return None
    while first <= last and not line.low[first][0].isalpha():
        first += 1
    while last >= first and not line.low[last][0].isalpha():
        last -= 1
    start, titled = past_titles(line, first, last)
    while start <= last and start - 1 not in ends and line.wide[start] in not_names() and is_opening(line, start):
        start += 1
        titled = ""
    while start < last and len(line.wide[start]) > 1 and line.printed[start].isupper() and _is_small(line, start):
        start += 1  # `WHERE IS PIRES?`
    if start < last and line.wide[start] in WEEKDAYS and line.wide[start - 1] in _BEFORE_DAYS:
        start += 1  # `early Sunday Pires said`
    start = past_field(line, start, last, ends)
    last = name_end(line, start, last, titled)
    if start > last or (start == last and not titled and not _is_long_enough(line, start)):
        return None
    name = line.text[line.tokens[start].start : line.tokens[last].end]
    mention = Mention(line, Span(start, last), name)
    if not _weigh(mention, titled, ends):
        return None
    return mention


def _is_long_enough(line: Line, index: int) -> bool:
    """Whether a word alone can be a name: of three letters, or of two that are no common word (`Xi`, `Ek`)."""
    word = line.wide[index]
    return len(word) > _SHORTEST_KNOWN or (
        len(word) == _SHORTEST_KNOWN and line.printed[index].istitle() and not _is_small(line, index)
    )


def _is_small(line: Line, index: int) -> bool:
    return line.wide[index] in _COMMON_FUNCTION and line.wide[index + 1] != "."


def _weigh(mention: Mention, titled: str, ends: dict[int, Post]) -> bool:
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
    evidence.behind(mention)
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
