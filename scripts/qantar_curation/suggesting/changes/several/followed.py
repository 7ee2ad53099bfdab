"""Who does as another did: `and the trade minister, B, followed a day later`, `so did his colleague at trade, B`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.several.groups import group_of
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.portfolios import field_at, minister_of
from qantar_curation.suggesting.text import Line

_COMMON_CALENDAR = words("common", "calendar")
FOLLOWING = gate(("followed", "follows", "follow"))
_TIMES = frozenset(
    (
        "a",
        "an",
        "the",
        "at",
        "on",
        "in",
        "hours",
        "hour",
        "days",
        "day",
        "minutes",
        "soon",
        "shortly",
        "later",
        "after",
        "next",
    )
) | frozenset(("two", "three", "four", "five", "six", "within", "last", "this", "that", "yesterday", "today", "also"))
_TIMES_OR_SUIT_SO = _TIMES | {"suit", "so", "same"}
_LATER = frozenset(("later", "soon", "shortly", "yesterday", "today", "after"))
_ENDS = frozenset(("", ".", ",", ";"))
_ENDS_OR_TIMES = _ENDS | _TIMES
DOING = frozenset(("did", "has", "had", "does", "was", "were", "are", "is", "have", "do", "will"))
"""The verbs by which somebody is told to do, or to be, as another one."""
_OTHERS = frozenset(("colleague", "counterpart", "neighbour", "neighbor"))
_OPEN = gate(("if", "unless", "until", "before", "whether", "who", "never", "asked", "urged"))
_REACH = 8
_DESCRIBED = 12
_LINES = 2


def followed(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The loss that was told last, of who followed.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    for index in range(sentence.span.first, sentence.span.last + 1):
        likewise = sentence.line.wide[index] in FOLLOWING and _is_likewise(sentence, index)
        if not likewise and not _does_so(sentence, index):
            continue
        who = roles.subject(index)
        told = _lost(memory, sentence, here, index)
        change = told.change if told is not None else _of_several(memory, sentence)
        if who is None or change is None or (told is not None and told.who is who.person):
            continue
        if any(one.who is who.person and one.change in LOSSES for one in here):
            continue
        members = group_of(sentence, roles, who.mention) if who.mention is not None else []
        for member in members:
            known = known_post(memory, member.mention, member.person, change)
            post = member.own or member.given or known
            if post is not None and (told is None or member.person is not told.who):
                first = member.mention.span.first
                name = member.person.name
                date = _date_behind(sentence, index)
                yield Change(sentence.line, first, index, change, name, member.person, post, date, 0.65, "followed")


def _does_so(sentence: Sentence, index: int) -> bool:
    """Whether `did so` or `did the same` tells at the end of a clause, or with a date, what was told before."""
    line = sentence.line
    if line.wide[index] != "did" or _OPEN in sentence.line.gates:
        return False
    after = index + 2 if line.wide[index + 1] in ("so", "likewise") else index + 3
    if after == index + 3 and (line.wide[index + 1], line.wide[index + 2]) != ("the", "same"):
        return False
    dated = {line.token_at(one.start) for one in sentence.dates}
    return line.wide[after] in _ENDS_OR_TIMES or after in dated


def _date_behind(sentence: Sentence, index: int) -> str | None:
    """The date right behind a verb, but for small words: `followed a day later`, `followed suit on May 3`."""
    line = sentence.line
    for one in sentence.dates:
        first = line.token_at(one.start)
        if index < first and all(line.wide[at] in _TIMES_OR_SUIT_SO for at in range(index + 1, first)):
            return one.edtf
    return None


def _is_likewise(sentence: Sentence, index: int) -> bool:
    """Whether nothing is said to be followed: `followed suit`, `followed on Tuesday`, at the end of a clause."""
    line, after = sentence.line, index + 1
    verb = sentence.verbs.get(index)
    if verb is not None and (verb.passive or verb.negated or verb.mood in ("may", "must", "would", "infinitive")):
        return False
    if line.wide[after] in _ENDS or line.wide[after] == "suit":
        return True
    dated = {line.token_at(one.start) for one in sentence.dates}
    step, timed = after, False
    calendar = _COMMON_CALENDAR
    while line.wide[step] in _TIMES | calendar | {":"} or step in dated or _is_number(line, step):
        timed = timed or line.wide[step] in calendar | _LATER or step in dated or _is_number(line, step)
        step += 1
    return timed or (step > after and line.wide[step] in _ENDS)


def _is_number(line: Line, index: int) -> bool:
    return index < len(line.tokens) and line.is_number(index)


def _lost(memory: Memory, sentence: Sentence, here: Sequence[Change], index: int) -> Change | None:
    """The loss told before a token in the sentence, else a line or two before."""
    near = [one for one in here if one.change in LOSSES and one.start < index]
    if near:
        return near[-1]
    last = last_change(memory, sentence)
    return last if last is not None and last.change in LOSSES else None


def _of_several(memory: Memory, sentence: Sentence) -> str | None:
    """The loss told of several without a name on this line or the one before."""
    if memory.several is None or sentence.line.number - memory.several[0] >= _LINES:
        return None
    return memory.several[1] if memory.several[1] in LOSSES else None


def last_change(memory: Memory, sentence: Sentence) -> Change | None:
    """The change that was told last, on this line or the one before."""
    last = next((one for one in reversed(memory.found) if one.change != "held"), None)
    return None if last is None or sentence.line.number - last.line.number >= _LINES else last


def _office_of(sentence: Sentence, one: Referent) -> str | None:
    """The office before a name of who did so: `as did the mayor of the town where it burned, B`."""
    line = sentence.line
    for post in sentence.offices:
        first = post.begin - (line.wide[post.begin - 1] in ("the", "its", "his", "her"))
        apart = any(post.begin < other.first < one.first for other in sentence.referents if other.mention is not None)
        if post.span.last >= one.begin or one.begin - post.span.last > _DESCRIBED or apart:
            continue
        if line.wide[first - 1] in DOING and line.wide[first - 2] in ("as", "so"):
            return post.text
    return None


def did_so(sentence: Sentence, one: Referent) -> tuple[bool, str | None]:
    """Whether somebody is said to do so too, `so did B`, `so did his colleague at trade, B`; with the office there."""
    line, before = sentence.line, one.begin - 1
    if line.wide[before] in DOING and line.wide[before - 1] in ("as", "so"):
        return True, None
    if line.wide[before] == "," and (office := _office_of(sentence, one)) is not None:
        return True, office
    for index in range(before, max(before - _REACH, sentence.span.first), -1):
        if line.wide[index] not in _OTHERS:
            continue
        field = field_at(line, index + 2) if line.wide[index + 1] in ("at", "for", "in") else None
        opened = any(line.wide[at] in DOING and line.wide[at - 1] in ("as", "so") for at in (index - 1, index - 2))
        return opened, minister_of(line, field) if field is not None and field.last < one.begin else None
    return False, None
