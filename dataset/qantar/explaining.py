"""Cells beside who says so: what `Dataset.explain` gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from qantar.descriptor import Field, Package, Resource
from qantar.errors import NoEvidence, NotATable
from qantar.framing import Kind, frame_of
from qantar.naming import kinds_of
from qantar.resolving import ABOUT
from qantar.rows import Row, Value, row_of, text_of

if TYPE_CHECKING:
    import pandas as pd

Rows = Callable[[str], list[Row]]
_DATES = ("_earliest", "_latest", "_precision")


def explain_frame(
    package: Package, rows: Rows, resource: Resource, ids: Iterable[str], fields: Sequence[str]
) -> pd.DataFrame:
    """The answer of `Dataset.explain`, which describes it, for the rows and columns that were chosen."""
    index = _index(rows("evidence"))
    articles = {str(row["article_id"]): row for row in rows("articles")}
    table = rows(resource.name)
    keyed = {str(row[resource.key]): row for row in table}
    columns = [resource.field(name) for name in fields if name != resource.key]
    found = []
    for id in dict.fromkeys(ids):
        row = keyed.get(id) or row_of(table, resource, id)
        for column in columns:
            if row[column.name] is not None:
                found += _cell(rows, resource, row, column, index)
    if not found:
        listed = ", ".join(column.name for column in columns) or f"{resource.key} alone"
        raise NoEvidence(f"{resource.name}: nothing to explain in {listed}: these cells are null, or keys")
    for one in found:
        article = articles.get(str(one.get("article_id")))
        if article is not None:
            one |= {"source": article["publisher"] or article["agency"], "published_on": article["published_on"]}
    known = kinds_of(package.resources["evidence"])
    origins = tuple(dict.fromkeys(field.origin for field in resource.fields if field.origin))
    types: dict[str, Kind] = dict.fromkeys(("record_table", "record_id", "field", "value"), "string")
    types |= {"origin": origins, "through": "string", "article_id": "string", "source": "string"}
    types |= {"published_on": "date", **{name: known[name] for name in _PHRASE}, "evidence_id": "string"}
    return frame_of(found, types, package.attrs("evidence", f"Who says so: {resource.title.lower()}"))


_PHRASE = ("line", "char_start", "char_end", "phrase", "basis", "says", "note")
_PLACE = ("article_id", "line", "char_start", "char_end")
_Index = dict[tuple[str, str, str], list[Row]]


def _index(evidence: Iterable[Row]) -> _Index:
    found: _Index = defaultdict(list)
    for row in evidence:
        found[str(row["record_table"]), str(row["record_id"]), str(row["field"])].append(row)
    return found


def _cell(rows: Rows, resource: Resource, row: Row, column: Field, index: _Index) -> list[Row]:
    """One row for each phrase that supports a cell; one without a phrase where there is none."""
    id = str(row[resource.key])
    said: Row = {
        "record_table": resource.name,
        "record_id": id,
        "field": column.name,
        "value": text_of(row[column.name]),
        "origin": column.origin,
    }
    direct = index.get((resource.name, id, column.name))
    if direct:
        return [said | _phrase(one) for one in direct]
    through: dict[tuple[Value, ...], Row] = {}
    for name, key in _sources(rows, resource, row, column):
        for one in index.get(key, ()):
            # A phrase that supports several of them stands once.
            first = through.setdefault(tuple(one[place] for place in _PLACE), said | _phrase(one))
            first["through"] = f"{first['through']}, {name}" if "through" in first else name
    if through:
        return list(through.values())
    if {"article_id", "line"} <= row.keys():
        # The row is itself about a line.
        return [said | {name: row.get(name) for name in ("article_id", "line", "char_start", "char_end", "phrase")}]
    return [said]


def _phrase(evidence: Row) -> Row:
    return {name: evidence[name] for name in ("evidence_id", "article_id", *_PHRASE)}


def _sources(rows: Rows, resource: Resource, row: Row, column: Field) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """The cells from which a derived cell is computed, each with the words that name it in `through`."""
    if column.origin != "derived":
        return
    name, id = column.name, str(row[resource.key])
    stem = next((name.removesuffix(end) for end in _DATES if name.endswith(end)), None)
    if stem is not None:
        yield f"{stem}_edtf", (resource.name, id, f"{stem}_edtf")
    elif resource.name == "figures" and name in ("low", "high"):
        for source in ("value", "qualifier"):
            yield source, ("figures", id, source)
    elif resource.name == "estimates" and name in ("low", "best", "high", *ABOUT):
        for figure in rows("figures"):
            if all(figure[one] == row[one] for one in (*ABOUT, "unit")):
                source, key = "measure" if name in ABOUT else "value", str(figure["figure_id"])
                yield f"figures/{key}/{source}", ("figures", key, source)
                if name in ("low", "high"):
                    yield f"figures/{key}/qualifier", ("figures", key, "qualifier")


def chosen(
    data: pd.DataFrame | pd.Series, table: str | None, package: Package
) -> tuple[Resource, list[str], list[str]]:
    """The table that a frame or row is from, the keys in it, and its columns that the table has.

    Args:
        data: A frame or one row of it, with the column of the table's key.
        table: The table; found from `attrs` and the columns if none is given.
        package: The data package.

    Raises:
        NotATable: it is neither frame nor row, has no column that is a key or two of that name, or the key is null.
    """
    import pandas as pd

    if isinstance(data, pd.Series):
        names = [str(name) for name in data.index]
    elif isinstance(data, pd.DataFrame):
        names = [str(name) for name in data.columns]
    else:
        raise NotATable(f"a frame or a row of one is explained, not {type(data).__name__}: give what load() gives")
    resource = _table_of(names, table or str(data.attrs.get("table", "")), package)
    if names.count(resource.key) > 1:
        raise NotATable(f"the column {resource.key} stands there {names.count(resource.key)} times: keep one of them")
    keys = [data[resource.key]] if isinstance(data, pd.Series) else data[resource.key].tolist()
    if not keys:
        raise NotATable(f"the frame of {resource.name} has no rows: there is nothing to explain")
    if any(not isinstance(key, str) for key in keys):
        raise NotATable(f"a row has no {resource.key}: that column names the row of {resource.name}")
    known = {field.name for field in resource.fields}
    return resource, keys, [name for name in dict.fromkeys(names) if name in known]


def one_row(data: pd.DataFrame | pd.Series, package: Package) -> tuple[str, str]:
    """The table and key of one row, given as a row or as a frame of one row.

    Raises:
        NotATable: as `chosen`; also where a frame has several rows.
    """
    resource, keys, _ = chosen(data, None, package)
    if len(keys) != 1:
        raise NotATable(f"one row of {resource.name} is cited at a time, this frame has {len(keys)}")
    return resource.name, keys[0]


def _table_of(names: Sequence[str], said: str, package: Package) -> Resource:
    resource = package.resources.get(said)
    if resource is not None and resource.key in names:
        return resource
    whole = [
        one for one in package.resources.values() if one.key in names and set(names) <= {f.name for f in one.fields}
    ]
    if len(whole) == 1:
        return whole[0]
    if resource is not None:
        raise NotATable(f"the column {resource.key} is missing: it names the row of {resource.name}")
    raise NotATable(f"it cannot be told which table has the columns {', '.join(names)}: say `table=`")
