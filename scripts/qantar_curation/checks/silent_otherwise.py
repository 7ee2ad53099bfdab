"""C036: reports that say otherwise, and no disagreement tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.interval import Interval, interval
from qantar_curation.corpus import Corpus, EvidenceItem
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.edtf import EdtfError, parse

RULE = Rule(
    "C036",
    "silent-otherwise",
    "`says` keeps in the evidence that an article gives another value. Who reads the tables finds that in "
    "`disagreements`: the record is a member of one. A date that is only less precise, or approximate, contradicts "
    "nothing and needs none.",
    "Add a disagreement with the record as a member, or remove `says` where the article says the same.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    if {"disagreements", "disagreement_members"} & corpus.unread:
        return
    known = {
        (row.values.get("record_table"), row.values.get("record_id")) for row in corpus.rows["disagreement_members"]
    }
    told: set[tuple[int, str]] = set()
    for item in corpus.evidence:
        row = item.row
        if item.says is None or row.table in ("disagreement_members", "articles"):
            continue
        parent = ("events", row.values.get("event_id")) if row.table == "event_participants" else None
        keys = [key for key in item.supports if _otherwise(item, key)]
        if not keys or {(row.table, row.id), parent} & known or (id(row), keys[0]) in told:
            continue
        told.add((id(row), keys[0]))
        said = f"{row.id}: {item.article_id} says {item.says} of `{keys[0]}`, and no disagreement has the record"
        yield item.finding(RULE, said, "says")


def _otherwise(item: EvidenceItem, key: str) -> bool:
    """Whether what the article says excludes what the record has."""
    if f"{key}_edtf" not in item.row.values or item.says is None:
        return True
    mine = interval(item.row, key)
    try:
        its = parse(item.says)
    except EdtfError:
        return False
    if mine is None or its.qualifier:
        return False
    return mine.apart(Interval(item.says, its.earliest, its.latest))


CHECK = Check(RULE, _run)
