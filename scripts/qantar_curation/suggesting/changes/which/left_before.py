"""The office that was just left, where who comes is told without one: `The minister was sacked. X was appointed`."""

from __future__ import annotations

from qantar_curation.suggesting.changes.telling import GAINS, LOSSES, Change
from qantar_curation.suggesting.changes.which.told import Told

_CHOOSING = frozenset(("appoint/v", "name/v", "choose/v", "select/v", "install/v", "bring/v in"))
_NAMING = frozenset(("police", "officials", "prosecutors", "court", "investigators", "report", "witnesses"))
"""Who names suspects and victims, and gives no office."""
_ENTERING = frozenset(("be sworn in", "swear/v in"))
_RISING = frozenset(("promote/v", "elevate/v"))
_BODIES = frozenset(("ministry", "department", "agency", "commission", "bank", "company", "force", "service", "board"))
_CLOSING = frozenset(("", ".", ",", ";", "and", "on", "instead", "hours", "late", "early", "yesterday", "today", "two"))
_CLOSING |= {"hastily", "immediately", "later", "earlier", "three", "by", "within", "shortly", "last", "this"}
_RUNNING = frozenset(("will head", "will lead", "will run", "to run", "to lead", "to head", "take/v over"))
_LINES = 1
_BEFORE = 4


def just_left(told: Told) -> str | None:
    """The office that another one was told to leave right before.

    Args:
        told: What is told.
    """
    lost = _lost(told)
    if lost is None or told.change not in GAINS or told.hit.form == "noun":
        return None
    line, hit = told.sentence.line, told.hit
    if hit.entry in _RISING:
        above = told.memory.superiors.get(id(told.person))
        return above if above is not None and above == lost.post else None
    if hit.entry in _RUNNING:
        bare = line.wide[hit.last + 1] == "the" and line.wide[hit.last + 2] in _BODIES
        return lost.post if bare and line.wide[hit.last + 3] in _CLOSING else None
    if hit.entry not in _CHOOSING | _ENTERING or told.role not in ("object", "subject"):
        return None
    if not _NAMING.isdisjoint(line.low[max(hit.first - _BEFORE, told.sentence.span.first) : hit.first]):
        return None
    last = told.mention.span.last if told.mention is not None and told.is_behind else hit.last
    return lost.post if line.wide[last + 1] in _CLOSING and not _is_given(told, last) else None


def of_bare_body(told: Told, found: str) -> str:
    """The office just left for the head of a body that is not named: of `the ministry goes to X` the minister's.

    Args:
        told: What is told.
        found: The office at the head of the body.
    """
    body = found.removeprefix("head of the ")
    if body not in _BODIES or body == found or told.change not in GAINS:
        return found
    lost = _lost(told)
    return lost.post if lost is not None and lost.post is not None else found


def _lost(told: Told) -> Change | None:
    """The loss told last, of somebody else, on this line or the one before, with no gain since."""
    memory = told.memory
    made = [one for one in [*memory.found, *memory.pending] if one.change != "held"]
    last = made[-1] if made else None
    if last is None or last.change not in LOSSES or last.post is None or last.who is told.person:
        return None
    return last if told.sentence.line.number - last.line.number <= _LINES else None


def _is_given(told: Told, last: int) -> bool:
    """Whether an office follows all the same, behind a comma: `named X, 51, a banker, to the board`."""
    line, end = told.sentence.line, told.sentence.span.last
    return any(line.wide[at] in ("as", "to", "for") for at in range(last + 1, end))
