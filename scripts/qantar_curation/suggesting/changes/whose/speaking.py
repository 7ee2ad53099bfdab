"""Of whom a sentence speaks, and so the next one where it begins with a pronoun; and who speaks of himself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Memory, Referent, Sentence
from qantar_curation.suggesting.changes.wording import PREPOSITIONS
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line, Span

_FIRST = gate(("i", "my"))
_MINE = 12


def speak_of(memory: Memory, people: Sequence[tuple[Mention, Person]], line: Line, span: Span) -> None:
    """Note of whom the next sentence speaks: the subject, who stays the same where `he` or `she` begins a sentence."""
    for _, person in people:
        memory.recent.pop(id(person), None)
        memory.recent[id(person)] = person
    memory.named = (line.number, [person for _, person in people])
    opening = line.wide[span.first]
    if memory.last is None or opening not in ("he", "she"):
        free = _free(people, line)
        if free is None and memory.last is not None:
            spoken = {line.wide[index] for index in range(span.first, span.last + 1)}
            if spoken & {"he", "she"}:
                return
        memory.last = free or people[0][1]
    else:
        memory.last = memory.meant_by(opening)


def speak_of_described(memory: Memory, sentence: Sentence) -> None:
    """Note of whom a sentence without names speaks that opens with an office: `The new premier is a journalist`."""
    one = sentence.referents[0] if sentence.referents and not sentence.people else None
    first = sentence.span.first
    if one is not None and one.begin == first and sentence.line.wide[first] == "the" and one.mention is None:
        memory.last = one.person


@cache
def _before_names() -> frozenset[str]:
    return words("titles", "honorific", "rank") | {"."}


def _free(people: Sequence[tuple[Mention, Person]], line: Line) -> Person | None:
    """The first person that stands in no genitive and behind no preposition."""
    for mention, person in people:
        begin = min([mention.span.first, *(post.begin for post, before in mention.posts if before)])
        while line.wide[begin - 1] in _before_names():
            begin -= 1
        if line.wide[mention.span.last + 1] != "'s" and line.wide[begin - 1] not in PREPOSITIONS:
            return person
    return None


def speaker_of(sentence: Sentence, hit: Hit) -> Referent | None:
    """Who says `I` of himself in a quotation of the sentence: the only one who is named outside of it."""
    line = sentence.line
    if _FIRST not in sentence.line.gates or '"' not in sentence.spoken:
        return None
    verb = sentence.verbs.get(hit.first)
    first = verb.first if verb is not None else hit.first
    mine = range(max(sentence.span.first, first - _MINE), hit.last)
    if not any(line.wide[index] in _FIRST for index in mine):
        return None
    marks = [index for index in range(sentence.span.first, sentence.span.last + 1) if line.wide[index] == '"']
    outside = [one for one in sentence.referents if sum(mark < one.first for mark in marks) % 2 == 0]
    inside = sum(mark < hit.first for mark in marks) % 2 == 1
    named = [one for one in outside if one.mention is not None]
    return named[0] if inside and len({id(one.person) for one in named}) == 1 else None
