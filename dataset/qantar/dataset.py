"""A data package on the disk: its tables, and who says what in them."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from qantar.errors import NoEvidence, UnknownTable

if TYPE_CHECKING:
    import pandas as pd

    from qantar.descriptor import Package, Resource


class Dataset:
    """The tables of one data package.

    Nothing is read before it is asked for. Frames are the caller's own: changing one changes nothing here.

    Args:
        path: A folder that holds `datapackage.json` and the files it names; the data that come with the package
            if none is given.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        self.folder = Path(__file__).parent if path is None else Path(path)
        self._frames: dict[str, pd.DataFrame] = {}

    def __repr__(self) -> str:
        return f"Dataset({str(self.folder)!r})"

    @cached_property
    def _package(self) -> Package:
        from qantar.descriptor import read_package

        return read_package(self.folder)

    @property
    def version(self) -> str:
        """The version of the data."""
        return self._package.version

    def tables(self) -> list[str]:
        """The names of the tables, the central ones first."""
        return list(self._package.resources)

    def load(self, name: str) -> pd.DataFrame:
        """A table as a frame, with a plain index from 0.

        Args:
            name: The table: `events`, `officials`, `appointments`, `figures`, or another of `tables()`.

        Returns:
            Keys and texts are `str`, terms of vocabularies `category` (always with the whole vocabulary), whole
            numbers `Int64`, numbers `Float64`, `boolean`, and days `date32[day][pyarrow]`; null is null in each.
            `schema(name)` says what each column means. `attrs` holds table, title, package, version, licence and
            citation.

        Raises:
            UnknownTable: there is no such table; the message lists near names.
            MissingTable: its file is not there.
            CorruptTable: its file is damaged or of another version.
        """
        return self._frame(name).copy()

    def load_all(self) -> dict[str, pd.DataFrame]:
        """Every table as `load` gives it, by name. Raises as `load` does."""
        return {name: self.load(name) for name in self.tables()}

    def evidence(self, table: str, id: str, field: str | None = None) -> pd.DataFrame:
        """Who says so, and where: the phrases of articles that support a row, or one field of it.

        Args:
            table: The table of the row.
            id: The key of the row.
            field: One column of the table; all if none is given.

        Returns:
            One row a phrase, sorted by field and place, with all columns of the table `evidence`: among them `field`
            (str), `article_id` (str), `line` (Int64, from 1), `char_start` and `char_end` (Int64, code points from
            0), `phrase` (str), `basis` (category: stated, resolved, interpreted), `says` (str: the article's own
            value, where it differs from the row's).

        Raises:
            UnknownTable, UnknownId, UnknownField: there is no such table, row, column; near names are listed.
            NoEvidence: the row or value is there, but nothing is cited for it; the message says why.
            MissingTable, CorruptTable: as `load`.
        """
        from qantar.tracing import TABLE, evidence_of

        return evidence_of(self._frame(TABLE), self._frame(table), self._resource(table), id, field)

    def cite(self, target: str | None = None, id: str | None = None) -> str:
        """How to cite the data, a table, or one row.

        Args:
            target: A table; the whole data if none is given.
            id: The key of a row of that table.

        Returns:
            One line. That of a row names the lines of the articles that say it, where any are cited.

        Raises:
            UnknownTable, UnknownId: there is no such table or row.
            ValueError: a key without a table.
        """
        from qantar.citing import cite_row, cite_table

        if target is None:
            if id is not None:
                raise ValueError("a row is cited with its table: cite(table, id)")
            return self._package.citation
        resource = self._resource(target)
        if id is None:
            return cite_table(self._package, resource)
        return cite_row(self._package, resource, id, self._lines(resource, id), self._frame("articles"))

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
        """Where the file of a table is, for other programs. Raises UnknownTable."""
        resource = self._resource(table)
        return resource.parquet if kind == "parquet" else resource.csv

    def _resource(self, name: str) -> Resource:
        resources = self._package.resources
        if name not in resources:
            raise UnknownTable("table", name, resources, f"there are {', '.join(resources)}")
        return resources[name]

    def _frame(self, name: str) -> pd.DataFrame:
        resource = self._resource(name)
        if name not in self._frames:
            from qantar.frames import read_table

            self._frames[name] = read_table(resource)
        return self._frames[name]

    def _lines(self, resource: Resource, id: str) -> pd.DataFrame | None:
        """The lines that say a row: those cited for it, or the one that it is about."""
        from qantar.tracing import row_of

        row = row_of(self._frame(resource.name), resource, id)
        if {"article_id", "line"} <= set(row.index):
            return row[["article_id", "line"]].to_frame().T
        try:
            return self.evidence(resource.name, id)
        except NoEvidence:
            return None
