"""Ids for new records: which are taken, and what a label gives."""

from __future__ import annotations

from qantar_curation.corpus import Corpus, slugs
from qantar_curation.corpus.files import ARTICLES

_LONGEST = 60  # half of what an id may have: ids are composed of it and others


def taken(corpus: Corpus, table: str) -> set[str]:
    """The ids of a table that are in use or were once."""
    retired = (row.values for row in corpus.retired if row.values.get("record_table") == table)
    return {str(values.get("record")) for values in retired} | set(corpus.ids(table))


def slug(label: str) -> str:
    """A label as a slug: lower case, without accents, words joined by hyphens; empty where nothing is left of it."""
    whole = slugs.slug(label)
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]


def proposal(corpus: Corpus, table: str, label: str | None) -> str | None:
    """An id that is free: made of the label, or of an article the next number. None where there is nothing to go by."""
    used = taken(corpus, table)
    if table == ARTICLES:
        return next((one for one in (f"a{number:03}" for number in range(1000)) if one not in used), None)
    base = slug(label or "")
    if not base:
        return None
    numbered = (f"{base}-{number}" for number in range(2, len(used) + 3))
    return next(one for one in (base, *numbered) if one not in used)
