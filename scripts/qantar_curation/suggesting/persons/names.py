"""Runs of capitals in a line that may be the name of a person, each with what speaks for and against it.

Names come from all over the world, so that no list can hold them. What counts is the company a name keeps: a title or
office before it, a verb of saying beside it, an age or office behind it; an article or a preposition of place before
it, a noun of a body or place in it or behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from qantar_curation.grammar.calendar import WEEKDAYS
from qantar_curation.suggesting.changes.whose.decrees import without_ruler
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.advising import is_advisers
from qantar_curation.suggesting.offices.beside import count_for, offices_behind, share_office
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.credits import is_credit
from qantar_curation.suggesting.persons.evidence import ARTICLES, SURNAMES_TOO
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.runs import runs, titleish
from qantar_curation.suggesting.persons.trimming import (
    GIVEN_OFFICES,
    MAJESTIES,
    SMALL,
    TITLES_TOO,
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
from qantar_curation.suggesting.persons.weighing import weigh
from qantar_curation.suggesting.text import Line, Span

_POSTS_HEAD = words("posts", "head")
_TITLES_HONORIFIC = words("titles", "honorific")
_COMMON_FUNCTION = words("common", "function")
_GIVEN_TITLES = frozenset(("amir", "shah", "malik", "mir", "rana", "mukhtar"))
"""Titles that are given names far more often: `Amir Vahid`; as titles they stand behind an article or a country."""
_ON_BENCH = frozenset(("mr", "mrs", "ms", "madam", "lord", "lady"))
_NAMING = closed("names-naming")
_BEFORE_DAYS = frozenset(
    ("on", "early", "late", "last", "next", "this", "since", "until", "by", "from", "before", "after")
)
_SHORTEST_KNOWN = 2


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
    if not weigh(mention, titled, ends):
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
