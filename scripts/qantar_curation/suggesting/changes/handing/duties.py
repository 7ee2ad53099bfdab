"""Whose duties are given to whom: `the duties of the rector were laid on A, those of the dean on B`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.untrue.taken_back import came_to_nothing
from qantar_curation.suggesting.gates import gate

DUTIES = gate(("duties", "functions", "responsibilities", "powers", "tasks", "obligations"))
MANDATES = gate(DUTIES | {"mandate", "appointment", "contract", "tenure", "term", "commission"})
"""What an office is told by, which can be ended."""
_LAYING = frozenset(
    (
        "laid",
        "entrusted",
        "assigned",
        "imposed",
        "delegated",
        "conferred",
        "transferred",
        "placed",
        "vested",
        "given",
        "handed",
        "passed",
        "charged",
    )
)
_CARRIED_OUT = frozenset(("execution", "fulfilment", "fulfillment", "performance", "discharge", "exercise", "execute"))
"""By what duties are told that are given without saying whose: `execution of duties is assigned to A`."""
_CHARGED = frozenset(("charged",))
_ON = frozenset(("on", "upon", "to", "in"))
_OWNED = frozenset(("his", "her", "their", "these", "those", "whose"))
_PASSED = frozenset(("temporarily", "provisionally", "now", "also", "meanwhile", "then", "were", "are", "have", "been"))
_BARS = frozenset((";", '"', "who", "which", "that"))
ENDING = gate(("ended", "stopped", "terminated", "revoked", "withdrawn", "rescinded", "brought", "cancelled"))
_TO_AN_END = (("to", "an", "end"), ("to", "a", "close"))
_BE = frozenset(("was", "were", "been", "is", "are", "be"))
_UNSURE = frozenset(("must", "may", "would", "unreal", "infinitive"))
_FALLING = frozenset(("fall", "falls", "fell", "pass", "passes", "passed", "go", "goes", "went", "devolve", "devolved"))
_NEARLY = 3
_REACH = 24
_NEAR = 8


def laid_on(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """Who is given the duties of an office, and so acts in it; `those of` goes on without the verb.

    Args:
        memory: What was told before.
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, span = sentence.line, sentence.span
    told = {id(one.who) for one in here if one.change in ("acting", "appointed")}
    open_ended = False
    for index in range(span.first, span.last):
        word = line.wide[index]
        if word not in DUTIES and not (open_ended and word == "those" and line.wide[index + 1] == "of"):
            continue
        come = _receiver(sentence, index, elided=word not in DUTIES)
        if come is None:
            continue
        post = _office(memory, sentence, index, come, here)
        open_ended = True
        if post is None:
            continue
        if id(come.person) in told:
            for one in here:
                # `execution of the duties of mayor is assigned to A` appoints nobody.
                given = one.who is come.person and one.change == "appointed" and index < one.start <= come.begin
                if given and line.wide[one.start] in _LAYING:
                    one.change, one.post = "acting", post
            continue
        told.add(id(come.person))
        name, person = come.person.name, come.person
        yield Change(line, index, come.last, "acting", name, person, post, None, 0.75, "duties-laid")
        memory.offices[id(person)] = post


def _receiver(sentence: Sentence, noun: int, *, elided: bool) -> Referent | None:
    """The person behind `were laid on`; behind `on` alone where the verb is left out."""
    line = sentence.line
    verb = noun
    if not elided:
        near = range(noun + 1, min(noun + _REACH, sentence.span.last))
        falls = noun + 1 + (line.wide[noun + 1] in _PASSED)
        if line.wide[falls] in _FALLING and line.wide[falls + 1] == "to":
            return next(
                (one for one in sentence.referents if one.mention and falls < one.begin <= falls + _NEARLY), None
            )
        verb = next((at for at in near if line.wide[at] in _LAYING), -1)
        if verb < 0 or verb not in sentence.verbs or not sentence.verbs[verb].passive:
            return None
        said = sentence.verbs[verb]
        if came_to_nothing(sentence, verb, verb) or said.negated or said.mood in _UNSURE:
            return None
    if any(line.wide[at] in _BARS for at in range(noun + 1, verb)):
        return None
    for one in sentence.referents:
        before = one.begin - 1
        before -= line.wide[before] == "the" or (line.wide[before - 1] in _ON and line.wide[before] in _OWNED)
        if not elided and one.mention is not None and before == verb and line.wide[verb] in _CHARGED:
            return one  # `to execute his duties is charged A`
        if one.mention is None or before <= verb or before - noun > _REACH or line.wide[before] not in _ON:
            continue
        between = range(verb + 1, before)
        if not elided and before - verb > _NEAR:
            return None
        return None if any(line.wide[at] in _BARS or at in sentence.verbs for at in between) else one
    return None


