"""What office goes to whom, whatever the verb: `the works portfolio was thrust on X`, `the presidency falls to Y`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.changes.constructions.acts import Act, act_at, before_dates, is_known, is_told, made
from qantar_curation.suggesting.changes.constructions.seats import SEATS, noun_end
from qantar_curation.suggesting.changes.handing.successions import known_office, office_left
from qantar_curation.suggesting.changes.telling import Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.which.bodies import headed
from qantar_curation.suggesting.changes.which.inherited import office_noun
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.lexica import pairs, words
from qantar_curation.suggesting.offices.portfolios import minister_of
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line, Span

_TO = frozenset(("to", "on", "upon"))
_NO_GIVING = ("saying", "knowing", "describing", "fighting", "keeping")
_GOING = frozenset(
    (
        "go",
        "pass",
        "fall",
        "revert",
        "devolve",
        "move",
        "shift",
        "drop",
        "descend",
        "transfer",
        "migrate",
        "land",
        "come",
    )
)
_BRIEFS = frozenset(("portfolio", "ministry", "brief", "docket", "department"))
_TITLED = frozenset(("post", "position", "job", "office", "role", "seat", "chair", "duties", "functions", "powers"))
_TIMES = frozenset(("temporarily", "provisionally", "interim", "meanwhile", "duties", "functions", "powers"))
_LOOSE = frozenset(("mayoral", "presidential", "gubernatorial", "leadership", "command"))
_REACH = 10
_BEFORE = 8
_NEAR = 3


class Place(NamedTuple):
    """An office that is spoken of as a thing: what it is, its first token, and whose it is told to be."""

    post: str
    first: int
    owner: Referent | None


def can_pass_on(sentence: Sentence) -> bool:
    """Whether a sentence has words that may tell so: `to` before a name, and what means an office.

    Args:
        sentence: The sentence.
    """
    spoken, low = sentence.spoken, sentence.line.low
    if spoken.isdisjoint(_TO) or spoken.isdisjoint(_places()):
        return not spoken.isdisjoint(_TO) and "police" in spoken
    return any(not _TO.isdisjoint(low[max(one.span.first - _BEFORE, 0) : one.span.first]) for one, _ in sentence.people)


@cache
def _places() -> frozenset[str]:
    return _BRIEFS | SEATS | _TITLED | frozenset(pairs("posts", "noun"))


def passing_on(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The gains of those to whom an office goes or is given, and the losses of those whose it was.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already; those without an office get it.
    """
    line, known = sentence.line, list(here)
    for come in sentence.referents:
        to = come.begin - 1
        to -= line.word(to) in ("the", "his", "her", "a", "an")
        if come.mention is None or line.word(to) not in _TO or line.word(come.last + 1) in ("'s", "'"):
            continue
        found = _given(memory, sentence, to) or _handed(memory, sentence, roles, to, come)
        if found is None:
            continue
        place, act, giver = found
        said = set(line.low[place.first : come.begin])
        change = "acting" if said & _TIMES else "appointed"
        for one in known:
            if one.who is come.person and one.rule == "appointed-by" and str(one.post).startswith("head of the "):
                one.post = place.post  # no head of the presidency, or of the police that goes to a minister
        if not is_told(sentence, act, change, "object"):
            continue
        gone = place.owner or giver
        owned = gone is not None and (place.owner is not None or _holds(memory, gone, place.post))
        if (
            gone is not None
            and owned
            and gone.person is not come.person
            and not is_known(known, gone, "removed", place.post)
        ):
            lost = made(memory, sentence, act, gone, "removed", place.post, gone.last, "passed-from")
            known.append(lost)
            yield lost
        if is_known(known, come, change, place.post):
            continue
        one = made(memory, sentence, act, come, change, place.post, come.last, "passed-to")
        known.append(one)
        yield one


def _holds(memory: Memory, who: Referent, post: str) -> bool:
    """Whether somebody is told to hold an office."""
    known = known_office(memory, who.person)
    return known is not None and same_post(known, post)


