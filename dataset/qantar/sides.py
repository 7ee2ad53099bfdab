"""The frame of `disagreements`: each point on which lines do not agree, side by side with its members."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qantar.descriptor import Package
from qantar.errors import NothingFound, one_of
from qantar.framing import Kind, frame_of
from qantar.naming import kinds_of
from qantar.rows import Row, row_of, text_of

if TYPE_CHECKING:
    import pandas as pd

Rows = Callable[[str], list[Row]]
_POINT = ("disagreement_id", "topic", "kind", "judgement", "summary")
_SIDE = ("member_id", "article_id", "line", "says")
_CELL = ("record_table", "record_id", "field")


def disagreements_frame(
    package: Package, rows: Rows, table: str | None, id: str | None, kind: str | None, judgement: str | None
) -> pd.DataFrame:
    """The answer of `Dataset.disagreements`, which describes it."""
    points = package.resources["disagreements"]
    for name, asked in (("kind", kind), ("judgement", judgement)):
        if asked is not None:
            one_of(f"{name} of disagreement", asked, points.field(name).terms or ())
    if id is not None and table is None:
        raise ValueError("a key is named with its table: disagreements(table, id)")
    if table is not None and id is not None:
        row_of(rows(table), package.resources[table], id)
    known = {str(row["disagreement_id"]): row for row in rows("disagreements")}
    members = rows("disagreement_members")
    about = {str(member["disagreement_id"]) for member in members if _concerns(member, table, id)}
    found = [
        known[str(member["disagreement_id"])] | member | _cell(package, rows, member)
        for member in members
        if member["disagreement_id"] in about
        and kind in (None, known[str(member["disagreement_id"])]["kind"])
        and judgement in (None, known[str(member["disagreement_id"])]["judgement"])
    ]
    if not found:
        chosen = [f"{name} {value!r}" for name, value in (("kind", kind), ("judgement", judgement)) if value]
        where = "" if table is None else f" about {table}{'' if id is None else f' {id}'}"
        which = f" of {' and '.join(chosen)}" if chosen else ""
        raise NothingFound(f"none of the {len(known)} disagreements is{which}{where}" if known else "there are none")
    types: dict[str, Kind] = {name: kinds_of(points)[name] for name in _POINT}
    side = kinds_of(package.resources["disagreement_members"])
    types |= {name: side[name] for name in (*_SIDE, *_CELL)} | {"value": "string"}
    return frame_of(found, types, package.attrs("disagreement_members", "Disagreements and their sides"))


def _concerns(member: Row, table: str | None, id: str | None) -> bool:
    if table in (None, "disagreements", "disagreement_members"):
        key = "member_id" if table == "disagreement_members" else "disagreement_id"
        return id is None or member[key] == id
    return member["record_table"] == table and (id is None or member["record_id"] == id)


def _cell(package: Package, rows: Rows, member: Row) -> Row:
    """What the record holds in the cell that a side is about."""
    if member["field"] is None:
        return {"value": None}
    table = str(member["record_table"])
    row = row_of(rows(table), package.resources[table], str(member["record_id"]))
    return {"value": text_of(row.get(str(member["field"])))}
