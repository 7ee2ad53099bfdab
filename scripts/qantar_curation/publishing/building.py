"""Everything that is published, built in memory from the rows: what `publish` writes and `check` compares with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.publishing import layout
from qantar_curation.publishing.catalogues import Content, catalogue_files
from qantar_curation.publishing.citation import citation_file
from qantar_curation.publishing.content_hash import table_hash
from qantar_curation.publishing.csv_tables import TableRow, render
from qantar_curation.publishing.metadata import Metadata
from qantar_curation.publishing.package import descriptor, dump, table_title
from qantar_curation.publishing.parquet_tables import parquet_table, write
from qantar_schema.rows import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

Tables = Mapping[str, Sequence[TableRow]]


@dataclass(frozen=True, slots=True)
class Built:
    """The files to publish; paths are relative to the root.

    Attributes:
        files: CSV, descriptors, CITATION.cff, what catalogues read: their bytes are the same everywhere.
        parquet: The tables behind the Parquet files, whose bytes depend on pyarrow.
        rows: Number of rows of each table.
    """

    files: dict[str, bytes]
    parquet: dict[str, pa.Table]
    rows: dict[str, int]

    def write_to(self, folder: Path) -> None:
        """Write everything below a folder of its own. Raises OSError."""
        for relative in (*self.files, *self.parquet):
            (folder / relative).parent.mkdir(parents=True, exist_ok=True)
        for relative, data in self.files.items():
            (folder / relative).write_bytes(data)
        for relative, table in self.parquet.items():
            write(table, folder / relative)


def build(metadata: Metadata, tables: Tables) -> Built:
    """Build every file from the rows of every table, which are published in the order in which they are given.

    Raises:
        ValueError: a table is missing or unknown.
        TableError: a value cannot be published.
    """
    if tables.keys() != TABLES.keys():
        odd = ", ".join(sorted(tables.keys() ^ TABLES.keys()))
        raise ValueError(f"missing or unknown tables: {odd}")
    metadata = metadata.counted(len(tables["articles"]))
    csv = {name: render(model, tables[name]) for name, model in TABLES.items()}
    parquet = {
        layout.parquet_path(name): parquet_table(model, tables[name], attributes(metadata, name), table_hash(csv[name]))
        for name, model in TABLES.items()
    }
    articles = tables["articles"]
    files = {layout.csv_path(name): data for name, data in csv.items()}
    files[layout.DESCRIPTOR] = dump(descriptor(metadata, csv, articles, layout.TABLES))
    files[layout.WHEEL_DESCRIPTOR] = dump(descriptor(metadata, csv, articles, "tables"))
    files[layout.CITATION] = citation_file(metadata)
    rows = {name: len(tables[name]) for name in TABLES}
    files |= catalogue_files(Content(metadata, csv, rows, articles), files)
    return Built(files, parquet, rows)


def attributes(metadata: Metadata, table: str) -> dict[str, str]:
    """What `DataFrame.attrs` of a table holds after it was read."""
    return {
        "table": table,
        "title": table_title(table),
        "package": metadata.name,
        "version": metadata.version,
        "licence": metadata.licence.name,
        "citation": metadata.citation,
    }
