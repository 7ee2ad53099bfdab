"""Offices that a change does not name itself: taken over, left a moment before, said as `the presidency`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.lexica import closed, pairs
from qantar_curation.suggesting.mention import Mention
from qantar_curation.suggesting.people import Person
from qantar_curation.suggesting.telling import Memory, Sentence, first_post
from qantar_curation.suggesting.text import Line, Span

SUCCESSION = closed("inherited-succession")
"""Words of change by which one person comes after another."""
_TO_VACANT = closed("inherited-vacant")
_IN_PLACE = frozenset(("place", "stead", "successor", "replacement"))
_REPLACING = frozenset(("replace", "succeed"))
_POSSESSIVES = frozenset(("his", "her", "their", "'s"))
_GAINS = frozenset(("nominated", "confirmed", "appointed", "acting"))
_LOSSES = frozenset(("dismissed", "removed", "resigned"))
_WINDOW = 7


def office_noun(sentence: Sentence, hit: Hit) -> str | None:
    """The office that a noun such as `presidency` stands for, with the body behind it: `won the presidency`."""
    line, offices = sentence.line, pairs("posts", "noun")
    for index in range(hit.first + 1, min(hit.last + 5, sentence.span.last + 1)):
        word = line.word(index)
        if word in offices:
            return offices[word] + _of_body(line, index + 1, sentence.span.last)
        if index > hit.last and (not line.tokens[index].is_word or index in sentence.verbs):
            return None
    return None


def _of_body(line: Line, index: int, end: int) -> str:
    """The capitals behind an `of`, which name the body of an office."""
    if line.word(index) != "of":
        return ""
    last = index
    for step in range(index + 1, min(index + _WINDOW, end + 1)):
        if not (line.is_capital(step) or (line.word(step) in ("the", "of", "and") and line.is_capital(step + 1))):
            break
        last = step
    return " " + line.slice(Span(index, last)) if last > index else ""


def inherited(memory: Memory, sentence: Sentence, hit: Hit, mention: Mention | None, change: str) -> str | None:
    """The office of a change that points to another one: `named X in his place`, `appointed to replace Y`."""
    line = sentence.line
    if change == "resigned" and hit.entry.endswith(" by") and hit.entry != "was left by":
        return memory.entered_in(sentence) or memory.vacant
    if change not in _GAINS:
        return None
    if hit.entry in _TO_VACANT:
        return memory.vacant
    start = max(hit.last, mention.span.last if mention is not None else hit.last)
    if start - hit.last > 2 * _WINDOW:
        start = hit.last
    for index in range(start + 1, min(start + 1 + _WINDOW, sentence.span.last + 1)):
        word = line.word(index)
        points = word in _IN_PLACE and line.word(index - 1) in _POSSESSIVES
        replaces = word in _REPLACING and line.word(index - 1) == "to"
        if points or replaces:
            place = range(start + 1, index) if points else range(index + 1, index + _WINDOW)
            others = [who for one, who in sentence.people if one.span.first in place]
            known = _known(memory, others[0]) if others else None
            return known or memory.vacant
        if word in (",", ";", '"'):
            return None
    return None


def _known(memory: Memory, person: Person) -> str | None:
    return memory.offices.get(id(person)) or first_post(person)


def succession(memory: Memory, sentence: Sentence, hit: Hit, role: str, person: Person, text: str | None) -> str | None:
    """The office that one person takes over from another: what is known of either."""
    others = [one for one in sentence.people if one[1] is not person]
    if role == "by":
        other = next((who for mention, who in reversed(others) if mention.span.last < hit.first), memory.last)
    else:
        other = next((who for mention, who in others if mention.span.first > hit.last), None)
    if other is None or other is person:
        return text or (memory.vacant if role == "by" else None)
    known = text or memory.offices.get(id(other)) or memory.offices.get(id(person)) or first_post(other)
    if known is not None:
        memory.offices.setdefault(id(other), known)
    return known
