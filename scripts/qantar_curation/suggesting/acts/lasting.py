"""Acts that still go on when the text is written: `soldiers guard the gates`, `is on trial`."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.lexica import words

_VERBS, _STATES, _KINDS = (words("events", name) for name in ("lasting-verbs", "states", "lasting"))
_TO_COME, _ANNOUNCING = words("events", "to-come"), words("events", "announcing")
_AWAITED = frozenset(("commission _ will", "committee _ will", "committee that is to", "commission that is to"))
_NOW = frozenset(("is", "are", "remain", "remains", "stay", "stays", "has", "have", "keep", "keeps", "sit", "sits"))
_PARTING = frozenset((";", ":", '"', "after", "when"))
_REACH = 6


def as_said(entry: str, status: str) -> str:
    """The status of an act whose words themselves tell of what is to come, or announce it."""
    if status in ("occurred", "ongoing") and entry in _TO_COME:
        return "planned"
    if status == "alleged" and entry in _AWAITED:
        return "announced"
    return "announced" if status in ("occurred", "alleged") and entry in _ANNOUNCING else status


def lasts(here: Scene, hit: Hit, at: int | None, kind: str) -> bool:
    """Whether an act that was done is told as a state that still holds."""
    if kind not in _KINDS:
        return False
    line = here.line
    if at is not None and not _VERBS.isdisjoint(base for base, _ in bases(line.wide[here.verbs[at].at])):
        verb = here.verbs[at]
        return verb.mood == "present" and verb.passive is False and not verb.negated
    if hit.entry not in _STATES:
        return False
    if line.wide[hit.first - 1] == "those":
        return True
    if at is not None and line.wide[here.verbs[at].first] in _NOW and here.verbs[at].mood == "present":
        return True
    before = [one for one in here.verbs if one.first < hit.first and one.at <= hit.first]
    if not before:
        return False
    verb = before[-1]
    between = line.low[verb.at + 1 : hit.first]
    has = verb.mood == "perfect" and line.wide[verb.at] in _NOW
    is_now = has or (verb.mood == "present" and not verb.passive and line.wide[verb.first] in _NOW)
    return is_now and len(between) <= _REACH and _PARTING.isdisjoint(between)
