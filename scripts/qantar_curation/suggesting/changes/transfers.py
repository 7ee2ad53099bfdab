"""Who goes from one place to another in the same office: `goes from A to B`, `has been shifted to B`."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.suggesting.changes.roles import Roles
from qantar_curation.suggesting.changes.telling import GAINS, Change, Memory, Sentence, first_post, same_post
from qantar_curation.suggesting.persons.people import Person

_GOING = frozenset(("goes", "moves", "shifts", "moved", "shifted", "went", "transfers"))
_MOVED = frozenset(("shifted", "transferred", "moved", "reassigned", "posted", "redeployed"))
MOVING = _GOING | _MOVED
_BE = frozenset(("been", "was", "is", "were", "being"))
_ELSEWHERE = frozenset(("for", "hospital", "jail", "prison", "by", "airport", "'s"))
_RECENT = 2


def transferred(memory: Memory, sentence: Sentence, roles: Roles, here: list[Change]) -> Iterator[Change]:
    """The office left and the office entered of who is moved, where others are given such offices beside.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line = sentence.line
    last: str | None = None
    for index in range(sentence.span.first + 1, sentence.span.last):
        word = line.word(index)
        if word not in MOVING or not (
            (word in _MOVED and line.word(index - 1) in _BE) or (word in _GOING and line.word(index + 1) == "from")
        ):
            continue
        kind = _kind(memory, sentence, here)
        who = roles.subject(index) or next((one for one in sentence.referents if one.last == index - 1), None)
        if kind is None or who is None or any(one.who is who.person and one.change in GAINS for one in here):
            continue
        left, behind = _place(sentence, index + 1, "from")
        entered, behind = _place(sentence, behind, "to")
        if left is None and last is not None and line.word(who.begin - 1) in ("where", "which"):
            # `A goes to B, from where C has been shifted to D`
            left = last
        if entered is None or line.word(behind) in _ELSEWHERE:
            continue
        known = _known(memory, who.person, kind)
        before = f"{kind} of {left}" if left is not None else known
        for change, post in (("removed", before), ("appointed", f"{kind} of {entered}")):
            if post is not None:
                made = Change(
                    line, who.first, behind - 1, change, who.person.name, who.person, post, None, 0.65, "moved"
                )
                yield made
        memory.offices[id(who.person)] = f"{kind} of {entered}"
        last = entered


def _kind(memory: Memory, sentence: Sentence, here: list[Change]) -> str | None:
    """The office, such as `Governor`, of which several are just given, each with its place."""
    told = [one for one in memory.found if sentence.line.number - one.line.number <= _RECENT] + here
    for one in reversed(told):
        if one.change in GAINS and one.post is not None:
            head, of, place = one.post.partition(" of ")
            if of and place[:1].isupper() and " " not in head:
                return head
    return None


def _place(sentence: Sentence, index: int, opening: str) -> tuple[str | None, int]:
    """The place behind `from` or `to`, in capitals, with the token behind it."""
    line = sentence.line
    if line.word(index) != opening or not line.is_capital(index + 1):
        return None, index
    last = index + 1
    while line.is_capital(last + 1) and last < sentence.span.last:
        last += 1
    if any(one.span.first <= index + 1 <= one.span.last for one, _ in sentence.people):
        return None, index
    return line.text[line.tokens[index + 1].start : line.tokens[last].end], last + 1


def _known(memory: Memory, person: Person, kind: str) -> str | None:
    """The office of before, where it is of the same kind."""
    post = memory.offices.get(id(person)) or first_post(person)
    return post if post is not None and " of " in post and same_post(post.partition(" of ")[0], kind) else None
