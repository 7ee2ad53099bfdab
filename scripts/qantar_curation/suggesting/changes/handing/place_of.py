"""Whose place somebody gets: `A's post will be filled by B`, `became mayor instead of B`, `returns to that office`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.handing.successions import known_office, office_left
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Sentence
from qantar_curation.suggesting.changes.untrue.taken_back import came_to_nothing
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate

PLACING = frozenset(("instead", "filled", "taken", "goes", "went", "given", "handed", "passes", "passed", "falls"))
PLACING |= {
    "fell",
    "returns",
    "returned",
    "return",
    "back",
    "assumed",
    "inherited",
    "occupied",
    "awarded",
    "entrusted",
    "held",
}
STANDING = gate(
    (
        "deputises",
        "deputising",
        "deputised",
        "deputizes",
        "deputizing",
        "covers",
        "covering",
        "act",
        "acts",
        "acting",
        "stand",
        "stands",
        "standing",
        "stood",
        "fill",
        "filling",
        "fills",
    )
)
PLACING |= STANDING
PLACING = gate(PLACING)
_PLACE_NOUNS = frozenset(("place", "stead", "absence"))
_POSTS = frozenset(
    ("job", "post", "place", "position", "role", "seat", "chair", "portfolio", "office", "brief", "vacancy")
)
_HELD = frozenset(("held", "occupied"))
_POINTING = frozenset(("his", "her", "the", "that", "this", "whose"))
_BARS = frozenset((",", ";", "and", "who", '"'))
_LINES = 2
_FAR = 8
_TOLD_BY = frozenset(("held-by", "appointed-by", "acting-by"))
_GIVING = gate(PLACING - STANDING - {"instead", "returns", "returned", "return", "back"})
_RETURNING = gate(("returns", "returned", "return", "back"))
_FOR_A_TIME = frozenset(("temporarily", "provisionally", "interim", "acting"))
_SAME = frozenset(("that", "same", "old", "former", "previous"))
_REACH = 14
_NEAR = 5


def places(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> list[Change]:
    """Who comes into a place that is told to be another's, and who is told to have had it.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    found: list[Change] = []
    if _GIVING in sentence.line.gates:
        found += list(_given(memory, sentence, here))
        found += list(_given_on(memory, sentence, [*here, *found]))
    if STANDING in sentence.line.gates:
        found += list(_stands_in(memory, sentence, roles, [*here, *found]))
    if "instead" in sentence.spoken:
        found += list(_instead(sentence, [*here, *found]))
    if _RETURNING in sentence.line.gates:
        found += list(_returned(memory, sentence, roles, [*here, *found]))
    return found


