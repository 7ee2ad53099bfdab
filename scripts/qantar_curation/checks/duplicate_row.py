"""R005: two rows that say the same by the further keys of their table."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.tables import TABLES

RULE = Rule(
    "R005",
    "duplicate-row",
    "Some sets of columns are unique besides the key: a party has a role in an event once, a captured file is one "
    "article. A second row would count twice.",
    "Remove one of the two, or correct the one that is wrong.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for table, rows in corpus.rows.items():
        if table == "article_lines":
            continue  # L002 speaks of these
        for unique in TABLES[table].unique:
            first: dict[tuple[object, ...], SourceRow] = {}
            for row in rows:
                if row.unknown & set(unique) or not set(unique) <= row.values.keys():
                    continue
                before = first.setdefault(tuple(row.values[column] for column in unique), row)
                if before is not row:
                    where = f"{before.written.document.path}:{before.written.span().line}"
                    said = ", ".join(
                        f"`{row.yaml_key(one)}` {row.values[one]}" for one in unique if row.is_written(one)
                    )
                    yield row.finding(RULE, f"the same {said} as at {where}")


CHECK = Check(RULE, _run)
