"""Fields that somebody loses: `lost the finance ministry and B defence`, `was relieved of trade`, `gave up health`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import Act, act_at, is_known, is_told, made
from qantar_curation.suggesting.changes.telling import Change, Memory, Referent, Sentence, first_post
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.portfolios import BODIES, field_at, minister_of
from qantar_curation.suggesting.text import Line, Span

_LOSING = {
    "lose": "removed",
    "shed": "removed",
    "forfeit": "removed",
    "cede": "removed",
    "relinquish": "resigned",
    "surrender": "removed",
    "leave": "removed",
    "quit": "resigned",
    "give": "resigned",
    "hand": "removed",
}
_DEPRIVING = {"relieve": "dismissed", "strip": "dismissed", "divest": "removed", "deprive": "removed"}
_PARTICLES = {"give": "up", "hand": "over"}
_WORDS = frozenset(
    ("lost", "loses", "lose", "losing", "shed", "sheds", "forfeited", "ceded", "cedes", "relinquished", "relinquishes")
) | {"surrendered", "leaves", "left", "quit", "quits", "gave", "gives", "handed", "hands", "relieved", "stripped"}
_WORDS |= {"divested", "deprived", "given", "giving"}
_WORDS = gate(_WORDS)
_MINISTERIAL = frozenset(("minister", "ministers", "ministry", "ministries", "portfolio", "portfolios", "cabinet"))
_MINISTERIAL |= {"reshuffle", "secretary", "brief", "briefs", "government", "keeps", "kept", "retains", "retained"}
_POWERS = frozenset(("power", "security", "energy", "interest", "youth", "labour", "labor", "trade"))
"""Fields that are lost in other senses too."""
_BEHIND = frozenset((",", ".", ";", "", "and", "but", "to", "while", "on", "in", "after", "\u2014", "\u2013"))
_JOINTS = frozenset((",", ";", "and", "while"))
_OPENING = frozenset(("the", "his", "her", "of"))


def can_lose_fields(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return _WORDS in line.gates


def losing_fields(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The losses of fields, and those of who is named behind with a field and no verb.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already; those without an office get it.
    """
    line, known = sentence.line, list(here)
    for index in line.places(_WORDS, sentence.span.first + 1, sentence.span.last - 1):
        act = act_at(sentence, index)
        found = _lost(line, act) if act is not None else None
        if act is None or found is None:
            continue
        change, field, last = found
        who = roles.subject(act.at)
        if who is None or who.first > act.at:
            continue
        others = list(_others(sentence, last))
        if not others and not _is_of_minister(sentence, who, field, last):
            continue
        role = "object" if act.passive else "subject"
        for one, lost, end in [(who, minister_of(line, field), last), *others]:
            if is_known(known, one, change, lost) or not is_told(sentence, act, change, role):
                continue
            known.append(made(memory, sentence, act, one, change, lost, end, "field-lost"))
            yield known[-1]


def _is_of_minister(sentence: Sentence, who: Referent, field: Span, last: int) -> bool:
    """Whether a field that somebody loses is an office: a ministry, or a minister's."""
    said = set((first_post(who.person) or "").casefold().split())
    bare = last == field.last
    if bare and sentence.line.wide[field.first] in _POWERS and not said:
        return False
    return not bare or not _MINISTERIAL.isdisjoint(said | sentence.spoken)


def _others(sentence: Sentence, last: int) -> Iterator[tuple[Referent, str, int]]:
    """Those named behind with a field each and no verb, with the last token that says it."""
    line = sentence.line
    for one in sentence.referents:
        if one.mention is None or one.begin <= last:
            continue
        if any(line.wide[at] not in _JOINTS for at in range(last + 1, one.begin)):
            return
        found = _field(line, one.last + 1)
        if found is None:
            return
        field, last = found
        yield one, minister_of(line, field), last


def _field(line: Line, index: int) -> tuple[Span, int] | None:
    """The field that begins at a token, with its last one, behind which nothing goes on."""
    for _ in range(len(_OPENING)):
        index += line.wide[index] in _OPENING
    field = field_at(line, index)
    if field is None:
        return None
    last = field.last + 1 if line.wide[field.last + 1] in BODIES else field.last
    return (field, last) if line.wide[last + 1] in _BEHIND else None


def _lost(line: Line, act: Act) -> tuple[str, Span, int] | None:
    """What a verb tells of the field behind it, with the field and the last token that says it."""
    index = act.at + 1
    deprived = next((base for base in _DEPRIVING if base in act.bases), None)
    losing = next((base for base in _LOSING if base in act.bases), None)
    if deprived is not None:
        if act.passive is False or line.wide[index] != "of":
            return None
        change, index = _DEPRIVING[deprived], index + 1
    elif losing is not None and act.passive is not True:
        if losing in _PARTICLES:
            if line.wide[index] != _PARTICLES[losing]:
                return None
            index += 1
        change = _LOSING[losing]
    else:
        return None
    found = _field(line, index)
    if found is None or (losing in ("leave", "quit") and found[0].last == found[1]):
        return None
    return change, *found
