"""One office that a plural tells of all in a list: `A and B were appointed deputy governors`, `A and B, ministers`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.lexica import words
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
_BARE = frozenset(("member", "head", "chief", "leader", "deputy"))
_ANDS = frozenset(("and", "&"))


def give_all(line: Line, head: int, found: Sequence[Mention], offices: list[Post]) -> None:
    """Give all of a list the one office that a plural tells: `A and B were appointed deputy governors of the bank`."""
    start = head
    while line.wide[start - 1] in left() | _POSTS_PORTFOLIO_INNER or line.wide[start - 1] == "-":
        start -= 1
    end = parts_behind(line, head, len(line.tokens))[1]
    while end > head and line.wide[end] in INSIDE:
        end -= 1
    one = plurals()[line.wide[head]]
    if start == end and one in _BARE:
        return  # `both members of`, `as leaders`: no office without a body
    opened = start - 1
    while line.wide[opened] in LOOSE or line.wide[opened] in _STATES or line.wide[opened] in DETERMINERS:
        opened -= 1
    names = _list_before(line, [one for one in found if one.span.last <= opened])
    if len(names) < SEVERAL or opened - names[-1].span.last > FARTHEST or any(one.given for one in names):
        return
    between = line.low[names[-1].span.last + 1 : opened + 1]
    status = next((told for at in range(opened + 1, start) if (told := _STATES.get(line.wide[at]))), None)
    beside = between == (",",)
    if not beside and (status == "former" or not _gives(between)):
        return
    one = one.capitalize() if line.is_capital(head) else one
    before = line.text[line.tokens[start].start : line.tokens[head].start]
    behind = line.text[line.tokens[head].end : line.tokens[end].end] if end > head else ""
    post = Post(Span(start, end), f"{before}{one}{behind}", head, status, start)
    offices[:] = [other for other in offices if not start <= other.head <= end]
    for mention in names:
        mention.posts[:] = [own for own in mention.posts if not start <= own[0].head <= end]
        if beside:
            mention.posts.append((post, False))
        else:
            mention.given = post


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
