"""Which keys of a record evidence can support, and the published column that each stands for.

Coded columns take evidence. So do a few that are editorial but rest on printed words: the name of an official, an
organisation or a place, the title of a post, what a side of a disagreement says, and an article's day of publication.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Protocol

from qantar_schema.column import Origin
from qantar_schema.tables import TABLES

ALSO: dict[str, tuple[str, ...]] = {
    "officials": ("name",),
    "organisations": ("name",),
    "posts": ("title",),
    "places": ("name",),
    "disagreement_members": ("says",),
    "articles": ("published_on",),
}
"""Columns that take evidence though they are not coded, by table."""


class InTable(Protocol):
    """A record or part of a record: a model that names the table of its row."""

    table: str


@cache
def support_columns(table: str) -> Mapping[str, str]:
    """The keys that evidence can support in a record of `table`, each with its published column.

    Raises KeyError for a table that is not published.
    """
    also = ALSO.get(table, ())
    found = {c.stem: c.name for c in TABLES[table].columns if c.origin is Origin.CODED or c.name in also}
    return MappingProxyType(found)


def supportable(table_or_part: str | type[InTable]) -> tuple[str, ...]:
    """The keys that evidence can support in a record of that table, or in that part of a record; in column order.

    Raises KeyError for a table that is not published.
    """
    table = table_or_part if isinstance(table_or_part, str) else table_or_part.table
    return tuple(support_columns(table))
