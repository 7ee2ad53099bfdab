"""Whose term goes on: `X's contract as director was extended`, `extended the mandate of governor X`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.handing.successions import own_office
from qantar_curation.suggesting.changes.telling import Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.text import Line

_TERMS = gate(("contract", "term", "mandate", "tenure", "appointment", "contracts", "terms", "mandates"))
_EXTENDED = gate(("extended", "renewed", "prolonged", "extends", "renews", "extend", "renew"))
_UNSURE = frozenset(("may", "must", "would", "unreal", "infinitive"))
_REACH = 12
_TITLE = 3


def can_extend(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return _EXTENDED in line.gates and _TERMS in line.gates


def extended(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """Who stays because a term is extended.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, span = sentence.line, sentence.span
    for noun in line.places(_TERMS, span.first, span.last):
        who = _owner(sentence, noun) if line.wide[noun + 1] != "with" else None
        verb = next((at for at in line.places(_EXTENDED, span.first, span.last) if abs(at - noun) <= _REACH), None)
        told = sentence.verbs.get(verb) if verb is not None else None
        if who is None or verb is None or told is None or told.negated or told.mood in _UNSURE:
            continue
        if (told.passive is True) == (verb < noun):
            continue  # `had his term extended` and whatever else
        after = max(noun, who.last)
        said = next((one for one in sentence.offices if after < one.begin <= after + _TITLE), None)
        named = said is not None and line.wide[said.begin - 1] == "as"
        post = said.text if said is not None and named else own_office(memory, who)
        if post is None or any(one.who is who.person and one.change != "held" for one in here):
            continue
        first, last, name = min(who.first, noun, verb), max(who.last, noun, verb), who.person.name
        one = Change(line, first, last, "retained", name, who.person, post, None, 0.7, "term-extended")
        remember(memory, one, who.person)
        yield one


def _owner(sentence: Sentence, noun: int) -> Referent | None:
    """Whose term it is: `X's term`, `the term of the governor, X`."""
    line = sentence.line
    if line.wide[noun - 1] in ("'s", "'"):
        return next((one for one in sentence.referents if one.last == noun - 2), None)
    if line.wide[noun + 1] != "of":
        return None
    named = (one for one in sentence.referents if one.mention is not None and noun < one.first)
    return next((one for one in named if one.begin <= noun + _TITLE), None)
