"""C012: appointments dated otherwise than the event by which they come about."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.interval import Interval, interval
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C012",
    "appointment-event-date",
    "An appointment comes about by its `event`, so the two have a day in common. An event without an `end` is an act "
    "of one day; only the formation of a government may go on after the day on which it began.",
    "Correct the date of the one or the other, or name the right `event`.",
)
_GOES_ON = "government-formation"


def _run(corpus: Corpus) -> Iterator[Finding]:
    events = corpus.ids("events")
    for row in corpus.rows["appointments"]:
        event, date = events.get(row.values.get("event_id") or ""), interval(row, "date")
        if event is None or date is None or row.values.get("change") == "held":
            continue
        span = _span(event)
        if span is not None and date.apart(span):
            said = f"{row.id} is dated {date.text}, and its event {event.id} {span.text}"
            yield row.finding(RULE, said, "date_edtf")


def _span(event: SourceRow) -> Interval | None:
    """The days of the event; open at the end where it may have gone on."""
    start, end = interval(event, "start"), interval(event, "end")
    if start is None or (end is None and event.values.get("end_edtf") is not None) or "end_edtf" in event.unknown:
        return None
    if end is not None:
        return Interval(f"{start.text} to {end.text}", start.first, end.last)
    return Interval(start.text, start.first, None if event.values.get("kind") == _GOES_ON else start.last)


CHECK = Check(RULE, _run)
