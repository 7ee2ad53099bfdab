"""Changes told of several without a name, whose names the next sentence gives: `Five were sacked. Among them are A`."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.suggesting.changes.several.groups import group_of
from qantar_curation.suggesting.changes.telling import Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post
from qantar_curation.suggesting.changes.whose.roles import Roles

NAMING = frozenset(("among", "they", "these", "those", "included", "including"))
_BE = frozenset(("are", "were", "is", "was", "include", "includes", "included", ":"))
_THEM = frozenset(("them", "those", "these", "others"))
_PASSED = _BE | {"the", "also", "former", "mr", ","}
_REACH = 7
_LINES = 2


def note(memory: Memory, sentence: Sentence, here: list[Change]) -> None:
    """Note what a sentence tells of several without naming one.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it.
    """
    if sentence.of_all is not None and not any(one.who is not None and one.change == sentence.of_all for one in here):
        memory.several = (sentence.line.number, sentence.of_all)


def counted(memory: Memory, sentence: Sentence, roles: Roles, here: list[Change]) -> Iterator[Change]:
    """What was told of several before, of each who is named now.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes and holdings told of it already; what is held there is what is left.
    """
    if memory.several is None or sentence.line.number - memory.several[0] >= _LINES:
        return
    first = _first_named(sentence)
    named = next((one for one in sentence.referents if one.mention is not None and one.begin >= first), None)
    if first < 0 or named is None or named.mention is None or named.begin > first + 1:
        return
    change = memory.several[1]
    for member in group_of(sentence, roles, named.mention):
        held = [one for one in here if one.who is member.person and one.change == "held" and one.post is not None]
        if any(one.who is member.person and one.change == change for one in here):
            continue
        known = known_post(memory, member.mention, member.person, change)
        post = member.own or member.given or (held[0].post if held else known)
        if post is None:
            continue
        for one in held:
            one.change = change if one.post == post else one.change
        if not any(one.post == post for one in held):
            start, name = member.mention.span.first, member.person.name
            yield Change(
                sentence.line, start, max(start, member.end), change, name, member.person, post, None, 0.7, "counted"
            )
    memory.several = None


def _first_named(sentence: Sentence) -> int:
    """Where the names begin behind `Among them are`, `They are`, `Those dismissed include`; -1 without that."""
    line, first = sentence.line, sentence.span.first
    opening = line.word(first)
    if opening not in NAMING or (opening == "among" and line.word(first + 1) not in _THEM):
        return -1
    for index in range(first + 1, min(first + _REACH, sentence.span.last)):
        if line.word(index) in _BE:
            while line.word(index) in _PASSED and index < sentence.span.last:
                index += 1
            return index
    return -1
