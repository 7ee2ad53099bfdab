"""C017: predecessors who by the records did not hold the post, or left it after their successor came."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.interval import interval
from qantar_curation.checks.tenure import HAPPENED, IN_POST, OUT_OF_POST, by_holder_and_post, complete, doubtful
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C017",
    "unknown-predecessor",
    "Whoever is named as a `predecessor` held the same post, so a record of the predecessor says so; from either side "
    "a reader finds the other. And the predecessor was out of the post when the successor came into it.",
    "Add the predecessor's `held` record, or correct the person, the post or the dates.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    if not complete(corpus):
        return
    known, doubted, officials = by_holder_and_post(corpus), doubtful(corpus), corpus.ids("officials")
    for row in corpus.rows["appointments"]:
        before, post = row.values.get("predecessor_official_id"), row.values.get("post_id")
        if before is None or post is None or before in doubted or post in doubted:
            continue
        if officials and before not in officials:
            continue  # that is reported
        records = [one for one in known.get((before, post), ()) if one.values["change"] in IN_POST | OUT_OF_POST]
        if not records:
            yield row.finding(RULE, f"{row.id}: no record says that {before} held {post}", "predecessor_official_id")
            continue
        late = next((one for one in records if _later(one, row)), None)
        if late is not None:
            said = f"{row.id}: the predecessor left {post} later, by {late.id}"
            yield row.finding(RULE, said, "predecessor_official_id")


def _later(record: SourceRow, successor: SourceRow) -> bool:
    """Whether the predecessor certainly left after the successor had come."""
    leaving = "date" if record.values["change"] in OUT_OF_POST else "until"
    came, left = interval(successor, "date"), interval(record, leaving)
    happened = record.values["status"] in HAPPENED and successor.values.get("status") in HAPPENED
    entered = successor.values.get("change") in IN_POST
    return happened and entered and came is not None and left is not None and came.before(left)


CHECK = Check(RULE, _run)
