"""Of whom a noun of change speaks."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.whose.antecedents import before_relative
from qantar_curation.suggesting.changes.whose.speaking import speaker_of
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.wording import HIS_OR_HER

_NO_NOUN = closed("subjects-no-noun")
_GRANTING = frozenset(("satisfied", "granted", "accepted", "approved"))
_LETTERS = frozenset(("letter", "request", "offer", "note", "application"))
_HANDED_IN = frozenset(("presented", "submitted", "tendered", "offered", "announced"))
_FRONTING = frozenset(("after", "before", "since", "following", "on", "upon", "with", "despite", "asked", "until"))
_FRONTING |= {"commenting", "speaking", "hours", "days", "weeks", "months", "at", "in", "announcing", "accepting"}
_TAKING = frozenset(
    ("accept", "accepts", "accepted", "accepting", "received", "receives", "approved", "approves", "approve")
) | {"rejected", "rejects", "reject", "refused", "refuses", "welcomed", "demanded", "demands", "signed"}
_BY_PERSON = 4
_NEXT = 3
_OF_NOUN = 9
_OF_PERSON = 12


def of_noun(memory: Memory, sentence: Sentence, hit: Hit) -> Referent | None:
    """Of whom a noun speaks: `X's resignation`, `the appointment of X`, `her nomination`.

    Args:
        memory: What was told before.
        sentence: The sentence.
        hit: The noun.
    """
    line, everybody = sentence.line, sentence.referents
    before = [one for one in everybody if one.last < hit.first]
    after = [one for one in everybody if one.first > hit.last]
    if hit.entry.endswith(" of"):
        hit = hit.but(last=hit.last - 1)  # `the fall of X`
    if line.wide[hit.last + 1] in _NO_NOUN:
        return None
    if line.wide[hit.first - 1] in ("of", "for") and line.wide[hit.first - 2] in _LETTERS:
        hit = hit.but(first=hit.first - 2)  # `X's letter of resignation`
        if line.wide[hit.last + 1] == "from" and after and after[0].begin <= hit.last + 3:
            return after[0]
    if line.wide[hit.last + 1] in _HANDED_IN and line.wide[hit.last + 2] == "by" and after:
        return after[0] if after[0].begin <= hit.last + _BY_PERSON else None
    if line.wide[hit.first - 1] in ("'s", "'") and before and before[-1].last == hit.first - 2:
        return before[-1]
    if line.wide[hit.last + 1] == "of" and after and after[0].begin - hit.last < _OF_PERSON:
        between = {line.wide[index] for index in range(hit.last + 2, after[0].begin)}
        if after[0].begin - hit.last >= _OF_NOUN and "to" in between:
            return None
        return after[0] if not between & {"that", "by", "who", "in", "on"} else None
    if line.wide[hit.first - 1] == "for" and before and before[-1].last == hit.first - 2:
        # `satisfied the request of X for resignation`
        asked = before[-1].begin - 2
        granted = line.wide[asked + 1] == "of" and line.wide[asked] in _LETTERS and _GRANTING & sentence.spoken
        return before[-1] if granted else None
    if line.wide[hit.first - 1] == "my":
        return speaker_of(sentence, hit)
    if line.wide[hit.first - 1] == "whose":
        return before_relative(sentence, hit.first - 1)
    if line.wide[hit.first - 1] in HIS_OR_HER:
        named = [one for one in before if one.mention is not None]
        if not named and after and _is_fronted(sentence, hit, after[0]):
            return after[0]._replace(mention=None)
        if (taking := _taken(sentence, hit.first - 2)) is not None and named:
            others = named[:-1]
            if not others and taking.mood == "infinitive":
                others = named  # `A asked the president to accept his resignation`
            return others[-1]._replace(mention=None) if others else _gone(memory, hit.first, named[-1].person)
        if hit.term.startswith(("confirmed", "nominated")) or not named:
            who = memory.appointee or memory.last if hit.term.startswith("nominated") else memory.last
            return Referent(hit.first, hit.first, hit.first, who, None) if who is not None else None
        return named[-1]._replace(mention=None)
    if line.wide[hit.first - 2] in ("\u2014", "\u2013") and line.wide[hit.first - 1] == "a" and before:
        return before[-1]
    return None


def _is_fronted(sentence: Sentence, hit: Hit, who: Referent) -> bool:
    """Whether the one named behind a phrase at the head of the sentence is meant: `After her election, X resigned`."""
    line, comma = sentence.line, who.begin - 1
    if who.mention is None or line.wide[comma] != "," or line.wide[sentence.span.first] not in _FRONTING:
        return False
    verbs = sentence.verbs.values()
    inside = any(hit.last < one.first < comma and one.mood not in ("participle", "infinitive") for one in verbs)
    return not inside and any(one.first == who.last + 1 for one in verbs)


def _taken(sentence: Sentence, at: int) -> Verb | None:
    """The verb by which somebody takes what another one hands in: `accepted his resignation`."""
    return sentence.verbs.get(at) if sentence.line.wide[at] in _TAKING else None


def _gone(memory: Memory, index: int, taker: Person) -> Referent | None:
    """Who was told last to leave, or was told of last, other than who takes it."""
    lost = (one.who for one in reversed(memory.found) if one.change in LOSSES and one.who is not taker)
    who = next(lost, None) or (memory.last if memory.last is not taker else None)
    return Referent(index, index, index, who, None) if who is not None else None


def is_of_another(memory: Memory, sentence: Sentence, hit: Hit, person: Person) -> bool:
    """Whether a loss is that of who was told before to leave: `the resignation of the speaker`, not of the new one.

    Args:
        memory: What was told before.
        sentence: The sentence.
        hit: The noun.
        person: Whom the office means.
    """
    office = next((post for post in sentence.offices if hit.last < post.begin <= hit.last + _NEXT), None)
    if office is None or hit.term.partition(" ")[0] not in LOSSES or sentence.line.wide[hit.last + 1] != "of":
        return False
    told = [one for one in memory.found if one.post is not None and same_post(one.post, office.text)]
    return any(one.change in LOSSES and one.who is not person for one in told) and any(
        one.change in GAINS and one.who is person for one in told
    )
