"""Rows of the tables that say where everything comes from: articles, their lines, evidence."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.constraints import Constraint, Ordered, Together
from qantar_schema.fields import common
from qantar_schema.fields import provenance as f
from qantar_schema.rows.base import Row


class ArticleRow(Row):
    """One article as captured."""

    table: ClassVar[str] = "articles"
    key: ClassVar[str] = "article_id"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("file",), ("sha256",))
    constraints: ClassVar[tuple[Constraint, ...]] = (
        Together(("published_on", "published_on_basis")),
        Ordered(("cited_lines", "lines")),
    )

    article_id: common.ArticleKey
    file: f.File
    sha256: f.ArticleSha256
    lines: f.Lines
    words: f.Words
    coding: f.Coding
    headline: f.Headline = None
    publisher: f.Publisher = None
    agency: f.Agency = None
    url: f.Url = None
    language: f.Language
    translated: f.Translated = None
    published_on: f.PublishedOn = None
    published_on_basis: f.PublishedOnBasis = None
    note: common.Note = None
    cited_lines: f.CitedLines
    quoted_word_share: f.QuotedWordShare


class ArticleLineRow(Row):
    """One physical line of an article, without its text."""

    table: ClassVar[str] = "article_lines"
    key: ClassVar[str] = "line_id"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("article_id", "line"),)

    line_id: f.LineKey
    article_id: f.LineArticle
    line: common.Line
    characters: f.Characters
    words: f.Words
    sha256: f.LineSha256
    role: f.LineRole
    cited: f.Cited
    skipped_reason: f.SkippedReason = None
    wire_group: f.WireGroup = None


class EvidenceRow(Row):
    """One field of one record, supported by one phrase of one line."""

    table: ClassVar[str] = "evidence"
    key: ClassVar[str] = "evidence_id"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("record_table", "record_id", "field", "article_id", "line", "char_start", "char_end"),
    )
    links: ClassVar[tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]] = (
        (("article_id", "line"), "article_lines", ("article_id", "line")),
    )
    constraints: ClassVar[tuple[Constraint, ...]] = (Ordered(("char_start", "char_end")),)

    evidence_id: f.EvidenceKey
    record_table: f.RecordTable
    record_id: f.RecordId
    field: f.SupportedField
    article_id: f.EvidenceArticle
    line: f.EvidenceLine
    char_start: f.CharStart
    char_end: f.CharEnd
    phrase: f.Phrase
    basis: f.Basis
    says: f.Says = None
    note: common.Note = None
    fragment: f.Fragment
