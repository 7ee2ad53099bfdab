"""Which office a ruler loses of whom none is printed: that of who comes in his place in the text."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change, first_post

_TOPPLING = frozenset(
    ("impeached", "overthrown", "toppled", "deposed", "ousted", "overthrew", "topples", "ousts", "overthrow", "ousting")
)
_RULERS = frozenset(
    ("president", "premier", "prime", "king", "queen", "emir", "sultan", "leader", "state", "chancellor")
)
_LINES = 2


def of_rulers(changes: Sequence[Change]) -> None:
    """Give those who are overthrown without an office in print that of who rules in their place.

    Args:
        changes: All changes of a text, in the order in which they are told; changed.
    """
    for one in changes:
        if one.post is not None or one.who is None or one.change not in LOSSES or one.after is not None:
            continue
        if _TOPPLING.isdisjoint(one.line.low[one.start : one.end + 1]) or first_post(one.who) is not None:
            continue
        came = next((other for other in changes if _rules_after(other, one)), None)
        if came is None:
            continue
        one.post = came.post
        for other in changes:
            power = "power" in other.line.low[other.start : other.end + 1] and other.change == "appointed"
            unsaid = other.post is None and other.change in LOSSES
            if other.who is one.who and (power or unsaid):
                other.post = came.post


def _rules_after(other: Change, lost: Change) -> bool:
    """Whether somebody else comes to rule just where one is told to be overthrown."""
    if other.change not in GAINS - {"nominated"} or other.who is lost.who or other.post is None:
        return False
    near = 0 <= other.line.number - lost.line.number <= _LINES
    return near and bool(_RULERS & set(other.post.casefold().split()))
