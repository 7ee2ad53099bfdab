"""Evidence as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), ready to be written as JSON-LD.

The target of each is a phrase of an article. The article is named by the hash of its file (RFC 6920), because the
address where one is printed need not give the same text any more. Two selectors give the same phrase: both are first a
line of the file (RFC 5147, which counts positions between lines from 0), and within that line the one has the quotation
and the other the position: code points from 0 of the raw line, as the table `evidence` has them.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable

from qantar.descriptor import Package
from qantar.rows import Row, row_of, text_of

Json = dict[str, object]
Rows = Callable[[str], list[Row]]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
LINES = "http://tools.ietf.org/rfc/rfc5147"


def collection(package: Package, rows: Rows, evidence: Iterable[Row], about: str) -> Json:
    """The annotations of some evidence as an annotation collection with one page.

    Args:
        package: The data package.
        rows: Gives the rows of a table by its name.
        evidence: Rows of `evidence`.
        about: What they are the evidence of, for the label.
    """
    articles = {str(row["article_id"]): row for row in rows("articles")}
    items = [_annotation(package, rows, row, articles[str(row["article_id"])]) for row in evidence]
    iri = content_iri(package)
    return {
        "@context": [CONTEXT, {"schema": "https://schema.org/"}],
        "id": f"{iri}#annotations/{about}",
        "type": "AnnotationCollection",
        "label": f"{package.title}, version {package.version}: who says {about}",
        "schema:description": __doc__.partition("\n\n")[2].replace("\n", " ").strip(),
        "total": len(items),
        "first": {"id": f"{iri}#annotations/{about}/page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def content_iri(package: Package) -> str:
    """The IRI of just these tables: their content hash, as a named information URI (RFC 6920)."""
    return hash_iri(package.content_hash.removeprefix("sha256:"))


def hash_iri(sha256: str) -> str:
    """The named information URI of what has a SHA-256, given in hexadecimal digits."""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def _annotation(package: Package, rows: Rows, evidence: Row, article: Row) -> Json:
    table, id, field = (str(evidence[name]) for name in ("record_table", "record_id", "field"))
    value = text_of(row_of(rows(table), package.resources[table], id).get(field))
    bodies: list[Json] = [
        {
            "id": f"{content_iri(package)}#{table}/{id}/{field}",
            "type": "schema:PropertyValue",
            "schema:propertyID": f"{table}.{field}",
            "schema:value": value,
        },
        {"type": "TextualBody", "purpose": "classifying", "value": str(evidence["basis"])},
    ]
    if evidence["says"] is not None:
        bodies.append({"type": "TextualBody", "purpose": "assessing", "value": f"The article says {evidence['says']}"})
    if evidence["note"] is not None:
        bodies.append(
            {"type": "TextualBody", "purpose": "commenting", "language": "en", "value": str(evidence["note"])}
        )
    source: Json = {
        "id": hash_iri(str(article["sha256"])),
        "type": "Text",
        "format": "text/plain",
        "language": article["language"],
        "schema:name": article["headline"] or article["file"],
    }
    if article["url"] is not None:
        source["schema:url"] = article["url"]
    annotation: Json = {
        "id": f"{content_iri(package)}#evidence/{evidence['evidence_id']}",
        "type": "Annotation",
        "motivation": "describing",
        "creator": [{"type": "Organization", "name": name} for name in package.contributors],
        "body": bodies,
        "target": {"type": "SpecificResource", "source": source, "selector": _selectors(evidence)},
    }
    if package.licence_address is not None:
        annotation["rights"] = package.licence_address
    return annotation


def _selectors(evidence: Row) -> list[Json]:
    """The same phrase by its words and by its position, each within its line."""
    quote: Json = {"type": "TextQuoteSelector", "exact": evidence["phrase"]}
    position: Json = {
        "type": "TextPositionSelector", "start": evidence["char_start"], "end": evidence["char_end"],
    }  # fmt: skip
    line = str(evidence["fragment"]).removeprefix("#")
    return [
        {"type": "FragmentSelector", "conformsTo": LINES, "value": line, "refinedBy": refined}
        for refined in (position, quote)
    ]
