"""R006: ids that are composed of others and come out too long."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.corpus.composed import estimate_id, name_id
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.tables import SUBJECT, TABLES

RULE = Rule(
    "R006",
    "overlong-id",
    "Some ids are composed of others: that of a participant of its event, role and party, that of an estimate of "
    "measure and subject. Like any id they have a limit, and none is cut in silence, or two could become one.",
    "Shorten the ids of which it is composed; one that was published is retired.",
)

_LONGEST_PLACE = 40
"""More than a name's id adds to that of the official: an article, a line and a character."""


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["event_participants"]:
        party = "organisation_id" if row.values.get("organisation_id") else "official_id"
        yield from _finding(row, party, "event_participants", row.id, ("event_id", party))
    for row in corpus.rows["disagreement_members"]:
        yield from _finding(row, None, "disagreement_members", row.id, ("disagreement_id",))
    yield from _names(corpus)
    yield from _estimates(corpus)


def _names(corpus: Corpus) -> Iterator[Finding]:
    """Spellings whose phrase is anchored; of an official the first one that is too long."""
    evidence = corpus.evidence_of()
    limit = _limit("official_names")
    for row in corpus.rows["officials"]:
        if len(row.id) + _LONGEST_PLACE <= limit:
            continue
        for item in evidence.get(id(row), ()):
            lock = corpus.locks.get(item.article_id)
            anchor = next((one for one in lock.anchors if one.key == item.citation.key), None) if lock else None
            if anchor is None or "name" not in item.supports or item.basis != "stated":
                continue
            made = name_id(row.id, item.article_id, item.line, anchor.char_start)
            if found := list(_finding(row, "official_id", "official_names", made, ("official_id",))):
                yield from found
                break


def _estimates(corpus: Corpus) -> Iterator[Finding]:
    """Quantities with their subjects, each at the first figure that claims it."""
    claims: dict[tuple[str, str], dict[str, SourceRow]] = defaultdict(dict)
    for row in corpus.rows["figures"]:
        measure, unit = row.values.get("measure"), row.values.get("unit")
        subject = next((row.values[column] for column in SUBJECT if row.values.get(column)), None)
        if measure and unit and subject:
            claims[measure, subject].setdefault(unit, row)
    for (measure, subject), units in claims.items():
        for unit, row in units.items():
            made = estimate_id(measure, subject, unit if len(units) > 1 else None)
            column = next(column for column in SUBJECT if row.values.get(column))
            yield from _finding(row, column, "estimates", made, (column,))


def _finding(row: SourceRow, at: str | None, table: str, made: str, parts: tuple[str, ...]) -> Iterator[Finding]:
    """A finding at a column of a row, where the id that is made of it for a table is too long."""
    key, limit = TABLES[table].key, _limit(table)
    if len(made) <= limit:
        return
    ids = [f"of the {part.removesuffix('_id')} ({len(row.values[part])})" for part in parts if row.values.get(part)]
    yield row.finding(
        RULE,
        f"the {key} that follows, `{made}`, has {len(made)} characters, and {limit} is the limit",
        at,
        f"shorten the id {' or '.join(ids)}; one that was published is retired",
    )


@cache
def _limit(table: str) -> int:
    """How many characters the key of a table may have."""
    limit = next(column.max_length for column in TABLES[table].columns if column.name == TABLES[table].key)
    return sys.maxsize if limit is None else limit


CHECK = Check(RULE, _run)
