"""Rows of the tables `disagreements` and `disagreement_members`."""

from __future__ import annotations

from typing import ClassVar

from qantar_schema.constraints import Constraint, Needs, Together
from qantar_schema.fields import common
from qantar_schema.fields import provenance as f
from qantar_schema.rows.base import Row


class DisagreementRow(Row):
    """One conflict, tension or error in the articles."""

    table: ClassVar[str] = "disagreements"
    key: ClassVar[str] = "disagreement_id"

    disagreement_id: f.DisagreementKey
    topic: f.Topic
    kind: f.DisagreementKind
    judgement: f.Judgement
    summary: f.Summary
    note: common.Note = None
    article_count: common.ArticleCount


class DisagreementMemberRow(Row):
    """One side of a disagreement: the article and line, and the record that follows or holds it."""

    table: ClassVar[str] = "disagreement_members"
    key: ClassVar[str] = "member_id"
    links: ClassVar[tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]] = (
        (("article_id", "line"), "article_lines", ("article_id", "line")),
    )
    constraints: ClassVar[tuple[Constraint, ...]] = (
        Together(("record_table", "record_id")),
        Needs(("field", "record_id")),
    )

    member_id: f.MemberKey
    disagreement_id: f.MemberDisagreement
    record_table: f.MemberTable = None
    record_id: f.MemberRecord = None
    field: f.MemberField = None
    article_id: f.LineArticle
    line: common.Line
    says: f.MemberSays
