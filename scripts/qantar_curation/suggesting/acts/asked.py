"""Acts that somebody is asked for: told by the request, or refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qantar_curation.suggesting.acts.retelling import Event
from qantar_curation.suggesting.lexica import words

_UNREAL = words("events", "unreal")
_ASKING = frozenset(("ask", "asks", "asked", "asking"))


def turned_down(event: Event, told: Sequence[Event]) -> Event:
    """An act of office that somebody is asked for and declines: `asked him to resign, but he refused`."""
    if event.status != "planned" or event.kind not in _UNREAL or not event.below:
        return event
    refused = any(
        one.kind == "refusal" and one.status == "occurred" and one.hit.first == one.hit.last and one.place > event.place
        for one in told
        if one.scene is event.scene
    )
    return replace(event, status="refused", below=frozenset()) if refused else event


def is_asked(event: Event) -> bool:
    """Whether an act is told by the request for it: `had asked the mayor to resign`."""
    if event.status != "planned" or event.at is None or event.scene.verbs[event.at].mood != "infinitive":
        return False
    return any(event.line.wide[index] in _ASKING for index in event.below)


def is_declined(event: Event) -> bool:
    """Whether an act is only what was refused, which the refusal tells; but an office that is not left is its own."""
    return event.status == "refused" and event.kind not in _UNREAL
