"""`croissant.json`: Croissant 1.0, which is schema.org's Dataset in JSON-LD with a description of every table.

One file serves both: put into a web page, it is what search engines for data sets read. It lies at the root because
the paths in it are relative to it. Only the CSV files are in it: each file needs its hash, and the bytes of a Parquet
file are not the same everywhere.
"""

from __future__ import annotations

from qantar_curation.publishing import layout
from qantar_curation.publishing.catalogues.content import LANGUAGE, Content
from qantar_curation.publishing.content_hash import table_hash
from qantar_curation.publishing.metadata import Contributor
from qantar_curation.publishing.package import Json, table_title
from qantar_schema.column import Column, columns
from qantar_schema.rows import TABLES, Row

VERSION = "http://mlcommons.org/croissant/1.0"
# As the format wants it, to the letter: readers warn of any other.
CONTEXT: Json = {
    "@language": LANGUAGE,
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}


def croissant(content: Content) -> Json:
    """The description of the data set, of its CSV files and of the columns of each."""
    metadata = content.metadata
    described: Json = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": VERSION,
        "name": metadata.name,
        "alternateName": metadata.title,
        "description": metadata.description,
        "url": metadata.homepage,
        "version": metadata.version,
        "datePublished": metadata.released.isoformat(),
        "license": metadata.licence.path,
        "keywords": list(metadata.keywords),
        "inLanguage": LANGUAGE,
        "isAccessibleForFree": True,
        "isLiveDataset": False,
        "citeAs": metadata.citation,
        "creator": [_organisation(creator) for creator in metadata.creators],
        "publisher": [_organisation(publisher) for publisher in content.publishers],
        "distribution": [_file(table, csv) for table, csv in content.csv.items()],
        "recordSet": [_record_set(TABLES[table]) for table in content.csv],
    }
    return {key: value for key, value in described.items() if value is not None}


def _organisation(contributor: Contributor) -> Json:
    found: Json = {"@type": "sc:Organization", "name": contributor.title}
    return found if contributor.path is None else {**found, "url": contributor.path}


def _file(table: str, csv: bytes) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table}.csv",
        "name": f"{table}.csv",
        "contentUrl": layout.csv_path(table),
        "contentSize": f"{len(csv)} B",
        "encodingFormat": "text/csv",
        "sha256": table_hash(csv).removeprefix("sha256:"),
    }


def _record_set(model: type[Row]) -> Json:
    from qantar_schema.emit.arrow import description

    return {
        "@type": "cr:RecordSet",
        "@id": model.table,
        "name": model.table,
        "alternateName": table_title(model.table),
        "description": description(model),
        "key": {"@id": f"{model.table}/{model.key}"},
        "field": [_field(model, column) for column in columns(model)],
    }


def _field(model: type[Row], column: Column) -> Json:
    field: Json = {
        "@type": "cr:Field",
        "@id": f"{model.table}/{column.name}",
        "name": column.name,
        "description": column.description if column.unit is None else f"{column.description} Unit: {column.unit}.",
        "dataType": _TYPES[column.kind],
        "source": {"fileObject": {"@id": f"{model.table}.csv"}, "extract": {"column": column.name}},
    }
    # Reading follows references, and one to the table itself would be a circle.
    if column.refers_to is not None and column.refers_to != model.table:
        field["references"] = {"field": {"@id": f"{column.refers_to}/{TABLES[column.refers_to].key}"}}
    return field
