"""Offices of those on whose word somebody else acts, in an aside: `appointed, on the advice of the premier, X as`."""

from __future__ import annotations

from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.text import Line

_ADVICE = frozenset(("advice", "recommendation", "recommendations", "proposal", "suggestion", "request", "initiative"))
_ADVICE |= {"nomination", "instruction", "instructions", "order", "orders", "behest", "urging", "insistence", "consent"}
_ADVICE |= {"approval", "agreement", "authority", "behalf", "wish", "wishes", "invitation", "submission"}
_OPENING = frozenset(("on", "at", "upon", "with", "following", "after", "by", "under", "in", "per", "effective", "as"))
_JOINING = frozenset(("consultation", "consultations", "agreement", "accordance"))
_LONGEST = 14
_REACH = 4


def is_advisers(line: Line, post: Post) -> bool:
    """Whether an office is that of who advises or consents, not of who is named behind it.

    Args:
        line: The line.
        post: The office.
    """
    before = line.wide[post.begin - 1]
    if before == "with":
        return line.wide[post.begin - 2] in _JOINING
    if before != "of" or line.wide[post.begin - 2] not in _ADVICE:
        return False
    return not _OPENING.isdisjoint(line.low[max(post.begin - _REACH - 1, 0) : post.begin - 2])


def end_of_aside(line: Line, comma: int) -> int | None:
    """The comma that closes what is said between a verb and its object; None where no such aside opens.

    Args:
        line: The line.
        comma: The token behind the verb.
    """
    if line.wide[comma] != "," or line.wide[comma + 1] not in _OPENING:
        return None
    for index in range(comma + 2, min(comma + _LONGEST, len(line.tokens))):
        if line.wide[index] == ",":
            return index
        if line.wide[index] in (";", '"', "who", "which", "that"):
            return None
    return None
