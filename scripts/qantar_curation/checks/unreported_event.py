"""C039: figures and appointments that hang on an event of which their article says nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C039",
    "unreported-event",
    "A figure is one article's claim about its subject, so that article reports the event or a part of it; and an "
    "appointment and the event by which it comes about have some report in common. Where no line of the article is "
    "cited for the event, the number is probably hung on the wrong one, or the article's report of the event is left "
    "out.",
    "Name the event that the article speaks of, or cite the article in the evidence of the event.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    if corpus.evidence_lost or {"events", "event_participants"} & corpus.unread:
        return
    reports = _reports(corpus)
    own: dict[str, set[str]] = defaultdict(set)
    for item in corpus.evidence:
        if item.row.table == "appointments":
            own[item.row.id].add(item.article_id)
    for row in corpus.rows["figures"]:
        event, article = row.values.get("event_id"), row.values.get("article_id")
        if event in reports and article is not None and article not in reports[event]:
            yield row.finding(RULE, f"{row.id}: no evidence of {event} or of a part of it is in {article}", "event_id")
    for row in corpus.rows["appointments"]:
        event = row.values.get("event_id")
        if event in reports and own[row.id] and not own[row.id] & reports[event]:
            yield row.finding(RULE, f"{row.id}: no article that reports it is cited for {event}", "event_id")


def _reports(corpus: Corpus) -> dict[str, set[str]]:
    """The articles cited for each event, for its participants, and for the events that are part of it."""
    events = corpus.ids("events")
    cited: dict[str, set[str]] = defaultdict(set)
    for item in corpus.evidence:
        if item.row.table == "events":
            cited[item.row.id].add(item.article_id)
        elif item.row.table == "event_participants":
            cited[item.row.values["event_id"]].add(item.article_id)
    found = {event: set(cited[event]) for event in events}
    for event, row in events.items():
        outer, seen = _whole(row, events), {event}
        while outer is not None and outer.id not in seen:
            found[outer.id] |= cited[event]
            seen.add(outer.id)
            outer = _whole(outer, events)
    return found


def _whole(row: SourceRow, events: dict[str, SourceRow]) -> SourceRow | None:
    return events.get(row.values.get("part_of_id") or "")


CHECK = Check(RULE, _run)
