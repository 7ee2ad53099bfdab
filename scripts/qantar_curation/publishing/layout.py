"""Where the published files lie, relative to the root of a corpus, with forward slashes."""

from __future__ import annotations

TABLES = "dataset/qantar/tables"
DESCRIPTOR = "datapackage.json"
WHEEL_DESCRIPTOR = "dataset/qantar/datapackage.json"
CITATION = "CITATION.cff"
ZENODO = ".zenodo.json"
DATACITE = "metadata/datacite.json"
CROISSANT = "croissant.json"
RO_CRATE = "ro-crate-metadata.json"


def csv_path(table: str) -> str:
    """The CSV file of a table."""
    return f"{TABLES}/{table}.csv"


def parquet_path(table: str) -> str:
    """The Parquet file of a table."""
    return f"{TABLES}/{table}.parquet"
