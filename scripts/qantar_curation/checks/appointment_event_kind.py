"""C013: appointments by an event of another kind, or by one that did not happen."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C013",
    "appointment-event-kind",
    "An appointment comes about by its `event`: a nomination by a nomination, consent by a vote, a loss of office by "
    "a removal or the dismissal of a government. A stated tenure reports no change and has no event. And no "
    "appointment has happened by an event that has not.",
    "Name the right `event`, or correct its kind or status or the appointment's.",
)
KINDS = {
    "nominated": frozenset({"nomination", "government-formation"}),
    "confirmed": frozenset({"vote", "agreement"}),
    "appointed": frozenset({"appointment", "government-formation"}),
    "formed": frozenset({"government-formation", "founding"}),
    "acting": frozenset({"appointment", "government-formation", "government-dismissal", "removal"}),
    "retained": frozenset({"appointment", "government-formation"}),
    "dismissed": frozenset({"removal", "government-dismissal", "government-formation"}),
    "removed": frozenset({"removal", "government-dismissal", "government-formation"}),
    "resigned": frozenset({"removal", "government-dismissal"}),
}
"""The kinds of events by which each change comes about."""
_REAL = frozenset({"occurred", "ongoing"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    events = corpus.ids("events")
    for row in corpus.rows["appointments"]:
        event = events.get(row.values.get("event_id") or "")
        if event is None or row.unknown & {"change", "status"} or event.unknown & {"kind", "status"}:
            continue
        kinds = KINDS.get(row.values["change"])
        if row.values["change"] == "held":
            said = f"{row.id}: a stated tenure reports no change, so it comes about by no event"
            yield row.finding(RULE, said, "event_id", "name the event in the record of the change")
        elif kinds is not None and event.values["kind"] not in kinds:
            said = f"{row.id}: `{row.values['change']}` by {event.id}, which is a `{event.values['kind']}`"
            hint = f"`{row.values['change']}` comes about by {' or '.join(f'`{kind}`' for kind in sorted(kinds))}"
            yield row.finding(RULE, said, "event_id", hint)
        elif row.values["status"] in _REAL and event.values["status"] not in _REAL:
            said = f"{row.id}: `{row.values['status']}` by {event.id}, which is `{event.values['status']}`"
            yield row.finding(RULE, said, "event_id")


CHECK = Check(RULE, _run)
