"""What is certain about the days of a record: the checks of dates refuse only what cannot be true."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import NamedTuple

from qantar_curation.corpus import Corpus, SourceRow


class Interval(NamedTuple):
    """The days within which something lies, as its EDTF text says; none is unbounded."""

    text: str
    first: datetime.date | None
    last: datetime.date | None

    def before(self, other: Interval) -> bool:
        """Whether every day of this comes before every day of the other."""
        return self.last is not None and other.first is not None and self.last < other.first

    def apart(self, other: Interval) -> bool:
        """Whether the two have no day in common."""
        return self.before(other) or other.before(self)


def interval(row: SourceRow, prefix: str) -> Interval | None:
    """The days of the date `<prefix>_edtf`; none where it is null, refused, approximate or uncertain."""
    text = row.values.get(f"{prefix}_edtf")
    earliest, latest = row.values.get(f"{prefix}_earliest"), row.values.get(f"{prefix}_latest")
    if text is None or "~" in text or "?" in text or (earliest is None and latest is None):
        return None
    return Interval(text, earliest, latest)


class Reported(NamedTuple):
    """The first and the last reference day of the articles that report a record."""

    first: datetime.date
    last: datetime.date


def reported(corpus: Corpus, table: str) -> dict[int, Reported]:
    """The reference days of the rows of a table, by the row's `id()`.

    What is cited for a participant is a report of its event. A row of which some evidence was refused is left out, and
    one that an article without a day of publication reports.
    """
    days = {row.id: row.values.get("published_on") for row in corpus.rows["articles"]}
    whole = corpus.ids("events") if table == "events" else {}
    found: dict[int, set[datetime.date | None]] = defaultdict(set)
    for item in corpus.evidence:
        row = item.row
        if row.table == "event_participants" and row.values.get("event_id") in whole:
            row = whole[row.values["event_id"]]
        if row.table == table:
            found[id(row)].add(days.get(item.article_id))
    partial = set(corpus.partial)
    for row in corpus.rows["event_participants"]:
        if id(row) in partial and row.values.get("event_id") in whole:
            partial.add(id(whole[row.values["event_id"]]))
    known = {key: [day for day in of_row if day is not None] for key, of_row in found.items() if None not in of_row}
    return {key: Reported(min(of_row), max(of_row)) for key, of_row in known.items() if key not in partial}
