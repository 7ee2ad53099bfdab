"""Runs of capitals in a line that may be the name of a person, each with what speaks for and against it.

No list of given names is used: names come from all over the world. What counts is the company a name keeps: a title or
office before it, a verb of saying beside it, an age or office behind it; an article or a preposition of place before
it, a noun of a body or place in it or behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.beside import (
    count_for,
    dots_title,
    is_dash,
    is_set_off,
    joined,
    offices_behind,
    share_office,
)
from qantar_curation.suggesting.lexica import closed, pairs, words
from qantar_curation.suggesting.mention import Mention
from qantar_curation.suggesting.posts import Post
from qantar_curation.suggesting.runs import bodies, runs, titleish
from qantar_curation.suggesting.text import Line, Span

_SURNAMES_TOO = closed("names-surnames-too")
_LONGEST_TAIL = 8
_HYPHEN = "-"
_QUOTES = frozenset("\"'")
_WEAK_PLACE = frozenset(("from", "to", "of"))
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those", "every", "each", "its", "their"))


@cache
def _not_names() -> frozenset[str]:
    return words("common") - words("common", "stop") | words("common", "function") | words("posts", "portfolio")


@cache
def _known() -> frozenset[str]:
    return words("places", "country", "demonym", "city", "media")


@cache
def _starts_place() -> frozenset[str]:
    return words("organisations", "place-first")


def mentions(line: Line, offices: Sequence[Post]) -> list[Mention]:
    """The runs of a line that may be names, each without what is title or sentence opening."""
    found: list[Mention] = []
    ends = {post.span.last: post for post in offices}
    inside = {index for post in offices for index in range(post.span.first, post.span.last + 1)}
    for run in runs(line):
        for part in _parts(line, run, inside):
            mention = _mention(line, part, ends)
            if mention is not None:
                found.append(mention)
    starts = {index for mention in found for index in (mention.span.first,)}
    begins = {index: post for post in offices for index in range(post.begin, post.span.first + 1)}
    for mention in found:
        offices_behind(mention, begins, starts)
    share_office(found)
    return found


def _parts(line: Line, run: Span, inside: set[int]) -> Iterator[Span]:
    """What of a run is no part of an office: the name before it, the name behind it."""
    first = None
    for index in range(run.first, run.last + 2):
        free = index <= run.last and index not in inside
        if free and first is None:
            first = index
        elif not free and first is not None:
            yield Span(first, index - 1)
            first = None


def _mention(line: Line, run: Span, ends: dict[int, Post]) -> Mention | None:
    first, last = run
    while first <= last and not line.tokens[first].is_word:
        first += 1
    while last >= first and not line.tokens[last].is_word:
        last -= 1
    titled = ""
    start = first
    for index in range(first, last + 1):
        word = line.word(index)
        if word in titleish() and not (index == last and index > start and word in _SURNAMES_TOO):
            if index > start and word in words("places", "demonym") | words("posts", "level"):
                continue
            titled = word
            start = index + 1
            while line.word(start) in (".", _HYPHEN):
                start += 1
    while start <= last and start - 1 not in ends and line.word(start) in _not_names() and _is_opening(line, start):
        start += 1
        titled = ""
    # A numeral belongs to the name of a monarch, who has but one: `Queen Anna II`.
    numeral = line.word(last) in ("ii", "iii", "iv") and last > start + 1
    if numeral or (line.word(last) in ("jr", "sr") and last > start):
        last -= 1
    if start > last or (start == last and len(line.tokens[start].text) < 3 and not titled):
        return None
    name = line.text[line.tokens[start].start : line.tokens[last].end]
    mention = Mention(line, Span(start, last), name)
    if not _weigh(mention, titled, ends):
        return None
    return mention


def _is_opening(line: Line, index: int) -> bool:
    """Whether a capital word begins a sentence or headline and no name: not `Per` in `minister Per Nystad`."""
    word = line.word(index)
    return line.opens(index) or word in _ARTICLES or (line.is_title and word in words("common", "function"))


def _weigh(mention: Mention, titled: str, ends: dict[int, Post]) -> bool:
    """Sum what speaks for and against a name; False where it can be none."""
    line, (first, last) = mention.line, mention.span
    inner = [line.word(index) for index in range(first, last + 1) if line.tokens[index].is_word]
    whole = mention.name.casefold()
    single = len(inner) == 1
    mention.score = -2.5 if single else 1.0
    if whole in _known() or (single and inner[0] in _not_names()) or all(word in _not_names() for word in inner):
        return False
    if not single and any(word in _known() for word in inner) and not _may_surname(inner):
        mention.score -= 2.5
    if any(word in bodies() and word not in _SURNAMES_TOO for word in inner):
        mention.score -= 3.0
    elif any(word in bodies() for word in inner):
        mention.score -= 1.0 if inner[-1] in bodies() else 0.5
    if any(word in words("common", "calendar") and word not in _SURNAMES_TOO for word in inner):
        mention.score -= 3.0
    if not single and inner[0] in _starts_place():
        mention.score -= 1.5
    if all(len(word) > 1 and line.printed[index].isupper() for index, word in _words(line, first, last)):
        mention.score -= 2.5 if single or not line.printed[first - 1].isupper() else 0.0
    _before(mention, titled, ends)
    _after(mention)
    if line.is_title:
        mention.score -= 1.5
    return True


def _may_surname(inner: Sequence[str]) -> bool:
    return all(word in _SURNAMES_TOO for word in inner if word in _known())


def _words(line: Line, first: int, last: int) -> Iterator[tuple[int, str]]:
    for index in range(first, last + 1):
        if line.tokens[index].is_word:
            yield index, line.word(index)


def _before(mention: Mention, titled: str, ends: dict[int, Post]) -> None:
    line, first = mention.line, mention.span.first
    before = first - 1
    word = line.word(before)
    if word == "." and line.sentence(before) == line.sentence(first):
        before -= 1
        word = line.word(before)
    if word == "old" and line.word(before - 1) == "-" and line.tokens[before - 4].is_number:
        before -= 5
        word = line.word(before)
        count_for(mention, 2.0, "age")
    post = ends.get(before)
    if post is not None:
        mention.posts += [(one, True) for one in joined(line, post, ends)]
        count_for(mention, 3.5, "title")
        return
    if word in words("titles", "honorific", "rank") and (line.is_capital(before) or word not in _SURNAMES_TOO):
        count_for(mention, 3.5, "title")
        while before not in ends and (
            line.word(before) in words("titles", "honorific", "rank", "state") or dots_title(line, before)
        ):
            before -= 1
        post = ends.get(before) or (ends.get(before - 1) if line.word(before) == "," else None)
        if post is not None:
            mention.posts += [(one, True) for one in joined(line, post, ends)]
    elif word in words("people", "occupation", "kin", "other") or (
        titled and titled in words("people", "occupation", "kin", "other")
    ):
        count_for(mention, 3.0, "person-noun")
    elif titled in words("titles", "honorific", "rank") or titled in words("posts", "head"):
        count_for(mention, 3.0, "title")
    elif (
        (word in (",", ":", "\u2014", "\u2013") or is_dash(line, before))
        and (post := ends.get(before - 1) or _with_tail(line, before, ends)) is not None
        and is_set_off(mention, post)
    ):
        mention.posts += [(one, True) for one in joined(line, post, ends)]
        count_for(mention, 3.0, "apposition")
    elif word in words("sayings", "past") and line.word(before - 1) not in _QUOTES | {","} - {","}:
        mention.score += 0.5
    elif word in _ARTICLES and not (word == "that" and mention.tokens > 1):
        mention.score -= 2.5
    elif word in words("organisations", "before"):
        mention.score -= 1.5 if mention.tokens > 1 else 2.0
    elif word in _WEAK_PLACE:
        mention.score -= 0.2
    if word in ("said", "says", "added", "told", "asked", "named", "called"):
        mention.score += 1.5


def _with_tail(line: Line, comma: int, ends: dict[int, Post]) -> Post | None:
    """The office before a comma with more behind it: `the director of a school in Hallen, X,`."""
    for step in range(comma - 1, max(comma - _LONGEST_TAIL, line.sentence(comma).first - 1), -1):
        post = ends.get(step)
        if post is not None:
            starts = line.word(post.begin) in ("the", "its", "their", "his", "her", "a", "an") or post.begin == 0
            return post if starts and line.word(step + 1) in ("of", "for", "in", "at", "from") else None
        if not line.tokens[step].is_word or form_of(line.word(step)) == "past":
            return None
    return None


def _after(mention: Mention) -> None:
    line, after = mention.line, mention.span.last + 1
    word = line.word(after)
    if word in words("sayings", "past", "present"):
        mention.score += 2.0
        mention.rule = "says" if mention.rule == "capitals" else mention.rule
    elif word == "'s" and line.word(after + 1) in words("people", "possession"):
        mention.score += 1.5
    elif word in words("people", "verb"):
        mention.score += 2.0
    elif word in words("organisations", "place") | words("posts", "body") and not line.is_capital(after):
        mention.score -= 3.0
    elif word in ("was", "has", "had", "is", "will", "also", "who"):
        mention.score += 0.3
    if word == "(" and line.tokens[after + 1].is_number if after + 1 < len(line.tokens) else False:
        count_for(mention, 1.5, "age")
    if word == ",":
        _apposition(mention, after + 1)


def _apposition(mention: Mention, index: int) -> None:
    line = mention.line
    word = line.word(index)
    if word.isdecimal() and len(word) <= 2 and line.word(index + 1) in (",", ".", ")", "and"):
        count_for(mention, 3.0, "age")
    elif word in ("who", "whose"):
        count_for(mention, 2.0, "relative")
    elif word in ("aged",):
        count_for(mention, 3.0, "age")
    elif (
        word in _ARTICLES | {"his", "her"}
        or word in pairs("titles", "state")
        or word in words("people", "occupation", "kin", "other")
    ):
        for step in range(index, min(index + 4, len(line.tokens))):
            if line.word(step) in words("people", "occupation", "kin", "other"):
                count_for(mention, 2.0, "person-noun")
                break