def _given(memory: Memory, sentence: Sentence, to: int) -> tuple[Place, Act, Referent | None] | None:
    """The office before the verb: `the presidency falls to X`, `B's command was entrusted to X`."""
    line = sentence.line
    at = before_dates(sentence, to - 1)
    at -= line.word(at) in ("over", "on", "down", "back")
    act = act_at(sentence, at)
    if act is None and line.tokens[at].is_word and "third" in {form for _, form in bases(line.word(at))}:
        third = frozenset(base for base, form in bases(line.word(at)) if form == "third")
        act = Act(at, third, "third", False, None) if third & _GOING else None
    if act is None or act.bases & words("constructions", *_NO_GIVING):
        return None
    if act.passive is not True and not act.bases & _GOING:
        return None
    if act.passive is not True and line.word(to) != "to" and "devolve" not in act.bases:
        return None
    place = place_before(memory, sentence, before_dates(sentence, act.first - 1))
    return (place, act, None) if place is not None else None


def _handed(
    memory: Memory, sentence: Sentence, roles: Roles, to: int, come: Referent
) -> tuple[Place, Act, Referent | None] | None:
    """The office that is the object of a verb: `cedes the works portfolio to X`."""
    place = place_before(memory, sentence, before_dates(sentence, to - 1))
    if place is None:
        return None
    at = place.first - 1
    at -= sentence.line.word(at) in ("over", "on", "down", "up")
    act = act_at(sentence, at)
    barred = words("constructions", "saying", "knowing", "describing", "fighting", "keeping", "moving")
    if act is None or act.passive is True or act.bases & (barred | {"return", "appoint", "name", "elect", "bring"}):
        return None
    giver = roles.subject(act.at)
    return place, act, giver if giver is not None and giver.person is not come.person else None


def place_before(memory: Memory, sentence: Sentence, end: int) -> Place | None:
    """The office spoken of as a thing that ends at a token."""
    line, low = sentence.line, max(sentence.span.first, end - _REACH)
    noun = next((at for at in range(end, low - 1, -1) if line.word(at) in _TITLED | SEATS | _BRIEFS), None)
    if noun is not None and noun == end:
        owner = next((one for one in sentence.referents if one.last == noun - 2), None)
        if owner is not None and line.word(noun - 1) in ("'s", "'"):
            post = office_left(memory, owner.person)
            return Place(post, owner.begin, owner) if post is not None else None
        for first in range(noun - 1, low - 1, -1):
            opens = first == sentence.span.first or line.word(first - 1) in ("the", ",", "and", "while", ";", "a")
            found = headed(line, first, sentence.span.last, "head") if opens and line.word(noun) in _BRIEFS else None
            if found is not None and found[1] == noun and found[0].startswith("Minister of "):
                return Place(found[0], first - (line.word(first - 1) == "the"), None)
    if noun is not None and line.word(noun + 1) == "of" and line.word(noun) in _TITLED:
        said = next(
            (one for one in sentence.offices if noun < one.begin <= noun + _NEAR and one.span.last == end), None
        )
        return Place(said.text, noun - (line.word(noun - 1) == "the"), None) if said is not None else None
    nouns = pairs("posts", "noun")
    named = next((at for at in range(end, low - 1, -1) if line.word(at) in nouns), None)
    if named is not None and line.word(named) not in _LOOSE and noun_end(sentence, named) == end:
        post = office_noun(sentence, Hit("", "", named - 1, named - 1))
        article = line.word(named - 1) in ("the", "its", "a")
        return Place(post, named - article, None) if post is not None else None
    return _field_before(memory, sentence, end)


def _field_before(memory: Memory, sentence: Sentence, end: int) -> Place | None:
    """A field alone that ends at a token and opens there, in a text about ministers: `Police goes to X`."""
    line, known, first = sentence.line, words("posts", "portfolio") | {"police"}, end
    if memory.ministers < 0 or line.word(end) not in known:
        return None
    while first > sentence.span.first and (line.word(first - 1) in known or _joins(line, first - 1, known)):
        first -= 1
    opens = first == sentence.span.first or line.word(first - 1) in (",", ";", "the", "while", ":", "and")
    return Place(minister_of(line, Span(first, end)), first, None) if opens else None


def _joins(line: Line, index: int, known: frozenset[str]) -> bool:
    return line.word(index) in ("and", "&") and line.word(index - 1) in known
