"""What stands beside a word of change and makes it another one, or none: for a time, as a candidate, from prison."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.lexica import closed
from qantar_curation.suggesting.offices.portfolios import BODIES
from qantar_curation.suggesting.offices.posts import Post, posts
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import GOVERNMENTS, HIS_OR_HER

_GOVERNMENTS_OR_BODIES = GOVERNMENTS | BODIES

_CUSTODY = closed("offices-custody")
_TEMPORARILY = frozenset(("temporarily", "provisionally"))
_MEANWHILE: tuple[tuple[str, ...], ...] = (
    ("for", "the", "time", "being"),
    ("in", "the", "meantime"),
    ("in", "the", "interim"),
    ("for", "now"),
    ("until", "further", "notice"),
)
_PASSING = frozenset(("interim", "acting", "temporary", "provisional", "caretaker"))
_AWAY = frozenset(("leave", "abroad", "away", "hospital", "treatment", "trial", "suspended", "absent", "ill"))
_FOR_A_TIME = _TEMPORARILY | _PASSING | {"ad", "until", "pending", "while", *(part[0] for part in _MEANWHILE)}
_PERMANENT = frozenset(("new", "successor", "replacement", "permanent", "elections"))
_PERMANENT_OR_ELECTION_NAMED = _PERMANENT | {"election", "named", "appointed"}
_AWAITED = _PERMANENT | {"appointment", "election", "selection", "confirmation", "substantive", "recruitment"}
_POSTS = frozenset(("ministry", "post", "office", "job", "position", "role", "department", "portfolio"))
_RELEASING = ("release/v", "free/v", "discharge/v", "send/v", "let/v")
_FOUNDING = frozenset(("set", "created", "formed", "established", "constituted", "launched", "convened", "founded"))
_FOUNDING |= {"appointed", "named", "announced", "inaugurated", "installed", "instituted"}
_TOLD = frozenset(("past", "present", "perfect", "future"))
_BODY = 9
_BEHIND = 4
_OFFICES = frozenset(("office", "post", "job", "position", "role", "cabinet", "government", "power", "place", "helm"))
_TIME_REACH = 12
_NEAR = 6
_RIGHT_BEHIND = 2


def is_candidacy(line: Line, post: Post) -> bool:
    """Whether somebody is made a candidate for an office: `chose X as its candidate for president`."""
    before = post.begin - 1
    return line.wide[before] in ("for", "to") and line.wide[before - 1] in (
        "candidate",
        "nominee",
        "contender",
        "choice",
    )


_CAPACITIES = frozenset(("basis", "capacity", "replacement", "successor"))


def is_for_a_time(sentence: Sentence, hit: Hit) -> bool:
    """Whether an office is entered for a time only: `temporarily`, `on an interim basis`."""
    line = sentence.line
    end = min(hit.last + _TIME_REACH, sentence.span.last)
    if _opens_for_a_time(sentence, hit):
        return True
    for index in line.places(_FOR_A_TIME, max(hit.first - 3, sentence.span.first), end):
        if line.wide[index] in _TEMPORARILY or (line.wide[index] == "ad" and line.wide[index + 1] == "interim"):
            return True
        if any(line.low[index : index + len(part)] == part for part in _MEANWHILE):
            return True
        if line.wide[index] == "until" and {line.wide[step] for step in range(index + 1, index + 4)} & _PERMANENT:
            return True
        if line.wide[index] == "while" and index > hit.last and not _AWAY.isdisjoint(line.low[index : end + _NEAR]):
            return True
        if line.wide[index] == "pending" and {line.wide[step] for step in range(index + 1, index + 4)} & _AWAITED:
            return True
        owned = line.wide[index - 1] in HIS_OR_HER and "while" in line.low[hit.last + 1 : index]
        if line.wide[index] in _PASSING and line.wide[index + 1] in _CAPACITIES and not owned:
            return True
    return False


def _opens_for_a_time(sentence: Sentence, hit: Hit) -> bool:
    """Whether a sentence opens with how long it lasts: `In the meantime X will run`, `Until one is found, X`."""
    line, first = sentence.line, sentence.span.first
    if any(line.low[first : first + len(part)] == part for part in _MEANWHILE):
        return not any(
            one.at < hit.first - 1 and one.mood not in ("infinitive", "future") for one in sentence.verbs.values()
        )
    if line.wide[first] != "until":
        return False
    comma = next((at for at in range(first, min(first + _TIME_REACH, hit.first)) if line.wide[at] == ","), None)
    opening = line.low[first:comma] if comma is not None else line.low[first : first + 2]
    return "then" in opening or not _PERMANENT_OR_ELECTION_NAMED.isdisjoint(opening)


def is_from_before(sentence: Sentence, hit: Hit) -> bool:
    """Whether the office left is one of before that the text does not name: `released from her previous post`."""
    line = sentence.line
    behind = range(hit.last + 1, hit.last + 5)
    return any(line.wide[index] in ("previous", "former", "old") and line.wide[index + 1] in _POSTS for index in behind)


def is_from_prison(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is released from custody, not from an office."""
    behind = {sentence.line.wide[index] for index in range(hit.last + 1, hit.last + 5)}
    return hit.entry.startswith(_RELEASING) and bool(behind & _CUSTODY)


