"""Turned sentences: `from the post of mayor is relieved A, from the post of judge - B`, `in May left the post C`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.untrue.untold import is_unreal
from qantar_curation.suggesting.changes.which.offices import remember
from qantar_curation.suggesting.gates import gate
from qantar_curation.suggesting.offices.beside import is_dash
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.text import Span

_BE = gate(("is", "are", "was", "were", "been"))
_BEFORE = frozenset(("from", "to", "of", "as"))
_POSTS = gate(("post", "position", "office", "posts", "duties", "job"))
_DECREES = gate(("decree", "order", "edict", "resolution", "ukase", "ordinance", "directive", "instruction"))
_LEFT = frozenset(("left", "resigned", "retired", "quit", "departed"))
_CHOSEN = gate(("appointed", "named", "confirmed", "dismissed", "relieved", "nominated"))
_PASSIVES = gate(("appointed", "named"))
_NAMED = gate(("elected", "approved", "appointed", "named", "confirmed", "nominated"))
_TURNING = gate(_BE | _LEFT | _PASSIVES)
_ARTICLES = frozenset(("the", "a", "an", "'s", "his", "her", "its", "their"))
_ARTICLES_OR_OF = _ARTICLES | {"of"}
_REACH = 6
_PIECE = 14
_LINES = 2


def can_turn(sentence: Sentence) -> bool:
    """Whether a sentence has words that may tell so.

    Args:
        sentence: The sentence.
    """
    spoken = sentence.spoken
    gates = sentence.line.gates
    if _DECREES in gates and _CHOSEN in gates:
        return True
    if "as" in spoken and _NAMED in gates:
        return True
    if _PASSIVES in gates and _BE in gates:
        return True
    return _POSTS in gates and _TURNING in gates


def turned(memory: Memory, sentence: Sentence, here: Sequence[Change]) -> list[Change]:
    """The changes of a sentence with those of who stands behind the verb, and behind a dash without one.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        here: The changes told of it already.
    """
    told = list(here)
    for one in sentence.referents:
        if one.mention is None:
            continue
        found = _suffering(sentence, one) or _by_decree(sentence, one) or _as_office(sentence, one)
        if found is not None:
            hit, post = found
            if post.status == "acting" and hit.term == "appointed object":
                hit = hit.but(term="acting object")  # `acting governor is appointed A`
            _tell(memory, sentence, told, one, hit, post.text, post.begin)
            for other, text in _without_verb(sentence, one, post):
                _tell(memory, sentence, told, other, hit, text, other.begin)
        elif (other_way := _gone(memory, sentence, one) or _on_this_post(memory, sentence, told, one)) is not None:
            _tell(memory, sentence, told, one, other_way[0], other_way[1], other_way[0].first)
    return told


def _suffering(sentence: Sentence, who: Referent) -> tuple[Hit, Post] | None:
    """`from the post of mayor is relieved A`: the word of change before a name, the office before or behind."""
    line, at = sentence.line, who.begin - 1
    hit = next((one for one in sentence.hits if one.first <= at <= one.last and one.term.endswith(" object")), None)
    verb = sentence.verbs.get(hit.first) if hit is not None else None
    if hit is None or verb is None or verb.passive is not True or line.wide[verb.first] not in _BE:
        return None
    ahead = next((one for one in sentence.offices if one.span.last == verb.first - 1), None)
    if ahead is not None and (_is_of_post(sentence, ahead) or hit.term == "appointed object"):
        return hit, ahead
    behind = who.last + 1
    if line.wide[behind] not in ("from", "to") or not _opens_with_verb(sentence, verb.first):
        return None
    post = next((one for one in sentence.offices if behind < one.begin <= behind + _REACH), None)
    return (hit, post) if post is not None and _is_of_post(sentence, post) else None


def _opens_with_verb(sentence: Sentence, first: int) -> bool:
    """Whether nobody stands before a verb who could be its subject: `By the decree of the president is relieved A`."""
    before = [one for one in sentence.referents if one.last < first]
    return not before or bool(_DECREES & set(sentence.line.low[sentence.span.first : first]))


def _is_of_post(sentence: Sentence, post: Post) -> bool:
    """Whether `from the post of` or `to the post of` stands before an office."""
    line, at = sentence.line, post.begin - 1
    while at > max(post.begin - _REACH, sentence.span.first) and line.wide[at] not in ("from", "to", ","):
        at -= 1
    return line.wide[at] in ("from", "to") and bool(_POSTS & set(line.low[at : post.begin]))


def _by_decree(sentence: Sentence, who: Referent) -> tuple[Hit, Post] | None:
    """`By other decree mayor of Hallen appointed A`: who is appointed as what stands without an article before it."""
    line, at = sentence.line, who.begin - 1
    hit = next((one for one in sentence.hits if one.first == at and one.term == "appointed object"), None)
    if hit is None or line.wide[at] not in ("appointed", "named"):
        return None
    post = next((one for one in sentence.offices if one.span.last == at - 1), None)
    if post is None or line.wide[post.begin] in _ARTICLES or line.wide[post.begin - 1] in _ARTICLES_OR_OF:
        return None
    before = set(line.low[sentence.span.first : post.begin])
    # `By decree the mayor appointed A head of the office`: the office behind the name is the one.
    given = any(
        one.begin in (who.last + 1, who.last + 2) and line.wide[who.last + 1] != "," for one in sentence.offices
    )
    return (hit, post) if before & _DECREES and not given else None


def _as_office(sentence: Sentence, who: Referent) -> tuple[Hit, Post] | None:
    """`parliament elected as the speaker A`, `is appointed as mayor A`."""
    line = sentence.line
    post = next((one for one in sentence.offices if one.span.last == who.first - 1), None)
    if post is None or line.wide[post.begin - 1] != "as":
        return None
    gains = ("appointed object", "confirmed object", "nominated object")
    at = post.begin - 1
    hit = next((one for one in sentence.hits if one.last in (at, at - 1) and one.term in gains), None)
    return (hit, post) if hit is not None and sentence.verbs.get(hit.first) is not None else None


def _on_this_post(memory: Memory, sentence: Sentence, told: Sequence[Change], who: Referent) -> tuple[Hit, str] | None:
    """`dismissed A and appointed on this post B`: the office that was lost last."""
    line, at = sentence.line, who.begin - 1
    if line.wide[at] not in _POSTS or line.wide[at - 1] not in ("this", "that", "his", "her"):
        return None
    if line.wide[at - 2] not in ("on", "to", "in", "for"):
        return None
    hit = next((one for one in sentence.hits if one.last in (at - 2, at - 3) and one.term == "appointed object"), None)
    lost = next((one for one in reversed([*memory.found, *told]) if one.change in LOSSES and one.post), None)
    if hit is None or lost is None or lost.post is None or sentence.line.number - lost.line.number > _LINES:
        return None
    return hit, lost.post


def _without_verb(sentence: Sentence, who: Referent, post: Post) -> Iterator[tuple[Referent, str]]:
    """Those behind a dash: `, from the post of the head of B district - X`, `, of B district - Y`."""
    line, comma = sentence.line, who.last + 1
    for other in sentence.referents:
        dash = other.first - 1 if is_dash(line, other.first - 1) else other.begin - 1
        if (
            other.mention is None
            or other.first <= comma
            or not (is_dash(line, dash) or line.wide[dash] in ("\u2014", "\u2013"))
        ):
            continue
        start = next(
            (at for at in range(dash - 1, max(dash - _PIECE, comma - 1), -1) if line.wide[at] in (",", ";", "and")),
            None,
        )
        if start is None or line.wide[start + 1] not in _BEFORE or any(start < at < dash for at in sentence.verbs):
            continue
        own = next((one for one in sentence.offices if start < one.begin < dash), None)
        if own is not None:
            yield other, own.text
            continue
        head, _, body = post.text.partition(" of ")
        if body and line.wide[start + 1] == "of":
            yield other, f"{head} of {line.slice(Span(start + 2, dash - 1))}"


def _gone(memory: Memory, sentence: Sentence, who: Referent) -> tuple[Hit, str] | None:
    """`In May left the post of mayor A`, `In May left the post A`: nobody stands before the verb."""
    line, at, post = sentence.line, who.begin - 1, None
    first = next((one for one in sentence.offices if one.span.last in (at, who.first - 1)), None)
    if first is not None and line.wide[first.begin - 1] == "of" and line.wide[first.begin - 2] in _POSTS:
        at, post = first.begin - 2, first.text
    if line.wide[at] not in _POSTS:
        return None
    at -= 1
    while line.wide[at] in ("the", "his", "her", "this", "own"):
        at -= 1
    if line.wide[at] not in _LEFT or any(
        line.wide[step] == "who" for step in range(max(sentence.span.first, at - _REACH), at)
    ):
        return None
    start = next(
        (step for step in range(at, sentence.span.first, -1) if line.wide[step] in (":", ";")), sentence.span.first
    )
    if any(start <= one.first < at for one in sentence.referents) or any(start <= one < at for one in sentence.verbs):
        return None
    post = post or memory.vacant or memory.spoken
    return (Hit("removed subject", "leave/v", at, at, "past"), post) if post is not None else None


def _tell(
    memory: Memory, sentence: Sentence, told: list[Change], who: Referent, hit: Hit, post: str, first: int
) -> None:
    """Add a change, or give the office to the one that is told already."""
    change = hit.term.partition(" ")[0]
    role = hit.term.partition(" ")[2]
    if is_unreal(sentence, hit, role):
        return
    kinds = LOSSES if change in LOSSES else GAINS
    known = next((one for one in told if one.who is who.person and one.change in kinds), None)
    if known is not None:
        known.post = post
        if not same_post(memory.offices.get(id(who.person)), post):
            remember(memory, known, who.person)
        return
    begin, end = min(first, hit.first, who.first), max(hit.last, who.last)
    rule, date = f"{change}-turned", date_of(sentence, hit, change)
    one = Change(sentence.line, begin, end, change, who.person.name, who.person, post, date, 0.7, rule)
    remember(memory, one, who.person)
    told.append(one)
