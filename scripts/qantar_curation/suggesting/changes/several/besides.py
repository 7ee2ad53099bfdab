"""Changes that no word of change tells by itself: done as another did, by duties, by a place that goes to somebody."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.suggesting.changes.handing.place_of import PLACING, places
from qantar_curation.suggesting.changes.handing.those_gone import COMING, those_gone
from qantar_curation.suggesting.changes.several.companions import COMPANY, companions
from qantar_curation.suggesting.changes.several.counted import NAMING, counted, note
from qantar_curation.suggesting.changes.several.dashed import can_list, dashed
from qantar_curation.suggesting.changes.several.followed import FOLLOWING, followed
from qantar_curation.suggesting.changes.several.listing import alongside, likewise
from qantar_curation.suggesting.changes.several.order_of_going import can_order, order_of_going
from qantar_curation.suggesting.changes.telling import Change, Memory, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles

_LIKENING = frozenset(("as", "so"))
_OWNING = frozenset(("'s", "'", "back", "returns", "returned", "return"))
_SAME = frozenset(("so", "same", "likewise"))
_OPENING = FOLLOWING | NAMING | {"so"}


def can_tell(spoken: frozenset[str]) -> bool:
    """Whether a line has words that may tell such a change.

    Args:
        spoken: The words of the line.
    """
    if not spoken.isdisjoint(PLACING) and not spoken.isdisjoint(_OWNING):
        return True
    return not spoken.isdisjoint(_OPENING) or can_list(spoken) or can_order(spoken)


def besides(memory: Memory, sentence: Sentence, roles: Roles, here: list[Change]) -> Iterator[Change]:
    """Such changes of a sentence.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    if sentence.spoken & _LIKENING:
        yield from likewise(memory, sentence, roles, here)
        yield from alongside(sentence, here)
    if sentence.spoken & FOLLOWING or ("did" in sentence.spoken and sentence.spoken & _SAME):
        yield from followed(memory, sentence, roles, here)
    if sentence.spoken & NAMING:
        yield from counted(memory, sentence, roles, here)
    if can_list(sentence.spoken):
        yield from dashed(sentence, here)
    if can_order(sentence.spoken):
        yield from order_of_going(memory, sentence, here)
    if sentence.spoken & PLACING:
        yield from places(memory, sentence, roles, here)
    if sentence.spoken & COMPANY:
        yield from companions(memory, sentence, roles, here)
    if sentence.spoken & COMING:
        yield from those_gone(memory, sentence, roles, here)
    note(memory, sentence, here)
