"""Changes that no word of change tells by itself: done as another did, by duties, by a place that goes to somebody."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.constructions.constructed import can_construct, constructed
from qantar_curation.suggesting.changes.constructions.labels import can_label, label
from qantar_curation.suggesting.changes.handing.duties import DUTIES, ENDING, MANDATES, ended, laid_on
from qantar_curation.suggesting.changes.handing.elections import can_elect, elected_over
from qantar_curation.suggesting.changes.handing.place_of import PLACING, places
from qantar_curation.suggesting.changes.handing.terms import can_end, terms_over
from qantar_curation.suggesting.changes.handing.those_gone import COMING, those_gone
from qantar_curation.suggesting.changes.several.companions import COMPANY, companions
from qantar_curation.suggesting.changes.several.counted import NAMING, SINGLING, counted, note
from qantar_curation.suggesting.changes.several.dashed import can_list, dashed
from qantar_curation.suggesting.changes.several.followed import FOLLOWING, followed
from qantar_curation.suggesting.changes.several.listing import likewise
from qantar_curation.suggesting.changes.several.named_of_many import can_name_many, named_of_many
from qantar_curation.suggesting.changes.several.order_of_going import can_order, order_of_going
from qantar_curation.suggesting.changes.several.respectively import ORDER, respectively
from qantar_curation.suggesting.changes.several.services import can_command, services
from qantar_curation.suggesting.changes.telling import Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.in_capacity import can_act, in_capacity
from qantar_curation.suggesting.changes.whose.at_head import HEADS, at_head
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.wording import LIKENING
from qantar_curation.suggesting.gates import gate

_OWNING = gate(("'s", "'", "back", "returns", "returned", "return", "whose"))
_POINTING = gate(_OWNING | {"his", "her", "the", "that", "this"})
"""What points to the office of another one, once one was told to be left."""
_SAME = gate(("so", "same", "likewise"))
_OPENING = gate(gate(FOLLOWING | NAMING | {"so"}))


def can_tell(memory: Memory, sentence: Sentence) -> bool:
    """Whether a sentence has words that may tell such a change.

    Args:
        memory: What was told before.
        sentence: The sentence.
    """
    spoken = sentence.spoken
    gates = sentence.line.gates
    if PLACING in gates and (_OWNING if memory.vacant is None else _POINTING) in gates:
        return True
    if DUTIES in gates or ("since" in spoken and HEADS in gates):
        return True
    if _OPENING in gates or can_act(sentence.line) or can_end(sentence.line):
        return True
    if memory.several is not None and SINGLING in gates:
        return True
    return (
        can_construct(memory, sentence)
        or can_list(sentence.line)
        or can_order(sentence.line)
        or can_elect(sentence.line)
        or can_command(sentence.line)
        or can_name_many(sentence.line)
    )


def besides(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> list[Change]:
    """The changes of a sentence with such ones, without those that they take back.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    told, spoken = list(here), sentence.spoken
    gates = sentence.line.gates
    if LIKENING in gates:
        told += list(likewise(memory, sentence, roles, told))
    if can_act(sentence.line):
        told += list(in_capacity(sentence, roles, told))
    if FOLLOWING in gates or ("did" in spoken and _SAME in gates):
        told += list(followed(memory, sentence, roles, told))
    if NAMING in gates or (memory.several is not None and SINGLING in gates):
        told += list(counted(memory, sentence, roles, told))
    if "since" in spoken and HEADS in gates:
        told += list(at_head(memory, sentence, roles, told))
    if can_list(sentence.line):
        told += list(dashed(sentence, told))
    if can_order(sentence.line):
        told += list(order_of_going(memory, sentence, told))
    if PLACING in gates:
        told += list(places(memory, sentence, roles, told))
    if MANDATES in gates and ENDING in gates:
        told += list(ended(sentence, told))
    if can_end(sentence.line):
        over = list(terms_over(memory, sentence, told))
        gone = {id(one.who) for one in over}
        told = [*(one for one in told if one.rule != "in-office" or id(one.who) not in gone), *over]
    if DUTIES in gates:
        told += list(laid_on(memory, sentence, told))
    if COMPANY in gates:
        told = companions(memory, sentence, roles, told)
    if can_elect(sentence.line):
        told += list(elected_over(memory, sentence, roles, told))
    if COMING in gates:
        told += list(those_gone(memory, sentence, roles, told))
    if ORDER in gates:
        told = respectively(sentence, told)
    if can_name_many(sentence.line):
        told += list(named_of_many(memory, sentence, roles, told))
    told = constructed(memory, sentence, roles, told)
    if can_command(sentence.line):
        told = services(sentence, told)
    note(memory, sentence, told)
    if can_label(sentence.line):
        label(memory, sentence)
    return told
