"""A data package on the disk: its tables as they are, read when they are asked for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from qantar.errors import UnknownTable, is_among

TYPE_CHECKING = False  # not from `typing`, whose import takes longer than the rest of the package
if TYPE_CHECKING:
    import os
    from collections.abc import Sequence
    from typing import Any, Literal

    import pandas as pd

    from qantar.descriptor import Package, Resource
    from qantar.rows import Row


class Store:
    """The tables of one data package.

    Nothing is read before it is asked for. Frames are the caller's own: changing one changes nothing here.

    Args:
        path: A folder that holds `datapackage.json` and the files it names; the data that come with the package
            if none is given.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        self.folder = Path(__file__).parent if path is None else Path(path)
        self._frames: dict[str, pd.DataFrame] = {}
        self._plain: dict[str, list[Row]] = {}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.folder)!r})"

    @cached_property
    def _package(self) -> Package:
        from qantar.descriptor import read_package

        return read_package(self.folder)

    @property
    def name(self) -> str:
        """The name of the data package."""
        return self._package.name

    @property
    def version(self) -> str:
        """The version of the data."""
        return self._package.version

    def tables(self) -> list[str]:
        """The names of the tables, the central ones first."""
        return list(self._package.resources)

    def load(self, name: str, columns: Sequence[str] | None = None) -> pd.DataFrame:
        """A table as a frame, with a plain index from 0.

        Args:
            name: The table: `events`, `officials`, `appointments`, `figures`, or another of `tables()`.
            columns: The columns wanted, in this order; all if none are named.

        Returns:
            Keys and texts are `str`, terms of vocabularies `category` (always with the whole vocabulary), whole
            numbers `Int64`, numbers `Float64`, `boolean`, and days `date32[day][pyarrow]`; null is null in each.
            `schema(name)` says what each column means. `attrs` holds table, title, package, version, licence and
            citation.

        Raises:
            UnknownTable, UnknownField: there is no such table or column; the message lists near names.
            ValueError: no column is wanted, or one twice.
            MissingTable: the table's file is not there.
            CorruptTable: its file is damaged or of another version; the message has both hashes.
            UnsupportedPandas: pandas is older than 2.2.
        """
        wanted = None if columns is None else self._columns(name, columns)
        frame = self._frame(name)
        return frame.copy() if wanted is None else frame[wanted].copy()

    def load_all(self) -> dict[str, pd.DataFrame]:
        """Every table as `load` gives it, by name. Raises as `load` does."""
        return {name: self.load(name) for name in self.tables()}

    def schema(self, table: str) -> pd.DataFrame:
        """What the columns of a table mean: one row a column.

        Returns:
            `column`, `type` (string, integer, number, boolean, date), `nullable`, `unit`, `origin` (key, coded: each
            value has evidence, editorial, derived), `refers_to` (the table whose key it holds), `vocabulary` (its
            name in the table `terms`), `terms` (the terms, separated by commas), `description`.

        Raises:
            UnknownTable: there is no such table.
        """
        from qantar.frames import schema_frame

        return schema_frame(self._resource(table))

    def csv_options(self, table: str) -> dict[str, Any]:
        """The keyword arguments with which `pd.read_csv` gives what `load` gives.

        For example ``pd.read_csv(qantar.path("figures", "csv"), **qantar.csv_options("figures"))``. Raises
        UnknownTable.
        """
        from qantar.frames import csv_options

        return csv_options(self._resource(table))

    def path(self, table: str, kind: Literal["parquet", "csv"] = "parquet") -> Path:
        """Where the file of a table is, for other programs. Raises UnknownTable, and UnknownTerm for another kind."""
        from qantar.errors import one_of

        resource = self._resource(table)
        return resource.parquet if one_of("kind of file", kind, ("parquet", "csv")) == "parquet" else resource.csv

    def _resource(self, name: str) -> Resource:
        resources = self._package.resources
        if not is_among(name, resources):
            raise UnknownTable("table", name, resources, f"there are {', '.join(resources)}")
        return resources[name]

    def _columns(self, table: str, columns: Sequence[str]) -> list[str]:
        resource = self._resource(table)
        named = [columns] if isinstance(columns, str) else list(columns)
        wanted = [resource.field(name).name for name in named]
        if not wanted:
            raise ValueError("no column is wanted: leave `columns` out for all of them")
        if len(set(wanted)) != len(wanted):
            raise ValueError(f"a column is wanted twice: {', '.join(wanted)}")
        return wanted

    def _frame(self, name: str) -> pd.DataFrame:
        resource = self._resource(name)
        if name not in self._frames:
            from qantar.frames import read_table

            self._frames[name] = read_table(resource)
        return self._frames[name]

    def _rows(self, name: str) -> list[Row]:
        resource = self._resource(name)
        if name not in self._plain:
            from qantar.rows import read_rows

            self._plain[name] = read_rows(resource)
        return self._plain[name]
