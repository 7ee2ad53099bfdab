"""C032: two records of one table with the same name."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C032",
    "repeated-name",
    "Readers know a record by its name or label. Two events, persons, bodies, posts or places of one name are one "
    "record entered twice, or cannot be told apart; posts may share a title in different bodies, and places in "
    "different places.",
    "Make one record of the two, or name what tells them apart.",
)
_NAMED = {
    "events": ("label",),
    "officials": ("name",),
    "organisations": ("name",),
    "posts": ("title", "organisation_id"),
    "places": ("name", "kind", "part_of_id"),
    "disagreements": ("topic",),
}


def _run(corpus: Corpus) -> Iterator[Finding]:
    for table, columns in _NAMED.items():
        first: dict[tuple[object, ...], SourceRow] = {}
        for row in corpus.rows[table]:
            name, *rest = (row.values.get(column) for column in columns)
            if name is None or row.unknown & set(columns):
                continue
            before = first.setdefault((name.casefold(), *rest), row)
            if before is not row and before.id != row.id:
                yield row.finding(RULE, f"{row.id} and {before.id} are both `{name}`", columns[0])


CHECK = Check(RULE, _run)
