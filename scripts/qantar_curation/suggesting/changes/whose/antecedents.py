"""Of whom a relative clause with `whom` or `whose` speaks."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Referent, Sentence
from qantar_curation.suggesting.changes.wording import PREPOSITIONS
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words

_PEOPLE_OCCUPATION_OTHER = words("people", "occupation", "other")
_LONGEST = 32
_OPENING = frozenset((",", "(", "\u2014", "\u2013"))
_NOMINATIVES = frozenset(("he", "she", "they", "we", "i"))
_NOUN = 8
_PARTITIVE = gate(("among", "one"))
_PARTED = 9
_BE = frozenset(("was", "were", "been", "is", "are"))


def of_whom(sentence: Sentence, hit: Hit, verb: Verb | None) -> Referent | None:
    """Of whom an active verb tells in `X, whom he had appointed`, `X, a former mayor whom he sacked`.

    Args:
        sentence: The sentence with its relative clauses.
        hit: The word of change.
        verb: Its verb.
    """
    if verb is None or verb.passive:
        return None
    if sentence.line.wide[verb.first - 1] in _NOMINATIVES and sentence.line.wide[verb.first - 2] != "whom":
        return _of_contact(sentence, hit, verb)
    if "whom" not in sentence.spoken:
        return None
    inside = [one for one in sentence.relatives if one.first < hit.first <= one.last]
    clause = max(inside, key=lambda one: one.first, default=None)
    line = sentence.line
    if clause is None or line.wide[clause.first] != "whom" or line.wide[clause.first - 1] in PREPOSITIONS:
        return None
    first = next((at for at in sorted(sentence.verbs) if at > clause.first), None)
    if first != hit.first and line.wide[verb.first - 1] != "and":
        return None
    return before_relative(sentence, clause.first)


def _of_contact(sentence: Sentence, hit: Hit, verb: Verb) -> Referent | None:
    """Of whom a clause without `whom` speaks: `X, the minister she sacked in May`."""
    line, noun = sentence.line, verb.first - 2
    if noun <= sentence.span.first or any(one.begin == hit.last + 1 for one in sentence.referents):
        return None
    office = any(one.span.last == noun for one in sentence.offices)
    if not office and line.wide[noun] not in _PEOPLE_OCCUPATION_OTHER:
        return None
    for index in range(noun - 1, noun - _NOUN, -1):
        if line.wide[index] in ("the", "a", "an"):
            apposed = line.wide[index - 1] in _OPENING
            named = (one for one in sentence.referents if one.mention is not None and one.last == index - 2)
            return next(named, None) if apposed else None
        if index in sentence.verbs or line.wide[index] in (",", ";"):
            return None
    return None


def before_relative(sentence: Sentence, first: int) -> Referent | None:
    """Whom a relative clause means that begins at a token: the name before it, also over an apposition."""
    line = sentence.line
    last = first - 2 if line.wide[first - 1] == "," else first - 1
    named = next((one for one in sentence.referents if one.last == last), None)
    if named is not None:
        return named
    before = next((one for one in reversed(sentence.referents) if one.mention is not None and one.last < first), None)
    if before is None or line.wide[before.last + 1] not in _OPENING or first - before.last > _LONGEST:
        return None
    closes = line.wide[first - 1] in _OPENING or line.wide[before.last + 1] == ","
    acts = any(_acts(sentence, at, first) for at in range(before.last + 2, first - 1))
    return before if closes and not acts else None


def _acts(sentence: Sentence, index: int, clause: int) -> bool:
    """Whether a finite verb stands at a token, no participle that describes, nor one of a clause in the apposition."""
    verb = sentence.verbs.get(index)
    if verb is None or verb.mood in ("infinitive", "participle"):
        return False
    inside = any(one.first < index <= one.last and one.first < clause for one in sentence.relatives)
    return not inside and (verb.first != verb.at or sentence.line.wide[index - 1] == ",")


def being_among(sentence: Sentence, hit: Hit) -> int | None:
    """The verb of who is told to be one of several: `A is among those sacked`, `was one of four ministers who quit`.

    Args:
        sentence: The sentence.
        hit: What is told of the several.
    """
    line = sentence.line
    if _PARTITIVE not in sentence.line.gates:
        return None
    for index in range(hit.first - 1, max(hit.first - _PARTED, sentence.span.first), -1):
        word = line.wide[index]
        among = index if word == "among" else index - 1 if line.low[index - 1 : index + 1] == ("one", "of") else -1
        if among >= 0:
            return among - 1 if line.wide[among - 1] in _BE else None
        if not line.is_word(index) or word in ("by", "to", "for"):
            return None
    return None
