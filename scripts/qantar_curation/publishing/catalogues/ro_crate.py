"""`ro-crate-metadata.json`: the published files as a Research Object Crate, RO-Crate 1.3.

The root of the project is the root of the crate; the file must lie there under this name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from qantar_curation.publishing import layout
from qantar_curation.publishing.catalogues.content import LANGUAGE, Content, web_address
from qantar_curation.publishing.content_hash import table_hash
from qantar_curation.publishing.csv_tables import TableRow
from qantar_curation.publishing.metadata import Contributor
from qantar_curation.publishing.package import Json, source, table_title
from qantar_schema.rows import TABLES

SPECIFICATION = "https://w3id.org/ro/crate/1.3"
_DESCRIBED = {
    layout.DESCRIPTOR: (
        "Data package",
        "The tables, their columns and keys, as a Data Package v2.",
        "application/json",
    ),
    layout.CROISSANT: (
        "Croissant",
        "The tables and their columns, also as schema.org reads it.",
        "application/ld+json",
    ),
    layout.DATACITE: ("DataCite", "The metadata that a DOI would be registered with.", "application/json"),
    layout.CITATION: ("Citation", "How to cite the data, in the Citation File Format.", "application/yaml"),
}


def ro_crate(content: Content, described: Mapping[str, bytes]) -> Json:
    """The crate: the root, the published files, who made them, the licence, the articles.

    Args:
        content: The data package.
        described: The published files beside the tables, by path; those that the crate knows become part of it.
    """
    metadata, licence = content.metadata, content.metadata.licence
    files = [*_tables(content), *_others(described)]
    named = dict.fromkeys((*metadata.creators, *content.publishers))
    people = {one: _organisation(one, number) for number, one in enumerate(named, start=1)}
    articles = [_article(article) for article in content.articles]
    root: Json = {
        "@id": "./",
        "@type": "Dataset",
        "name": metadata.title,
        "alternateName": metadata.name,
        "description": metadata.description,
        "url": metadata.homepage,
        "version": metadata.version,
        "datePublished": metadata.released.isoformat(),
        "license": {"@id": licence.path},
        "keywords": _single(metadata.keywords),
        "inLanguage": LANGUAGE,
        "creditText": metadata.citation,
        "creator": _references([people[one] for one in metadata.creators]),
        "publisher": _references([people[one] for one in content.publishers]),
        "isBasedOn": _references(articles),
        "hasPart": _references(files),
    }
    descriptor: Json = {
        "@id": layout.RO_CRATE,
        "@type": "CreativeWork",
        "name": "RO-Crate metadata",
        "conformsTo": {"@id": SPECIFICATION},
        "about": {"@id": "./"},
    }
    terms: Json = {
        "@id": licence.path,
        "@type": "CreativeWork",
        "name": licence.title,
        "identifier": licence.name,
        "description": f"The licence of the data, {licence.name} by its SPDX identifier.",
    }
    graph = [descriptor, {key: value for key, value in root.items() if value not in (None, [])}, *files]
    return {"@context": f"{SPECIFICATION}/context", "@graph": [*graph, *people.values(), terms, *articles]}


def _references(entities: Iterable[Json]) -> object:
    return _single([{"@id": entity["@id"]} for entity in entities])


def _single(values: Sequence[object]) -> object:
    """Values as a list, except that one alone stands without, as the specification has it."""
    return values[0] if len(values) == 1 else list(values)


def _tables(content: Content) -> Iterator[Json]:
    from qantar_schema.emit.arrow import description

    for table, csv in content.csv.items():
        shared = {"name": table_title(table), "description": description(TABLES[table])}
        yield {
            "@id": layout.csv_path(table),
            "@type": "File",
            **shared,
            "encodingFormat": "text/csv",
            "contentSize": str(len(csv)),
            "sha256": table_hash(csv).removeprefix("sha256:"),
        }
        # Its bytes depend on who wrote it, so that it has neither size nor hash here.
        yield {
            "@id": layout.parquet_path(table),
            "@type": "File",
            **shared,
            "encodingFormat": "application/vnd.apache.parquet",
        }


def _others(described: Mapping[str, bytes]) -> Iterator[Json]:
    for path, (name, said, form) in _DESCRIBED.items():
        if path in described:
            yield {
                "@id": path,
                "@type": "File",
                "name": name,
                "description": said,
                "encodingFormat": form,
                "contentSize": str(len(described[path])),
            }


def _organisation(contributor: Contributor, number: int) -> Json:
    found: Json = {
        "@id": contributor.path or f"#contributor-{number}",
        "@type": "Organization",
        "name": contributor.title,
    }
    return found if contributor.path is None else {**found, "url": contributor.path}


def _article(article: TableRow) -> Json:
    said: Json = {
        "@id": web_address(article) or f"#{article['article_id']}",
        "@type": "NewsArticle",
        "identifier": article["article_id"],
        "name": str(article.get("headline") or source(article)["title"]),
        "inLanguage": article.get("language"),
        "datePublished": None if article.get("published_on") is None else str(article["published_on"]),
        "creditText": article.get("publisher"),
    }
    return {key: value for key, value in said.items() if value is not None}
