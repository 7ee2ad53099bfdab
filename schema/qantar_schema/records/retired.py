"""Records of ids that are no longer in use."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from qantar_schema.fields import provenance as f
from qantar_schema.fields.common import EDITORIAL, Slug, Text
from qantar_schema.records.base import Part


class RetiredRecord(Part):
    """An id that was published once and is never used again."""

    table: ClassVar[str] = "retired"

    record_table: Annotated[f.ColumnName, Field(description="The table that the id was in."), EDITORIAL]
    record: Annotated[Slug, Field(description="The id."), EDITORIAL]
    reason: Annotated[Text, Field(description="Why it was withdrawn."), EDITORIAL]
    successor: Annotated[Slug | None, Field(description="The id that stands for it now."), EDITORIAL] = None
