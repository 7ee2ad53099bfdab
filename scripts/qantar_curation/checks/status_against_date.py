"""C007: dates that the status cannot have on the day of the report."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.interval import Interval, Reported, interval, reported
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C007",
    "status-against-date",
    "What an article gives as done, under way or alleged to be done cannot begin after the day of the latest article "
    "that reports it; what is under way has not ended before the first; and what is still announced or planned does "
    "not lie wholly in the past of every article, unless a note says why (an announcement of last year that came to "
    "nothing).",
    "Correct the `status` or the date; where an announcement or a plan was overtaken, say so in a `note`.",
)
_BEGUN = frozenset({"occurred", "ongoing", "alleged"})
_TO_COME = frozenset({"announced", "planned"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    for table, begin, end in (("events", "start", "end"), ("appointments", "date", "until")):
        days = reported(corpus, table)
        for row in corpus.rows[table]:
            if id(row) not in days or "status" in row.unknown:
                continue
            found = _contradiction(row, interval(row, begin), interval(row, end), days[id(row)])
            if found is not None:
                said, dated_by_end = found
                yield row.finding(RULE, f"{row.id}: {said}", f"{end if dated_by_end else begin}_edtf")


def _contradiction(
    row: SourceRow, begin: Interval | None, end: Interval | None, days: Reported
) -> tuple[str, bool] | None:
    status = row.values["status"]
    if status in _BEGUN and begin is not None and begin.first is not None and begin.first > days.last:
        return f"`{status}`, and {begin.text} is after the last report of it ({days.last})", False
    if status == "ongoing" and end is not None and end.last is not None and end.last < days.first:
        return f"`ongoing`, and it ended {end.text}, before the first report of it ({days.first})", True
    last = end if end is not None else begin
    if status in _TO_COME and last is not None and last.last is not None and last.last < days.first:
        if row.values.get("note") is not None or "note" in row.unknown:
            return None
        return f"`{status}`, and {last.text} is before the first report of it ({days.first})", end is not None
    return None


CHECK = Check(RULE, _run)
