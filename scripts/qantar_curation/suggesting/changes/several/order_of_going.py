"""Who goes in what order: `seven ministers have resigned; the last to go was X`, `the first to leave was Y`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.several.followed import last_change
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.which.offices import known_post
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

_ORDER = gate(("first", "second", "third", "fourth", "fifth", "last", "latest", "next"))
_GOING = {"go": None, "leave": None, "follow": None, "fall": None, "resign": "resigned", "quit": "resigned"}
_LEAVING = gate(_GOING)
"""The verbs of going, and the change of which they leave no doubt."""
_BEING = frozenset(("was", "is", "were", "are", "being"))
_REACH = 8
_LINES = 2


def can_order(line: Line) -> bool:
    """Whether a line has the words that tell of such an order.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    return "to" in spoken and _ORDER in gates and _LEAVING in gates


def order_of_going(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """The loss by who is told to be the first, next or last to go.

    Args:
        memory: What was told before.
        sentence: The sentence.
        here: The changes told of it already.
    """
    line = sentence.line
    for index in range(sentence.span.first + 1, sentence.span.last):
        verb = line.wide[index + 1]
        if line.wide[index] != "to" or line.wide[index - 1] not in _ORDER or verb not in _GOING:
            continue
        being = next((at for at in range(index + 2, index + _REACH) if line.wide[at] in _BEING), None)
        if (
            being is None
            or line.wide[being + 1] == "not"
            or any(line.wide[at] in (",", ";") for at in range(index, being))
        ):
            continue
        one = next((one for one in sentence.referents if one.mention is not None and one.begin == being + 1), None)
        one = one or next(
            (one for one in sentence.referents if one.mention is not None and one.begin == being + 2), None
        )
        change = _GOING[verb] or _told_of_all(memory, sentence, index)
        if one is None or change is None or any(other.who is one.person and other.change in LOSSES for other in here):
            continue
        post = known_post(memory, one.mention, one.person, change)
        if post is not None:
            name = one.person.name
            yield Change(line, index - 1, one.last, change, name, one.person, post, None, 0.7, "order-of-going")


def _told_of_all(memory: Memory, sentence: Sentence, index: int) -> str | None:
    """The loss that was told of those among whom somebody is the last."""
    told = [hit.term.partition(" ")[0] for hit in sentence.hits if hit.first < index]
    lost = [change for change in told if change in LOSSES]
    if lost:
        return lost[-1]
    if memory.several is not None and sentence.line.number - memory.several[0] < _LINES:
        return memory.several[1] if memory.several[1] in LOSSES else None
    last = last_change(memory, sentence)
    return last.change if last is not None and last.change in LOSSES else None
