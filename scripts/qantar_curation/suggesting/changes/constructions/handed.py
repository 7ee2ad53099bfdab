"""Who hands an office on: `handed her chancellorship to B`, `passed the presidency to B`, `ceded the post to B`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.suggesting.changes.constructions.acts import act_at, is_known, is_told, made
from qantar_curation.suggesting.changes.constructions.seats import noun_end, seat_at
from qantar_curation.suggesting.changes.handing.successions import known_office
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Line

_HANDING = gate(("handed", "hands", "passed", "passes", "ceded", "cedes", "surrendered", "surrenders", "hand", "pass"))
_MORE = gate(("yielded", "yields", "turned", "transferred", "transfers", "relinquished", "relinquishes", "cede"))
_TO = gate(("to",))
_WORDS = _HANDING | _MORE
_PARTICLES = frozenset(("over", "up", "on"))
_OWNED = frozenset(("his", "her"))
_AHEAD = frozenset(("future", "would"))
_BY = 2
_REACH = 9


def can_hand(line: Line) -> bool:
    """Whether a line has words that may tell so.

    Args:
        line: The line.
    """
    return _TO in line.gates and (_HANDING in line.gates or _MORE in line.gates)


def handed(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The loss of who hands an office on, and the gain of who gets it.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already.
    """
    line, known = sentence.line, list(here)
    for index in line.places(_WORDS, sentence.span.first + 1, sentence.span.last - 2):
        act = act_at(sentence, index)
        who = roles.subject(act.at) if act is not None and act.passive is not True else None
        if act is None or who is None or who.first > act.at:
            continue
        first = act.at + 1 + (line.wide[act.at + 1] in _PARTICLES)
        seat = seat_at(memory, sentence, first, who)
        to = _to(sentence, seat[1] if seat is not None else first)
        heir = next((one for one in sentence.referents if to and to < one.begin <= to + _BY), None)
        if seat is None or heir is None or heir.mention is None or heir.person is who.person:
            continue
        if act.verb is not None and act.verb.mood in _AHEAD and line.wide[first] == "power":
            continue  # what is to come is told of who comes
        post, own = seat[0], line.wide[first] in _OWNED
        if not (own or _may_be_own(memory, who, post)) or not is_told(sentence, act, "removed", "subject"):
            continue
        lost = any(one.who is who.person and one.change in LOSSES for one in known)
        if not lost and not is_known(known, who, "removed", post):
            known.append(made(memory, sentence, act, who, "removed", post, seat[1], "handed"))
            yield known[-1]
        if not any(one.who is heir.person and one.change in GAINS for one in known):
            known.append(made(memory, sentence, act, heir, "appointed", post, heir.last, "handed-to"))
            yield known[-1]


def _to(sentence: Sentence, last: int) -> int:
    """The token of `to` behind the office that ends at a token, over its body; 0 where there is none."""
    line = sentence.line
    last = max(last, noun_end(sentence, last))
    for index in range(last + 1, min(last + _REACH, sentence.span.last)):
        if line.wide[index] == "to":
            return index
        if index in sentence.verbs or line.wide[index] in (",", ";", "and", "that", "who"):
            return 0
    return 0


def _may_be_own(memory: Memory, who: Referent, post: str) -> bool:
    """Whether an office can be that of who hands it on, who holds no other one: a ruler gives offices to others."""
    posts = who.mention.posts if who.mention is not None else []
    own = [office.text for office, _ in posts if office.status is None]
    known = known_office(memory, who.person)
    return all(same_post(one, post) for one in own or ([known] if known is not None else []))
