"""Looks for the rows that must not get lost."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator

from qantar_curation.corpus import Corpus, SourceRow, Written
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.expectations.form import Sentinel
from qantar_curation.expectations.rules import LOST_SENTINEL, UNKNOWN_EXPECTATION
from qantar_schema.tables import TABLES

Lines = dict[int, set[tuple[str, int]]]
"""The lines cited for each row, by the row's `id()`; an event's participants count for the event."""


def cited(corpus: Corpus) -> Lines:
    """The article and number of each line that is cited for each row."""
    events = corpus.ids("events")
    found: Lines = {}
    for item in corpus.evidence:
        found.setdefault(id(item.row), set()).add((item.article_id, item.line))
        event = events.get(item.row.values["event_id"]) if item.row.table == "event_participants" else None
        if event is not None:
            found.setdefault(id(event), set()).add((item.article_id, item.line))
    return found


def sentinel_findings(
    sentinel: Sentinel, place: Written, corpus: Corpus, lines: Lines, others: Collection[Finding] = ()
) -> Iterator[Finding]:
    """What is wrong with a sentinel, or with the corpus that lost it.

    Nothing is said of a table with refused rows, or where the record that comes nearest is in another finding.
    """
    if not corpus.rows.get(sentinel.table):
        if sentinel.table not in TABLES or sentinel.table not in corpus.unread:
            yield place.finding(UNKNOWN_EXPECTATION, f"the records have no rows of `{sentinel.table}`", "table")
        return
    names = [column.name for column in TABLES[sentinel.table].columns]
    for name in sentinel.row:
        if name not in names:
            yield place.within("row").finding(UNKNOWN_EXPECTATION, f"{sentinel.table} has no column `{name}`", name)
            return
    rows = corpus.rows[sentinel.table]
    where = (sentinel.article, sentinel.line)
    found = [row for row in rows if not _missing(sentinel, row)]
    if sentinel.table in corpus.unread or corpus.evidence_lost or any(where in lines.get(id(row), ()) for row in found):
        return
    if found:
        said = f"an expected fact has lost its evidence: {found[0].id} does not cite line {sentinel.line} of "
        if not any(_is_within(one, found[0]) for one in others):
            yield place.finding(LOST_SENTINEL, f"{said}{sentinel.article}", "line")
        return
    nearest = min(rows, key=lambda row: (len(_missing(sentinel, row)), where not in lines.get(id(row), ())))
    if any(_is_within(one, nearest) for one in others):
        return
    other = ", ".join(f"{name} {shown(nearest.values.get(name))}" for name in _missing(sentinel, nearest))
    wanted = ", ".join(f"{name} {value}" for name, value in sentinel.row.items())
    said = f"an expected fact is gone: no row of {sentinel.table} has {wanted}; the nearest, {nearest.id}, has {other}"
    yield place.finding(LOST_SENTINEL, said, "row")


def _is_within(finding: Finding, row: SourceRow) -> bool:
    """Whether a finding is about the record of a row, be it about a part of it or its evidence."""
    document, record = row.written.document, row.written.way[:1]
    if finding.span is None or finding.path != document.path or not record or not isinstance(document.data, list):
        return False
    index = int(record[0])
    last = index + 1 == len(document.data)
    below = None if last else document.span((index + 1,)).line
    return document.span(record).line <= finding.span.line and (below is None or finding.span.line < below)


def _missing(sentinel: Sentinel, row: SourceRow) -> list[str]:
    """The columns in which the row is otherwise; a refused value may be the one that is wanted."""
    return [
        name for name, value in sentinel.row.items() if name not in row.unknown and shown(row.values.get(name)) != value
    ]


def shown(value: object) -> str:
    """A value as the published CSV shows it; `null` for none."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
