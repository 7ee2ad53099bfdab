"""Whom a phrase names, or whose name follows it."""

from __future__ import annotations

from qantar_curation.suggesting.figures.units import singular
from qantar_curation.suggesting.persons.people import People, Person
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.speech.spoken import titled
from qantar_curation.suggesting.text import Line, Span
from qantar_curation.suggesting.wording import DETERMINERS, FUNCTION

_HANGING = frozenset(("of", "for", "to", "with", "in", "at", "near", "against", "about", "behind", "around"))
_TITLED = 2
"""So many words of an occupation may stand before a name."""


def named(people: People, line: Line, span: Span) -> Person | None:
    """The person whom a phrase names, or who follows it between commas: `the lawyer, X`."""
    for mention, person in people.in_line(line):
        first, last = mention.span
        if titled(line, first) > span.last + 2 + _TITLED:
            break
        if span.first <= first and last <= span.last:
            if line.wide[last + 1] == "'s" and last + 1 <= span.last:
                continue
            if first > span.first and line.wide[titled(line, first) - 1] in _HANGING:
                continue
            if line.wide[last + 1] == "-":
                continue
            return person
        if _is_apposed(line, span, first):
            main = line.wide[nominals.head(line, span)]
            return person if singular(main) == main else None  # nobody alone is `his foes, X`
    return None


def _is_apposed(line: Line, span: Span, name: int) -> bool:
    """Whether a name follows a common noun and a comma: `the lawyer, X`, `one of them, student X`."""
    is_name = line.is_capital(span.first) and line.low[span.first] not in DETERMINERS
    if line.wide[span.last + 1] != "," or is_name or name < span.last + 2:
        return False
    between = line.low[span.last + 2 : titled(line, name)]
    return all(word.isalpha() and word not in FUNCTION for word in between) and not any(
        line.is_capital(at) for at in range(span.last + 2, titled(line, name))
    )