def is_aside(sentence: Sentence, hit: Hit, known: str) -> bool:
    """Whether an office is only told in a clause between: `X, who was a judge for years, took office`."""
    inner = [one for one in sentence.relatives if not one.first <= hit.first <= one.last]
    said = [one for one in sentence.offices if one.text == known and one.span.last < hit.first]
    return any(clause.first <= one.span.first <= clause.last for clause in inner for one in said)


def is_new_government(sentence: Sentence, hit: Hit) -> bool:
    """Whether a government that is told to be led by somebody is a new one."""
    line = sentence.line
    if line.wide[sentence.span.first + 1] == "new" and line.wide[sentence.span.first + 2] in BODIES:
        return True
    for index in range(hit.first - 1, max(hit.first - 6, sentence.span.first), -1):
        if line.wide[index] in _GOVERNMENTS_OR_BODIES:
            if any(one.term == "formed collective" and one.last < index < hit.first for one in sentence.hits):
                return hit.first - index <= _RIGHT_BEHIND
            return any(line.wide[step] in ("new", "next") for step in range(index - 3, index))
    return False


def is_founded(sentence: Sentence, hit: Hit, last: int) -> bool:
    """Whether a body that is told to be led by somebody is made just now: `set up a panel led by X`.

    Args:
        sentence: The sentence.
        hit: The words of leading.
        last: The last token of the name.
    """
    line, span = sentence.line, sentence.span
    near = range(hit.first - 1, max(hit.first - _BODY, span.first - 1), -1)
    article = next((at for at in near if line.wide[at] in ("a", "an")), None)
    if article is None or any(article < at < hit.first - 1 for at in sentence.verbs):
        return False
    before = article - 1 - (line.wide[article - 1] == "up")
    verb = sentence.verbs.get(before)
    if verb is not None:
        return line.word(before) in _FOUNDING and not verb.negated and verb.mood in _TOLD
    if line.word(article - 1) in ("by", "of", "from", "to", "with", "for", "in", "before", "after", "at"):
        return False  # `A bill drafted by a commission chaired by X was announced`
    behind = min((one for one in sentence.verbs.values() if one.first > last), key=lambda one: one.first, default=None)
    if behind is None or behind.first - last > _BEHIND or behind.negated or behind.mood not in _TOLD:
        return False
    entered = line.low[behind.at : behind.at + 2] in (("took", "office"), ("took", "power"), ("takes", "office"))
    sworn = line.wide[behind.at] == "sworn"
    return entered or sworn or (behind.passive is True and line.wide[behind.at] in _FOUNDING)


def is_in_place(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody stays in a place, not in an office: `remains in custody`, `stays in the capital`.

    Args:
        sentence: The sentence.
        hit: The words of staying.
    """
    line = sentence.line
    behind = line.low[hit.last + 1 : hit.last + 5]
    return behind[:1] in (("in",), ("at",)) and _OFFICES.isdisjoint(behind) and behind[1:2] != ("charge",)


def is_mentioned(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is only named in a text: `was named in the report`.

    Args:
        sentence: The sentence.
        hit: The verb.
    """
    line = sentence.line
    return line.wide[hit.last + 1] == "in" and line.wide[hit.last + 2] in ("the", "a", "an", "court")


def announced_before(sentence: Sentence) -> str | None:
    """The office that the sentence before told to be filled, as `The town has a new mayor` does."""
    line, first = sentence.line, sentence.span.first
    if first == 0:
        return None
    before = line.sentence(first - 1)
    for index in range(before.first, before.last):
        if line.wide[index] in ("has", "have", "gets", "got") and "new" in (line.wide[index + 1], line.wide[index + 2]):
            return next((one.text for one in posts(line) if index < one.begin <= index + 2), None)
    return None
