"""Offices told by ruling: `who managed the region since 2001`, `governed for 91 days`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import Change, Memory, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

_RULING = frozenset(("ruled", "rules", "governed", "governs", "managed", "manages", "administered", "reigned", "led"))
_RULING |= {"headed", "ruling", "governing", "managing", "leading", "run", "ran"}
_RULING = gate(_RULING)
_ALONE = frozenset(("ruled", "rules", "governed", "governs", "reigned"))
_LANDS = frozenset(("country", "region", "oblast", "province", "republic", "state", "nation", "city", "district"))
_LANDS |= {"rayon", "territory", "island", "islands", "kingdom", "emirate", "county", "department", "canton", "capital"}
_LASTING = gate(("since", "for", "until", "from"))
_SPANS = frozenset(("days", "weeks", "months", "years", "decades", "day", "week", "month", "year", "decade"))
_RULERS = frozenset(("president", "governor", "premier", "king", "queen", "emir", "sultan", "mayor", "akim", "khokim"))
_RULERS |= {"minister", "chancellor", "leader", "ruler", "head", "administrator", "prefect", "chief", "hakim", "wali"}
_NOT_YET = frozenset(("future", "would", "may", "infinitive"))
_REACH = 6
_BARS = frozenset((",", ";", ".", "by", "and", "of", "in"))


def can_rule(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return _RULING in line.gates and _LASTING in line.gates


def ruling(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The office of who is told to rule a land since some time, or for some time.

    Args:
        memory: What was told before.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line, span = sentence.line, sentence.span
    for index in line.places(_RULING, span.first + 1, span.last - 1):
        verb = sentence.verbs.get(index)
        if verb is None or verb.passive is True or verb.negated or verb.mood in _NOT_YET:
            continue
        last = _lasting(sentence, index)
        if last is None:
            continue
        who = roles.subject(index)
        if who is not None and who.mention is None and who.first != span.first:
            who = None  # `ordered him out of the country that he had ruled for years`
        post = known_office(memory, who.person) if who is not None else None
        if who is None or post is None or not _RULERS & set(post.casefold().split()):
            continue
        if any(one.who is who.person and one.change == "held" and same_post(one.post, post) for one in here):
            continue
        since = line.wide[last] == "since"
        date = next((one for one in sentence.dates if 0 <= line.token_at(one.start) - last - 1 <= 1), None)
        begun = date.edtf if since and date is not None else None
        over = not since and verb.mood == "past"
        first, name = min(verb.first, index), who.person.name
        yield Change(line, first, last, "held", name, who.person, post, begun, 0.65, "ruling", over)


def _lasting(sentence: Sentence, verb: int) -> int | None:
    """The `since` or `for` behind what is ruled; None where something else is managed."""
    line, at = sentence.line, verb + 1
    end = min(verb + _REACH, sentence.span.last)
    while at < end and line.wide[at] not in _LASTING:
        if line.wide[at] in _BARS:
            return None
        at += 1
    if line.wide[at] not in _LASTING:
        return None
    if line.wide[at] in ("for", "from") and _SPANS.isdisjoint(line.low[at : at + _REACH - 2]):
        return None
    if at == verb + 1:
        return at if line.wide[verb] in _ALONE else None
    return at if line.wide[at - 1] in _LANDS else None
