"""Changes of office that an act of the same words tells not to be done: `said he too would resign if`."""

from __future__ import annotations

from collections.abc import Sequence

from qantar_curation.suggesting.acts.retelling import Event
from qantar_curation.suggesting.changes.telling import Change
from qantar_curation.suggesting.lexica import words

_KINDS = words("events", "unreal")
_UNREAL = frozenset(("hypothetical", "refused", "negated"))


def without_untold(changes: Sequence[Change], events: Sequence[Event]) -> list[Change]:
    """The changes without those whose verb tells an act that was not done."""
    untold = [one for one in events if one.is_verb and one.kind in _KINDS and one.status in _UNREAL]
    if not untold:
        return list(changes)
    return [
        one
        for one in changes
        if one.change == "held"
        or not any(act.line is one.line and act.span.first <= one.start <= act.span.last + 1 for act in untold)
    ]
