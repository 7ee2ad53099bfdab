"""Tables as pandas frames. pandas and pyarrow are imported when the first one is asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qantar.descriptor import Field, Resource
from qantar.errors import CorruptTable, MissingTable, UnsupportedPandas

if TYPE_CHECKING:
    import pandas as pd

OLDEST_PANDAS = (2, 2)


def read_table(resource: Resource) -> pd.DataFrame:
    """Read a table from its Parquet file, verifying the checksum of each page and the hash that the file states.

    The hash is that of the canonical CSV from which the file was made: it tells another version, or a file that another
    program wrote. It is not computed anew from the content, as `publish --check` and `validate --full` compare it.

    Returns:
        What plain `pd.read_parquet` gives. Only a table without rows has more: Parquet keeps no categories for
        it, here they are as in every other table.

    Raises:
        MissingTable: the file is not there.
        CorruptTable: the file is damaged, or states another content hash than the descriptor.
        UnsupportedPandas: pandas is too old.
    """
    pandas = pandas_module()
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = resource.parquet
    try:
        # Without threads, and from a file that Arrow opens itself: a thread of Arrow's that holds a Python object when
        # the interpreter ends aborts the process.
        with pq.ParquetFile(str(path), page_checksum_verification=True) as file:
            table = file.read(use_threads=False)
        said = table.schema.metadata or {}
        found = said.get(b"content_hash", b"").decode()
        frame: pd.DataFrame = table.to_pandas(use_threads=False)
        frame.attrs = json.loads(said.get(b"PANDAS_ATTRS", b"{}"))
    except FileNotFoundError:
        raise MissingTable(f"{path}: the file of the table {resource.name!r} is missing") from None
    except (OSError, ValueError, LookupError, TypeError, pa.ArrowException) as error:
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise CorruptTable(path, f"it cannot be read as the table {resource.name!r}: {reason}") from None
    if resource.hash is not None and found != resource.hash:
        why = f"its content hash is {found or 'missing'}, datapackage.json says {resource.hash}"
        raise CorruptTable(path, why)
    if list(frame.columns) != [field.name for field in resource.fields]:
        raise CorruptTable(path, "its columns are not those that datapackage.json describes")
    if frame.empty:
        closed = {field.name: pandas.CategoricalDtype(list(field.terms)) for field in resource.fields if field.terms}
        attrs, frame = frame.attrs, frame.astype(closed)
        frame.attrs = attrs
    return frame


def csv_options(resource: Resource) -> dict[str, Any]:
    """The keyword arguments with which `pd.read_csv` reads the table's CSV file as `read_table` gives it.

    Only the empty cell is null (pandas would take the text `NA` for null, too), and every column has its type.
    """
    return {
        "dtype": {field.name: _dtype(field) for field in resource.fields},
        "keep_default_na": False,
        "na_values": [""],
        "encoding": "utf-8",
    }


def schema_frame(resource: Resource) -> pd.DataFrame:
    """The columns of a table as a frame, one row a column."""
    pandas = pandas_module()
    rows = [
        {
            "column": field.name,
            "type": field.type,
            "nullable": field.nullable,
            "unit": field.unit,
            "origin": field.origin,
            "refers_to": field.refers_to,
            "vocabulary": field.vocabulary,
            "terms": None if field.terms is None else ", ".join(field.terms),
            "description": field.description,
        }
        for field in resource.fields
    ]
    frame: pd.DataFrame = pandas.DataFrame(rows).astype({name: "str" for name in ("column", "type", "description")})
    frame.attrs = {"table": resource.name, "title": resource.title, "description": resource.description}
    return frame


def _dtype(field: Field) -> Any:
    pandas = pandas_module()
    if field.terms is not None:
        return pandas.CategoricalDtype(list(field.terms))
    if field.type == "date":
        import pyarrow as pa

        return pandas.ArrowDtype(pa.date32())
    return {"integer": "Int64", "number": "Float64", "boolean": "boolean"}.get(field.type, "str")


def pandas_module() -> Any:
    """Import pandas. Raises UnsupportedPandas where it is too old."""
    import pandas as pd

    version = tuple(int(part) for part in pd.__version__.split(".")[:2])
    if version < OLDEST_PANDAS:
        wanted = ".".join(map(str, OLDEST_PANDAS))
        raise UnsupportedPandas(f"pandas {pd.__version__} is too old: qantar needs pandas {wanted} or later")
    return pd
