"""C005: events that happened as part of one that did not."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.outside_whole import REAL
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C005",
    "more-real-than-whole",
    "What has happened is not part of what is only announced, planned, denied or imagined: of a withdrawal whose "
    "first step is made, the whole is under way. A speech about a plan is no part of the plan; the plan may be part "
    "of the speech.",
    "Correct one of the two `status`, or turn `part_of` round.",
)
_UNREAL = frozenset({"announced", "planned", "negated", "hypothetical"})


def _run(corpus: Corpus) -> Iterator[Finding]:
    events = corpus.ids("events")
    for row in corpus.rows["events"]:
        whole = events.get(row.values.get("part_of_id") or "")
        if whole is None or row.values.get("status") not in REAL or whole.values.get("status") not in _UNREAL:
            continue
        mine, its = row.values["status"], whole.values["status"]
        yield row.finding(RULE, f"{row.id} is `{mine}` and part of {whole.id}, which is `{its}`", "part_of_id")


CHECK = Check(RULE, _run)
