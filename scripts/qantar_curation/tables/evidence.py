"""The table `evidence`, and the names that it spells."""

from __future__ import annotations

import hashlib
from typing import Any

from qantar_curation.corpus import Corpus
from qantar_curation.corpus.composed import name_id
from qantar_schema.support import support_columns
from qantar_schema.tables import TABLES

_ORDER = {table: index for index, table in enumerate(TABLES)}


def evidence_rows(corpus: Corpus) -> list[dict[str, Any]]:
    """One row for each field that each piece of evidence supports, with the phrase as the article prints it.

    The corpus has to be valid: each phrase has its anchor.
    """
    anchors = {article_id: {anchor.key: anchor for anchor in lock.anchors} for article_id, lock in corpus.locks.items()}
    rows: list[dict[str, Any]] = []
    for item in corpus.evidence:
        anchor = anchors[item.article_id][item.citation.key]
        names = support_columns(item.row.table)
        for key in item.supports:
            row: dict[str, Any] = {
                "record_table": item.row.table,
                "record_id": item.row.id,
                "field": names[key],
                "article_id": item.article_id,
                "line": item.line,
                "char_start": anchor.char_start,
                "char_end": anchor.char_end,
                "phrase": anchor.printed,
                "basis": item.basis,
                "says": item.says,
                "note": item.note,
                "fragment": f"#line={item.line - 1},{item.line}",
            }
            row["evidence_id"] = _id(row)
            rows.append(row)
    rows.sort(key=_place)
    return rows


def _id(row: dict[str, Any]) -> str:
    """The same for the same field and span, whatever else the row says."""
    identity = ("record_table", "record_id", "field", "article_id", "line", "char_start", "char_end")
    text = "\n".join(str(row[name]) for name in identity)
    return f"e-{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def _place(row: dict[str, Any]) -> tuple[Any, ...]:
    table = row["record_table"]
    fields = list(support_columns(table).values())
    return (
        _ORDER[table],
        row["record_id"],
        fields.index(row["field"]),
        row["article_id"],
        row["line"],
        row["char_start"],
        row["char_end"],
    )


def official_name_rows(evidence: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row for each spelling of an official in each line that the evidence for names cites."""
    found: dict[tuple[str, str, str, int], dict[str, Any]] = {}
    for row in evidence:
        if row["record_table"] != "officials" or row["field"] != "name" or row["basis"] != "stated":
            continue
        key = (row["record_id"], row["phrase"], row["article_id"], row["line"])
        found.setdefault(
            key,
            {
                "name_id": name_id(row["record_id"], row["article_id"], row["line"], row["char_start"]),
                "official_id": row["record_id"],
                "spelling": row["phrase"],
                "article_id": row["article_id"],
                "line": row["line"],
            },
        )
    return sorted(found.values(), key=lambda one: (one["official_id"], one["article_id"], one["line"], one["name_id"]))
