"""Answers as pandas frames, with the types that the tables have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from qantar.frames import pandas_module
from qantar.rows import Value

if TYPE_CHECKING:
    import pandas as pd

Kind = str | tuple[str, ...]
"""string, integer, number, boolean or date; or the terms of a closed vocabulary."""


def frame_of(rows: Iterable[Mapping[str, Value]], kinds: Mapping[str, Kind], attrs: Mapping[str, Any]) -> pd.DataFrame:
    """Rows as a frame.

    Args:
        rows: For each row the value of every column that is not null.
        kinds: The columns in order, each with its type.
        attrs: What `DataFrame.attrs` holds.
    """
    pandas = pandas_module()
    listed = list(rows)
    frame: pd.DataFrame = pandas.DataFrame(
        {name: pandas.Series([row.get(name) for row in listed], dtype=dtype(kind)) for name, kind in kinds.items()}
    )
    frame.attrs.update(attrs)
    return frame


def dtype(kind: Kind) -> Any:
    """The pandas type of a column: texts are `str`, which pandas 2 has not and keeps as objects."""
    pandas = pandas_module()
    if isinstance(kind, tuple):
        return pandas.CategoricalDtype(list(kind))
    if kind == "date":
        import pyarrow as pa

        return pandas.ArrowDtype(pa.date32())
    text = "object" if pandas.__version__.startswith("2.") else "str"
    return {"integer": "Int64", "number": "Float64", "boolean": "boolean"}.get(kind, text)
