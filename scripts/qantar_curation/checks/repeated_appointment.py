"""C019: the same change of the same holder in the same post, twice."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.interval import interval
from qantar_curation.checks.tenure import by_holder_and_post
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C019",
    "repeated-appointment",
    "One change is one record, however many articles report it, and so is one stated tenure: once a person and "
    "office. A second record of the same holder, post, change and status counts him twice, unless their dates tell "
    "two terms apart.",
    "Make one record of them with the evidence of both, or give the dates that tell them apart.",
)

_ALIKE = ("change", "status", "asserted_by_official_id", "asserted_by_organisation_id")


def _run(corpus: Corpus) -> Iterator[Finding]:
    for rows in by_holder_and_post(corpus).values():
        for index, row in enumerate(rows):
            for before in rows[:index]:
                if _same(row, before):
                    said = f"{row.id} and {before.id}: {row.values['change']}, the same holder, post and status"
                    yield row.finding(RULE, said, "appointment_id")
                    break


def _same(one: SourceRow, other: SourceRow) -> bool:
    """Whether nothing tells the two apart: change, status, speaker or dates."""
    if any(one.values.get(column) != other.values.get(column) for column in _ALIKE):
        return False
    for mine, its in (("date", "date"), ("until", "until"), ("until", "date")):
        if _apart(one, mine, other, its) or _apart(other, mine, one, its):
            return False
    return True


def _apart(one: SourceRow, mine: str, other: SourceRow, its: str) -> bool:
    begin, end = interval(one, mine), interval(other, its)
    if begin is None or end is None:
        written = (one.values.get(f"{mine}_edtf"), other.values.get(f"{its}_edtf"))
        return mine == its and None not in written and written[0] != written[1]
    return begin.before(end) or (mine == its and end.before(begin))


CHECK = Check(RULE, _run)
