"""C014: appointments by an event that concerns somebody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.tenure import holder
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C014",
    "appointment-event-party",
    "Whoever is nominated, voted in, appointed or removed is a party of the event by which it comes about, and so is "
    "whoever does it. Where the event names whom it concerns and the holder is not among them, or names its actors and "
    "the one who `acted_by` or `confirmed_by` names is not, the appointment hangs on the wrong event or the event is "
    "not complete.",
    "Name the right `event`, correct the person, or add the party to the event's participants.",
)
_PERSONAL = frozenset({"nomination", "vote", "appointment", "removal", "government-dismissal"})
"""Kinds of events that are done to somebody by somebody."""
_CONCERNED = frozenset({"target", "beneficiary", "subject"})
_AGENTS = (
    "acted_by_official_id",
    "acted_by_organisation_id",
    "confirmed_by_official_id",
    "confirmed_by_organisation_id",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    if "event_participants" in corpus.unread:
        return
    events = corpus.ids("events")
    parties: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for part in corpus.rows["event_participants"]:
        person = part.values.get("official_id")
        party = person or part.values.get("organisation_id")
        parties[part.values["event_id"]].append((str(part.values.get("role")), str(party), person is not None))
    for row in corpus.rows["appointments"]:
        event = events.get(row.values.get("event_id") or "")
        if event is not None and event.values.get("kind") in _PERSONAL:
            yield from _strangers(row, event.id, parties[event.id])


def _strangers(row: SourceRow, event: str, parties: list[tuple[str, str, bool]]) -> Iterator[Finding]:
    everybody = {party for _, party, _ in parties}
    is_person = row.values.get("official_id") is not None
    concerned = sorted({party for role, party, person in parties if role in _CONCERNED and person == is_person})
    who = holder(row)
    if who and concerned and who not in everybody:
        said = f"{row.id}: {event} concerns {' and '.join(concerned)}, and the holder is {who}"
        yield row.finding(RULE, said, "official_id" if is_person else "organisation_id")
    actors = sorted({party for role, party, _ in parties if role == "actor"})
    for column in _AGENTS:
        agent = row.values.get(column)
        if agent is not None and actors and agent not in everybody:
            key = row.yaml_key(column)
            yield row.finding(RULE, f"{row.id}: `{key}` is {agent}, and the actor of {event} is {actors[0]}", column)


CHECK = Check(RULE, _run)
