"""The descriptors of the data package: Data Package v2, generated, one at the root and one that the wheel carries."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from qantar_curation.publishing.content_hash import package_hash, table_hash
from qantar_curation.publishing.csv_tables import TableRow
from qantar_curation.publishing.metadata import Contributor, Metadata
from qantar_schema.rows import TABLES

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
Json = dict[str, object]


def descriptor(metadata: Metadata, csv: Mapping[str, bytes], articles: Sequence[TableRow], folder: str) -> Json:
    """The descriptor of the data package.

    Args:
        metadata: What is said of the package as a whole.
        csv: The canonical CSV of each table.
        articles: The rows of the table `articles`; they become the package's sources.
        folder: Where the CSV files lie, relative to the descriptor: `tables`.
    """
    licence = metadata.licence
    package: Json = {
        "$schema": PROFILE,
        "name": metadata.name,
        "title": metadata.title,
        "description": metadata.description,
        "version": metadata.version,
        "homepage": metadata.homepage,
        "keywords": list(metadata.keywords),
        "licenses": [{"name": licence.name, "title": licence.title, "path": licence.path}],
        "contributors": [_contributor(contributor) for contributor in metadata.contributors],
        "qantar:citation": metadata.citation,
        "qantar:contentHash": package_hash(csv),
        "sources": [source(article) for article in articles],
        "resources": [_resource(table, csv[table], folder) for table in TABLES if table in csv],
    }
    return {key: value for key, value in package.items() if value is not None}


def dump(package: Json) -> bytes:
    """A descriptor as the bytes of its file."""
    return (json.dumps(package, indent=2, ensure_ascii=False) + "\n").encode()


def table_title(table: str) -> str:
    """The title of a table: `event_participants` → `Event participants`."""
    return table.replace("_", " ").capitalize()


def source(article: TableRow) -> dict[str, str]:
    """An article as a source of the package: its headline (or file) and, where it prints one, its address."""
    title = article.get("headline") or article.get("file")
    found = {"title": f"{title}, {article['publisher']}" if article.get("publisher") else str(title)}
    url = article.get("url")
    if isinstance(url, str) and url.startswith(("http://", "https://")):
        found["path"] = url
    return found


def _contributor(contributor: Contributor) -> Json:
    found: Json = {"title": contributor.title, "roles": list(contributor.roles)}
    return found if contributor.path is None else {**found, "path": contributor.path}


def _resource(table: str, csv: bytes, folder: str) -> Json:
    from qantar_schema.emit.arrow import description
    from qantar_schema.emit.table_schema import table_schema

    return {
        "name": table,
        "type": "table",
        "title": table_title(table),
        "description": description(TABLES[table]),
        "path": f"{folder}/{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(csv),
        "hash": table_hash(csv),
        # Without it readers guess, and take a phrase with a semicolon for columns.
        "dialect": {"delimiter": ","},
        "schema": table_schema(TABLES[table]),
    }
