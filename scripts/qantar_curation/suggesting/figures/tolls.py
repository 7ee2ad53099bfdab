"""Persons counted by a word before their number: `the death toll rose to 25`, `the number of injured reached 40`."""

from __future__ import annotations

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import pairs, words
from qantar_curation.suggesting.text import Line, Span

_UNITS_TOLL_PAIRS = pairs("units", "toll")
_UNITS_COUNTED_PAIRS = pairs("units", "counted")
_UNITS_NO_TOLL = words("units", "no-toll")
_REACH = 30
_STOPS = frozenset((".", ";", ":", '"', "(", ")", "and", "but"))
_OWN = frozenset(("of", "to", "at", "reached", "hit", "passed", "topped", "exceeded", "is", "was", "by", ":", "now"))


def toll_before(line: Line, span: Span) -> str | None:
    """What persons a bare number counts by the word before it, as `units.txt` names them; None where nothing says so.

    Args:
        line: The line.
        span: The tokens of the number, behind which nothing is counted.
    """
    tolls, counted = _UNITS_TOLL_PAIRS, _UNITS_COUNTED_PAIRS
    first = line.sentence(span.first).first
    for index in range(span.first - 1, max(first, span.first - _REACH) - 1, -1):
        word = line.wide[index]
        if word in tolls and _UNITS_NO_TOLL.isdisjoint((line.wide[index - 1], line.wide[index + 1])):
            return tolls[word] if _leads(line, index, span) else None
        if word in counted and "number" in line.low[max(first, index - 4) : index]:
            return counted[word] if _leads(line, index, span) else None
        if word in _STOPS and not (word == ":" and index == span.first - 1):
            return None
    return None


def _leads(line: Line, index: int, span: Span) -> bool:
    """Whether the number is that of the word: by its preposition or verb, and no other number or comma between."""
    before = line.wide[span.first - 1]
    if before not in _OWN and form_of(before) is None and line.wide[span.last - 1] != "past":
        return index == span.first - 1
    between = range(index + 1, span.first)
    return not any(line.wide[step] == "," or line.is_number(step) for step in between)
