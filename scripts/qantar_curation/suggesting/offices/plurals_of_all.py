"""One office that a plural tells of all in a list: `A and B were appointed deputy governors`, `A and B, ministers`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.beside import count_for
from qantar_curation.suggesting.offices.plural_parts import (
    FARTHEST,
    GIVING,
    INSIDE,
    LOOSE,
    SEVERAL,
    joining,
    parts_behind,
    plurals,
)
from qantar_curation.suggesting.offices.post_bounds import left
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import DETERMINERS

_POSTS_PORTFOLIO_INNER = words("posts", "portfolio", "inner")
_BECOMING = frozenset(("become", "became", "becomes", "remain", "remained", "are", "be"))
_AUXILIARIES = frozenset(("were", "are", "been", "be", "being", "was", "is"))
_EXAMPLES = frozenset(("such", "well", "known"))
_STATES = {"former": "former", "ex": "former", "acting": "acting", "interim": "acting", "both": None, "all": None}
_TITLE = 3.5
_SAYINGS = words("sayings", "past", "present")
_BARE = frozenset(("member", "head", "chief", "leader", "deputy"))
_ANDS = frozenset(("and", "&"))


def give_all(line: Line, head: int, found: Sequence[Mention], offices: list[Post]) -> None:
    """Give all of a list the one office that a plural tells: `A and B were appointed deputy governors of the bank`."""
    start = head
    while line.wide[start - 1] in left() | _POSTS_PORTFOLIO_INNER or line.wide[start - 1] == "-":
        start -= 1
    named = next((one.span.first for one in found if one.span.first > head), len(line.tokens))
    end = parts_behind(line, head, named)[1]
    while end > head and line.wide[end] in INSIDE:
        end -= 1
    one = plurals()[line.wide[head]]
    if start == end and one in _BARE:
        return  # `both members of`, `as leaders`: no office without a body
    opened = start - 1
    while line.wide[opened] in LOOSE or line.wide[opened] in _STATES or line.wide[opened] in DETERMINERS:
        opened -= 1
    if end > head and _titles_all(line, Span(start, end), found, offices):
        return
    names = _list_before(line, [one for one in found if one.span.last <= opened])
    if len(names) < SEVERAL or opened - names[-1].span.last > FARTHEST or any(one.given for one in names):
        return
    between = line.low[names[-1].span.last + 1 : opened + 1]
    status = next((told for at in range(opened + 1, start) if (told := _STATES.get(line.wide[at]))), None)
    beside = between == (",",)
    if not beside and (status == "former" or not _gives(between)):
        return
    post = _singular(line, start, head, end, status)
    offices[:] = [other for other in offices if not start <= other.head <= end]
    for mention in names:
        mention.posts[:] = [own for own in mention.posts if not start <= own[0].head <= end]
        if beside:
            mention.posts.append((post, False))
        else:
            mention.given = post


def _titles_all(line: Line, told: Span, found: Sequence[Mention], offices: list[Post]) -> bool:
    """Give the names behind a plural with a body or field that office: `two deputy governors of the bank, A and B`."""
    first = told.last + 1 + (line.wide[told.last + 1] in (",", ":"))
    behind = [one for one in found if one.span.first >= first]
    if len(behind) < SEVERAL or any(line.wide[at] not in joining() for at in range(first, behind[0].span.first)):
        return False
    count = 1
    while count < len(behind) and _are_joined(line, behind[count - 1], behind[count]):
        count += 1
    names = behind[:count]
    if count < SEVERAL or _ANDS.isdisjoint(line.low[names[-2].span.last : names[-1].span.first]):
        return False
    if line.wide[told.last + 1] == "," and line.wide[names[-1].span.last + 1] in _SAYINGS:
        return False  # `met ministers of the region, A and B said`
    head = next(at for at in range(told.first, told.last + 1) if line.wide[at] in plurals())
    status = next((tie for at in range(told.first - 2, told.first) if (tie := _STATES.get(line.wide[at]))), None)
    post = _singular(line, told.first, head, told.last, status)
    offices[:] = [one for one in offices if not told.first <= one.head <= told.last]
    for mention in names:
        mention.posts[:] = [own for own in mention.posts if not told.first <= own[0].head <= told.last]
        mention.posts.append((post, True))
        count_for(mention, _TITLE, "title")
    offices.append(post)
    offices.sort(key=lambda one: one.begin)
    return True


def _singular(line: Line, start: int, head: int, end: int, status: str | None) -> Post:
    """The office of one of those that a plural tells of."""
    one = plurals()[line.wide[head]]
    one = one.capitalize() if line.is_capital(head) else one
    before = line.text[line.tokens[start].start : line.tokens[head].start]
    behind = line.text[line.tokens[head].end : line.tokens[end].end] if end > head else ""
    return Post(Span(start, end), f"{before}{one}{behind}", head, status, start)


def _gives(between: Sequence[str]) -> bool:
    """Whether the words between a list of names and an office in the plural tell that all get, keep or lose it."""
    if not between or between[-1] in _BECOMING:
        return True
    if between[-1] == "as":
        return _EXAMPLES.isdisjoint(between)
    return between[-1] in GIVING and not _AUXILIARIES.isdisjoint(between)


def _list_before(line: Line, names: Sequence[Mention]) -> list[Mention]:
    """The last names before a token that stand beside one another as a list, closed by an `and`."""
    count = 1
    while count < len(names) and _are_joined(line, names[-count - 1], names[-count]):
        count += 1
    chosen = list(names[len(names) - count :])
    closed = count > 1 and not _ANDS.isdisjoint(line.low[chosen[-2].span.last : chosen[-1].span.first])
    return chosen if closed else []


def _are_joined(line: Line, one: Mention, other: Mention) -> bool:
    """Whether nothing but marks, titles and offices stands between two names."""
    posts = [post for mention in (one, other) for post, _ in mention.posts]
    inside = {at for post in posts for at in range(post.begin, post.span.last + 1)}
    between = range(one.span.last + 1, other.span.first)
    return len(between) > 0 and all(at in inside or line.wide[at] in joining() for at in between)
