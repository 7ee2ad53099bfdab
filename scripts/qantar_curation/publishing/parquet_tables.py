"""Tables as Parquet that plain `pd.read_parquet` opens with the right types.

A `pandas` entry in the metadata names the pandas type of each column (Int64, Float64, boolean, category, str, a day as
`date32[day][pyarrow]`); `PANDAS_ATTRS` fills `DataFrame.attrs` with title, version, licence and citation. Descriptions
and units ride in the fields' own metadata. Each page has a checksum, and `content_hash` is the hash of the table's
canonical CSV, so that a reader can tell a damaged file, or one of another version, from the right one.

Nothing in a file depends on when or where it was written, but its bytes do on the version of pyarrow: a file that says
the right thing is left alone, whoever wrote it (`same`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.publishing.arrow_tables import arrow_table, difference
from qantar_curation.publishing.csv_tables import TableRow
from qantar_schema.column import columns
from qantar_schema.rows import Row

if TYPE_CHECKING:
    import pyarrow as pa

CONTENT_HASH = b"content_hash"


def parquet_table(model: type[Row], rows: Iterable[TableRow], attrs: Mapping[str, str], content_hash: str) -> pa.Table:
    """The Arrow table as it is written to Parquet, with all metadata.

    Args:
        model: The row model.
        rows: For each row the value of every column.
        attrs: What `DataFrame.attrs` will hold.
        content_hash: The table's content hash.

    Raises:
        TableError: a value does not fit its column's type.
    """
    table = arrow_table(model, rows)
    metadata = {
        **(table.schema.metadata or {}),
        CONTENT_HASH: content_hash.encode(),
        b"pandas": _json(_pandas_metadata(model, attrs)),
        b"PANDAS_ATTRS": _json(dict(attrs)),
    }
    return table.replace_schema_metadata(dict(sorted(metadata.items())))


def write(table: pa.Table, path: Path) -> None:
    """Write a table; the same table gives the same bytes with the same pyarrow. Raises OSError where it cannot."""
    import pyarrow.parquet as pq

    pq.write_table(
        table,
        path,
        compression="zstd",
        compression_level=9,
        version="2.6",
        data_page_version="1.0",
        use_dictionary=True,
        write_statistics=True,
        write_page_checksum=True,
        row_group_size=1 << 20,
        store_schema=True,
    )


def read(path: Path) -> pa.Table:
    """Read a table with all metadata, verifying the checksums.

    Raises:
        OSError: the file cannot be read, or a checksum is wrong.
        pyarrow.ArrowException: it is no Parquet file.
    """
    import pyarrow.parquet as pq

    # Without threads, and from a file that Arrow opens itself: a thread of Arrow's that holds a Python object when the
    # interpreter ends aborts the process.
    with pq.ParquetFile(str(path), page_checksum_verification=True) as file:
        return file.read(use_threads=False)


def same(path: Path, expected: pa.Table) -> str | None:
    """In what way a file does not hold the table `expected`; None where it does. Raises FileNotFoundError."""
    import pyarrow as pa

    try:
        found = read(path)
    except FileNotFoundError:
        raise
    except (OSError, pa.ArrowException) as error:
        return f"it cannot be read: {first_line(error)}"
    return difference(found, expected)


def first_line(error: Exception) -> str:
    """The first line of what a library says; where it says nothing, the name of the error."""
    return next(iter(str(error).splitlines()), type(error).__name__)


def _pandas_metadata(model: type[Row], attrs: Mapping[str, str]) -> dict[str, object]:
    from qantar_schema.emit.types import names, terms

    described = []
    for column in columns(model):
        dtype = names(column).pandas
        closed = dtype == "category"
        described.append(
            {
                "name": column.name,
                "field_name": column.name,
                "pandas_type": "categorical" if closed else "unicode" if dtype == "str" else "object",
                # Of a category pandas wants the type of the codes here.
                "numpy_type": "int8" if closed else dtype,
                "metadata": {"num_categories": len(terms(column)), "ordered": False} if closed else None,
            }
        )
    return {
        "index_columns": [],
        "column_indexes": [],
        "columns": described,
        "attributes": dict(attrs),
        "creator": {"library": "pyarrow", "version": "0"},
        "pandas_version": "3.0.0",
    }


def _json(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False).encode()
