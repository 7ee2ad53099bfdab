"""What every catalogue's file is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qantar_curation.publishing.content_hash import package_hash
from qantar_curation.publishing.csv_tables import TableRow
from qantar_curation.publishing.metadata import Contributor, Metadata

LANGUAGE = "en"
"""Of the texts in package.yaml, of columns, labels and notes."""


@dataclass(frozen=True, slots=True)
class Content:
    """The data package as a whole.

    Attributes:
        metadata: What is said of it.
        csv: The canonical CSV of each table, in the order of publication.
        rows: Number of rows of each table.
        articles: The rows of the table `articles`: what the data were taken from.
    """

    metadata: Metadata
    csv: Mapping[str, bytes]
    rows: Mapping[str, int]
    articles: Sequence[TableRow]

    @property
    def content_hash(self) -> str:
        """The hash over all tables."""
        return package_hash(self.csv)

    @property
    def publishers(self) -> tuple[Contributor, ...]:
        """Who publishes the data: those with that role, or the creators."""
        return self.metadata.with_role("publisher") or self.metadata.creators

    @property
    def others(self) -> list[tuple[Contributor, str]]:
        """Contributors in the roles in which they neither created nor publish the data."""
        return [
            (contributor, role)
            for contributor in self.metadata.contributors
            for role in contributor.roles
            if role in ("contributor", "funder", "maintainer", "wrangler")
        ]


def web_address(article: TableRow) -> str | None:
    """The address that an article prints, where it is a whole one."""
    url = article.get("url")
    return url if isinstance(url, str) and url.startswith(("http://", "https://")) else None
