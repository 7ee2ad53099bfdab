"""Entries of articles: what the editors know of an article as a whole and of its lines."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from qantar_schema import vocabularies as v
from qantar_schema.fields import common
from qantar_schema.fields import provenance as f
from qantar_schema.records.base import Part, Record


class ArticleLine(Part):
    """What is special about one line. A line that is not listed is body text, or blank where it has no text."""

    line: f.EvidenceLine
    role: f.LineRole = v.LineRole.BODY
    skipped: f.SkippedReason = None
    wire_group: f.WireGroup = None


class ArticleRecord(Record):
    """One article as captured; its fingerprints and anchors stand beside it in a generated lock file."""

    table: ClassVar[str] = "articles"

    article_id: common.ArticleKey
    file: f.File
    sha256: f.ArticleSha256
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
    lines: Annotated[tuple[ArticleLine, ...], Field(description="The lines of which there is something to say.")] = ()
