"""Records of disagreements, with their members."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from qantar_schema.fields import common
from qantar_schema.fields import provenance as f
from qantar_schema.records.base import EvidenceList, Part, Record


class Member(Part):
    """One side: what it says and the lines that say it. Article and line of the row are those of the first phrase.

    The evidence supports the key `says`; `record_table`, `record` and `field` name the cell
    concerned, where there is one.
    """

    table: ClassVar[str] = "disagreement_members"

    record_table: f.MemberTable = None
    record: f.MemberRecord = None
    field: f.MemberField = None
    says: f.MemberSays
    evidence: EvidenceList


class DisagreementRecord(Record):
    """One conflict, tension or error in the articles."""

    table: ClassVar[str] = "disagreements"

    disagreement_id: f.DisagreementKey
    topic: f.Topic
    kind: f.DisagreementKind
    judgement: f.Judgement
    summary: f.Summary
    note: common.Note = None
    members: Annotated[tuple[Member, ...], Field(min_length=1, description="The sides.")]
