"""Which of two named last is meant: `the former was sacked, the latter resigned`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.telling import Memory, Referent, Sentence
from qantar_curation.suggesting.gates import gate

OF_TWO = gate(("latter",))
_PLACES = {"former": -2, "latter": -1}
_THE = frozenset(("the",))
_LINES = 1


def of_two(sentence: Sentence, memory: Memory, named: Sequence[Referent]) -> Iterator[Referent]:
    """`The latter`, and `the former` in a sentence that has both.

    Args:
        sentence: The sentence.
        memory: What was told before, with those who were named last.
        named: The names of the sentence.
    """
    line, span = sentence.line, sentence.span
    for index in line.places(_THE, span.first, span.last - 1):
        place = _PLACES.get(line.wide[index + 1])
        behind = index + 2
        inside = any(one.begin <= index + 1 <= one.last for one in named)
        if place is None or inside or any(behind in (one.begin, one.span.first) for one in sentence.offices):
            continue
        before = [one.person for one in named if one.last < index]
        if len(before) < 2 and line.number - memory.named[0] <= _LINES:
            before = memory.named[1]
        if len({id(one) for one in before}) >= 2:
            yield Referent(index, index, index + 1, before[place], None)
