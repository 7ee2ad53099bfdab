"""Names of those who are given an office, where they stand right before it: `named Ana Pires army chief`."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line

_TITLES_PARTICLE = words("titles", "particle")
_NAMING = frozenset(
    [
        one + ending
        for one in ("appoint", "elect", "re-elect", "install", "confirm")
        for ending in ("", "s", "ed", "ing")
    ]
)
_NAMING |= {"name", "names", "named", "naming", "make", "makes", "made", "making", "choose", "chooses", "chose"}
_NAMING |= {"declare", "declared", "nominate", "nominates", "nominated", "nominating", "proclaimed", "choosing"}
_PASSIVE = frozenset(("was", "were", "been", "be", "is", "are", "being", "newly"))
_JOINTS = frozenset((",", "and"))
_HEAD = 4


def ends_name(line: Line, last: int) -> bool:
    """Whether a capital before the body of an office ends the name of who is given it.

    Args:
        line: The line.
        last: The token of the capital.
    """
    first = last
    while line.is_capital(first - 1) or line.wide[first - 1] in _TITLES_PARTICLE:
        first -= 1
    if first == last:
        return False
    before = line.wide[first - 1]
    if before in _NAMING:
        return line.wide[first - 2] not in _PASSIVE
    # `named A navy commander and B army chief`
    named = line.places(_NAMING, line.sentence(last).first, first - 2) if before in _JOINTS else []
    return bool(named) and line.wide[named[-1] - 1] not in _PASSIVE and not _has_holder(line, last)


def _has_holder(line: Line, index: int) -> bool:
    """Whether another name follows the office, so that the capitals are those of its body."""
    return any(line.is_capital(at) for at in range(index + 1, index + _HEAD))
