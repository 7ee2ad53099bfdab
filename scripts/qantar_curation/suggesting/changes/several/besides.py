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
from qantar_curation.suggesting.changes.several.order_of_going import can_order, order_of_going
from qantar_curation.suggesting.changes.several.respectively import ORDER, respectively
from qantar_curation.suggesting.changes.several.services import can_command, services
from qantar_curation.suggesting.changes.telling import Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.in_capacity import can_act, in_capacity
from qantar_curation.suggesting.changes.whose.at_head import HEADS, at_head
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.wording import LIKENING

_OWNING = frozenset(("'s", "'", "back", "returns", "returned", "return", "whose"))
_POINTING = _OWNING | {"his", "her", "the", "that", "this"}
"""What points to the office of another one, once one was told to be left."""
_SAME = frozenset(("so", "same", "likewise"))
_OPENING = FOLLOWING | NAMING | {"so"}


def can_tell(memory: Memory, sentence: Sentence) -> bool:
    """Whether a sentence has words that may tell such a change.

    Args:
        memory: What was told before.
        sentence: The sentence.
    """
    spoken = sentence.spoken
    if not spoken.isdisjoint(PLACING) and not spoken.isdisjoint(_OWNING if memory.vacant is None else _POINTING):
        return True
    if not spoken.isdisjoint(DUTIES) or ("since" in spoken and not spoken.isdisjoint(HEADS)):
        return True
    if not spoken.isdisjoint(_OPENING) or can_act(spoken) or can_end(spoken):
        return True
    if memory.several is not None and not spoken.isdisjoint(SINGLING):
        return True
    return (
        can_construct(memory, sentence)
        or can_list(spoken)
        or can_order(spoken)
        or can_elect(spoken)
        or can_command(spoken)
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
    if not spoken.isdisjoint(LIKENING):
        told += list(likewise(memory, sentence, roles, told))
    if can_act(spoken):
        told += list(in_capacity(sentence, roles, told))
    if spoken & FOLLOWING or ("did" in spoken and spoken & _SAME):
        told += list(followed(memory, sentence, roles, told))
    if spoken & NAMING or (memory.several is not None and spoken & SINGLING):
        told += list(counted(memory, sentence, roles, told))
    if "since" in spoken and spoken & HEADS:
        told += list(at_head(memory, sentence, roles, told))
    if can_list(spoken):
        told += list(dashed(sentence, told))
    if can_order(spoken):
        told += list(order_of_going(memory, sentence, told))
    if not spoken.isdisjoint(PLACING):
        told += list(places(memory, sentence, roles, told))
    if spoken & MANDATES and spoken & ENDING:
        told += list(ended(sentence, told))
    if can_end(spoken):
        told += list(terms_over(memory, sentence, told))
    if not spoken.isdisjoint(DUTIES):
        told += list(laid_on(memory, sentence, told))
    if not spoken.isdisjoint(COMPANY):
        told = companions(memory, sentence, roles, told)
    if can_elect(spoken):
        told += list(elected_over(memory, sentence, roles, told))
    if not spoken.isdisjoint(COMING):
        told += list(those_gone(memory, sentence, roles, told))
    if not spoken.isdisjoint(ORDER):
        told = respectively(sentence, told)
    told = constructed(memory, sentence, roles, told)
    if can_command(spoken):
        told = services(sentence, told)
    note(memory, sentence, told)
    if can_label(spoken):
        label(memory, sentence)
    return told
