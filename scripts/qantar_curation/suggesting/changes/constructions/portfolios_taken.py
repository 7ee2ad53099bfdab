"""Fields that somebody gets besides, and who comes after whom with what office: `takes on the ports portfolio`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import act_at, act_before, is_known, is_told, made
from qantar_curation.suggesting.changes.constructions.fields import capital_field
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import ministry_behind
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.portfolios import minister_of
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

_BRIEFS = gate(("portfolio", "brief", "docket"))
_BESIDES = gate(("also", "additionally", "too", "additional", "extra", "well"))
_MORE = frozenset(("additional", "new", "second", "extra", "further", "next", "added"))
_SEATS = frozenset(("ministry", "portfolio", "brief", "docket", "post", "job", "department", "responsibility"))
_OWNING = gate(("whose", "his", "her"))
_REPLACING = gate(("replaces", "succeeds", "replaced", "succeeded"))
_NO_GAINS = ("saying", "knowing", "describing", "fighting", "keeping", "losing")
_REACH = 9


def can_take_fields(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    if _REPLACING in gates or _BRIEFS in gates:
        return True
    return _BESIDES in gates and ("will" in spoken or _OWNING in gates)


def taking_fields(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The gains that a field tells which somebody gets, by whatever verb, and the office of who replaces another.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already; those of who replaces another get his office.
    """
    known = list(here)
    if _REPLACING in sentence.line.gates:
        yield from _replacing(memory, sentence, known)
    for one in _taking(memory, sentence, roles, known):
        known.append(one)
        yield one
    yield from _additional(memory, sentence, known)


def _replacing(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`A, Minister of Ports, replaces B.`: what is printed is what A enters and B leaves."""
    line, span = sentence.line, sentence.span
    for verb in line.places(_REPLACING, span.first + 3, span.last - 1):
        come = next((one for one in sentence.referents if one.first == span.first and one.mention is not None), None)
        gone = next((one for one in sentence.referents if one.begin == verb + 1), None)
        if come is None or gone is None or gone.mention is None or come.mention is None:
            continue
        post = _apposed(come, verb)
        if post is None or line.wide[verb - 1] != "," or gone.last + 1 < span.last:
            continue
        text = post.text
        for one in here:
            if one.who is come.person and one.change in GAINS:
                one.post, one.after = text, None
        memory.offices[id(come.person)] = text
        told = [*memory.found, *here]
        if not any(one.who is gone.person and one.change in LOSSES and one.post is not None for one in told):
            name = gone.person.name
            yield Change(line, verb, gone.last, "removed", name, gone.person, text, None, 0.65, "removed-replaced")


def _apposed(one: Referent, verb: int) -> Post | None:
    """The office without an article that stands alone between a name and the verb."""
    posts = one.mention.posts if one.mention is not None else []
    return next(
        (
            post
            for post, before in posts
            if not before and post.begin == post.span.first == one.last + 2 and post.span.last == verb - 2
        ),
        None,
    )


def _taking(memory: Memory, sentence: Sentence, roles: Roles, here: list[Change]) -> Iterator[Change]:
    """`takes on the ports portfolio`, `will also look after Correctional Services`."""
    line, span = sentence.line, sentence.span
    besides = _BESIDES in sentence.line.gates
    for index in range(span.first + 1, span.last + 1):
        field = capital_field(line, index) if besides and line.is_capital(index) else None
        ends = [index] if field is not None else []
        if line.wide[index] == "the":
            behind = range(index + 1, min(index + _REACH, span.last + 1))
            ends = [at for at in behind if line.wide[at] in _BRIEFS or (besides and line.wide[at] == "ministry")][:1]
        if not ends or (line.wide[index] != "the" and line.wide[index - 1] == "the"):
            continue
        charged = line.low[index - 3 : index] == ("in", "charge", "of")
        before = index - 3 if charged else index
        act = act_before(sentence, before - (line.wide[before - 1] in ("after", "for", "over")))
        act = act_at(sentence, before - 1, being=True) if charged else act
        caring = line.wide[before - 1] == "after"
        if act is None or act.passive is True or (not caring and act.bases & words("constructions", *_NO_GAINS)):
            continue
        who = roles.subject(act.at)
        post = minister_of(line, field) if field is not None else ministry_behind(sentence, index)
        future = act.verb is not None and act.verb.mood == "future"
        if who is None or post is None or who.first > act.at or (field is not None and not future):
            continue
        if not post.startswith("Minister of ") or (act.verb is not None and act.verb.mood == "infinitive"):
            continue
        same = [one for one in here if one.who is who.person and one.change in GAINS and one.start <= act.at <= one.end]
        for one in same:
            one.post = post if one.post is None or not same_post(one.post, post) else one.post
        last = field.last if field is not None else ends[0]
        if same or is_known(here, who, "appointed", post) or not is_told(sentence, act, "appointed", "subject"):
            continue
        yield made(memory, sentence, act, who, "appointed", post, last, "takes-field")


def _additional(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> Iterator[Change]:
    """`X, whose additional ministry is Education`: X gets that one too."""
    line = sentence.line
    for index in line.places(_OWNING, sentence.span.first + 1, sentence.span.last - 3):
        being = index + 3
        if line.wide[index + 1] not in _MORE or line.wide[index + 2] not in _SEATS:
            continue
        being += line.wide[being] == "will"
        who = next((one for one in reversed(sentence.referents) if one.last < index), None)
        field = capital_field(line, being + 1) if line.wide[being] in ("is", "be") else None
        if who is None or field is None or any(one.who is who.person and one.change in GAINS for one in here):
            continue
        name = who.person.name
        post = minister_of(line, field)
        one = Change(line, who.first, field.last, "appointed", name, who.person, post, None, 0.65, "takes-field")
        remember(memory, one, who.person)
        yield one
