"""C011: two holders of a post that has one seat."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from qantar_curation.checks.base import Check
from qantar_curation.checks.interval import Reported, interval, reported
from qantar_curation.checks.tenure import IDENTITY, IN_POST, holder
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C011",
    "crowded-seat",
    "A post with `single_seat: true` has one holder at a time. Two are refused where the records put both into it for "
    "certain: both hold it on the day of the same report, one comes in while the other's stated tenure runs, or both "
    "come in on the same day. To hand over on one day is right, and who is `acting` stands in for the holder.",
    "Correct the dates, the `change` or the `status` of one of them, or `single_seat` of the post.",
)
_CERTAIN = frozenset({"occurred", "ongoing"})


class _Stay(NamedTuple):
    """Days on which a holder is in the post for certain: `first` and `last` included, `entered` if he came in then."""

    row: SourceRow
    first: datetime.date
    last: datetime.date
    entered: bool


def _run(corpus: Corpus) -> Iterator[Finding]:
    single = {row.id for row in corpus.rows["posts"] if row.values.get("single_seat") is True}
    days = reported(corpus, "appointments")
    stays: dict[str, list[_Stay]] = defaultdict(list)
    for row in corpus.rows["appointments"]:
        if row.values.get("post_id") in single and not row.unknown & IDENTITY:
            stay = _stay(row, days.get(id(row)))
            if stay is not None:
                stays[row.values["post_id"]].append(stay)
    for post, of_post in stays.items():
        until_then: list[_Stay] = []
        for stay in sorted(of_post, key=lambda one: (one.first, one.last)):
            until_then = [before for before in until_then if before.last >= stay.first]
            for before in until_then:
                if holder(stay.row) != holder(before.row) and _clash(stay, before):
                    first, last = max(stay.first, before.first), min(stay.last, before.last)
                    when = f"on {first}" if first == last else f"from {first} to {last}"
                    said = f"{stay.row.id} and {before.row.id}: two holders of {post} {when}"
                    yield stay.row.finding(RULE, said, "post_id")
                    break
            until_then.append(stay)


def _stay(row: SourceRow, days: Reported | None) -> _Stay | None:
    change, status = row.values["change"], row.values["status"]
    if change not in IN_POST - {"acting"} or status not in _CERTAIN:
        return None
    begin, end = interval(row, "date"), interval(row, "until")
    first = begin.last if begin is not None else None
    last = end.first if end is not None else None
    if status == "ongoing" and days is not None and last is None:
        first, last = first or days.first, days.last
    first, last = first or last, last or first
    if first is None or last is None or first > last:
        return None
    return _Stay(row, first, last, change != "held" and begin is not None and begin.first == begin.last)


def _clash(one: _Stay, other: _Stay) -> bool:
    if one.entered and other.entered and one.first == other.first:
        return True
    if one.row.values["status"] == other.row.values["status"] == "ongoing":
        return one.first <= other.last and other.first <= one.last
    return one.first < other.last and other.first < one.last


CHECK = Check(RULE, _run)
