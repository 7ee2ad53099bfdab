"""Offices in which somebody is told to have done something: `as mayor of Hallen from 2008 to 2012, X took bribes`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.facts import Facts
from qantar_curation.suggesting.changes.telling import Change, Referent, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import HIS_OR_HER

_SPANNING = gate(("from", "between", "in", "since", "until", "during"))
_PLACES = gate(("office", "position", "post", "role", "capacity", "job", "function", "powers"))
_USING = frozenset(("of", "in", "from", "through", "by", "used", "abused", "misused", "exploited", "using", "abusing"))
_BARRED = frozenset(
    ("such", "well", "known", "seen", "regarded", "viewed", "described", "posing", "posed", "same", "so")
)
_BARRED |= {
    "disguised",
    "dressed",
    "portrayed",
    "far",
    "tipped",
    "hailed",
    "backed",
    "recognised",
    "recognized",
    "long",
}
_BARRED |= {"treated", "considered", "touted", "appear", "appeared", "registered", "introduced", "identified", "soon"}
_YEAR = 4
_is_year = Facts(lambda word: len(word) == _YEAR and word.isdecimal()).__getitem__
_ACTING = 8


def can_act(line: Line) -> bool:
    """Whether a line has words that may tell of such an office.

    Args:
        line: The line.
    """
    spoken, gates = line.spoken, line.gates
    if "as" not in spoken:
        return False
    if _PLACES in gates and HIS_OR_HER in gates:
        return True
    return _SPANNING in gates and any(map(_is_year, spoken))


def in_capacity(sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The holdings that such words tell, where no word of change tells more of the office.

    Args:
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line = sentence.line
    for post in sentence.offices:
        at = post.begin - 1
        if line.wide[at] != "as" or line.wide[at - 1] in _BARRED or line.wide[post.begin] in ("a", "an"):
            continue
        used = line.wide[at - 1] in _PLACES and line.wide[at - 2] in HIS_OR_HER and line.wide[at - 3] in _USING
        dated = _is_dated(sentence, post)
        if not (used or dated) or (not used and _is_of_change(sentence, at)):
            continue
        who = _holder(sentence, roles, at)
        if who is None or any(one.who is who.person and one.post == post.text for one in here):
            continue
        first, last = min(who.first, post.begin), max(post.span.last, who.last)
        first = post.begin if last - first > _ACTING else first
        start = _beginning(sentence, post)
        name = who.person.name
        yield Change(line, first, last, "held", name, who.person, post.text, start, 0.65, "in-capacity", not used)


def _is_dated(sentence: Sentence, post: Post) -> bool:
    """Whether years follow an office: `as mayor from 2008 to 2012`, `as governor in 2014`."""
    line, after = sentence.line, post.span.last + 1
    year = line.wide[after + 1]
    return line.wide[after] in _SPANNING and _is_year(year)


def _beginning(sentence: Sentence, post: Post) -> str | None:
    """The year in which an office was entered: of `from 2008 to 2012` the first."""
    after = post.span.last + 1
    said = sentence.line.wide[after] in ("from", "since", "between")
    return sentence.line.wide[after + 1] if said and sentence.line.wide[after + 1].isdecimal() else None


def _is_of_change(sentence: Sentence, at: int) -> bool:
    """Whether a word of change before an `as` tells of the office: `resigned on Monday as governor`."""
    last = max((verb for verb in sentence.verbs if verb < at), default=-1)
    acts = [hit for hit in sentence.hits if hit.first < at and not hit.term.endswith("collective")]
    return any(hit.last >= last or hit.first == last for hit in acts)


def _holder(sentence: Sentence, roles: Roles, at: int) -> Referent | None:
    """Who is told to be in office: before `, as`, else the subject of the verb before it."""
    if sentence.line.wide[at - 1] == ",":
        near = next((one for one in sentence.referents if one.last == at - 2), None)
        if near is not None:
            return near
    before = [verb for verb in sentence.verbs if verb < at]
    return roles.subject(max(before)) if before else None
