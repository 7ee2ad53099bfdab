"""Changes told of several without a name, whose names the next sentence gives: `Five were sacked. Among them are A`."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.suggesting.changes.several.groups import Member, group_of
from qantar_curation.suggesting.changes.several.many import several_office
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.portfolios import field_at, minister_of
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import FORMS_OF_BE

NAMING = gate(("among", "they", "these", "those", "included", "including"))
_BE = frozenset(("are", "were", "is", "was", "include", "includes", "included", ":"))
_THEM = frozenset(("them", "those", "these", "others"))
_PASSED = _BE | {"the", "also", "former", "mr", ","}
_REACH = 7
_FARTHEST = 4
_WORDS = 5
SINGLING = gate(("one", "other", "others", "first", "second", "third", "prominent", "senior", "last"))
_BARS = frozenset((",", ";", ":", "who", "that", "and", "to"))
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
        span = sentence.span
        plurals = (several_office(sentence.line, index) for index in range(span.first, span.last + 1))
        memory.several_post = next((post for post in plurals if post is not None), None)
        if sentence.of_all in GAINS and memory.several_post == "member":
            memory.several = None  # `two members of the house were named suspects`


def counted(memory: Memory, sentence: Sentence, roles: Roles, here: list[Change]) -> Iterator[Change]:
    """What was told of several before, of each who is named now.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes and holdings told of it already; what is held there is what is left.
    """
    if memory.several is None or sentence.line.number - memory.several[0] >= _FARTHEST:
        return
    near = sentence.line.number - memory.several[0] < _LINES
    singled = _singled_out(sentence)
    for first in singled or ([_first_named(sentence)] if near else []):
        named = next((one for one in sentence.referents if one.mention is not None and one.begin >= first), None)
        if named is None or named.mention is None or sentence.line.wide[named.last + 1] == "'s":
            continue
        if first >= 0 and named.begin <= first + 1:
            yield from _told_of_all(memory, sentence, roles, here, named.mention)
            if not singled:
                memory.several = None


def _told_of_all(
    memory: Memory, sentence: Sentence, roles: Roles, here: list[Change], mention: Mention
) -> Iterator[Change]:
    """What was told of several before, of those whose names begin with a mention."""
    change = memory.several[1] if memory.several is not None else ""
    for member in group_of(sentence, roles, mention):
        told = [one for one in here if one.who is member.person and one.post is not None]
        if any(one.change == change for one in told):
            continue
        held = [one for one in told if one.change == "held"]
        common = _common_of(memory, sentence, member)
        own = member.own or member.given
        if common is not None and own is not None and not same_post(own, common):
            own = None  # `One of the vice-presidents is A, head of the party`
        post = own or common or (held[0].post if held else None)
        post = post or known_post(memory, member.mention, member.person, change) or memory.several_post
        if post is None:
            continue
        lost = [one for one in told if one.change in LOSSES and change in LOSSES]
        for one in [*lost, *(one for one in held if one.post == post and not one.over)]:
            one.change, one.post = change, post
        memory.offices[id(member.person)] = post
        memory.vacant = post if change in LOSSES else memory.vacant
        if not any(one.change == change for one in told):
            start, name = member.mention.span.first, member.person.name
            yield Change(
                sentence.line, start, max(start, member.end), change, name, member.person, post, None, 0.7, "counted"
            )


def _common_of(memory: Memory, sentence: Sentence, member: Member) -> str | None:
    """The office of all, with the place or field behind the name: `They are A of Hallen and B of Pontal`."""
    line, post = sentence.line, memory.several_post
    of = member.mention.span.last + 1
    if post is None or line.wide[of] not in ("of", "from", "at"):
        return None if post == "minister" else post
    field = field_at(line, of + 1)
    if post == "minister":
        return minister_of(line, field) if field is not None else None
    last = of
    while line.is_capital(last + 1):
        last += 1
    return f"{post} of {line.slice(Span(of + 1, last))}" if last > of and line.wide[of] == "of" else post


def _singled_out(sentence: Sentence) -> list[int]:
    """Where the names begin behind `One of them is`, `the other is`, `The first was`; nothing without that."""
    line, span = sentence.line, sentence.span
    found = []
    for index in line.places(SINGLING, span.first, span.last - 1):
        if line.wide[index - 1] == "," and line.wide[index + 1] == "of" and line.wide[index + 2] in _THEM:
            found += [one.begin for one in sentence.referents if one.last == index - 2]  # `A, one of them, said`
            continue
        opens = index <= span.first + 1 or line.wide[index - 1] == "the"
        if not opens or (line.wide[index] == "one" and line.wide[index + 1] not in ("is", "was", "of")):
            continue
        comma = index + 3 if line.wide[index + 1] == "of" and line.wide[index + 2] in _THEM else index + 1
        if line.wide[comma] == "," and (line.wide[index - 1] == "the" or comma > index + 1):
            found.append(comma + 1)  # `the second, A, had served for ten years`, `one of them, A, was arrested`
            continue
        if line.wide[index + 1] == "of" and not _is_of_them(line, index + 2):
            continue
        being = next((at for at in range(index + 1, index + _REACH + 1) if line.wide[at] in FORMS_OF_BE), None)
        between = range(index + 1, being or index)
        if being is not None and not any(line.wide[at] in _BARS for at in between):
            found.append(being + 1)
    return found


def _is_of_them(line: Line, index: int) -> bool:
    """Whether a token begins what means the several: `them`, `those removed`, `the two`, `the three ministers`."""
    if line.wide[index] in _THEM:
        return True
    the = line.wide[index] in ("the", "its", "his", "her")
    return the and any(several_office(line, at) is not None for at in range(index + 1, index + _WORDS))


def _first_named(sentence: Sentence) -> int:
    """Where the names begin behind `Among them are`, `They are`, `Those dismissed include`; -1 without that."""
    line, first = sentence.line, sentence.span.first
    opening = line.wide[first]
    if opening not in NAMING or (opening == "among" and line.wide[first + 1] not in _THEM):
        return -1
    for index in range(first + 1, min(first + _REACH, sentence.span.last)):
        if line.wide[index] in _BE:
            while line.wide[index] in _PASSED and index < sentence.span.last:
                index += 1
            return index
    return -1
