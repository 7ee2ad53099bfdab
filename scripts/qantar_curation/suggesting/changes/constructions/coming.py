"""Who comes into an office, whatever the verb: `was parachuted in as mayor`, `slides into the job of director`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import (
    Act,
    act_at,
    act_before,
    before_dates,
    is_known,
    is_told,
    made,
)
from qantar_curation.suggesting.changes.handing.successions import known_office, office_left
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import ministry_behind
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.wording import FIELDS, NO_GAINS
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.wording import DETERMINERS

_GAINS_OR_LOSSES = GAINS | LOSSES

_CONSTRUCTIONS_GETTING = words("constructions", "getting")
_CONSTRUCTIONS_MOVING = words("constructions", "moving")
_CONSTRUCTIONS_MOVING_OR_JOIN = _CONSTRUCTIONS_MOVING | {"join"}
_AS = frozenset(("as",))
_ROLES = frozenset(("role", "post", "position", "capacity"))
_BARRED = frozenset(("such", "well", "far", "same", "long", "soon", "just", "much"))
_INTO = frozenset(("into", "to"))
_POSTS = gate(
    ("job", "post", "role", "position", "seat", "chair", "shoes", "office", "command", "ministry", "portfolio")
)
_ABROAD = frozenset(
    ("ambassador", "representative", "envoy", "consul", "governor", "commander", "commissioner", "delegate")
)
_PARTICLES = frozenset(("in", "back", "up", "forward", "out"))
_DETERMINERS_OR_PARTICLES = DETERMINERS | _PARTICLES
_INHERITING = frozenset(("appointed-vacant", "appointed-job"))
_COMING = gate(("came", "comes", "come", "slots", "drops", "dropped"))
_LOST = ("dismissed", "removed", "resigned", "retained", "held")
_ADJECTIVES = 6
_NEAR = 3
_ACROSS = 9
_LINES = 4
_TIMES = frozenset(("temporarily", "provisionally", "interim"))


def can_come(sentence: Sentence) -> bool:
    """Whether a sentence has words that may tell so.

    Args:
        sentence: The sentence.
    """
    spoken = sentence.spoken
    gates = sentence.line.gates
    words = sentence.line.wide
    for one in sentence.offices:
        before = words[one.begin - 1]
        if before == "as" or (before == "of" and words[one.begin - 2] in _POSTS):
            return True
    if "role" in spoken or ("to" in spoken and FIELDS in gates):
        return True
    return ("into" in spoken and _POSTS in gates) or ("for" in spoken and _COMING in gates)


def coming(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The gains that a verb tells by an office behind `as` or `into`, where no word of change did.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already; those without an office get it.
    """
    known = list(here)
    for who, act, post, last, rule in [
        *_as_officers(memory, sentence, roles),
        *_into_offices(memory, sentence, roles),
        *_in_for(memory, sentence, roles),
    ]:
        change = "appointed"
        if _TIMES & set(sentence.line.low[act.first : last + 1]):
            change = "acting"
        role = "object" if rule == "made-as" else "subject"
        for one in known:
            if one.who is who.person and one.rule in _INHERITING and one.start <= act.at < one.end:
                one.post = post  # `returned to cabinet as X, taking on the post of Y`
        if is_known(known, who, change, post) or not is_told(sentence, act, change, role):
            continue
        one = made(memory, sentence, act, who, change, post, last, rule)
        known.append(one)
        yield one


