"""Which number of the version a difference asks for, after the version recipe of Data Package.

The recipe names examples; where it leaves open what a change is, this is how it is read here:

- A record that is gone breaks what cites it: MAJOR in tables whose ids curators give or that other tables refer to.
  Elsewhere (evidence, terms ...) a row that is gone is part of a correction: PATCH.
- A corrected cell is PATCH; one that refers to another record is the recipe's "update a reference": MINOR.
- A constraint that differs and is neither looser nor stricter (another pattern, another unit) counts as stricter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qantar_curation.versions.comparing import Difference, TableDifference
from qantar_curation.versions.number import Kind
from qantar_schema.records import MODELS

Reason = tuple[Kind, str]
_LEAST = ("minimum", "minLength")
_MOST = ("maximum", "maxLength")


def reasons(difference: Difference) -> list[Reason]:
    """Everything that asks for a number, the greatest kind first; empty where nothing differs."""
    found: list[Reason] = []
    old, new = difference.old.package, difference.new.package
    if old.get("name") != new.get("name"):
        found.append((Kind.MAJOR, f"the data package is called {new.get('name')}, no longer {old.get('name')}"))
    if any(old.get(key) != new.get(key) for key in ("title", "description", "keywords", "licenses", "contributors")):
        found.append((Kind.PATCH, "the data package is described in other words"))
    referred = _referred(difference)
    for table in difference.tables:
        found += [(kind, f"{table.name}: {said}") for kind, said in _table(table, referred)]
    return sorted(dict.fromkeys(found), key=lambda reason: -reason[0])


def _referred(difference: Difference) -> frozenset[str]:
    """The tables whose ids are relied on: those that curators give, and those that are referred to."""
    found = set(MODELS)
    for table in difference.old.tables.values():
        found |= {_target(link, table.name) for link in table.schema.get("foreignKeys", [])}
    return frozenset(found)


def _target(link: Mapping[str, Any], table: str) -> str:
    return str(link["reference"].get("resource") or table)


def _table(table: TableDifference, referred: frozenset[str]) -> Iterator[Reason]:
    if table.old is None or table.new is None:
        yield (Kind.MAJOR, "the table is gone") if table.new is None else (Kind.MINOR, "a new table")
        return
    for columns, said in ((table.columns_removed, "gone"), (table.columns_added, "new")):
        if columns:
            yield Kind.MAJOR, f"{'column' if len(columns) == 1 else 'columns'} {', '.join(columns)} {said}"
    if table.columns_moved:
        yield Kind.MAJOR, "columns in another order"
    if table.removed:
        kind = Kind.MAJOR if table.name in referred else Kind.PATCH
        yield kind, f"{_records(len(table.removed))} gone"
    if table.added:
        yield Kind.MINOR, f"{_records(len(table.added))} added"
    links = {column for link in table.new.schema.get("foreignKeys", []) for column in _list(link["fields"])}
    cells = [cell.column for _, changed in table.changed for cell in changed]
    if references := sorted({column for column in cells if column in links}):
        yield Kind.MINOR, f"references changed in {', '.join(references)}"
    if corrected := sorted({column for column in cells if column not in links}):
        yield Kind.PATCH, f"values corrected in {', '.join(corrected)}"
    if table.rows_moved:
        yield Kind.PATCH, "records in another order"
    yield from _schema(table.old.schema, table.new.schema)


def _records(number: int) -> str:
    return f"{number} {'record' if number == 1 else 'records'}"


def _list(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [str(item) for item in value] if isinstance(value, list) else []


def _schema(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Reason]:
    if _list(old.get("primaryKey")) != _list(new.get("primaryKey")):
        yield Kind.MAJOR, "another key"
    before, after = ({tuple(_list(one)) for one in schema.get("uniqueKeys", [])} for schema in (old, new))
    if before != after:
        yield (Kind.MAJOR if after - before else Kind.MINOR), "other columns must be unique"
    if old.get("foreignKeys", []) != new.get("foreignKeys", []):
        yield Kind.MINOR, "references lead elsewhere"
    if old.get("description") != new.get("description"):
        yield Kind.PATCH, "described in other words"
    fields = {field["name"]: field for field in old.get("fields", [])}
    for field in new.get("fields", []):
        if field["name"] in fields:
            for kind, said in _field(fields[field["name"]], field):
                yield kind, f"column {field['name']}: {said}"


def _field(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Reason]:
    for key, said in (("type", "another type"), ("format", "another format"), ("unit", "another unit")):
        if old.get(key) != new.get(key):
            yield Kind.MAJOR, said
    if (old.get("description"), old.get("title")) != (new.get("description"), new.get("title")):
        yield Kind.PATCH, "described in other words"
    before, after = old.get("constraints", {}), new.get("constraints", {})
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            kind = Kind.MAJOR if _is_stricter(key, before.get(key), after.get(key)) else Kind.MINOR
            yield kind, f"`{key}` {'stricter' if kind is Kind.MAJOR else 'looser'}"


def _is_stricter(key: str, old: Any, new: Any) -> bool:
    if new is None or new is False:
        return False
    if old is None or old is False:
        return True
    if key == "enum":
        return not set(map(str, old)) <= set(map(str, new))
    if key in (*_LEAST, *_MOST):
        return bool(new > old) if key in _LEAST else bool(new < old)
    return True
