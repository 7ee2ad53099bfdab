"""What a phrase is read against: the days of the articles, the registered forms, and the rest of the evidence."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.phrases.forms import NAMED, Form, Forms, name_words


class Context(NamedTuple):
    """What is known of a corpus when one of its phrases is read; built once.

    Attributes:
        days: The day of publication of each article that has one.
        forms: The printed forms of everything that has a name.
        events: The events by id.
        ids: The ids of each table.
        unread: Tables of which something was refused, so that a form that is not registered proves nothing.
    """

    days: dict[str, datetime.date]
    forms: Forms
    events: dict[str, SourceRow]
    ids: dict[str, dict[str, SourceRow]]
    unread: frozenset[str]


def context_of(corpus: Corpus) -> Context:
    """The context of a corpus, built once."""
    if "context" not in corpus.memo:
        corpus.memo["context"] = _context_of(corpus)
    known: Context = corpus.memo["context"]
    return known


def _context_of(corpus: Corpus) -> Context:
    days = {
        row.id: row.values["published_on"]
        for row in corpus.rows["articles"]
        if isinstance(row.values.get("published_on"), datetime.date)
    }
    forms = [
        Form(
            item.row.table,
            item.row.id,
            name_words(item.phrase),
            item.basis == "stated",
            item.article_id,
            item.line,
            item.phrase,
        )
        for item in corpus.evidence
        if item.row.table in NAMED and NAMED[item.row.table] in item.supports
    ]
    partial = {table for table in NAMED for row in corpus.rows[table] if id(row) in corpus.partial}
    ids = {table: corpus.ids(table) for table in ("events", *NAMED)}
    return Context(days, Forms(forms), ids["events"], ids, frozenset(partial | (corpus.unread & set(NAMED))))
