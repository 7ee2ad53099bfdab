"""Who is told of beside others: `X and his cabinet`, `with A as chairman`, `all ministers except B`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.several.groups import group_of
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.wording import CABINETS
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Span
from qantar_curation.suggesting.wording import OWNERS

_GAINS_OR_FORMED = GAINS | {"formed"}

_POSTS_BODY = words("posts", "body")
_LASTING = frozenset(("appointed", "confirmed", "retained", "held"))
_WHOLE = frozenset(("whole", "entire", "own", "minority", "coalition", "caretaker", "interim"))
_EXCEPTING = (("except",), ("except", "for"), ("apart", "from"), ("with", "the", "exception", "of"))
_FOUNDING = frozenset(
    (
        "announced",
        "formed",
        "created",
        "established",
        "set",
        "constituted",
        "named",
        "appointed",
        "launched",
        "unveiled",
    )
)
_EXCEPTED = gate(("except", "apart", "exception"))
_ALONG = gate(("along", "together", "alongside"))
_HE = gate(("he", "she"))
_SEVERAL = (
    "deputy",
    "vice",
    "judge",
    "justice",
    "member",
    "adviser",
    "advisor",
    "senator",
    "councillor",
    "commissioner",
)
"""How offices begin that several hold: `was appointed a judge along with X`."""
_HIS = frozenset(("his", "her", "the", "its", "their", "fellow", "also", "then"))
COMPANY = gate(CABINETS | _EXCEPTED | _HE | {"with", "alongside"})


def companions(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> list[Change]:
    """The changes of a sentence with those of who stands beside others, and without the losses of who is excepted.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    told = list(here)
    if CABINETS in sentence.line.gates:
        told += list(_with_cabinet(sentence, told))
    if _ALONG in sentence.line.gates:
        told += list(_along_with(memory, sentence, roles, told))
    if _HE in sentence.line.gates:
        told += list(_he_and(memory, sentence, told))
    if "as" in sentence.spoken and "with" in sentence.spoken:
        told += list(_with_office(sentence, told))
    if _EXCEPTED in sentence.line.gates:
        stay = list(_excepted(memory, sentence, roles))
        kept = {id(one.who) for one in stay}
        told = [one for one in told if id(one.who) not in kept or one.change not in LOSSES]
        told += [one for one in stay if one.post is not None]
    return told


