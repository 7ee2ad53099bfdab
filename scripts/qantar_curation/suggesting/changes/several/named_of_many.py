"""Names behind an office in the plural: `The new deputy governors are A and B`, `two judges - A and B - were named`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.several.groups import group_of
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.untrue.untold import is_unreal
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.plural_parts import INSIDE, parts_behind, plurals
from qantar_curation.suggesting.offices.post_bounds import left
from qantar_curation.suggesting.text import Line

_POSTS_PORTFOLIO_INNER = words("posts", "portfolio", "inner")
_ALL = gate(plurals())
_BEING = gate(("are", "were", "include", "includes", "included", "be"))
_PARTED = gate(("-", "\u2013", "\u2014"))
_DASHES = _PARTED | {","}
_NEW = frozenset(("new", "newly", "incoming", "freshly"))
_BARE = frozenset(("minister", "secretary", "member", "leader", "head", "chief", "official"))
_NEAR = 4


def can_name_many(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return "and" in line.spoken and _ALL in line.gates and (_BEING in line.gates or _PARTED in line.gates)


def named_of_many(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The changes of those who are named behind what they are.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line, span, known = sentence.line, sentence.span, list(here)
    for head in line.places(_ALL, span.first, span.last - 1):
        start = head
        while line.wide[start - 1] in left() | _POSTS_PORTFOLIO_INNER or line.wide[start - 1] == "-":
            start -= 1
        one = plurals()[line.wide[head]]
        if start == head and one in _BARE:
            continue
        end = parts_behind(line, head, span.last)[1]
        while end > head and line.wide[end] in INSIDE:
            end -= 1
        joint = end + 1 + (line.wide[end + 1] == "will")
        first = next(
            (who for who in sentence.referents if who.mention is not None and joint < who.begin <= joint + 2), None
        )
        if first is None or first.mention is None:
            continue
        members = group_of(sentence, roles, first.mention)
        if len(members) < 2:
            continue
        change = _change(sentence, start, joint, members[-1].end)
        if change is None:
            continue
        post = f"{line.text[line.tokens[start].start : line.tokens[head].start]}{one}{_behind(line, head, end)}"
        for member in members:
            kinds = LOSSES if change in LOSSES else GAINS
            if member.given or any(told.who is member.person and told.change in kinds for told in known):
                continue
            name, at = member.person.name, member.mention.span
            made = Change(line, at.first, at.last, change, name, member.person, post, None, 0.7, "named-of-many")
            remember(memory, made, member.person)
            known.append(made)
            yield made


def _behind(line: Line, head: int, end: int) -> str:
    return line.text[line.tokens[head].end : line.tokens[end].end] if end > head else ""


def _change(sentence: Sentence, start: int, joint: int, last: int) -> str | None:
    """What is told of all: that they are the new ones, or what the verb behind the last name says."""
    line = sentence.line
    if line.wide[joint] in _BEING:
        new = not _NEW.isdisjoint(line.low[max(start - _NEAR, sentence.span.first) : start])
        verb = sentence.verbs.get(joint)
        return "appointed" if new and not (verb is not None and verb.negated) else None
    if line.wide[joint] not in _DASHES or line.wide[last + 1] not in _DASHES:
        return None
    hit = next((one for one in sentence.hits if one.term.endswith(" object") and one.first > last), None)
    verb = sentence.verbs.get(hit.first) if hit is not None else None
    if hit is None or verb is None or verb.passive is not True or verb.first != last + 2:
        return None
    change = hit.term.partition(" ")[0]
    given = any(hit.last < post.begin <= hit.last + _NEAR for post in sentence.offices)
    given = given or line.wide[hit.last + 1] in ("to", "as")  # `two secretaries, A and B, were promoted to ministers`
    return None if is_unreal(sentence, hit, "object") or (given and change in GAINS) else change
