"""C010: people who lose a post that no record says they held."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.interval import Interval, interval
from qantar_curation.checks.tenure import HAPPENED, IN_POST, OUT_OF_POST, by_holder_and_post, complete, doubtful
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C010",
    "loss-without-tenure",
    "Nobody loses a post that he did not hold. Who is dismissed, is removed or resigns has another record of that "
    "post (`held`, `appointed`, `acting` or `retained`) that can reach to that day, so that whoever asks for the "
    "holders of a post finds him. A collective body that is dismissed is its own tenure.",
    "Add a `held` record for the post, be it without dates; or correct the holder, the post or the dates.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    if not complete(corpus):
        return
    doubted = doubtful(corpus)
    for (who, post), rows in by_holder_and_post(corpus).items():
        if who in doubted or post in doubted:
            continue
        for loss in rows:
            if loss.values["change"] not in OUT_OF_POST or loss.values["status"] not in HAPPENED | {"announced"}:
                continue
            if loss.values.get("official_id") is None:
                continue
            tenures = [row for row in rows if row.values["change"] in IN_POST and row.values["status"] in HAPPENED]
            day = interval(loss, "date")
            if not tenures:
                said = f"{loss.id}: no record says that {who} held {post}"
                yield loss.finding(RULE, said, "change")
            elif not any(_reaches(row, day) for row in tenures):
                first = tenures[0].id
                said = f"{loss.id}: by no record was {who} in {post} on {loss.values['date_edtf']} (compare {first})"
                yield loss.finding(RULE, said, "date_edtf")
            elif (longer := next((row for row in tenures if _outlasts(row, day, tenures)), None)) is not None:
                said = f"{loss.id}: by {longer.id} {who} held {post} until {longer.values['until_edtf']}"
                yield loss.finding(RULE, said, "date_edtf")


def _reaches(tenure: SourceRow, day: Interval | None) -> bool:
    """Whether the holder can have been in the post on that day."""
    begin, end = interval(tenure, "date"), interval(tenure, "until")
    if day is None:
        return True
    return not ((begin is not None and day.before(begin)) or (end is not None and end.before(day)))


def _outlasts(tenure: SourceRow, day: Interval | None, tenures: list[SourceRow]) -> bool:
    """Whether the holder was in the post before that day and after it, without coming into it again."""
    begin, end = interval(tenure, "date"), interval(tenure, "until")
    if day is None or end is None or not day.before(end) or (begin is not None and day.before(begin)):
        return False
    entries = [interval(row, "date") for row in tenures if row is not tenure]
    return not any(entry is not None and day.before(entry) for entry in entries)


CHECK = Check(RULE, _run)