def _as_officers(memory: Memory, sentence: Sentence, roles: Roles) -> Iterator[tuple[Referent, Act, str, int, str]]:
    """`X was parachuted in as mayor`, `enlisted X as minister`, `X enters as director`."""
    line = sentence.line
    for post in sentence.offices:
        at = post.begin - 1
        if line.low[at - 3 : at - 1] == ("in", "the") and line.wide[at - 1] in _ROLES and line.wide[at] == "of":
            at -= 3  # `joins the cabinet in the role of`
        elif line.wide[at] == "of" and line.wide[at - 1] in _POSTS:
            pass  # `landed the role of`
        elif line.wide[at] != "as" or line.wide[at - 1] in _BARRED or post.status is not None:
            continue
        found = _object_before(sentence, at) or _subject_of(memory, sentence, roles, at, post)
        found = found or _getter(sentence, roles, at)
        if found is None:
            continue
        who, act, rule = found
        if any(hit.first == act.at and hit.term.startswith(_LOST) for hit in sentence.hits):
            continue
        if not _holds(memory, sentence, who, post.text):
            yield who, act, post.text, post.span.last, rule


def _getter(sentence: Sentence, roles: Roles, at: int) -> tuple[Referent, Act, str] | None:
    """Who gets a seat that is of an office: `was rewarded with a new job as`, `landed the role of`."""
    line = sentence.line
    if line.wide[at - 1] not in _POSTS:
        return None
    step = at - 2
    while at - step < _ADJECTIVES and line.is_word(step) and line.wide[step] not in ("a", "the", "an"):
        step -= 1
    given = line.wide[step - 1] == "with"
    act = act_at(sentence, step - 1 - given)
    getting = act is not None and bool(act.bases & _CONSTRUCTIONS_GETTING)
    if act is None or line.wide[step] not in DETERMINERS or not (act.passive is True if given else getting):
        return None
    who = roles.subject(act.at)
    barred = given and act.bases & words("constructions", *NO_GAINS)
    return (who, act, "gets-seat") if who is not None and who.first < act.at and not barred else None


def _object_before(sentence: Sentence, at: int) -> tuple[Referent, Act, str] | None:
    """Who is the object of the verb before the name that ends before `as`."""
    line, end = sentence.line, before_dates(sentence, at - 1)
    end -= line.wide[end] in _PARTICLES
    who = next((one for one in sentence.referents if one.last == end), None)
    if who is None:
        return None
    verb = who.begin - 1
    while line.wide[verb] in _DETERMINERS_OR_PARTICLES:
        verb -= 1
    act = act_at(sentence, verb)
    if act is None or act.passive is True or act.form == "participle":
        return None
    return None if act.bases & words("constructions", *NO_GAINS, "moving", "oneself") else (who, act, "made-as")


def _subject_of(
    memory: Memory, sentence: Sentence, roles: Roles, at: int, post: Post
) -> tuple[Referent, Act, str] | None:
    """Who suffers, or does a way of going by, the verb before `as`."""
    line, act = sentence.line, act_before(sentence, at)
    across = False
    if act is None or (act.verb is not None and act.verb.mood == "infinitive"):
        # `returned to government on Monday as`, `goes to Hallen as ambassador`
        act, across = _going_before(sentence, at), True
    if act is None:
        return None
    suffers = act.passive is True
    if suffers and (across or act.bases & words("constructions", *NO_GAINS)):
        return None
    if not suffers and not act.bases & (_CONSTRUCTIONS_MOVING_OR_JOIN):
        return None
    if not suffers and line.wide[act.at + 1] in ("on", "out", "off"):
        return None  # `went on as`, `came out as`
    if across and not _is_to_government(line.low[act.at + 1 : at], post):
        return None
    who = roles.subject(act.at)
    return (who, act, "made-as" if suffers else "come-as") if who is not None and who.first < act.at else None


def _going_before(sentence: Sentence, at: int) -> Act | None:
    """The verb of going before an `as`, with a place between."""
    line = sentence.line
    for index in range(at - 1, max(at - _ACROSS, sentence.span.first), -1):
        if line.wide[index] in (",", ";", "and", "who", '"', "that"):
            return None
        act = act_at(sentence, index)
        if act is not None and (act.verb is None or act.verb.mood != "infinitive"):
            going = bool(act.bases & _CONSTRUCTIONS_MOVING) and line.wide[index + 1] == "to"
            return act if going or ("join" in act.bases and act.passive is not True) else None
    return None


