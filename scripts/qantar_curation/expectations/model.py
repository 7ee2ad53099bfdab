"""The form of `dataset/expectations.yaml`."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from qantar_schema.fields.common import ArticleId, Integer, Note, Number, Text
from qantar_schema.records.base import Part


class RowCount(Part):
    """How many rows a table has, at least and at most."""

    table: Text
    at_least: Annotated[Integer, Field(ge=0)] = 0
    at_most: Annotated[Integer, Field(ge=0)] | None = None


class Sentinel(Part):
    """A row that has these values, as the published CSV shows them, and cites this line."""

    table: Text
    row: Annotated[dict[str, Text], Field(min_length=1)]
    article: ArticleId
    line: Annotated[Integer, Field(ge=1)]
    note: Note = None


class Ceiling(Part):
    """The largest share allowed: of evidence that is interpreted, or of the words of an article that phrases quote."""

    share: Literal["interpreted", "quoted"]
    at_most: Annotated[Number, Field(ge=0, le=1)]
    article: ArticleId | None = None


class Expectations(Part):
    """All that a corpus is expected to hold."""

    table: ClassVar[str] = "expectations"

    rows: tuple[RowCount, ...] = ()
    sentinels: tuple[Sentinel, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
