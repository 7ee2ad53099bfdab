"""The office of who takes a place that is not named: that of the one before, the one left, or the own one."""

from __future__ import annotations

from qantar_curation.suggesting.changes.handing.successions import (
    SUCCESSION,
    known_office,
    office_entered_unnamed,
    office_left,
)
from qantar_curation.suggesting.changes.telling import LOSSES
from qantar_curation.suggesting.changes.which.bodies import ministry_at
from qantar_curation.suggesting.changes.which.told import Told
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.persons.people import Person

_STANDING_IN = closed("offices-standing-in")
_SUCCESSION_OR_STANDING_IN = SUCCESSION | _STANDING_IN
_TAKING_OVER = frozenset(("take/v over", "takes over"))
_TAKING_OVER_OR_STANDING_IN = _TAKING_OVER | _STANDING_IN
_ALONE = closed("offices-taken-alone")


def taken_over(told: Told, before: Person | None) -> str | None:
    """The office of the one before, or of whom a deputy takes the place.

    Args:
        told: What is told.
        before: Whom the person comes after, where that is said.
    """
    memory, person = told.memory, told.person
    if before is not None:
        fresh = id(before) not in memory.offices and id(person) not in memory.superiors
        own = memory.offices.get(id(person)) if fresh else None
        printed = _printed_before(before) if id(before) not in memory.offices else None
        known = printed or own or office_left(memory, before)
        seat = _own_title(told) or (ministry_at(told.sentence) if told.role == "subject" else None)
        return known or seat or office_entered_unnamed(memory, told.sentence.line.number)
    if "in charge" in told.hit.entry and told.role == "object":
        return None if _is_charge_of(told) else memory.superiors.get(id(person)) or memory.vacant
    if told.hit.entry in _SUCCESSION_OR_STANDING_IN:
        alone = told.role == "by" or (told.hit.entry in _TAKING_OVER_OR_STANDING_IN and _stands_alone(told))
        seat = ministry_at(told.sentence) if told.role == "subject" else None
        # `the president, who took over in 2008`: nobody else was told to go
        mine = known_office(memory, person) if told.hit.entry in _TAKING_OVER and _is_alone(told) else None
        return seat or memory.superiors.get(id(person)) or (memory.vacant if alone else mine)
    return _of_who_moved(told)


def _of_who_moved(told: Told) -> str | None:
    """The office that the last one named left for another: `X was named ambassador. Y takes his place`."""
    memory, moved = told.memory, told.memory.appointee
    if moved is None or moved is told.person or {"his", "her"}.isdisjoint(told.hit.entry.split()):
        return None
    left = office_left(memory, moved)
    return left if left != memory.offices.get(id(moved)) else None


def _own_title(told: Told) -> str | None:
    """The title of who comes after an unknown one: `Minister X met Y. X was appointed in May to replace Z`."""
    first = told.person.first
    if told.hit.entry in SUCCESSION:
        return None
    clause = told.mention is first and told.hit.first == first.span.last + 2 and told.role == "object"
    if first.line is told.sentence.line and first.span.first >= told.sentence.span.first and not clause:
        return None
    return next((post.text for post, before in first.posts if before and post.status is None), None)


def _printed_before(person: Person) -> str | None:
    """The title before the name of a former one, which is what the next one enters: `replaces former mayor B`."""
    posts = person.first.posts
    return next((post.text for post, before in posts if before and post.status == "former"), None)


def _is_charge_of(told: Told) -> bool:
    """Whether somebody is put in charge of something that is said: no office that was just left is meant."""
    line, end = told.sentence.line, told.sentence.span.last
    return any(line.wide[at] == "charge" and line.wide[at + 1] == "of" for at in range(told.hit.first, end))


def _stands_alone(told: Told) -> bool:
    """Whether what is taken over is not said: `the deputy premier took over on Monday`."""
    lost = next((one for one in reversed(told.memory.found) if one.change in LOSSES and one.post is not None), None)
    here = any(one.term.partition(" ")[0] in LOSSES and one.first < told.hit.first for one in told.sentence.hits)
    left = here or (lost is not None and lost.who is not told.person)
    return _is_alone(told) and left


def _is_alone(told: Told) -> bool:
    """Whether a word of change has no object behind it."""
    line, index = told.sentence.line, told.hit.last + 1
    if line.wide[index] == "for" and (line.wide[index + 1] == "now" or line.wide[index + 3] == "being"):
        return True
    return not line.wide[index][:1].isalnum() or line.wide[index] in _ALONE
