"""Whose office a word of change tells of: the subject, the object, the person of a noun or of a pronoun."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.mention import Mention
from qantar_curation.suggesting.people import Person
from qantar_curation.suggesting.telling import Memory, Sentence
from qantar_curation.suggesting.text import Line, Span

_PRONOUNS = frozenset(("he", "she", "who"))
_ADVERBS = frozenset(("first", "recently", "newly", "once", "since", "previously", "later", "then", "originally"))
_SHORT_SUBJECT = 8
_OBJECTS = frozenset(("him", "her"))
_GENITIVES = frozenset(("his", "her"))
_MAX_GAP = 14


def who_of(memory: Memory, sentence: Sentence, hit: Hit, role: str) -> tuple[Mention | None, Person] | None:
    """The person whose office a word of change tells of, with the mention where the name itself stands there."""
    line = sentence.line
    before = [one for one in sentence.people if one[0].span.last < hit.first]
    after = [one for one in sentence.people if one[0].span.first > (hit.first if role == "object" else hit.last)]
    if role == "noun":
        return _of_noun(memory, sentence, hit, before, after)
    if role == "by":
        return after[0] if after and after[0][0].span.first - hit.last < _MAX_GAP else None
    if role == "object":
        if hit.last > hit.first and any(line.word(index) in _OBJECTS for index in range(hit.first, hit.last + 1)):
            return _pronoun(memory, sentence, hit)
        verb = sentence.verbs.get(hit.first)
        if after and _is_turned(sentence, hit, verb, after[0][0]):
            return after[0]
        if hit.form == "ing" or not _is_passive(sentence, hit, verb, after):
            if line.word(hit.last + 1) in _OBJECTS and line.word(hit.last + 2) not in ("post", "deputy"):
                return _pronoun(memory, sentence, hit)
            near = [one for one in after if one[0].span.first - hit.last < _MAX_GAP and _direct(sentence, hit, one[0])]
            return near[0] if near else None
        if not before and verb is not None and verb.passive and after and _direct(sentence, hit, after[0][0]):
            return after[0]
    if hit.term == "retained subject" and after and after[0][0].span.first == hit.last + 1:
        return after[0]
    if before and hit.first - before[-1][0].span.last < 30:
        return _nearest_subject(memory, sentence, hit, before)
    return _pronoun(memory, sentence, hit)


def _is_turned(sentence: Sentence, hit: Hit, verb: Verb | None, mention: Mention) -> bool:
    """Whether the subject follows: `from this post was dismissed X`, `Appointed rector in 2003, X built`."""
    line = sentence.line
    if verb is not None and verb.passive and mention.span.first == hit.last + 1:
        return True
    if line.word(hit.first - 1) in ("those", "also") and line.word(hit.last + 1) in ("were", "was", "are", "is"):
        return mention.span.first - hit.last < _MAX_GAP
    opens = hit.first == sentence.span.first and hit.form in ("past", "participle")
    return opens and line.word(mention.span.first - 1) == "," and mention.span.first - hit.last < _MAX_GAP


def _nearest_subject(
    memory: Memory, sentence: Sentence, hit: Hit, before: list[tuple[Mention, Person]]
) -> tuple[Mention | None, Person] | None:
    """The person of the subject: of those before the verb the last, unless only in a genitive or behind `by`."""
    line = sentence.line
    pronoun = next(
        (
            index
            for index in range(hit.first - 1, max(hit.first - 5, sentence.span.first - 1), -1)
            if line.word(index) in ("he", "she")
        ),
        None,
    )
    if pronoun is not None and pronoun > before[-1][0].span.last:
        return None, subject(before, line)
    if any(line.word(index) == "whose" for index in range(before[-1][0].span.last + 1, hit.first)):
        return None
    fit = [
        one
        for one in before
        if line.word(one[0].span.last + 1) != "'s" and line.word(one[0].span.first - 1) not in ("by", "with", "under")
    ]
    return fit[-1] if fit else None


def _pronoun(memory: Memory, sentence: Sentence, hit: Hit) -> tuple[Mention | None, Person] | None:
    line = sentence.line
    before = [one for one in sentence.people if one[0].span.last < hit.first]
    start = max(sentence.span.first, hit.first - 8)
    if not before and line.word(sentence.span.first) in ("he", "she"):
        start = sentence.span.first
    spoken = {line.word(index) for index in range(start, hit.last + 2)}
    if spoken & _OBJECTS:
        others = [one for one in before if one[1] is not _agent(before)]
        if others:
            return None, others[-1][1]
        if len(before) > 1:
            return None, before[-1][1]
    meant = spoken & (_PRONOUNS | _OBJECTS) or _means_person(line, sentence.span.first, hit.first)
    if memory.last is None or not meant:
        return None
    pronoun = next((word for word in ("he", "she") if word in spoken), None)
    who = memory.meant_by(pronoun) if pronoun is not None and "who" not in spoken else memory.last
    return (None, who) if who is not None else None


def _means_person(line: Line, first: int, verb: int) -> bool:
    """Whether the subject is a person without a name: `The 49-year-old`, `the former teacher`."""
    if line.word(first) != "the" or verb - first > _SHORT_SUBJECT:
        return False
    people = words("people", "occupation", "kin", "other")
    return any(line.word(index) in people or line.word(index) == "old" for index in range(first + 1, verb))


def _agent(before: list[tuple[Mention, Person]]) -> Person | None:
    return before[0][1] if before else None


def _direct(sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether a name is the object itself: no verb, `that` or `by` stands between."""
    line = sentence.line
    between = {line.word(index) for index in range(hit.last + 1, mention.span.first)}
    if between & {"that", "by", "who", "which", "after", "before", "because", '"', ";", "with", "in", "on", "said"}:
        return False
    return not any(
        hit.last < index < mention.span.first
        for index in sentence.verbs
        if line.word(index) not in ("acting", "outgoing")
    )


