"""Offices that are over though no change of their holder is told: whose government fell, who has a successor."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.telling import LOSSES, Change
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.offices.same_posts import same_post
from qantar_curation.suggesting.persons.people import Person, titles_of

_ENTERED = frozenset(("confirmed", "appointed", "acting", "retained"))
_CABINET = frozenset(("minister", "premier"))
_OUTGOING = frozenset(("outgoing", "departing", "caretaker"))


def fallen(changes: Sequence[Change]) -> Change | None:
    """What a text tells first of the end of a whole government, unless it tells that another one was formed."""
    if any(one.who is None and one.change == "formed" for one in changes):
        return None
    return next(
        (one for one in changes if one.who is None and one.change in LOSSES and not (one.ahead or one.over)), None
    )


def falls_with(person: Person, post: str, fall: Change | None, told: Sequence[Change]) -> bool:
    """Whether a minister goes with the government: no change of this person is told besides."""
    if fall is None or _CABINET.isdisjoint(post.casefold().split()) or any(one.change != "held" for one in told):
        return False
    return person.first.line.number >= fall.line.number


def is_followed(person: Person, post: Post, changes: Sequence[Change]) -> bool:
    """Whether somebody has entered the office of a holder who is told to be before them, or to be outgoing."""
    entered = [
        one
        for one in changes
        if one.change in _ENTERED and one.who is not None and one.who is not person and not one.ahead
    ]
    outgoing = not _OUTGOING.isdisjoint(person.first.line.low[max(post.begin - 1, 0) : post.span.first])
    return any(
        (outgoing or (one.after is person and one.rule == "appointed-by" and one.line is person.first.line))
        and same_post(one.post, post.text)
        for one in entered
    )


def lost_again(changes: Sequence[Change]) -> Change | None:
    """The loss of an office that one sentence tells behind the entry into it: `elected in May, she resigned`."""
    for place, one in enumerate(changes):
        if one.change not in LOSSES or one.ahead:
            continue
        sentence = one.line.sentence(one.start)
        if any(
            other.change in _ENTERED and other.line is one.line and sentence.first <= other.start <= one.start
            for other in changes[:place]
        ):
            return one
    return None


def first_post(person: Person) -> Post | None:
    """The office printed beside the name first given in full."""
    return next((post for post, _, mention in titles_of(person) if mention is person.first), None)
