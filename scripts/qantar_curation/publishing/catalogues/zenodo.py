"""`.zenodo.json`: what Zenodo takes over when a release is archived; where it is there, CITATION.cff is not read."""

from __future__ import annotations

import html

from qantar_curation.publishing.catalogues.content import Content, web_address
from qantar_curation.publishing.metadata import Contributor
from qantar_curation.publishing.package import Json, source

_TYPES = {"contributor": "Other", "funder": "Sponsor", "maintainer": "DataManager", "wrangler": "DataCurator"}


def zenodo(content: Content) -> Json:
    """The metadata of a deposit, without a DOI and without a community: both are the archive's to give.

    Articles with a web address are what the data are derived from; those without are among the references.
    """
    metadata = content.metadata
    deposit: Json = {
        "upload_type": "dataset",
        "title": metadata.title,
        "description": f"<p>{html.escape(metadata.description, quote=False)}</p>",
        "version": metadata.version,
        "publication_date": metadata.released.isoformat(),
        "access_right": "open",
        "license": metadata.licence.name,
        "language": "eng",
        "keywords": list(metadata.keywords),
        "creators": [_person(creator) for creator in metadata.creators],
    }
    if content.others:
        deposit["contributors"] = [{**_person(other), "type": _TYPES[role]} for other, role in content.others]
    addresses = list(dict.fromkeys(url for article in content.articles if (url := web_address(article)) is not None))
    if addresses:
        deposit["related_identifiers"] = [
            {"identifier": url, "relation": "isDerivedFrom", "scheme": "url"} for url in addresses
        ]
    if unlinked := [article for article in content.articles if web_address(article) is None]:
        deposit["references"] = list(dict.fromkeys(source(article)["title"] for article in unlinked))
    return deposit


def _person(contributor: Contributor) -> Json:
    return {"name": contributor.title}
