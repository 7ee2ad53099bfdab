"""C009: two records of what is probably one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.outside_whole import SPEECH
from qantar_curation.corpus import Corpus, EvidenceItem, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C009",
    "repeated-event",
    "One event of the real world is one record, however many articles report it. Two records with the same kind, "
    "status, start, place and parties are probably one act that two articles report, or a copy that was never "
    "changed: they are refused where the same phrase supports the kind of both, or where no article reports both and "
    "the act is not one of words (of which several can fall on one day).",
    "Make one record of them with the evidence of both; or code what tells them apart: a party, the place, the day.",
)
_SAME = ("kind", "status", "start_edtf", "place_id")


def _run(corpus: Corpus) -> Iterator[Finding]:
    if "event_participants" in corpus.unread:
        return
    parties: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    for part in corpus.rows["event_participants"]:
        party = tuple(part.values.get(column) for column in ("role", "official_id", "organisation_id"))
        parties[part.values["event_id"]].add(party)
    same: dict[tuple[object, ...], list[SourceRow]] = defaultdict(list)
    for row in corpus.rows["events"]:
        if row.values.get("start_edtf") is not None and not row.unknown & set(_SAME) and id(row) not in corpus.partial:
            same[(*(row.values.get(column) for column in _SAME), frozenset(parties[row.id]))].append(row)
    groups = [rows for rows in same.values() if len(rows) > 1]
    if groups:
        evidence = corpus.evidence_of()
        for rows in groups:
            yield from _repeats(rows, evidence)


def _repeats(rows: list[SourceRow], evidence: dict[int, list[EvidenceItem]]) -> Iterator[Finding]:
    by_phrase: dict[tuple[object, ...], SourceRow] = {}
    by_articles: dict[frozenset[str], SourceRow] = {}
    for row in rows:
        items = evidence.get(id(row), [])
        kind = [(one.article_id, one.line, one.phrase, one.occurrence) for one in items if "kind" in one.supports]
        articles = frozenset(one.article_id for one in items)
        before = next((by_phrase[phrase] for phrase in kind if phrase in by_phrase), None)
        if before is None and row.values["kind"] not in SPEECH:
            before = next((other for known, other in by_articles.items() if not known & articles), None)
        if before is not None:
            what = f"a {row.values['kind']} of {row.values['start_edtf']} with the same place and parties"
            yield row.finding(RULE, f"{row.id} and {before.id}: {what}", "event_id")
        by_articles.setdefault(articles, row)
        for phrase in kind:
            by_phrase.setdefault(phrase, row)


CHECK = Check(RULE, _run)
