"""Who stays in an office where a loss did not come: `was spared by the purge`, `survived the cull`, `will not move`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import Act, act_at, before_dates
from qantar_curation.suggesting.changes.constructions.office_places import place_before
from qantar_curation.suggesting.changes.constructions.seats import SEATS
from qantar_curation.suggesting.changes.handing.successions import own_office
from qantar_curation.suggesting.changes.several.groups import group_of
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

_LOSSES_OR_RETAINED = LOSSES | {"retained"}

_SPARING = gate(("spared", "untouched", "exempted", "unscathed"))
_ESCAPING = gate(
    ("survived", "survives", "survive", "escaped", "escapes", "escape", "weathered", "weathers", "dodged", "outlasted")
)
_CULLS = gate(("reshuffle", "purge", "cull", "shake-up", "axe", "sacking", "dismissal", "chop", "overhaul"))
_REFUSING = gate(("refused", "rejected", "declined", "refuses", "rejects", "declines", "returned"))
_DOWN = gate(("turned", "turns", "sent", "handed", "waved", "tore"))
_PARTICLES = frozenset(("down", "back", "away", "up"))
_RESIGNATIONS = gate(("resignation", "resignations"))
_MOVING = frozenset(("move", "budge", "shift", "moved", "replaced", "touched", "reshuffled"))
_CONFIRMED = gate(("confirmed", "reconfirmed", "kept", "left", "maintained", "reaffirmed", "retained"))
_CURRENT = frozenset(("current", "present", "old", "existing", "respective"))
_KEEPING = gate(("stays", "stay", "stayed", "remains", "remain", "remained"))
_GOING_ON = frozenset(("goes", "go", "went", "carries", "carry", "carried", "soldiers", "soldiered"))
_FUNCTIONS = frozenset(("function", "functions", "mandate", "command", "chair", "chairs"))
_HOLDING = gate(("keeps", "keep", "kept", "retains", "retained", "retain", "keeping", "retaining"))
_WORDS = gate(_CONFIRMED | _SPARING | _ESCAPING | _RESIGNATIONS | _KEEPING | _GOING_ON | _HOLDING | {"not"})
_POSSESSIVES = frozenset(("his", "hers", "theirs"))
_HELD = gate(_FUNCTIONS | _POSSESSIVES)
_CLOSING = frozenset(("", ".", ",", ";", "and", "but", "while", "after", "in", "despite", "too", "as"))
_PORTFOLIOS = gate(("post", "posts", "job", "jobs", "portfolio", "portfolios", "ministry", "ministries", "seats"))
_SEATED = gate(SEATS | {"jobs", "job", "place", "places", "offices", "portfolios"})
_NEAR = 5
_FAR = 8


def can_stay(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    if _WORDS not in gates:
        return False
    if _SPARING in gates or (_ESCAPING in gates and _CULLS in gates):
        return True
    if _RESIGNATIONS in gates:
        return _REFUSING in gates or _DOWN in gates
    if _KEEPING in gates:
        return "where" in spoken or "with" in spoken or "under" in spoken
    if _CONFIRMED in gates and "in" in spoken and _SEATED in gates:
        return True
    if _HOLDING in gates and _HELD in gates:
        return True
    return ("on" in spoken and "as" in spoken) or ("not" in spoken and "will" in spoken)


def staying(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> list[Change]:
    """The changes of a sentence with those that tell who stays; what is refused is no loss.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    told = list(here)
    line, span = sentence.line, sentence.span
    for index in line.places(_WORDS, span.first, span.last):
        for who, post, last in _stayers(memory, sentence, roles, index):
            own = post or own_office(memory, who)
            if own is None:
                continue
            known = [one for one in told if one.who is who.person and one.change in _LOSSES_OR_RETAINED]
            refused = line.wide[index] in _RESIGNATIONS
            if refused:
                told = [one for one in told if one not in known or one.change == "retained"]
            if any(one.change == "retained" or not refused for one in known):
                continue
            told = [one for one in told if not _is_title(one, who, own)]
            name, first = who.person.name, min(who.first, index)
            one = Change(line, first, max(last, who.last), "retained", name, who.person, own, None, 0.65, "stays")
            remember(memory, one, who.person)
            told.append(one)
    return told


def _is_title(one: Change, who: Referent, post: str) -> bool:
    """Whether a change is no more than a title of who stays in that office."""
    return one.who is who.person and one.change == "held" and one.rule == "title" and same_post(one.post, post)


