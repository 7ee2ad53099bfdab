"""Who goes from an office, whatever the verb: `was pried from the chairmanship`, `walked from his post`."""

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
from qantar_curation.suggesting.changes.constructions.seats import nouns, seat_at
from qantar_curation.suggesting.changes.telling import LOSSES, Change, Memory, Referent, Sentence
from qantar_curation.suggesting.changes.whose.roles import Roles
from qantar_curation.suggesting.changes.wording import ROOMS
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.wording import DETERMINERS

_CONSTRUCTIONS_ONESELF = words("constructions", "oneself")
_FROM = frozenset(("from",))
_NO_LOSSES = ("saying", "knowing", "describing", "working", "fighting", "keeping", "coming")
"""What is done from an office without leaving it, by classes."""
_SUPERIORS = frozenset(("president", "king", "emir", "sultan", "premier", "minister", "governor", "queen"))
_SUPERIORS_OR_DECREE = _SUPERIORS | {"decree"}
_OWNED = frozenset(("his", "her", "the"))
_ORDERS = frozenset(("orders", "order", "decree", "decrees", "ukase"))
_BY = 4
_REACH = 7


def can_leave(sentence: Sentence) -> bool:
    """Whether a sentence has words that may tell so.

    Args:
        sentence: The sentence.
    """
    if "from" not in sentence.spoken:
        return False
    low, (first, last) = sentence.line.low, sentence.span
    return any(not nouns().isdisjoint(low[at : at + _REACH]) for at in sentence.line.places(_FROM, first, last))


def leaving(memory: Memory, sentence: Sentence, roles: Roles, here: Sequence[Change]) -> Iterator[Change]:
    """The losses that a verb tells by an office behind `from`, where no word of change did.

    Args:
        memory: What was told before; changed.
        sentence: The sentence.
        roles: Who does what in it.
        here: The changes told of it already; those without an office get it.
    """
    line, known = sentence.line, list(here)
    for index in line.places(_FROM, sentence.span.first + 1, sentence.span.last - 1):
        found = _acted_on(sentence, index) or _acting(sentence, roles, index)
        if found is None:
            continue
        who, act, suffers = found
        seat = seat_at(memory, sentence, index + 1, who)
        if seat is None:
            continue
        post, last = seat
        by_oneself = not suffers and bool(act.bases & _CONSTRUCTIONS_ONESELF)
        change = _change(sentence, roles, act, last) if suffers else "resigned" if by_oneself else "removed"
        lost = (one for one in known if one.who is who.person and one.change in LOSSES)
        same = [one for one in lost if one.start <= act.at <= one.end]
        for one in same:
            one.post = post if line.wide[last - 1] not in _OWNED else one.post or post
            one.change = change if change == "dismissed" and one.change != "resigned" else one.change
        if same or (act.bases & words("constructions", *_NO_LOSSES) and not by_oneself):
            continue
        if line.wide[last] in ROOMS and line.wide[last - 1] in _OWNED and not suffers:
            continue  # `spoke from her office`
        role = "object" if suffers else "subject"
        if is_known(known, who, change, post) or not is_told(sentence, act, change, role):
            continue
        one = made(memory, sentence, act, who, change, post, last, "removed-from" if suffers else "gone-from")
        known.append(one)
        yield one


def _acted_on(sentence: Sentence, index: int) -> tuple[Referent, Act, bool] | None:
    """Who is the object of the verb right before the name that ends before a token: `pried the premier X from`."""
    line, end = sentence.line, before_dates(sentence, index - 1)
    who = next((one for one in sentence.referents if one.last == end), None)
    if who is None and line.wide[end] == ",":
        who = _described(sentence, end)
    if who is None:
        return None
    at = who.begin - 1
    while line.wide[at] in DETERMINERS:
        at -= 1
    act = act_at(sentence, at)
    if act is None or act.passive is True or (act.form == "participle" and act.passive is not False):
        return None
    return who, act, True


def _described(sentence: Sentence, comma: int) -> Referent | None:
    """Who is described between commas that end at a token: `removed X, a son of the king, from`."""
    line = sentence.line
    for one in reversed(sentence.referents):
        opened = one.last + 1
        if one.mention is None or opened >= comma or line.wide[opened] != ",":
            continue
        inner = range(opened + 1, comma)
        bare = not any(at in sentence.verbs or line.wide[at] in (",", ";") for at in inner)
        return one if bare and line.wide[opened + 1] in DETERMINERS else None
    return None


def _acting(sentence: Sentence, roles: Roles, index: int) -> tuple[Referent, Act, bool] | None:
    """Who is the subject of the verb right before a token, and whether the verb is passive."""
    act = act_before(sentence, index)
    if act is None:
        return None
    who = roles.subject(act.at)
    if who is None or who.first > act.at:
        return None
    return who, act, act.passive is True or act.form == "participle"


def _change(sentence: Sentence, roles: Roles, act: Act, last: int) -> str:
    """`dismissed` where a superior does it, else `removed`."""
    line = sentence.line
    if act.passive is True:
        near = range(last + 1, min(last + _BY + 1, sentence.span.last + 1))
        by = next((at for at in near if line.wide[at] == "by"), None)
        agent = set(line.low[by + 1 : by + _BY]) if by is not None else set()
        blamed = line.wide[last + 1] in ("over", "for") and line.wide[last + 2] in _OWNED
        return "dismissed" if blamed or agent & (_SUPERIORS_OR_DECREE) else "removed"
    if not _ORDERS.isdisjoint(line.low[max(sentence.span.first, act.first - _BY) : act.first]):
        return "dismissed"  # `The orders removed X from`
    subject = roles.subject(act.at)
    posts = subject.mention.posts if subject is not None and subject.mention is not None else []
    return "dismissed" if any(_SUPERIORS & set(post.text.casefold().split()) for post, _ in posts) else "removed"
