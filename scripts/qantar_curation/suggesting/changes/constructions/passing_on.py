"""What office goes to whom, whatever the verb: `the works portfolio was thrust on X`, `the presidency falls to Y`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.changes.constructions.acts import Act, act_at, before_dates, is_known, is_told, made
from qantar_curation.suggesting.changes.constructions.filling import filled_too
from qantar_curation.suggesting.changes.constructions.office_places import (
    PLACES,
    Place,
    before_insertion,
    place_before,
)
from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

_NO_GIVING = ("saying", "knowing", "describing", "fighting", "keeping")
_BARRED = words("constructions", *_NO_GIVING, "moving")
_TO = gate(("to", "on", "upon"))
_GOING = frozenset(
    (
        "go",
        "pass",
        "fall",
        "revert",
        "devolve",
        "move",
        "shift",
        "drop",
        "descend",
        "transfer",
        "migrate",
        "land",
        "come",
    )
)
_OFFERING = frozenset(("offer", "promise", "put", "propose", "deny", "refuse", "restrict", "limit", "tie", "link"))
_ABOUT = frozenset(("by", "about", "from", "against", "on", "with", "at", "between", "into"))
_TIMES = frozenset(("temporarily", "provisionally", "interim", "meanwhile", "duties", "functions", "powers"))
_DETERMINERS = frozenset(("the", "his", "her", "a", "an"))
_DESCRIBED = 8
_BEFORE = 8
_NEAR = 3


def can_pass_on(sentence: Sentence) -> bool:
    """Whether a sentence has words that may tell so: `to` before a name, and what means an office.

    Args:
        sentence: The sentence.
    """
    spoken, low = sentence.spoken, sentence.line.low
    gates = sentence.line.gates
    if _TO not in gates or PLACES not in gates:
        return _TO in gates and "police" in spoken
    return any(not _TO.isdisjoint(low[max(one.span.first - _BEFORE, 0) : one.span.first]) for one, _ in sentence.people)


def passing_on(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The gains of those to whom an office goes or is given, and the losses of those whose it was.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already; those without an office get it.
    """
    line, known = sentence.line, list(here)
    before: tuple[Referent, Act] | None = None
    for come in sentence.referents:
        to = come.begin - 1
        to = _before_description(line, to) if line.wide[to] == "," else to - (line.wide[to] in _DETERMINERS)
        if come.mention is None or line.wide[to] not in _TO or line.wide[come.last + 1] in ("'s", "'"):
            continue
        found = _given(memory, sentence, to) or _handed(memory, sentence, roles, to, come)
        if found is None and before is not None:
            too = filled_too(memory, sentence, before, come, to)
            found = (too, before[1], None) if too is not None else None
        if found is None:
            continue
        place, act, giver = found
        before = (come, act)
        if place.post.startswith("Minister of "):
            memory.ministers = line.number
        said = set(line.low[place.first : come.begin])
        change = "acting" if said & _TIMES else "appointed"
        for one in known:
            if one.who is come.person and one.rule == "appointed-by" and str(one.post).startswith("head of the "):
                one.post = place.post  # no head of the presidency, or of the police that goes to a minister
        if not is_told(sentence, act, change, "object"):
            continue
        gone = place.owner or giver
        owned = gone is not None and (place.owner is not None or _holds(memory, gone, place.post))
        if (
            gone is not None
            and owned
            and gone.person is not come.person
            and not is_known(known, gone, "removed", place.post)
        ):
            lost = made(memory, sentence, act, gone, "removed", place.post, gone.last, "passed-from")
            known.append(lost)
            yield lost
        if is_known(known, come, change, place.post):
            continue
        one = made(memory, sentence, act, come, change, place.post, come.last, "passed-to")
        known.append(one)
        yield one


def _before_description(line: Line, comma: int) -> int:
    """The preposition before what somebody is called and a comma: `goes to a newcomer, X`; the comma without one."""
    step = comma - 1
    while comma - step <= _DESCRIBED and line.is_word(step) and not line.is_capital(step):
        if line.wide[step] in _TO:
            return step if line.wide[step + 1] in _DETERMINERS else comma
        step -= 1
    return comma


def _holds(memory: Memory, who: Referent, post: str) -> bool:
    """Whether somebody is told to hold an office."""
    known = known_office(memory, who.person)
    return known is not None and same_post(known, post)


def _given(memory: Memory, sentence: Sentence, to: int) -> tuple[Place, Act, Referent | None] | None:
    """The office before the verb: `the presidency falls to X`, `B's command was entrusted to X`."""
    line = sentence.line
    at = before_dates(sentence, to - 1)
    at -= line.wide[at] in ("over", "on", "down", "back")
    act = act_at(sentence, at)
    if act is None and line.is_word(at) and "third" in {form for _, form in bases(line.wide[at])}:
        third = frozenset(base for base, form in bases(line.wide[at]) if form == "third")
        act = Act(at, third, "third", False, None) if third & _GOING else None
    if act is None or act.bases & words("constructions", *_NO_GIVING):
        return None
    if act.passive is not True and not act.bases & _GOING:
        return None
    if act.passive is not True and line.wide[to] != "to" and "devolve" not in act.bases:
        return None
    place = before_insertion(memory, sentence, act.first - 1)
    if place is None or act.bases & _OFFERING:
        return None
    opens = place.first - (line.wide[place.first - 1] == "the")
    return None if line.wide[opens - 1] in _ABOUT and opens > sentence.span.first else (place, act, None)


def _handed(
    memory: Memory, sentence: Sentence, roles: Roles, to: int, come: Referent
) -> tuple[Place, Act, Referent | None] | None:
    """The office that is the object of a verb: `cedes the works portfolio to X`."""
    place = place_before(memory, sentence, before_dates(sentence, to - 1))
    if place is None:
        return None
    at = place.first - 1
    at -= sentence.line.wide[at] in ("over", "on", "down", "up")
    act = act_at(sentence, at)
    barred = _BARRED
    if act is None or act.passive is True or act.bases & (barred | {"return", "appoint", "name", "elect", "bring"}):
        return None
    giver = roles.subject(act.at)
    return place, act, giver if giver is not None and giver.person is not come.person else None