def _is_passive(sentence: Sentence, hit: Hit, verb: Verb | None, after: list[tuple[Mention, Person]]) -> bool:
    if verb is not None and verb.passive is True:
        return True
    if "-" in hit.entry:
        return sentence.line.word(hit.first - 1) in (",", "was", "were", "been", "is", "being")
    if verb is None or verb.passive is False or hit.form not in ("past", "participle"):
        return False
    line = sentence.line
    if line.word(hit.last + 1) in ("by", "as"):
        return not (line.word(hit.last + 1) == "as" and any(one[0].span.first - hit.last < 4 for one in after))
    if line.word(hit.first - 1) == "," or (line.word(hit.first - 1) in _ADVERBS and line.word(hit.first - 2) == ","):
        return True
    # `was on Monday appointed`: the date stands between the auxiliary and its verb.
    return any(line.word(index) in ("was", "were", "been", "is") for index in range(hit.first - 4, hit.first)) and any(
        one.line.token_at(one.end - 1) == hit.first - 1 for one in sentence.dates
    )


def _of_noun(
    memory: Memory,
    sentence: Sentence,
    hit: Hit,
    before: list[tuple[Mention, Person]],
    after: list[tuple[Mention, Person]],
) -> tuple[Mention | None, Person] | None:
    line = sentence.line
    if line.word(hit.first - 1) == "'s" and before and before[-1][0].span.last == hit.first - 2:
        return before[-1]
    if line.word(hit.last + 1) == "of" and after and after[0][0].span.first - hit.last < 9:
        between = {line.word(index) for index in range(hit.last + 2, after[0][0].span.first)}
        return after[0] if not between & {"that", "by", "who", "in", "on"} else None
    if line.word(hit.first - 1) in _GENITIVES:
        if hit.term.startswith(("confirmed", "nominated")) or not before:
            who = memory.appointee or memory.last if hit.term.startswith("nominated") else memory.last
            return (None, who) if who is not None else None
        return None, before[-1][1]
    if line.word(hit.first - 2) in ("\u2014", "\u2013") and line.word(hit.first - 1) == "a" and before:
        return before[-1]
    return None


def speak_of(memory: Memory, people: list[tuple[Mention, Person]], line: Line, span: Span) -> None:
    """Note of whom the next sentence speaks: the subject, who stays the same where `he` or `she` begins a sentence."""
    for _, person in people:
        if person in memory.recent:
            memory.recent.remove(person)
        memory.recent.append(person)
    opening = line.word(span.first)
    if memory.last is None or opening not in ("he", "she"):
        memory.last = subject(people, line)
    else:
        memory.last = memory.meant_by(opening)


def subject(people: list[tuple[Mention, Person]], line: Line) -> Person:
    """Of whom the next sentence's `he` or `she` speaks: the first person of this one that is no genitive."""
    for mention, person in people:
        if line.word(mention.span.last + 1) != "'s":
            return person
    return people[0][1]
