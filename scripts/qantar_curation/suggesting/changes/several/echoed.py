"""Changes told by a noun that is not said again: `accepted the resignation of A and those of B and C`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line, Span

ECHOING = gate(("those", "that"))
_POINTING = frozenset(("ones", "others", "previous", "earlier", "latest", "follows", "follow", "followed", "after"))
"""What points back over a semicolon."""


def echoed(line: Line, span: Span, told: Sequence[Hit]) -> Iterator[Hit]:
    """The words that stand for a noun of change of the same sentence, as hits of their own.

    Args:
        line: The line.
        span: The sentence.
        told: The words of change of the sentence, by place.
    """
    for index in range(span.first + 1, span.last):
        if line.low[index] in ECHOING and line.low[index + 1] == "of":
            pointed = not _POINTING.isdisjoint(line.low[span.first : index])
            nouns = [
                hit
                for hit in told
                if hit.last < index and hit.term.endswith(" noun") and (hit.first >= span.first or pointed)
            ]
            if nouns:
                nearest = max(nouns, key=lambda hit: (hit.last, -hit.first))
                yield nearest.but(first=index, last=index)
