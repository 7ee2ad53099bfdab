"""What every record model shares, and the evidence that stands beside the values it supports."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from qantar_schema import vocabularies as v
from qantar_schema.fields import common
from qantar_schema.fields import provenance as f

Stem = Annotated[f.ColumnName, Field(description="A field of this record, by its key here.")]


class Part(BaseModel):
    """A part of what curators write. Values are text until a field's gate has seen them; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Evidence(Part):
    """One phrase of one line and the fields that it supports."""

    article: f.EvidenceArticle
    line: f.EvidenceLine
    phrase: f.Phrase
    occurrence: f.Occurrence = None
    supports: Annotated[tuple[Stem, ...], Field(min_length=1, description="The fields that the phrase supports.")]
    basis: f.Basis = v.Basis.STATED
    says: f.Says = None
    note: common.Note = None


EvidenceList = Annotated[tuple[Evidence, ...], Field(description="The phrases that say so.")]


class Record(Part):
    """A record: one entry of a file below `dataset/records`."""

    table: ClassVar[str]
    """The published table that its own row goes to."""

    evidence: EvidenceList = ()
