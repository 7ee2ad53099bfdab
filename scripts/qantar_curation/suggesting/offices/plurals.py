"""Offices told in the plural with the fields of several: `the ministers of health and trade, A and B`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.beside import count_for
from qantar_curation.suggesting.offices.post_bounds import heads, inner_words, left
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line, Span

_JOINTS = frozenset((",", "and", "&"))
_OPENING = frozenset((",", ":", "-", "\u2014", "\u2013", "("))
_INSIDE = frozenset(("the", "of", "in", "for", "'s", "-"))
_LONGEST = 24
_LONGEST_ITEM = 9
_FARTHEST = 9
_OPENED = 4
"""How far behind a comma a name begins at the latest, over its titles."""
_SEVERAL = 2
_TITLE = 3.5
_LOOSE = frozenset(("the", "new", "acting", "interim", "respectively"))
_GIVING = frozenset(
    ("as", "appointed", "named", "become", "became", "becomes", "elected", "made", "were", "are", "been")
)
_GIVING |= {"reappointed", "confirmed", "designated", "nominated", "be", "chosen"}


@cache
def _plurals() -> dict[str, str]:
    """The heads of offices by their plural."""
    return {(one[:-1] + "ies" if one.endswith("y") else one + "s"): one for one in heads() if one.isalpha()}


def distribute(line: Line, found: Sequence[Mention], offices: list[Post]) -> None:
    """Give each of several names the office that a plural tells of it, and put these in place of those read before.

    Args:
        line: The line.
        found: The names in it; they get the offices.
        offices: Its offices; changed in place.
    """
    if len(found) < 2 or _plurals().keys().isdisjoint(line.spoken):
        return
    for head, word in enumerate(line.low):
        if word not in _plurals():
            continue
        if _give_each(line, head, found, offices):
            continue
        names = found if "respectively" in line.spoken else [one for one in found if one.tokens > 1 or one.strong]
        limits = [one.span.first for one in names if head < one.span.first < head + _LONGEST]
        readings = [_behind(line, head, limit) for limit in [*limits, len(line.tokens)]]
        for parts, end in [*readings, _before(line, head)]:
            if len(parts) > 1 and _give(line, head, parts, end, names, offices):
                break


def _give_each(line: Line, head: int, found: Sequence[Mention], offices: list[Post]) -> bool:
    """Give each the field before the name: `the ministers of finance, A, and of justice, B`; False of anything else."""
    parts: list[tuple[Span, Mention]] = []
    index = head + 1
    while line.word(index) in ("of", "for"):
        comma = index + 1
        while comma - index < _LONGEST_ITEM and line.word(comma) != "," and _is_inside(line, comma):
            comma += 1
        name = next((one for one in found if comma < one.span.first <= comma + _OPENED), None)
        if line.word(comma) != "," or name is None or comma == index + 1:
            break
        parts.append((Span(index, comma - 1), name))
        index = name.span.last + 1
        while line.word(index) in _JOINTS:
            index += 1
    if len(parts) < _SEVERAL:
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


def _behind(line: Line, head: int, limit: int) -> tuple[list[Span], int]:
    """The fields, bodies or places behind `of`, before the next name, and the last token of them."""
    if line.word(head + 1) not in ("of", "for"):
        return [], head
    end, parts, first = head + 1, [], head + 2
    index = first
    while index < min(head + _LONGEST, limit):
        word = line.word(index)
        if word == "-" and line.tokens[index].start > line.tokens[index - 1].end:
            break
        if word in _JOINTS:
            if index > first:
                parts.append(Span(first, index - 1))
                end = index - 1
            first = index + 1
        elif index - first > _LONGEST_ITEM or not _is_inside(line, index):
            break
        index += 1
    if index > first:
        parts.append(Span(first, index - 1))
        end = index - 1
    named = [line.word(one.first) in ("of", "for") for one in parts[1:]]
    if any(named):
        # `of trade and industry and of health`: what begins with `of` is another one.
        joined: list[Span] = []
        for one in parts:
            if joined and line.word(one.first) not in ("of", "for"):
                joined[-1] = Span(joined[-1].first, one.last)
            else:
                joined.append(one)
        parts = joined
    return [Span(one.first + (line.word(one.first) in ("of", "for")), one.last) for one in parts], end


def _is_inside(line: Line, index: int) -> bool:
    """Whether a word can belong to a field or body: known ones, capitals, and nouns before an `in`."""
    word = line.word(index)
    if line.is_capital(index) or word in inner_words() or word in _INSIDE:
        return True
    return line.tokens[index].is_word and "in" in (line.word(index + 1), line.word(index + 2), line.word(index + 3))


def _before(line: Line, head: int) -> tuple[list[Span], int]:
    """The fields before a plural: `foreign, trade and defence ministers`."""
    parts: list[Span] = []
    last = index = head - 1
    fields = words("posts", "portfolio", "inner")
    while index >= line.sentence(head).first and head - index < _LONGEST:
        word = line.word(index)
        if word in _JOINTS and index < last:
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
    if line.word(first) in _OPENING:
        first += 1
    count, behind = len(parts), False
    names = after[:count]
    if len(names) < count or not _begins(line, first, names[0]) or not _is_list(line, after, count):
        names, behind = before[-count:], True
        more = before[-count - 1 :]
        if not _is_list(line, names, count) or (len(more) > count and _is_list(line, more, count + 1)):
            return False
        if head - names[-1].span.last > _FARTHEST:
            return False
    start = _title(line, head) if parts[0].first > head else head
    begin = min(start, parts[0].first)
    posts = [_post(line, head, start, one, parts[0]) for one in parts]
    posts[0] = replace(posts[0], span=Span(begin, end), begin=begin)
    joint = names[-1].span.last + 1
    beside = line.word(joint) in (",", "(") and all(line.word(at) in _LOOSE for at in range(joint + 1, begin))
    given = behind and not beside
    opened = begin - 1
    while line.word(opened) in _LOOSE:
        opened -= 1
    if given and line.word(opened) not in _GIVING:
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
    while line.word(first - 1) in left() and first - 1 >= line.sentence(head).first:
        first -= 1
    return first


def _post(line: Line, head: int, start: int, part: Span, opening: Span) -> Post:
    """The office of one: the singular with its own field."""
    one = _plurals()[line.word(head)]
    one = one.capitalize() if line.is_capital(head) else one
    if part.first > head:
        title = f"{line.slice(Span(start, head - 1))} {one}" if start < head else one
        shared = next((at for at in range(opening.first, opening.last) if line.word(at) == "in"), None)
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
    titles = words("titles", "honorific", "rank") | {"."}
    return first <= name.span.first and all(line.word(at) in titles for at in range(first, name.span.first))


def _is_list(line: Line, names: Sequence[Mention], count: int) -> bool:
    """Whether names stand beside one another as a list: `A, B and C`; behind the last none goes on."""
    if len(names) < count:
        return False
    titles = words("titles", "honorific", "rank") | {"."} | _JOINTS
    for place in range(count - 1):
        between = range(names[place].span.last + 1, names[place + 1].span.first)
        if not len(between) or not all(line.word(at) in titles for at in between):
            return False
    closed = any(line.word(at) == "and" for at in range(names[count - 2].span.last + 1, names[count - 1].span.first))
    return closed
