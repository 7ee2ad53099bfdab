"""Who comes for those just told to go: `replacing them with A and B`, `with C taking her old job`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.several.groups import group_of
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.wording import OWNERS

_REPLACING = frozenset(
    ("replacing", "replaced", "replaces", "replace", "succeed", "succeeded", "succeeding", "succeeds")
)
_TAKING = frozenset(
    ("takes", "took", "taking", "gets", "getting", "inherits", "inherited", "inheriting", "fills", "filling")
)
_OLD = frozenset(("old", "former", "previous", "vacated", "vacant", "ministerial", "cabinet"))
_POSTS = frozenset(("job", "post", "position", "role", "portfolio", "brief", "seat", "ministry"))
COMING = gate(_REPLACING | _TAKING)
_NEAR = 3


def those_gone(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """Who comes into offices that the sentence, or the one before, has told to be left.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line = sentence.line
    for index in range(sentence.span.first, sentence.span.last):
        word = line.wide[index]
        if word in _REPLACING and line.wide[index + 1] == "them":
            yield from _for_them(memory, sentence, roles, here, index)
        elif word in _TAKING and line.wide[index + 1] in OWNERS:
            yield from _old_job(sentence, roles, here, index)


def _for_them(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change], index: int) -> Iterator[Change]:
    """`replacing them with A and B`, `A and B succeed them`: in the order of those who went."""
    line = sentence.line
    behind = line.wide[index + 2] in ("with", "by")
    named = [one for one in sentence.referents if one.mention is not None]
    first = next((one for one in named if one.begin >= index + 2), None) if behind else roles.subject(index)
    number = line.number
    lost = [one for one in here if one.change in LOSSES] or [
        one for one in memory.found if one.change in LOSSES and number - one.line.number <= 1
    ]
    gone = sorted((one for one in lost if one.who and one.post), key=lambda one: (one.line.number, one.start))
    if first is None or first.mention is None:
        return
    members = group_of(sentence, roles, first.mention)
    if len(members) != len(gone):
        return
    for member, left in zip(members, gone, strict=True):
        if left.post is not None and member.person is not left.who:
            start, name = member.mention.span.first, member.person.name
            end = max(start, index)
            made = Change(
                line, min(start, index), end, "appointed", name, member.person, left.post, None, 0.65, "appointed-them"
            )
            made.after = left.who
            yield made


def _old_job(sentence: Sentence, roles: Roles, here: Sequence[Change], index: int) -> Iterator[Change]:
    """`with C taking her old job`: what the one before has left."""
    line, noun = sentence.line, index + 2
    while line.wide[noun] in _OLD and noun - index <= _NEAR:
        noun += 1
    if line.wide[noun] not in _POSTS or line.wide[noun + 1] in ("of", "as", "at", "in"):
        return
    who = next((one for one in sentence.referents if one.last == index - 1), None) or roles.subject(index)
    left = next((one for one in reversed(here) if one.change in LOSSES and one.post and one.end < index), None)
    if who is None or left is None or left.who is who.person:
        return
    if any(one.who is who.person and one.change in GAINS for one in here):
        return
    made = Change(
        line, who.first, noun, "appointed", who.person.name, who.person, left.post, None, 0.65, "appointed-old-job"
    )
    made.after = left.who
    yield made
