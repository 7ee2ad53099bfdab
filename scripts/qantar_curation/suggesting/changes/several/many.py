"""Changes told of several at once, whose names come in a list: `four ministers were sacked, among them A and B`."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.grammar.facts import Facts
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.several.groups import group_of
from qantar_curation.suggesting.changes.telling import Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post, remember
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line

_POSTS_HEAD = words("posts", "head")
_INTRODUCING = closed("many-introducing")
_SEVERAL = closed("many-several")
_DASHES = frozenset(("-", "\u2014", "\u2013", ":"))
_DASHES_OR_MARKS = _DASHES | {","}
_REACH = 8
_NEAR = 4
_LOWER = frozenset(("deputy", "vice", "assistant", "junior", "state", "provincial", "regional", "cabinet"))


def plural_of(line: Line, index: int) -> str | None:
    """The office of which a token is the plural: `ministers`."""
    word = line.wide[index]
    return word[:-1] if word.endswith("s") and word[:-1] in _POSTS_HEAD else None


def several_office(line: Line, index: int) -> str | None:
    """The office of which a token is the plural, with what stands before it: `vice-president` of `vice-presidents`."""
    post = plural_of(line, index)
    if post is None:
        return None
    before = line.wide[index - 1]
    if before == "-" and line.wide[index - 2] in _LOWER:
        return f"{line.wide[index - 2]}-{post}"
    return f"{before} {post}" if before in _LOWER else post


def tells_of_several(sentence: Sentence) -> bool:
    """Whether a sentence speaks of several officials together: `the commissioners who kept their jobs`."""
    return any(map(_means_several, sentence.line.low[sentence.span.first : sentence.span.last + 1]))


def of_many(sentence: Sentence, roles: Roles, hit: Hit) -> tuple[Referent, str | None] | None:
    """The first of those of whom a change without a name tells, and the office that is told of all.

    Args:
        sentence: The sentence.
        roles: Its clauses.
        hit: The word of change.
    """
    line = sentence.line
    for one in sentence.referents:
        if one.mention is None or not _is_introduced(sentence, one):
            continue
        begin = _begin(line, one)
        several = [index for index in range(sentence.span.first, begin) if _is_several(line, index)]
        if not several or roles.clause(one.first) != sentence.span:
            continue
        if hit.last >= begin and line.wide[_before(line, one)] not in _DASHES_OR_MARKS:
            continue
        alone = line.wide[_before(line, one)] in ("including", "them", ":")
        if not alone and len(group_of(sentence, roles, one.mention)) < 2:
            continue
        return one, _common_office(line, hit, several)
    return None


def is_of_following(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun of change speaks of those who are listed: `the resignation of the following: A as mayor`."""
    return any(sentence.line.wide[index] == "following" for index in range(hit.last + 1, hit.last + _NEAR))


def _begin(line: Line, one: Referent) -> int:
    """Where somebody begins: behind a colon, which parts the plural from it: `sworn in as ministers: A and B`."""
    return one.first if line.wide[one.first - 1] == ":" else one.begin


def _before(line: Line, one: Referent) -> int:
    before = _begin(line, one) - 1
    return before - 1 if line.wide[before] in ("the", "also", "mr", "ms") else before


def _is_introduced(sentence: Sentence, one: Referent) -> bool:
    line = sentence.line
    before = _before(line, one)
    word = line.wide[before]
    if word in _INTRODUCING or word in _DASHES:
        return True
    return word == "," and _is_several(line, before - 1)


def _is_several(line: Line, index: int) -> bool:
    return _means_several(line.wide[index])


_means_several = Facts(
    lambda word: word in _SEVERAL or (word.endswith("s") and word[:-1] in words("posts", "head"))
).__getitem__


def _common_office(line: Line, hit: Hit, several: list[int]) -> str | None:
    """The office in the plural: behind the verb and `as`, else where the persons are told of."""
    for index in range(hit.last + 1, hit.last + _REACH):
        if line.wide[index] == "as":
            return next((post for step in range(index + 1, index + 5) if (post := plural_of(line, step))), None)
    index, post = next(((at, post) for at in several if (post := plural_of(line, at))), (0, None))
    if post is not None and line.wide[index - 1] in _LOWER:
        return f"{line.wide[index - 1]} {post}"  # `six deputy governors`
    return post


def of_those(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, change: str) -> Iterator[Change]:
    """`The dismissed ministers are A, B and C`: the change of all whose names follow, each with the office beside it.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Its clauses.
        hit: The participle before the officials in the plural.
        change: What it tells.
    """
    line = sentence.line
    several = [index for index in range(hit.last + 1, hit.last + _NEAR) if _is_several(line, index)]
    if not several:
        return
    first = next((one for one in sentence.referents if one.mention is not None and one.begin > several[0]), None)
    if first is None or first.mention is None or not _is_introduced(sentence, first):
        return
    common = plural_of(line, several[0])
    for member in group_of(sentence, roles, first.mention):
        known = known_post(memory, member.mention, member.person, change)
        post = member.given or member.own or known or common
        if post is not None:
            start, end = member.mention.span.first, member.end
            made = Change(
                line, start, end, change, member.person.name, member.person, post, None, 0.75, f"{change}-those"
            )
            remember(memory, made, member.person)
            yield made