def _is_to_government(between: Sequence[str], post: Post) -> bool:
    """Whether who goes there comes into an office: to a government, or abroad in one that is held abroad."""
    if {"government", "cabinet", "ministry", "council", "office"} & set(between):
        return True
    return bool(_ABROAD & set(post.text.casefold().split()))


def _holds(memory: Memory, sentence: Sentence, who: Referent, post: str) -> bool:
    """Whether somebody was told to hold an office already, so that it is no new one: not where it was lost since."""
    told = [one for one in memory.found if one.who is who.person and same_post(one.post, post)]
    if told:
        return told[-1].change not in LOSSES
    beside = who.mention.posts if who.mention is not None else []
    return any(same_post(one.text, post) and one.status is None for one, _ in beside)


def _into_offices(memory: Memory, sentence: Sentence, roles: Roles) -> Iterator[tuple[Referent, Act, str, int, str]]:
    """`slides into the job of director`, `passes to the ICT ministry`."""
    line = sentence.line
    for index in line.places(_INTO, sentence.span.first + 1, sentence.span.last - 1):
        act = act_before(sentence, index)
        if act is None or act.passive is True or not act.bases & _CONSTRUCTIONS_MOVING:
            continue
        who = roles.subject(act.at)
        if who is None or who.first > act.at:
            continue
        found = _job_at(memory, sentence, index + 1, who)
        if found is None and _is_of_ministers(memory, sentence, who):
            post = ministry_behind(sentence, index + 1)
            found = (post, index + _NEAR) if post is not None else None
        if found is not None and not _holds(memory, sentence, who, found[0]):
            last = min(found[1], sentence.span.last)
            yield who, act, found[0], last, "come-into"


def _job_at(memory: Memory, sentence: Sentence, index: int, who: Referent) -> tuple[str, int] | None:
    """The office of `the job of director`, `B's shoes`."""
    line = sentence.line
    noun = next((at for at in range(index, index + _NEAR) if line.wide[at] in _POSTS), None)
    if noun is not None and line.wide[noun + 1] in ("of", "as"):
        said = next((one for one in sentence.offices if noun < one.begin <= noun + _NEAR), None)
        return (said.text, said.span.last) if said is not None else None
    owner = next((one for one in sentence.referents if one.begin == index), None)
    if owner is None or line.wide[owner.last + 1] not in ("'s", "'") or line.wide[owner.last + 2] not in _POSTS:
        return None
    post = office_left(memory, owner.person)
    return (post, owner.last + 2) if post is not None and owner.person is not who.person else None


def _is_of_ministers(memory: Memory, sentence: Sentence, who: Referent) -> bool:
    """Whether who goes to a ministry goes to head it: where others come and go, and no day of a visit is told."""
    if not sentence.spoken.isdisjoint(("cabinet", "reshuffle", "portfolio", "ministers")):
        return True
    near = [one for one in memory.found if sentence.line.number - one.line.number <= _LINES]
    moved = any(one.change in _GAINS_OR_LOSSES for one in near)
    known = known_office(memory, who.person)
    return moved and (known is None or "minister" in known.casefold() or "secretary" in known.casefold())


def _in_for(memory: Memory, sentence: Sentence, roles: Roles) -> Iterator[tuple[Referent, Act, str, int, str]]:
    """`X came in for him`, `B steps in for A`: into the office of who goes."""
    line = sentence.line
    for index in line.places(frozenset(("for",)), sentence.span.first + 2, sentence.span.last - 1):
        if line.wide[index - 1] != "in":
            continue
        act = act_at(sentence, index - 2)
        gone = next((one for one in sentence.referents if one.begin == index + 1), None)
        if act is None or gone is None or not act.bases & {"come", "go", "slot", "drop"} or act.passive is True:
            continue
        who, post = roles.subject(act.at), office_left(memory, gone.person)
        if who is not None and post is not None and who.person is not gone.person:
            yield who, act, post, gone.last, "come-in"
