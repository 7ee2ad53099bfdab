"""Offices told in the plural with the fields of several: `the ministers of health and trade, A and B`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.beside import count_for
from qantar_curation.suggesting.offices.plural_parts import (
    FARTHEST,
    GIVING,
    JOINTS,
    LONGEST,
    LONGEST_ITEM,
    LOOSE,
    SEVERAL,
    is_inside,
    joining,
    parts_behind,
    plurals,
)
from qantar_curation.suggesting.offices.plurals_of_all import give_all
from qantar_curation.suggesting.offices.post_bounds import left
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line, Span

_POSTS_PORTFOLIO_INNER = words("posts", "portfolio", "inner")
_TITLES_HONORIFIC_RANK = words("titles", "honorific", "rank")
_TITLES_HONORIFIC_RANK_OR_MARKS = _TITLES_HONORIFIC_RANK | {"."}
_OPENING = frozenset((",", ":", "-", "\u2014", "\u2013", "("))
_OPENED = 4
"""How far behind a comma a name begins at the latest, over its titles."""
_TITLE = 3.5


def distribute(line: Line, found: Sequence[Mention], offices: list[Post]) -> None:
    """Give each of several names the office that a plural tells of it, and put these in place of those read before.

    Args:
        line: The line.
        found: The names in it; they get the offices.
        offices: Its offices; changed in place.
    """
    if len(found) < 2 or plurals().keys().isdisjoint(line.spoken):
        return
    for head, word in enumerate(line.low):
        if word not in plurals():
            continue
        if _give_each(line, head, found, offices):
            continue
        names = found if "respectively" in line.spoken else [one for one in found if one.tokens > 1 or one.strong]
        limits = [one.span.first for one in names if head < one.span.first < head + LONGEST]
        readings = [parts_behind(line, head, limit) for limit in [*limits, len(line.tokens)]]
        for parts, end in [*readings, _before(line, head)]:
            if len(parts) > 1 and _give(line, head, parts, end, names, offices):
                break
        else:
            give_all(line, head, found, offices)


def _give_each(line: Line, head: int, found: Sequence[Mention], offices: list[Post]) -> bool:
    """Give each the field before the name: `the ministers of finance, A, and of justice, B`; False of anything else."""
    parts: list[tuple[Span, Mention]] = []
    index = head + 1
    while line.wide[index] in ("of", "for"):
        comma = index + 1
        while comma - index < LONGEST_ITEM and line.wide[comma] != "," and is_inside(line, comma):
            comma += 1
        name = next((one for one in found if comma < one.span.first <= comma + _OPENED), None)
        if line.wide[comma] != "," or name is None or comma == index + 1:
            break
        parts.append((Span(index, comma - 1), name))
        index = name.span.last + 1
        while line.wide[index] in JOINTS:
            index += 1
    if len(parts) < SEVERAL:
        return False
    start = _title(line, head)
    whole = range(start, parts[-1][0].last + 1)
    offices[:] = [one for one in offices if one.span.first not in whole and one.span.last not in whole]
    for place, (part, mention) in enumerate(parts):
        post = _post(line, head, start, Span(part.first + 1, part.last), part)
        begin = part.first if place else start
        post = replace(post, span=Span(begin, part.last), begin=begin)
        mention.posts[:] = [one for one in mention.posts if one[0].head not in whole]
        mention.posts.append((post, True))
        offices.append(post)
        count_for(mention, _TITLE, "title")
    offices.sort(key=lambda one: one.begin)
    return True


def _before(line: Line, head: int) -> tuple[list[Span], int]:
    """The fields before a plural: `foreign, trade and defence ministers`."""
    parts: list[Span] = []
    last = index = head - 1
    fields = _POSTS_PORTFOLIO_INNER
    while index >= line.sentence(head).first and head - index < LONGEST:
        word = line.wide[index]
        if word in JOINTS and index < last:
            parts.insert(0, Span(index + 1, last))
            last = index - 1
        elif word not in fields:
            break
        index -= 1
    if index < last:
        parts.insert(0, Span(index + 1, last))
    return parts, head


def _give(
    line: Line, head: int, parts: Sequence[Span], end: int, found: Sequence[Mention], offices: list[Post]
) -> bool:
    """Give the names beside a plural, as many as its parts, each one of them; False where they do not fit."""
    before = [one for one in found if one.span.last < head]
    after = [one for one in found if one.span.first > end]
    first = end + 1
    if line.wide[first] in _OPENING:
        first += 1
    count, behind = len(parts), False
    names = after[:count]
    if len(names) < count or not _begins(line, first, names[0]) or not _is_list(line, after, count):
        names, behind = before[-count:], True
        more = before[-count - 1 :]
        if not _is_list(line, names, count) or (len(more) > count and _is_list(line, more, count + 1)):
            return False
        if head - names[-1].span.last > FARTHEST:
            return False
    start = _title(line, head) if parts[0].first > head else head
    begin = min(start, parts[0].first)
    posts = [_post(line, head, start, one, parts[0]) for one in parts]
    posts[0] = replace(posts[0], span=Span(begin, end), begin=begin)
    joint = names[-1].span.last + 1
    beside = line.wide[joint] in (",", "(") and all(line.wide[at] in LOOSE for at in range(joint + 1, begin))
    given = behind and not beside
    opened = begin - 1
    while line.wide[opened] in LOOSE:
        opened -= 1
    if given and line.wide[opened] not in GIVING:
        return False
    whole = range(begin, end + 1)
    offices[:] = [one for one in offices if one.span.first not in whole and one.span.last not in whole]
    for mention, post in zip(names, posts, strict=True):
        mention.posts[:] = [one for one in mention.posts if one[0].head not in whole]
        if given:
            mention.given = post
        else:
            mention.posts.append((post, not behind))
        count_for(mention, _TITLE, "title")
    if not given:
        offices += posts
        offices.sort(key=lambda one: one.begin)
    return True


def _title(line: Line, head: int) -> int:
    """The first token of the plural with what says its kind: `deputy foreign ministers of`."""
    first = head
    while line.wide[first - 1] in left() and first - 1 >= line.sentence(head).first:
        first -= 1
    return first


def _post(line: Line, head: int, start: int, part: Span, opening: Span) -> Post:
    """The office of one: the singular with its own field."""
    one = plurals()[line.wide[head]]
    one = one.capitalize() if line.is_capital(head) else one
    if part.first > head:
        title = f"{line.slice(Span(start, head - 1))} {one}" if start < head else one
        shared = next((at for at in range(opening.first, opening.last) if line.wide[at] == "in"), None)
        prefix = (
            f"{line.slice(Span(opening.first, shared)).removeprefix('the ')} "
            if shared is not None and part is not opening
            else ""
        )
        body = line.slice(part).removeprefix("the ")
        return Post(part, f"{title} of {prefix}{body}", head, None, part.first)
    return Post(part, f"{line.slice(part)} {one}", head, None, part.first)


def _begins(line: Line, first: int, name: Mention) -> bool:
    """Whether a name begins at a token, behind titles at most."""
    titles = _TITLES_HONORIFIC_RANK_OR_MARKS
    return first <= name.span.first and all(line.wide[at] in titles for at in range(first, name.span.first))


def _is_list(line: Line, names: Sequence[Mention], count: int) -> bool:
    """Whether names stand beside one another as a list: `A, B and C`; behind the last none goes on."""
    if len(names) < count:
        return False
    for place in range(count - 1):
        between = range(names[place].span.last + 1, names[place + 1].span.first)
        if not len(between) or not all(line.wide[at] in joining() for at in between):
            return False
    closed = any(line.wide[at] == "and" for at in range(names[count - 2].span.last + 1, names[count - 1].span.first))
    return closed
