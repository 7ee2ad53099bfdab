"""All changes that constructions tell, each kind behind a cheap test of the words of its line."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.constructions.coming import can_come, coming
from qantar_curation.suggesting.changes.constructions.extended import can_extend, extended
from qantar_curation.suggesting.changes.constructions.fields import can_be_of_fields, of_fields
from qantar_curation.suggesting.changes.constructions.fields_lost import can_lose_fields, losing_fields
from qantar_curation.suggesting.changes.constructions.filling import can_fill, filling
from qantar_curation.suggesting.changes.constructions.for_whom import can_stand_for, standing_for
from qantar_curation.suggesting.changes.constructions.going import can_go, going
from qantar_curation.suggesting.changes.constructions.handed import can_hand, handed
from qantar_curation.suggesting.changes.constructions.interim import can_stand_in, standing_in
from qantar_curation.suggesting.changes.constructions.inverted import can_invert, inverted
from qantar_curation.suggesting.changes.constructions.leaving import can_leave, leaving
from qantar_curation.suggesting.changes.constructions.nominees import can_nominate, nominees
from qantar_curation.suggesting.changes.constructions.once_chosen import can_be_chosen, once_chosen
from qantar_curation.suggesting.changes.constructions.passing_on import can_pass_on, passing_on
from qantar_curation.suggesting.changes.constructions.portfolios_taken import can_take_fields, taking_fields
from qantar_curation.suggesting.changes.constructions.ruling import can_rule, ruling
from qantar_curation.suggesting.changes.constructions.staying import can_stay, staying
from qantar_curation.suggesting.changes.constructions.turned import can_turn, turned
from qantar_curation.suggesting.changes.telling import Change, Memory, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate

_MEANT = gate(("he", "she", "him", "her"))


def can_construct(memory: Memory, sentence: Sentence) -> bool:
    """Whether a sentence may tell a change by how it is built.

    Args:
        memory: What was told before; it is noted where ministers are spoken of.
        sentence: The sentence.
    """
    gates = sentence.line.gates
    if can_be_of_fields(memory, sentence):
        return True
    if not sentence.people and _MEANT not in gates:
        return False
    if (
        can_leave(sentence)
        or can_take_fields(sentence.line)
        or can_stay(sentence.line)
        or can_lose_fields(sentence.line)
        or can_go(sentence.line)
        or can_hand(sentence.line)
    ):
        return True
    if can_turn(sentence) or can_rule(sentence.line) or can_stand_in(sentence.line):
        return True
    if can_nominate(sentence.line) or can_invert(sentence.line) or can_stand_for(sentence.line):
        return True
    if can_extend(sentence.line):
        return True
    return can_pass_on(sentence) or can_fill(sentence.line) or can_come(sentence)


def constructed(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> list[Change]:
    """The changes of a sentence with those that its constructions tell.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    told = list(here)
    if can_be_chosen(sentence.line):
        told = once_chosen(memory, sentence, told)
    if can_rule(sentence.line):
        told += list(ruling(memory, sentence, roles, told))
    if can_turn(sentence):
        told = turned(memory, sentence, told)
    if can_be_of_fields(memory, sentence):
        told += list(of_fields(memory, sentence, roles, told))
    if can_go(sentence.line):
        told += list(going(memory, sentence, roles, told))
    if can_hand(sentence.line):
        told += list(handed(memory, sentence, roles, told))
    if can_lose_fields(sentence.line):
        told += list(losing_fields(memory, sentence, roles, told))
    if can_take_fields(sentence.line):
        told += list(taking_fields(memory, sentence, roles, told))
    if can_pass_on(sentence):
        told += list(passing_on(memory, sentence, roles, told))
    if can_fill(sentence.line):
        told += list(filling(memory, sentence, told))
    if can_come(sentence):
        told += list(coming(memory, sentence, roles, told))
    if can_extend(sentence.line):
        told += list(extended(memory, sentence, told))
    if can_nominate(sentence.line):
        told += list(nominees(memory, sentence, told))
    if can_stand_for(sentence.line):
        told += list(standing_for(memory, sentence, told))
    if can_invert(sentence.line):
        told += list(inverted(memory, sentence, told))
    if can_leave(sentence):
        told += list(leaving(memory, sentence, roles, told))
    if can_stand_in(sentence.line):
        told = standing_in(memory, sentence, roles, told)
    if can_stay(sentence.line):
        told = staying(memory, sentence, roles, told)
    if "now" in sentence.spoken:
        _come_since(told)
    return told


def _come_since(told: list[Change]) -> None:
    """Of `X, who was head of the bank, is now the minister` the last is what X came into."""
    for one in told:
        if one.change == "held" and not one.over and "now" in one.line.low[one.start : one.end + 1]:
            before = [other for other in told if other.who is one.who and other.over and other.post != one.post]
            if any(other.change == "held" and "until" not in one.line.spoken for other in before):
                one.change = "appointed"
