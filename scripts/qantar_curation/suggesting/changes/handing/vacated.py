"""Who comes into an office that was just left: `is now in charge`, `gets A's job`, `in favour of B`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.handing.successions import known_office, office_left
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.circumstances import is_for_a_time
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.named_posts import post_behind

_POSTS = gate(
    (
        "job",
        "post",
        "place",
        "position",
        "role",
        "portfolio",
        "brief",
        "chair",
        "mantle",
        "duties",
        "seat",
        "ministry",
        "department",
    )
)
_TAKING = frozenset(
    ("gets", "get", "got", "takes", "take", "took", "taken", "taking", "inherits", "inherited", "assumes", "assumed")
)
_TAKING |= {"given", "handed", "getting", "fills", "fill", "filled", "accepts", "accepted", "wins", "won"}
_TAKING = gate(_TAKING)
_FAVOUR = gate(("favour", "favor"))
_DEPUTIES = ("deputy", "vice", "assistant")
_IN_CHARGE = frozenset(("put/v in charge", "place/v in charge"))
_UPWARDS = frozenset(("step/v up", "move/v up"))
_CLOSING = frozenset(("", ".", ",", ";", "and", "on", "in", "until", "for", "next", "from", "after", "when", "while"))
_REACH = 16
_NEAR = 4


def fills(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, change: str) -> Iterator[Change]:
    """Who takes the place that was told to be left, where the words name no office: `is now in charge`.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Its clauses.
        hit: The words that say so.
        change: `appointed` or `acting`.
    """
    who = roles.subject(hit.first)
    if who is None:
        return
    said = post_behind(sentence, hit, who.mention)
    if said is not None and said.begin - hit.last > _NEAR:
        said = None
    whose = next((one for one in sentence.offices if hit.first < one.span.first <= hit.last), None)
    said = whose or said  # `assumes the commissioner's duties`
    if said is None and "caretaker" in hit.entry:
        post = known_office(memory, who.person)  # who has lost it, and stays for a time
    else:
        post = said.text if said is not None else _left(memory, who)
    if post is None:
        return
    if (said is not None and said.status == "acting") or (change == "appointed" and is_for_a_time(sentence, hit)):
        change = "acting"
    date, person = date_of(sentence, hit, change), who.person
    first, last = min(who.first, hit.first), max(who.last, hit.last, said.span.last if said is not None else 0)
    made = Change(sentence.line, first, last, change, person.name, person, post, date, 0.65, f"{change}-vacant")
    made.named = who.mention is not None
    yield made


def is_upwards(sentence: Sentence, hit: Hit) -> bool:
    """Whether words of going up end there, where they are such: `his deputy stepped up`, not `stepped up the search`.

    Args:
        sentence: The sentence.
        hit: The words of change.
    """
    return hit.entry not in _UPWARDS or sentence.line.wide[hit.last + 1] in _CLOSING


def of_place(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit, change: str, role: str) -> tuple[str, str]:
    """What words tell of a place that was left, and of whom: `assumed his duties`, `was put in charge for now`.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Its clauses.
        hit: The words of change.
        change: What they tell else.
        role: Of whom they tell else.
    """
    if hit.entry.endswith(" duties") and any(hit.first < one.span.first <= hit.last for one in sentence.offices):
        return "acting", "vacant"  # `assumes the commissioner's duties`
    if hit.entry == "assume/v _ duties" and _is_of_who_left(memory, sentence, roles, hit):
        return "acting", "vacant"
    if hit.entry in _IN_CHARGE and sentence.line.wide[hit.last + 1] not in ("of", "at"):
        verb = sentence.verbs.get(hit.first)
        return change, "vacant" if verb is not None and verb.passive is True else role
    return change, role


def _is_of_who_left(memory: Memory, sentence: Sentence, roles: Roles, hit: Hit) -> bool:
    """Whether `his duties` are those of another one, who was just told to go.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Its clauses.
        hit: The words that tell of the duties.
    """
    who = roles.subject(hit.first)
    lost = next((one for one in reversed(memory.found) if one.change in LOSSES and one.post is not None), None)
    if who is None or lost is None or lost.who is who.person or sentence.line.number - lost.line.number > 1:
        return False
    owned = sentence.line.wide[hit.last - 1] in ("his", "her", "their")
    return owned and not any(one.who is who.person and one.change in GAINS for one in memory.found)


def _left(memory: Memory, who: Referent) -> str | None:
    """The office that another one was last told to leave, or that of whom a deputy stands for."""
    lost = next((one for one in reversed(memory.found) if one.change in LOSSES and one.post is not None), None)
    if lost is not None and lost.who is who.person:
        return None
    return memory.vacant or memory.superiors.get(id(who.person)) or _above(known_office(memory, who.person))


def _above(post: str | None) -> str | None:
    """The office of whom a deputy stands for: of `deputy director of the port` the director's."""
    first, _, rest = (post or "").partition(" ")
    if first.casefold() == "first" and rest.casefold().startswith(_DEPUTIES):
        first, _, rest = rest.partition(" ")
    return rest if first.casefold() in _DEPUTIES and rest else None


def can_take(sentence: Sentence) -> bool:
    """Whether a sentence has the words by which somebody gets the job of another one."""
    return "'s" in sentence.spoken and _POSTS in sentence.line.gates and _TAKING in sentence.line.gates


def takes_job_of(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """`B gets A's job`, `B was given A's portfolio`: the office of the one before."""
    line = sentence.line
    for one in sentence.referents:
        index = one.last + 1
        if line.wide[index] not in ("'s", "'") or one.mention is None:
            continue
        noun = next((at for at in (index + 1, index + 2, index + 3) if line.wide[at] in _POSTS), None)
        verb = next((at for at in (one.begin - 1, one.begin - 2, one.begin - 3) if line.wide[at] in _TAKING), None)
        post = office_left(memory, one.person)
        if noun is None or verb is None or post is None:
            continue
        who = roles.subject(verb)
        if who is None or who.person is one.person or any(other.who is who.person for other in here):
            continue
        person = who.person
        made = Change(line, who.first, noun, "appointed", person.name, person, post, None, 0.65, "appointed-job")
        made.after = one.person
        yield made


def in_favour(sentence: Sentence, lost: Change, hit: Hit) -> Iterator[Change]:
    """`was dumped in favour of X`, `gave up the chair in favour of X`: who comes for the one who goes."""
    line = sentence.line
    if lost.change not in LOSSES or lost.post is None or _FAVOUR not in sentence.line.gates:
        return
    for index in range(hit.last + 1, min(lost.end + _REACH, sentence.span.last)):
        if line.wide[index] in _FAVOUR and line.wide[index + 1] == "of":
            who = next((one for one in sentence.referents if index < one.first <= index + _REACH), None)
            if who is not None and who.begin <= index + _NEAR and who.person is not lost.who:
                person = who.person
                made = Change(
                    line, index, who.last, "appointed", person.name, person, lost.post, lost.date, 0.7, "in-favour"
                )
                made.after = lost.who
                yield made
            return
