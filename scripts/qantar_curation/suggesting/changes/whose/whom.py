"""Whom a word of change tells of, alone or as the first of several, and what it repeats."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.handing.successions import SUCCESSION
from qantar_curation.suggesting.changes.several.many import is_of_following, of_many, tells_of_several
from qantar_curation.suggesting.changes.telling import GAINS, Change, Memory, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.whose.subjects import who_of
from qantar_curation.suggesting.changes.wording import VOTERS
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.persons.people import Person
from qantar_curation.suggesting.text import Line

_COMMON_CALENDAR = words("common", "calendar")
_CHOSEN = 14
_CHOOSING = frozenset(("choose", "pick", "select", "make", "install", "bring"))
_SUBJECT = 6
_DECLARING = frozenset(("declare/v", "proclaim/v"))
_COUNTING = gate(("commission", "electoral", "election", "results", "elect", "returning"))
_BY = frozenset(("by",))
_VOTED = 12
_AGENT = 5
ASKING = frozenset(("asked", "asks", "requested", "invited", "invites", "commissioned", "mandated"))
"""Verbs by which somebody is given a task: `asked X to chair the inquiry`."""
_PASSING = frozenset(("caretaker", "interim", "provisional"))
_TIMES = gate(("second", "third", "fourth"))


def is_titled_so(mention: Mention, made: Change) -> bool:
    """Whether the title before a name says the same as who leads what: `a government led by Prime Minister X`."""
    return any(before and same_post(post.text, str(made.post)) for post, before in mention.posts)


def chosen(sentence: Sentence, hit: Hit) -> str | None:
    """By what change somebody is to lead: `named X to lead the party`; None of `promised to lead it`."""
    changes = [
        one.term.partition(" ")[0]
        for one in sentence.hits
        if one.term.partition(" ")[0] in GAINS
        and one.term.endswith("object")
        and hit.first - _CHOSEN < one.first < hit.first
    ]
    if changes:
        return changes[-1]
    line = sentence.line
    asked = [at for at in line.places(ASKING, max(hit.first - _CHOSEN, sentence.span.first), hit.first)]
    verb = sentence.verbs.get(asked[-1]) if asked else None
    if verb is None or verb.negated or verb.mood not in ("past", "present", "perfect", "participle", ""):
        return None
    return "acting" if not _PASSING.isdisjoint(line.low[hit.last + 1 : hit.last + _AGENT]) else "appointed"


def is_voted(sentence: Sentence, hit: Hit) -> bool:
    """Whether who chooses somebody does so by a vote: `MPs chose X as speaker`, `voted to make X their chair`."""
    line, verb = sentence.line, sentence.verbs.get(hit.first)
    if hit.entry in _DECLARING and "himself" not in sentence.spoken:
        return _COUNTING in sentence.line.gates
    if hit.entry.partition("/")[0] not in _CHOOSING or verb is None:
        return False
    if verb.passive:
        # `was chosen as premier by parliament`, `was picked by the party congress`
        by = line.places(_BY, hit.last + 1, min(hit.last + _VOTED, sentence.span.last))
        return any(VOTERS & set(line.low[at + 1 : at + _AGENT]) for at in by[:1])
    before = range(max(sentence.span.first, verb.first - _SUBJECT), verb.first)
    if any(line.wide[index] in ("vote", "votes", "voted") for index in before):
        return verb.mood == "infinitive"
    step = _past_aside(line, verb.first - 1)
    while line.wide[step] in ("then", "also", "later", "on", "unanimously", "narrowly", "have", "has"):
        step -= 1
    return line.wide[step] in VOTERS


def _past_aside(line: Line, index: int) -> int:
    """The token before what stands between commas before a verb: `parliament, meeting on Monday, installed`."""
    if line.wide[index] != ",":
        return index
    opening = next((at for at in range(index - 1, max(index - _CHOSEN, 0), -1) if line.wide[at] == ","), None)
    if opening is None:
        return index
    step = opening - 1
    while line.wide[step] in _COMMON_CALENDAR or line.wide[step] in ("on", "in", "last", "this"):
        step -= 1
    return step


def told_of(
    memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, change: str, role: str
) -> tuple[tuple[Mention | None, Person] | None, str | None]:
    """Whom a word of change tells of, alone or as the first of several, and the office common to several."""
    who = who_of(memory, sentence, roles, hit, role)
    if role not in ("object", "subject") and not (role == "noun" and is_of_following(sentence, hit)):
        return who, None
    if change == "held":
        return who, None
    many = of_many(sentence, roles, hit)
    if many is not None and (who is None or who[0] is many[0].mention):
        return (many[0].mention, many[0].person), many[1]
    if who is None and tells_of_several(sentence):
        sentence.of_all = change
    return who, None


def comes_after(memory: Memory, hit: Hit, made: Change, here: Sequence[Change]) -> bool:
    """Whether a succession says no more than who was before one who is told of already: `appointed A, replacing B`."""
    if hit.entry not in SUCCESSION:
        return False
    gains = [one for one in [*memory.found, *here] if one.who is made.who and one.change in GAINS]
    known = [one for one in gains if one.post is None or made.post is None or same_post(one.post, made.post)]
    if known:
        known[-1].post = known[-1].post or made.post
        known[-1].after = known[-1].after or made.after
        known[-1].ahead = known[-1].ahead or made.ahead
    return bool(known)


def again(memory: Memory, sentence: Sentence, hit: Hit, who: tuple[Mention | None, Person]) -> Person:
    """Whom a pronoun means that enters an office again: of `He became mayor for the second time` who was it before.

    Args:
        memory: What was told before.
        sentence: The sentence.
        hit: The word of change.
        who: The mention and the person that the clause gives.
    """
    mention, person = who
    if mention is not None or "time" not in sentence.spoken or _TIMES not in sentence.line.gates:
        return person
    office = next((post for post in sentence.offices if hit.last < post.begin <= hit.last + _AGENT), None)
    if office is None or hit.term.partition(" ")[0] not in GAINS:
        return person
    told = [one for one in memory.found if one.change in GAINS and one.post and same_post(one.post, office.text)]
    if any(one.who is person for one in told):
        return person
    return next((one.who for one in reversed(told) if one.who is not None), person)
