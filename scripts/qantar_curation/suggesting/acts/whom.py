"""Whom an act of office concerns: somebody named, whose appointment is told elsewhere, or people without a name."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals

_OWN = frozenset(("run/v", "stand/v", "seek/v", "would", "will"))
_DONE_TO, _HOLDERS = words("events", "done-to"), words("classes", "holders")
_LEAVING = frozenset(("resign", "quit", "step", "stand"))
_PERSONS = frozenset(("he", "she", "who", "him", "her"))
_ENDS = frozenset((".", '"', ")", "?", "!"))


def is_of_person(here: Scene, hit: Hit, at: int) -> bool:
    """Whether the text names whom an act of office concerns, so that it is an appointment."""
    if hit.entry.partition(" ")[0] in _OWN:
        return False  # Whoever runs for an office is not nominated by that.
    done_to = here.behind(hit.last, at)
    is_done_to = done_to is not None and here.verbs[at].passive is not True and hit.entry in _DONE_TO
    spans = [one for one in (None if is_done_to else here.subject(at), done_to) if one is not None]
    named = any(
        one.first <= mention.span.first <= one.last or mention.span.last + 2 == one.first
        for one in spans
        for mention, _ in here.people
    )
    return named or any(here.line.wide[index] in _PERSONS for one in spans for index in range(one.first, one.last + 1))


def is_of_nobody(here: Scene, hit: Hit, at: int | None) -> bool:
    """Whether a verb tells what became of people without a name: `sacked three district heads`."""
    if at is None or here.line.is_title or here.line.low[-1] not in _ENDS:
        return False
    verb = here.verbs[at]
    is_passive = here.is_passive(verb, hit.last)
    leaves = hit.entry.partition("/")[0] in _LEAVING
    span = here.subject(at) if is_passive or leaves else here.behind(hit.last, at)
    if span is None:
        return False
    head = nominals.head(here.line, span)
    if any(here.line.is_capital(index) for index in range(span.first + 1, head + 2)):
        return False
    if here.line.wide[head + 1] == "," and here.line.is_capital(head + 2):
        return False  # `sacked his deputy, Ada Holm`
    return here.line.wide[head] in _HOLDERS
