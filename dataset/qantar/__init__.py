"""The tables of the crisis of January 2022 in Kazakhstan, each value traced to the line of the article that says it.

>>> import qantar
>>> figures = qantar.load("figures")  # a pandas frame with the right types
>>> qantar.explain(figures.iloc[0])  # each cell beside who says so, and where
>>> qantar.estimates("people-killed")  # what the articles' claims come to, by a rule
>>> qantar.cite("figures", figures["figure_id"][0], style="bibtex")

The functions are shortcuts for the data that come with the package; `Dataset(folder)` reads another data package.
pandas and pyarrow are imported when a frame is asked for.
"""

from __future__ import annotations

from qantar.dataset import Dataset
from qantar.errors import (
    CannotExport,
    CorruptTable,
    InvalidPackage,
    MissingTable,
    NoEvidence,
    NotATable,
    NothingFound,
    QantarError,
    UnknownField,
    UnknownId,
    UnknownName,
    UnknownTable,
    UnknownTerm,
    UnsupportedPandas,
)

TYPE_CHECKING = False  # not from `typing`, whose import takes longer than the rest of the package
if TYPE_CHECKING:
    version: str
    """The version of the data and of the package."""

_shipped = Dataset()

tables = _shipped.tables
load = _shipped.load
load_all = _shipped.load_all
schema = _shipped.schema
csv_options = _shipped.csv_options
path = _shipped.path
evidence = _shipped.evidence
explain = _shipped.explain
estimates = _shipped.estimates
timeline = _shipped.timeline
holders = _shipped.holders
disagreements = _shipped.disagreements
cite = _shipped.cite
web_annotations = _shipped.web_annotations
provenance = _shipped.provenance
export = _shipped.export


def __getattr__(name: str) -> str:
    if name in ("version", "__version__"):
        return _shipped.version
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)


__all__ = [
    "CannotExport",
    "CorruptTable",
    "Dataset",
    "InvalidPackage",
    "MissingTable",
    "NoEvidence",
    "NotATable",
    "NothingFound",
    "QantarError",
    "UnknownField",
    "UnknownId",
    "UnknownName",
    "UnknownTable",
    "UnknownTerm",
    "UnsupportedPandas",
    "cite",
    "csv_options",
    "disagreements",
    "estimates",
    "evidence",
    "explain",
    "export",
    "holders",
    "load",
    "load_all",
    "path",
    "provenance",
    "schema",
    "tables",
    "timeline",
    "version",
    "web_annotations",
]