def _office(memory: Memory, sentence: Sentence, noun: int, come: Referent, here: Sequence[Change]) -> str | None:
    """The office whose duties are given: behind `of`, of the one named there, or the one left last."""
    line = sentence.line
    if line.wide[noun + 1] in ("of", "as"):
        said = next(
            (one for one in sentence.offices if noun < one.begin <= noun + 3 and one.span.last < come.begin), None
        )
        return said.text if said is not None else None
    bare = line.wide[noun - 1] in ("of", "the") and not _CARRIED_OUT.isdisjoint(line.low[max(noun - 3, 0) : noun])
    falls = line.wide[noun - 1] == "the" and not _FALLING.isdisjoint(line.low[noun + 1 : noun + 3])
    if line.wide[noun - 1] in _OWNED or bare or falls:
        told = [*memory.found, *here]
        lost = next((one for one in reversed(told) if one.change in LOSSES and one.post is not None), None)
        if lost is not None and lost.who is not come.person and sentence.line.number - lost.line.number <= 2:
            return lost.post
        return memory.vacant
    owner = next(
        (one for one in sentence.referents if one.last == noun - 2 and line.wide[noun - 1] in ("'s", "'")), None
    )
    if owner is not None:
        return known_office(memory, owner.person)
    owned = next(
        (one for one in sentence.offices if one.span.last == noun - 2 and line.wide[noun - 1] in ("'s", "'")), None
    )
    return owned.text if owned is not None else None


def ended(sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """Whose duties or mandate are brought to an end: `the functions of minister A were terminated by decree`.

    Args:
        sentence: The sentence.
        here: The changes told of it already.
    """
    line, span = sentence.line, sentence.span
    for index in line.places(MANDATES, span.first, span.last - 2):
        who = next((one for one in sentence.referents if one.mention is not None and one.first > index), None)
        if who is None or line.wide[index + 1] != "of" or who.begin - index > _NEAR:
            continue
        verb = next(
            (at for at in range(who.last + 1, min(who.last + _REACH, span.last)) if line.wide[at] in ENDING), None
        )
        if verb is None or any(line.wide[at] in _BARS - {'"'} for at in range(who.last + 1, verb)):
            continue
        closed = line.wide[verb] != "brought" or line.low[verb + 1 : verb + 4] in _TO_AN_END
        told = [one for one in sentence.verbs.values() if one.at <= verb and one.first > who.last]
        passive = any(line.wide[at] in _BE for at in range(who.last + 1, verb))
        if not closed or not passive or any(one.negated or one.mood in _UNSURE for one in told):
            continue
        if any(one.who is who.person and one.change in LOSSES for one in here):
            continue
        posts = who.mention.posts if who.mention is not None else []
        said = next(
            (one.text for one in sentence.offices if one.begin == who.last + 2 and line.wide[who.last + 1] == "as"),
            None,
        )
        post = said or next((post.text for post, _ in posts if post.status != "former"), None)
        date = next((one.edtf for one in sentence.dates if line.token_at(one.start) > verb), None)
        name, person = who.person.name, who.person
        if post is not None:
            yield Change(line, index, verb, "dismissed", name, person, post, date, 0.75, "mandate-ended")