def _stayers(
    memory: Memory, sentence: Sentence, roles: Roles, index: int
) -> Iterator[tuple[Referent, str | None, int]]:
    """Who stays by what a token tells, with the office where it is said and the last token that tells it."""
    line, word = sentence.line, sentence.line.wide[index]
    act = act_at(sentence, index)
    after, behind = line.wide[index + 1], set(line.low[index + 1 : index + _NEAR])
    if word in _RESIGNATIONS:
        yield from _refused(sentence, roles, index)
        return
    if word == "not":
        act = _not_moving(sentence, index)
    elif word in _SPARING:
        act = (
            act if act is not None and act.passive is True and (memory.found or _CULLS in sentence.line.gates) else None
        )
    elif word in _ESCAPING:
        act = act if act is not None and behind & _CULLS and not _is_long_ago(line.low[act.first : index]) else None
    elif word in _CONFIRMED and after == "in":
        noun = index + 3 + (line.wide[index + 3] in _CURRENT)
        seated = line.wide[index + 2] in ("his", "her", "their") and line.wide[noun] in _SEATED
        again = line.low[index - 2 : index] == ("re", "-")
        act = act if seated and act is not None and (act.passive is True or again) else None
    elif word in _HOLDING and after in _POSSESSIVES and line.wide[index + 2] in _CLOSING:
        told = memory.found or _PORTFOLIOS in sentence.line.gates
        # `the finance minister, X, keeps his`
        act = (act or Act(index, frozenset(("keep",)), "third", False, None)) if told else None
    elif word in _HOLDING:
        held = after in ("his", "her", "the", "their") and line.wide[index + 2] in _FUNCTIONS
        act = act if held and line.wide[index + 3] not in ("of", "as") else None
    elif word in _GOING_ON:
        yield from _going_on(sentence, roles, index, act)
        return
    elif after in ("with", "under"):
        place = place_before(memory, sentence, before_dates(sentence, index - 1))
        near = (one for one in sentence.referents if one.mention is not None and one.begin == index + 2)
        come = next(near, None)
        if place is not None and come is not None:
            yield come, place.post, come.last
        return
    elif not (
        after == "where" and line.wide[index + 2] in ("he", "she", "they") and line.wide[index + 3] in ("is", "are")
    ):
        return
    if act is None or (act.verb is not None and (act.verb.mood == "infinitive" or act.verb.negated) and word != "not"):
        return
    again = line.wide[index - 1] == "-"
    who = roles.subject(act.at) or (roles.subject(index - 3) if again else None)
    if who is None or who.first > act.at:
        return
    members = group_of(sentence, roles, who.mention) if who.mention is not None else []
    plural = (
        again
        or line.wide[act.first] in ("were", "are", "have", "keep", "stay", "remain", "survive")
        or len(members) < 2
    )
    for one in sentence.referents:
        joined = plural and any(one.mention is member.mention for member in members)
        if one is who or joined:
            yield one, None, index + 1


def _is_long_ago(auxiliaries: Sequence[str]) -> bool:
    return "had" in auxiliaries


def _not_moving(sentence: Sentence, index: int) -> Act | None:
    """The verb of `will not move`, `will not be moved`, where nothing says where to."""
    line = sentence.line
    at = index + 1 + (line.wide[index + 1] == "be")
    if line.wide[index - 1] != "will" or line.wide[at] not in _MOVING:
        return None
    closed = line.wide[at + 1] in ("", ".", ",", ";", "and", "either", "for", "this")
    return act_at(sentence, at) if closed else None


def _going_on(
    sentence: Sentence, roles: Roles, index: int, act: Act | None
) -> Iterator[tuple[Referent, str | None, int]]:
    """`will go on as first secretary`, `soldiers on as premier`."""
    line = sentence.line
    if (
        line.low[index + 1 : index + 3] != ("on", "as")
        or act is None
        or (act.verb is not None and act.verb.mood in ("infinitive", "may", "would"))
    ):
        return
    post = next((one for one in sentence.offices if one.begin == index + 3), None)
    who = roles.subject(act.at)
    if post is not None and who is not None and who.first < act.at:
        yield who, post.text, post.span.last


def _refused(sentence: Sentence, roles: Roles, index: int) -> Iterator[tuple[Referent, str | None, int]]:
    """`turned down the resignations of A and B`, `A's resignation was refused`."""
    line, span = sentence.line, sentence.span
    before = range(max(span.first, index - _NEAR), index)
    behind = range(index + 1, min(index + _FAR, span.last))
    active = any(_is_refusal(sentence, at) for at in before)
    passive = any(_is_refusal(sentence, at) for at in behind if at in sentence.verbs and sentence.verbs[at].passive)
    if not active and not passive:
        return
    first: Referent | None = None
    if line.wide[index + 1] == "of":
        first = next((one for one in sentence.referents if index + 2 <= one.begin <= index + 3), None)
    elif line.wide[index - 1] in ("'s", "'"):
        first = next((one for one in sentence.referents if one.last == index - 2), None)
    if first is None:
        return
    members = group_of(sentence, roles, first.mention) if first.mention is not None else []
    for one in sentence.referents:
        if one is first or (one.first > index and any(one.mention is member.mention for member in members)):
            yield one, None, one.last


def _is_refusal(sentence: Sentence, at: int) -> bool:
    """Whether a verb refuses what somebody offers: `rejected`, `turned down`, `handed back`; not to do so."""
    line, verb = sentence.line, sentence.verbs.get(at)
    if verb is not None and (verb.negated or verb.mood in ("may", "must", "would", "unreal")):
        return False
    if line.wide[at] in _REFUSING and line.wide[at + 1] != "to":
        return True
    return line.wide[at] in _DOWN and line.wide[at + 1] in _PARTICLES
