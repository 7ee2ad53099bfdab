"""What differs between two versions: tables, columns, records, cells. Records are compared by their ids."""

from __future__ import annotations

from dataclasses import dataclass

from qantar_curation.versions.snapshot import Snapshot, Table


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with another value than before; null is None."""

    column: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class TableDifference:
    """What differs in one table; `old` or `new` is None where the table was added or removed.

    Attributes:
        added: Ids of records that are new, in order.
        removed: Ids of records that are gone, in their old order.
        changed: The changed cells of each record that is in both, by its id.
        columns_added: New columns.
        columns_removed: Columns that are gone. Their cells, and those of new columns, are not among `changed`.
        columns_moved: Whether the columns that are in both stand in another order.
        rows_moved: Whether the records that are in both stand in another order.
    """

    name: str
    old: Table | None
    new: Table | None
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[tuple[str, tuple[Cell, ...]], ...] = ()
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()
    columns_moved: bool = False
    rows_moved: bool = False

    @property
    def is_same(self) -> bool:
        """Whether nothing in the table differs, its schema aside."""
        return self.old is not None and self.new is not None and self.old.hash == self.new.hash

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that name a record."""
        table = self.new or self.old
        return () if table is None else table.key


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two versions, table by table, the tables of the new one first."""

    old: Snapshot
    new: Snapshot
    tables: tuple[TableDifference, ...]

    @property
    def is_same(self) -> bool:
        """Whether every table has the same content."""
        return all(table.is_same for table in self.tables)


def compare(old: Snapshot, new: Snapshot) -> Difference:
    """Compare two versions."""
    names = [*new.tables, *(name for name in old.tables if name not in new.tables)]
    return Difference(old, new, tuple(_table(name, old.tables.get(name), new.tables.get(name)) for name in names))


def _table(name: str, old: Table | None, new: Table | None) -> TableDifference:
    if old is None or new is None:
        added = () if new is None else tuple(new.rows)
        removed = () if old is None else tuple(old.rows)
        return TableDifference(name, old, new, added, removed)
    if old.hash == new.hash:
        return TableDifference(name, old, new)
    shared = [column for column in new.columns if column in old.columns]
    both = [one for one in new.rows if one in old.rows]
    return TableDifference(
        name,
        old,
        new,
        added=tuple(one for one in new.rows if one not in old.rows),
        removed=tuple(one for one in old.rows if one not in new.rows),
        changed=_changed(old, new, shared, both),
        columns_added=tuple(column for column in new.columns if column not in old.columns),
        columns_removed=tuple(column for column in old.columns if column not in new.columns),
        columns_moved=shared != [column for column in old.columns if column in new.columns],
        rows_moved=both != [one for one in old.rows if one in new.rows],
    )


def _changed(old: Table, new: Table, shared: list[str], both: list[str]) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
    places = [(column, old.columns.index(column), new.columns.index(column)) for column in shared]
    found = []
    for one in both:
        before, after = old.rows[one], new.rows[one]
        cells = tuple(
            Cell(column, before[here], after[there]) for column, here, there in places if before[here] != after[there]
        )
        if cells:
            found.append((one, cells))
    return tuple(found)
