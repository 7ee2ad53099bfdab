"""`metadata/datacite.json`: the metadata that a DOI would be registered with, after DataCite's schema 4.5.

It has no `doi`, which the schema allows for: one is given with the deposit, and none is made up before.
"""

from __future__ import annotations

from qantar_curation.publishing.catalogues.content import LANGUAGE, Content, web_address
from qantar_curation.publishing.csv_tables import TableRow
from qantar_curation.publishing.metadata import Contributor
from qantar_curation.publishing.package import Json, source

_TYPES = {"contributor": "Other", "maintainer": "DataManager", "wrangler": "DataCurator"}
_SPDX = "https://spdx.org/licenses/"


def datacite(content: Content) -> Json:
    """The metadata of the data package; articles are related items from which it is derived."""
    metadata, licence = content.metadata, content.metadata.licence
    record: Json = {
        "schemaVersion": "http://datacite.org/schema/kernel-4",
        "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Data package of coded news articles"},
        "creators": [_organisation(creator) for creator in metadata.creators],
        "titles": [{"title": metadata.title, "lang": LANGUAGE}],
        "publisher": {"name": " & ".join(publisher.title for publisher in content.publishers)},
        "publicationYear": str(metadata.released.year),
        "dates": [{"date": metadata.released.isoformat(), "dateType": "Issued"}],
        "language": LANGUAGE,
        "version": metadata.version,
        "url": metadata.homepage,
        "subjects": [{"subject": keyword, "lang": LANGUAGE} for keyword in metadata.keywords],
        "contributors": [
            {**_organisation(other), "contributorType": _TYPES[role]}
            for other, role in content.others
            if role in _TYPES
        ],
        "fundingReferences": [{"funderName": other.title} for other, role in content.others if role == "funder"],
        "alternateIdentifiers": [
            {"alternateIdentifier": metadata.name, "alternateIdentifierType": "name of the data package"},
            {"alternateIdentifier": content.content_hash, "alternateIdentifierType": "hash over the canonical tables"},
        ],
        "sizes": [f"{len(content.rows)} tables", f"{sum(content.rows.values())} rows"],
        "formats": ["text/csv", "application/vnd.apache.parquet"],
        "rightsList": [
            {
                "rights": licence.title,
                "rightsUri": licence.path,
                "rightsIdentifier": licence.name,
                "rightsIdentifierScheme": "SPDX",
                "schemeUri": _SPDX,
            }
        ],
        "descriptions": [{"description": metadata.description, "descriptionType": "Abstract", "lang": LANGUAGE}],
        "relatedItems": [_article(article) for article in content.articles],
    }
    return {key: value for key, value in record.items() if value not in (None, [])}


def _organisation(contributor: Contributor) -> Json:
    return {"name": contributor.title, "nameType": "Organizational"}


def _article(article: TableRow) -> Json:
    item: Json = {
        "relatedItemType": "Text",
        "relationType": "IsDerivedFrom",
        "titles": [{"title": str(article.get("headline") or source(article)["title"])}],
    }
    if (url := web_address(article)) is not None:
        item["relatedItemIdentifier"] = {"relatedItemIdentifier": url, "relatedItemIdentifierType": "URL"}
    if article.get("publisher"):
        item["publisher"] = str(article["publisher"])
    if (day := article.get("published_on")) is not None:
        item["publicationYear"] = str(day)[:4]
    return item