def _with_cabinet(sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`Prime Minister X and his government resigned`: the government too."""
    line = sentence.line
    if any(one.who is None and one.change in LOSSES for one in here):
        return
    for one in here:
        if one.change not in LOSSES or one.who is None or one.line is not line:
            continue
        for mention, person in sentence.people:
            first = mention.span.last + 1
            if person is not one.who or line.wide[first] != "and" or line.wide[first + 1] not in OWNERS:
                continue
            last = first + 2
            while line.wide[last] in _WHOLE:
                last += 1
            if line.wide[last] in CABINETS:
                name, post = line.slice(Span(first + 2, last)), line.printed[last]
                yield Change(line, first, last, one.change, name, None, post, one.date, 0.7, f"{one.change}-collective")
                return


def _he_and(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`He and his deputy, B, resigned`: the loss of B is that of the one meant as well."""
    line = sentence.line
    for he in sentence.referents:
        if he.mention is not None or line.wide[he.first] not in _HE or line.wide[he.last + 1] != "and":
            continue
        other = next((one for one in sentence.referents if one.begin in (he.last + 2, he.last + 3)), None)
        lost = [one for one in here if one.change in LOSSES and one.named] if other is not None else []
        model = next((one for one in lost if other is not None and one.who is other.person), None)
        post = known_post(memory, None, he.person, model.change) if model is not None else None
        if model is None or other is None or post is None or model.end <= other.last:
            continue
        if any(one.who is he.person and one.change in LOSSES for one in here):
            continue
        name, rule = he.person.name, f"{model.change}-with"
        yield Change(
            line, he.first, model.end, model.change, name, he.person, post, model.date, 0.65, rule, named=False
        )


def _along_with(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """`A was dismissed along with his deputy, B`, `together with B and C`: the same loss of those behind."""
    line = sentence.line
    for index in line.places(_ALONG, sentence.span.first + 2, sentence.span.last - 1):
        first = index + 1 + (line.wide[index + 1] == "with")
        if first == index + 1 and line.wide[index] != "alongside":
            continue
        lost = [one for one in here if one.who is not None and one.start < index and _is_news(one)]
        one = next((one for one in sentence.referents if first <= one.begin <= first + 1), None)
        if not lost or one is None or one.mention is None:
            continue
        if one.begin > first and line.wide[first] not in _HIS:
            continue
        model = lost[-1]
        if any(model.end < at < index for at in sentence.verbs):
            continue  # `A resigned and flew home together with B`
        for member in group_of(sentence, roles, one.mention):
            known = known_post(memory, member.mention, member.person, model.change)
            gained = model.post if model.change in GAINS else None
            if gained and sentence.line.wide[member.mention.span.last + 1] == "(":
                continue
            post = gained or member.own or member.given or known
            kinds = GAINS if gained else LOSSES
            if post is None or any(other.who is member.person and other.change in kinds for other in here):
                continue
            start, end, name = member.mention.span.first, member.end, member.person.name
            rule = f"{model.change}-with"
            yield Change(line, start, end, model.change, name, member.person, post, model.date, 0.7, rule)


def _is_news(one: Change) -> bool:
    """Whether others can be told of with a change: a loss, or a gain of an office of which there are several."""
    if one.change in LOSSES:
        return True
    return one.change in GAINS and one.post is not None and one.post.casefold().startswith(_SEVERAL)


def _with_office(sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`a commission was formed, with A as chairman`: A comes in or stays as others do, else holds the office."""
    line = sentence.line
    for one in sentence.referents:
        if one.mention is None or line.wide[one.begin - 1] not in ("with", "and") or line.wide[one.last + 1] != "as":
            continue
        post = next((post for post in sentence.offices if post.begin in (one.last + 2, one.last + 3)), None)
        if post is None or any(other.who is one.person and other.post == post.text for other in here):
            continue
        change = _beside(sentence, one, here) or _opened_with(sentence, one, here)
        if change is not None:
            name, person = one.person.name, one.person
            yield Change(line, one.first, post.span.last, change, name, person, post.text, None, 0.65, f"{change}-with")


def _beside(sentence: Sentence, one: Referent, here: Sequence[Change]) -> str | None:
    """What is told of the one before a `with`: `A will chair the council, with B as his deputy`."""
    if sentence.line.wide[one.begin - 1] != "with" or any(other.who is one.person for other in here):
        return None
    told = [other.change for other in here if other.end < one.begin and other.change in _LASTING]
    return told[-1] if told else None


def _opened_with(sentence: Sentence, one: Referent, here: Sequence[Change]) -> str | None:
    """What a list that a `with` opens tells of its names; None where the `with` belongs to a verb: `met with A as`."""
    line = sentence.line
    opened = next((at for at in range(one.begin - 1, sentence.span.first, -1) if line.wide[at] == "with"), None)
    if opened is None or opened - 1 in sentence.verbs or any(opened < at < one.begin for at in sentence.verbs):
        return None
    if any(hit.first <= opened <= hit.last for hit in sentence.hits):
        return None
    gained = any(other.change in _GAINS_OR_FORMED for other in here if other.start < opened)
    return "appointed" if gained or _is_founded(sentence, opened) else "held"


def _is_founded(sentence: Sentence, index: int) -> bool:
    """Whether the body before a `with` is told to be made: `announced a committee of seven, with A as its chair`."""
    line = sentence.line
    before = max((at for at in sentence.verbs if at < index), default=None)
    if before is None or line.wide[before] not in _FOUNDING or line.wide[before + 1] not in ("a", "an", "up"):
        return False
    return any(line.wide[at] in _POSTS_BODY for at in range(before + 1, index))


def _excepted(memory: Memory, sentence: Sentence, roles: Roles) -> Iterator[Change]:
    """`dismissed all ministers except the foreign minister, A`: A stays, in whatever office."""
    line = sentence.line
    for index in range(sentence.span.first, sentence.span.last):
        parts = [part for part in _EXCEPTING if tuple(line.low[index : index + len(part)]) == part]
        if not parts:
            continue
        last = index + max(len(part) for part in parts) - 1
        first = next((one for one in sentence.referents if last < one.begin <= last + 2), None)
        lost = any(hit.term.partition(" ")[0] in LOSSES and hit.first < index for hit in sentence.hits)
        if first is None or first.mention is None or not lost:
            continue
        for member in group_of(sentence, roles, first.mention):
            post = member.own or member.given or known_post(memory, member.mention, member.person, "retained")
            name, person = member.person.name, member.person
            start, end = member.mention.span.first, max(member.end, member.mention.span.last)
            yield Change(line, start, end, "retained", name, person, post, None, 0.7, "retained-except")
