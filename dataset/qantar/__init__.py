"""The tables of the crisis of January 2022 in Kazakhstan, each value traced to the line of the article that says it.

>>> import qantar
>>> figures = qantar.load("figures")  # a pandas frame with the right types
>>> qantar.evidence("figures", figures["figure_id"][0])  # who says so, and where
>>> qantar.cite("figures", figures["figure_id"][0])  # how to cite it

The functions are shortcuts for the data that come with the package; `Dataset(folder)` reads another data package.
pandas and pyarrow are imported when a table is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qantar.dataset import Dataset
from qantar.errors import (
    CorruptTable,
    InvalidPackage,
    MissingTable,
    NoEvidence,
    QantarError,
    UnknownField,
    UnknownId,
    UnknownTable,
    UnsupportedPandas,
)

if TYPE_CHECKING:
    version: str
    """The version of the data and of the package."""

_shipped = Dataset()

tables = _shipped.tables
load = _shipped.load
load_all = _shipped.load_all
evidence = _shipped.evidence
cite = _shipped.cite
schema = _shipped.schema
csv_options = _shipped.csv_options
path = _shipped.path


def __getattr__(name: str) -> str:
    if name in ("version", "__version__"):
        return _shipped.version
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "CorruptTable",
    "Dataset",
    "InvalidPackage",
    "MissingTable",
    "NoEvidence",
    "QantarError",
    "UnknownField",
    "UnknownId",
    "UnknownTable",
    "UnsupportedPandas",
    "cite",
    "csv_options",
    "evidence",
    "load",
    "load_all",
    "path",
    "schema",
    "tables",
    "version",
]