def _given(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`A's post at the bank will be filled temporarily by B`, `A's job goes to B`."""
    line = sentence.line
    for one in sentence.referents:
        noun = one.last + 2
        post = office_left(memory, one.person)
        if line.wide[one.last + 1] not in ("'s", "'") or line.wide[noun] not in _POSTS or post is None:
            continue
        verb = next((at for at in range(noun + 1, noun + _REACH) if line.wide[at] in _GIVING), None)
        if verb is None or any(line.wide[at] in (",", ";", "and") for at in range(noun, verb)):
            continue
        come = next(
            (
                other
                for other in sentence.referents
                if verb < other.begin <= verb + _NEAR and line.wide[other.begin - 1] in ("by", "to")
            ),
            None,
        )
        if come is None or any(other.who is come.person and other.change in GAINS for other in here):
            continue
        said = {line.wide[at] for at in range(noun, come.begin)}
        change = "acting" if said & _FOR_A_TIME else "appointed"
        name, person = come.person.name, come.person
        made = Change(line, one.first, come.last, change, name, person, post, None, 0.7, f"{change}-place")
        made.after = one.person
        yield made


def _given_on(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`His role will be filled by B`, `The post is now held by B`, `the governor, A, whose office went to B`."""
    line = sentence.line
    for noun in line.places(_POSTS, sentence.span.first + 1, sentence.span.last):
        if line.wide[noun - 1] not in _POINTING or line.wide[noun + 1] in ("of", "as", "for"):
            continue
        verb = next((at for at in range(noun + 1, noun + _NEAR + 1) if line.wide[at] in _GIVING), None)
        if verb is None or any(line.wide[at] in _BARS for at in range(noun + 1, verb)):
            continue
        told = sentence.verbs.get(verb)
        if told is not None and (told.negated or told.mood in ("may", "must", "would", "unreal")):
            continue
        come = next((one for one in sentence.referents if one.mention is not None and one.begin > verb), None)
        if come is None or come.begin > verb + _FAR or any(line.wide[at] in _BARS for at in range(verb, come.begin)):
            continue
        if not any(line.wide[at] in ("by", "to") for at in (come.begin - 1, come.begin - 2)):
            continue
        gone = _gone_before(memory, sentence, noun, here)
        said = {line.wide[at] for at in range(noun, come.begin)}
        if gone is None or gone.who is come.person or (line.wide[verb] in _HELD and "now" not in said):
            continue
        change = "acting" if said & _FOR_A_TIME else "appointed"
        known = next((one for one in here if one.who is come.person and one.rule in _TOLD_BY), None)
        if known is not None:
            if known.change == "held" or str(known.post).rpartition(" ")[2] in _POSTS:
                # `The post is now held by B`; no `head of the office`, no `chair`
                known.change, known.post, known.after = change, gone.post, gone.who
            continue
        if any(one.who is come.person and one.change in GAINS for one in here):
            continue
        name, person = come.person.name, come.person
        made = Change(line, noun, come.last, change, name, person, gone.post, None, 0.7, f"{change}-place")
        made.after = gone.who
        yield made


def _gone_before(memory: Memory, sentence: Sentence, noun: int, here: Sequence[Change]) -> Change | None:
    """Who was told last to leave an office, in the sentence or up to two lines before."""
    lost = [one for one in [*memory.found, *here] if one.change in LOSSES and one.post is not None]
    lost = [one for one in lost if one.line is not sentence.line or one.start < noun]
    last = lost[-1] if lost else None
    return last if last is not None and sentence.line.number - last.line.number <= _LINES else None


def _stands_in(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """`B will act in A's place`, `B is standing in for A`: B acts as what A is."""
    line = sentence.line
    for one in sentence.referents:
        noun = one.last + 2
        owned = line.wide[one.last + 1] in ("'s", "'") and line.wide[noun] in _PLACE_NOUNS
        verb = next((at for at in range(one.begin - 1, one.begin - _NEAR, -1) if line.wide[at] in STANDING), None)
        post = known_office(memory, one.person)
        if verb is None or post is None or not (owned or line.wide[one.begin - 1] == "for"):
            continue
        who = roles.subject(verb)
        if (
            who is None
            or came_to_nothing(sentence, verb, verb)
            or who.person is one.person
            or any(other.who is who.person and other.change == "acting" for other in here)
        ):
            continue
        last = noun if owned else one.last
        name, person = who.person.name, who.person
        yield Change(line, who.first, last, "acting", name, person, post, None, 0.7, "acting-place")


def _instead(sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`A became minister instead of B`: B goes."""
    line = sentence.line
    for index in range(sentence.span.first, sentence.span.last):
        if line.wide[index] != "instead" or line.wide[index + 1] != "of":
            continue
        gone = next((one for one in sentence.referents if one.begin == index + 2), None)
        come = next((one for one in reversed(here) if one.change in GAINS and one.post and one.start < index), None)
        if gone is None or come is None or gone.mention is None or come.who is gone.person:
            continue
        if not any(one.who is gone.person and one.change in LOSSES for one in here):
            name, person = gone.person.name, gone.person
            yield Change(line, index, gone.last, "removed", name, person, come.post, come.date, 0.65, "removed-instead")


def _returned(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """`A, who was minister before, returns to that office`, `is back in her old job`."""
    line = sentence.line
    for index in range(sentence.span.first, sentence.span.last):
        if line.wide[index] not in _RETURNING or line.wide[index + 1] not in ("to", "in"):
            continue
        noun = next((at for at in range(index + 2, index + _NEAR) if line.wide[at] in _POSTS), None)
        if noun is None or not any(line.wide[at] in _SAME for at in range(index + 2, noun)):
            continue
        if line.wide[noun + 1] in ("of", "as"):
            continue
        who = roles.subject(index)
        if who is None or any(one.who is who.person and one.change in GAINS for one in here):
            continue
        held = [one.post for one in here if one.who is who.person and one.change == "held" and one.post]
        post = held[-1] if held else known_office(memory, who.person)
        if post is not None:
            name, person = who.person.name, who.person
            yield Change(line, who.first, noun, "appointed", name, person, post, None, 0.65, "appointed-again")
