"""The published tables as plain data: what the row models declare, without building a model.

`qantar_schema.rows` is where tables are declared; `make generate` writes what it says to `contract.json` beside this
file, and this module reads that. So a check that only wants to know keys, columns and constraints does not wait for
pydantic.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from qantar_schema import constraints
from qantar_schema.column import Column, Origin, columns
from qantar_schema.constraints import Constraint
from qantar_schema.contract import CONTRACT

if TYPE_CHECKING:
    from qantar_schema.rows.base import Row

EVIDENCED = ("events", "event_participants", "officials", "appointments", "figures")
"""The tables whose coded cells all have evidence (promise 1)."""

PARTS = {"events": "event_participants", "disagreements": "disagreement_members"}
"""Tables whose records are written inside those of another."""

WRITTEN = (
    "events",
    "event_participants",
    "officials",
    "appointments",
    "figures",
    "organisations",
    "posts",
    "places",
    "disagreements",
    "disagreement_members",
)
"""The tables whose rows are those of the records that curators write, and of their parts."""

SUBJECT = ("event_id", "official_id", "organisation_id")
"""The columns that say what a figure or an estimate is about; one of them is filled."""

Link = tuple[tuple[str, ...], str, tuple[str, ...]]
"""A reference over several columns: columns here, table, columns there."""


class Table(NamedTuple):
    """One published table: its name, what one row is, and all that its row model declares."""

    table: str
    description: str
    key: str
    columns: tuple[Column, ...]
    unique: tuple[tuple[str, ...], ...]
    links: tuple[Link, ...]
    constraints: tuple[Constraint, ...]


def table_of(model: type[Row]) -> Table:
    """A row model as plain data."""
    description = " ".join((model.__doc__ or "").split())
    return Table(
        model.table, description, model.key, columns(model), model.unique, model.links, tuple(model.constraints)
    )


def as_json(table: Table) -> dict[str, Any]:
    """A table as JSON; `from_json` reads it back."""
    return {
        "description": table.description,
        "key": table.key,
        "columns": [
            {name: value for name, value in one._asdict().items() if value is not None} for one in table.columns
        ],
        "unique": table.unique,
        "links": table.links,
        "constraints": [{"type": type(one).__name__, **vars(one)} for one in table.constraints],
    }


def from_json(name: str, data: Mapping[str, Any]) -> Table:
    """A table from its JSON."""
    return Table(
        name,
        data["description"],
        data["key"],
        tuple(Column(**{**one, "origin": Origin(one["origin"])}) for one in data["columns"]),
        _tuples(data["unique"]),
        _tuples(data["links"]),
        tuple(_constraint(one) for one in data["constraints"]),
    )


def _constraint(data: Mapping[str, Any]) -> Constraint:
    made: Constraint = getattr(constraints, data["type"])(
        **{name: _tuples(value) for name, value in data.items() if name != "type"}
    )
    return made


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


TABLES: dict[str, Table] = {name: from_json(name, data) for name, data in CONTRACT["tables"].items()}
"""Every published table by its name, in the order of publication."""
