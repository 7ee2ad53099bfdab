"""From a valid corpus to all published tables, in publication order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from qantar_curation.corpus import Corpus
from qantar_curation.tables.articles import article_line_rows, article_rows
from qantar_curation.tables.estimates import estimate_rows
from qantar_curation.tables.evidence import evidence_rows, official_name_rows
from qantar_curation.tables.reports import Place, independent_reports, wire_groups
from qantar_curation.tables.terms import term_rows
from qantar_schema.tables import PARTS, TABLES, WRITTEN

Rows = list[dict[str, Any]]


def build(corpus: Corpus) -> dict[str, Rows]:
    """All published tables of a corpus that has no findings.

    Returns:
        For each table of `qantar_schema.rows.TABLES`, in that order, its rows: a dict with every column in order,
        values of the column's Python type or None. Rows are ordered by key, lines and evidence by their place.
    """
    evidence = evidence_rows(corpus)
    lines = article_line_rows(corpus, evidence)
    groups = wire_groups(lines)
    places = _places(corpus, evidence)
    tables: dict[str, Rows] = {table: _written(corpus, table) for table in WRITTEN}
    for table in ("events", "appointments", "officials", "disagreements"):
        _count(tables[table], table, places, groups)
    names = official_name_rows(evidence)
    for official in tables["officials"]:
        spellings = {name["spelling"] for name in names if name["official_id"] == official["official_id"]}
        official["spelling_count"] = len(spellings)
    tables["official_names"] = names
    tables["evidence"] = evidence
    tables["articles"] = article_rows(corpus, evidence)
    tables["article_lines"] = lines
    figures = {row["figure_id"]: places["figures", row["figure_id"]] for row in tables["figures"]}
    tables["estimates"] = estimate_rows(tables["figures"], figures, groups)
    tables = {table: _complete(table, tables.get(table, [])) for table in TABLES}
    tables["terms"] = _complete("terms", term_rows(tables))
    return tables


def _written(corpus: Corpus, table: str) -> Rows:
    return [dict(row.values) for row in sorted(corpus.rows[table], key=lambda row: row.id)]


def _places(corpus: Corpus, evidence: Rows) -> dict[tuple[str, str], set[Place]]:
    """The lines cited for each record: a disagreement's are those of its sides, an event's also its participants'."""
    parents = {row.id: ("events", row.values["event_id"]) for row in corpus.rows["event_participants"]} | {
        row.id: ("disagreements", row.values["disagreement_id"]) for row in corpus.rows["disagreement_members"]
    }
    found: dict[tuple[str, str], set[Place]] = defaultdict(set)
    for row in evidence:
        place = (row["article_id"], row["line"])
        found[row["record_table"], row["record_id"]].add(place)
        if row["record_table"] in PARTS.values():
            found[parents[row["record_id"]]].add(place)
    return found


def _count(rows: Rows, table: str, places: dict[tuple[str, str], set[Place]], groups: dict[Place, str]) -> None:
    for row in rows:
        cited = places[table, row[TABLES[table].key]]
        row["article_count"] = len({article for article, _ in cited})
        row["report_count"] = independent_reports(cited, groups)


def _complete(table: str, rows: Iterable[dict[str, Any]]) -> Rows:
    names = [column.name for column in TABLES[table].columns]
    return [{name: row.get(name) for name in names} for row in rows]
