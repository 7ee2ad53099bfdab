"""C037: sides of a disagreement that the record they name does not cite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.column import stem
from qantar_schema.support import support_columns

RULE = Rule(
    "C037",
    "side-without-report",
    "A side of a disagreement that names a cell is a report of that cell: the record cites the same article, with "
    "`says` where the article gives another value. Otherwise the evidence of the record hides what the disagreement "
    "tells.",
    "Cite the article's line for the field in the record, with `says`; or correct `record` or `field` of the side.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    if corpus.evidence_lost:
        return
    cited: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    sides: dict[int, list[str]] = defaultdict(list)
    named = {
        (row.values.get("record_table"), row.values.get("record_id")) for row in corpus.rows["disagreement_members"]
    }
    for item in corpus.evidence:
        of_table = item.row.table
        if of_table == "disagreement_members":
            sides[id(item.row)].append(item.article_id)
        if (of_table, item.row.id) in named:
            cited[of_table, item.row.id].update((key, item.article_id) for key in item.supports)
        if of_table == "event_participants":
            cited["events", item.row.values["event_id"]].add(("", item.article_id))
    for member in corpus.rows["disagreement_members"]:
        table, record, field = (member.values.get(name) for name in ("record_table", "record_id", "field"))
        if table is None or record is None or (table, record) not in cited:
            continue
        key = stem(field) if field is not None and stem(field) in support_columns(table) else None
        reports = {article for supported, article in cited[table, record] if key in (None, supported)}
        missing = [article for article in sides[id(member)] if article not in reports]
        if missing and len(missing) == len(sides[id(member)]):
            what = f"`{key}` of {record}" if key is not None else record
            yield member.finding(RULE, f"no evidence of {what} is in {missing[0]}", "record_id")


CHECK = Check(RULE, _run)
