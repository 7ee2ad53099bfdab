"""Who stands in: `the pit will be run by A until May`, `handed his powers to B`, `took over his functions himself`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.handing.duties import DUTIES
from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

_RUN = gate(("run", "led", "headed", "managed", "governed", "administered", "directed", "chaired", "guided"))
_UNTIL = gate(("until", "till", "temporarily", "provisionally", "pending", "interim", "meantime", "meanwhile"))
_HANDED = frozenset(("handed", "transferred", "passed", "delegated", "gave", "ceded", "transfers", "hands", "passes"))
_OWNED = frozenset(("his", "her"))
_TAKEN = frozenset(("took", "assumed", "taken"))
_TAKING_OVER = gate(_HANDED | _TAKEN)
_SELF = frozenset(("himself", "herself"))
_NOT_TOLD = frozenset(("would", "may", "must", "unreal", "infinitive"))
_SO_FAR = frozenset(("now", "then", "recently", "this", "today"))
"""What follows an `until` that tells of the past: `who until now was in charge`."""
_LINES = 2


def can_stand_in(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    if "by" in spoken and _UNTIL in gates and _RUN in gates:
        return True
    return DUTIES in gates and _TAKING_OVER in gates


def standing_in(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> list[Change]:
    """The changes of a sentence with those of who stands in for somebody.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already; who runs something until a date is only acting.
    """
    told, line = list(here), sentence.line
    for one in sentence.referents:
        at = one.begin - 1
        at -= line.wide[at] == "the"
        if line.wide[at] == "by" and one.mention is not None:
            _run_by(memory, sentence, told, one, at)
        elif line.wide[at] == "to" and (post := _handed(memory, sentence, at)) is not None:
            _add(memory, sentence, told, one, "acting", post, at - 2, "powers-handed")
    for index in line.places(_SELF, sentence.span.first + 3, sentence.span.last):
        # `sacked the premier and took over his functions himself`
        over = line.wide[index - 3] == "over" and line.wide[index - 4] in _TAKEN
        if line.wide[index - 1] not in DUTIES or line.wide[index - 2] not in _OWNED:
            continue
        verb = index - 4 if over else index - 3
        who = roles.subject(verb) if line.wide[verb] in _TAKEN else None
        lost = next((one for one in reversed(told) if one.change in LOSSES and one.post is not None), None)
        if who is not None and lost is not None and lost.post is not None and lost.who is not who.person:
            _add(memory, sentence, told, who, "appointed", lost.post, verb, "functions-taken")
    return told


def _run_by(memory: Memory, sentence: Sentence, told: list[Change], who: Referent, by: int) -> None:
    """`will be run by A until`: acting in the office that is known, or in the one left last."""
    line, verb = sentence.line, sentence.verbs.get(by - 1)
    if line.wide[by - 1] not in _RUN or verb is None or verb.mood not in ("future", "going-on") or verb.negated:
        return
    if not any(line.wide[at + 1] not in _SO_FAR for at in line.places(_UNTIL, *sentence.span)):
        return
    known = next((one for one in told if one.who is who.person and one.change in GAINS), None)
    if known is not None:
        known.change = "acting"
        return
    lost = next((one for one in reversed([*memory.found, *told]) if one.change in LOSSES and one.post), None)
    if lost is None or lost.post is None or lost.who is who.person or line.number - lost.line.number > _LINES:
        return
    _add(memory, sentence, told, who, "acting", lost.post, verb.first, "run-by")


def _handed(memory: Memory, sentence: Sentence, to: int) -> str | None:
    """The office of `handed (over) his powers to`: that of whom the pronoun means."""
    line, noun = sentence.line, to - 1
    if line.wide[noun] not in DUTIES or line.wide[noun - 1] not in _OWNED:
        return None
    verb = noun - 2
    verb -= line.wide[verb] in ("over", "on")
    said = sentence.verbs.get(verb)
    if line.wide[verb] not in _HANDED or said is None or said.passive is True or said.negated or said.mood in _NOT_TOLD:
        return None
    owner = next((one for one in sentence.referents if one.last == noun - 1 and one.mention is None), None)
    named = [one for one in sentence.referents if one.mention is not None and one.last < verb]
    person = named[-1].person if named else owner.person if owner is not None else memory.last
    return known_office(memory, person) if person is not None else None


def _add(
    memory: Memory,
    sentence: Sentence,
    told: list[Change],
    who: Referent,
    change: str,
    post: str,
    first: int,
    rule: str,
) -> None:
    """Add a change unless who it is of is told to come into an office already."""
    if any(one.who is who.person and one.change in GAINS for one in told):
        return
    start, end = min(first, who.first), max(first, who.last)
    one = Change(sentence.line, start, end, change, who.person.name, who.person, post, None, 0.65, rule)
    remember(memory, one, who.person)
    told.append(one)
