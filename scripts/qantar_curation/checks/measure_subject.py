"""C021: figures whose subject is of the wrong sort for their measure."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.outside_whole import SPEECH
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.tables import SUBJECT

RULE = Rule(
    "C021",
    "measure-subject",
    "What a figure is about goes with what it measures (CODEBOOK, section 7): an age is a person's, the number of "
    "members an organisation's; the dead, the arrested and the troops are those of an event, a share of votes that of "
    "a vote, the length of a withdrawal that of a withdrawal. Claims are only brought together where measure and "
    "subject agree.",
    "Name the right subject (`event`, `official` or `organisation`), or correct `measure`.",
)
_EVENT = frozenset({"event_id"})
_ORGANISATION = frozenset({"organisation_id"})
SUBJECTS = {
    "people-killed": _EVENT,
    "people-arrested": _EVENT,
    "troops-deployed": _EVENT,
    "troops-share": _EVENT,
    "withdrawal-duration": _EVENT,
    "measure-duration": _EVENT,
    "planning-horizon": _EVENT,
    "age": frozenset({"official_id"}),
    "organisation-age": _ORGANISATION,
    "member-states": _ORGANISATION,
    "vote-share": _EVENT,
    "cities-affected": _EVENT,
    "regions-affected": _EVENT,
    "documents-signed": _EVENT,
    "city-rank": _EVENT,
}
"""What each measure is about; a measure without a line may be about any."""
_MILITARY = frozenset({"troop-deployment", "troop-withdrawal", "incursion", "security-operation"})
EVENT_KINDS = {
    "troops-deployed": _MILITARY,
    "troops-share": _MILITARY,
    "withdrawal-duration": frozenset({"troop-withdrawal"}),
    "vote-share": frozenset({"vote"}),
}
"""The kinds of events that these measures can be about."""
VICTIMS = frozenset({"people-killed", "people-arrested"})
"""What no event that consists of words does to people."""


def _run(corpus: Corpus) -> Iterator[Finding]:
    events = corpus.ids("events")
    for row in corpus.rows["figures"]:
        measure = row.values.get("measure")
        subject = next((column for column in SUBJECT if row.values.get(column) is not None), None)
        if measure is None or subject is None:
            continue
        allowed = SUBJECTS.get(measure)
        if allowed is not None and subject not in allowed:
            wanted = " or ".join(f"`{row.yaml_key(column)}`" for column in sorted(allowed))
            said = f"{row.id}: `{measure}` of an {row.yaml_key(subject)}"
            yield row.finding(RULE, said, subject, f"the subject of `{measure}` is its {wanted}")
            continue
        event = events.get(row.values.get("event_id") or "")
        kind = event.values.get("kind") if event is not None else None
        of_words = measure in VICTIMS and kind in SPEECH
        if kind is not None and (of_words or kind not in EVENT_KINDS.get(measure, {kind})):
            yield row.finding(RULE, f"{row.id}: `{measure}` of {row.values['event_id']}, a `{kind}`", "event_id")


CHECK = Check(RULE, _run)
