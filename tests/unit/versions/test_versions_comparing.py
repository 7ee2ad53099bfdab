from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.versions.comparing import Cell, Difference, compare
from qantar_curation.versions.files import CannotCompare, Folder
from qantar_curation.versions.number import Kind
from qantar_curation.versions.recipe import reasons
from qantar_curation.versions.snapshot import Snapshot, Table, read_snapshot

FIELDS: list[dict[str, Any]] = [
    {"name": "figure_id", "type": "string", "constraints": {"required": True, "unique": True}},
    {"name": "value", "type": "number", "unit": "person", "constraints": {"minimum": 0}},
    {"name": "kind", "type": "string", "constraints": {"enum": ["a", "b"], "pattern": "[a-z]", "maxLength": 3}},
    {"name": "place_id", "type": "string"},
]
LINK = {"fields": ["place_id"], "reference": {"resource": "places", "fields": ["place_id"]}}


def table(name: str = "figures", rows: dict[str, tuple[str | None, ...]] | None = None, **schema: Any) -> Table:
    rows = {"f-1": ("f-1", "1", "a", None), "f-2": ("f-2", "2", "b", "oss")} if rows is None else rows
    described = {"fields": copy.deepcopy(FIELDS), "primaryKey": ["figure_id"], "foreignKeys": [LINK], **schema}
    columns = tuple(field["name"] for field in described["fields"])
    return Table(name, ("figure_id",), columns, rows, repr((columns, list(rows.items()))), described)


def snapshot(*tables: Table, **package: Any) -> Snapshot:
    return Snapshot("one", {"name": "small", **package}, {one.name: one for one in tables})


def difference(new: Table, **package: Any) -> Difference:
    return compare(snapshot(table()), snapshot(new, **package))


def asked(found: Difference) -> list[tuple[str, str]]:
    return [(kind.name, said) for kind, said in reasons(found)]


def test_the_same() -> None:
    found = difference(table())
    assert found.is_same and reasons(found) == []


def test_cells_and_records() -> None:
    rows = {"f-2": ("f-2", "3", "b", None), "f-3": ("f-3", None, "a", None)}
    (found,) = difference(table(rows=rows)).tables
    assert found.added == ("f-3",) and found.removed == ("f-1",)
    assert found.changed == (("f-2", (Cell("value", "2", "3"), Cell("place_id", "oss", None))),)
    assert not found.rows_moved and not found.columns_moved


def test_order_alone() -> None:
    rows = dict(reversed(table().rows.items()))
    found = difference(table(rows=rows))
    assert found.tables[0].rows_moved and not found.tables[0].changed and not found.is_same
    assert asked(found) == [("PATCH", "figures: records in another order")]


def test_columns_come_go_and_move() -> None:
    fields = [FIELDS[0], FIELDS[2], FIELDS[1], {"name": "note", "type": "string"}]
    rows = {"f-1": ("f-1", "a", "1", "new"), "f-2": ("f-2", "b", "2", None)}
    found = difference(table(rows=rows, fields=fields, foreignKeys=[]))
    (one,) = found.tables
    assert (one.columns_added, one.columns_removed, one.columns_moved) == (("note",), ("place_id",), True)
    assert one.changed == ()
    assert [said for kind, said in reasons(found) if kind is Kind.MAJOR] == [
        "figures: column place_id gone",
        "figures: column note new",
        "figures: columns in another order",
    ]


def test_tables_come_and_go() -> None:
    old, new = snapshot(table(), table("events")), snapshot(table(), table("posts"))
    found = compare(old, new)
    assert [one.name for one in found.tables] == ["figures", "posts", "events"]
    assert asked(found) == [("MAJOR", "events: the table is gone"), ("MINOR", "posts: a new table")]


@pytest.mark.parametrize(
    ("name", "rows", "expected"),
    [
        ("figures", {"f-1": ("f-1", "1", "a", None)}, ("MAJOR", "figures: 1 record gone")),
        ("evidence", {"f-1": ("f-1", "1", "a", None)}, ("PATCH", "evidence: 1 record gone")),
        (
            "figures",
            {**table().rows, "f-3": ("f-3", "1", "a", None)},
            ("MINOR", "figures: 1 record added"),
        ),
        (
            "figures",
            {**table().rows, "f-1": ("f-1", "9", "a", None)},
            ("PATCH", "figures: values corrected in value"),
        ),
        (
            "figures",
            {**table().rows, "f-1": ("f-1", "1", "a", "oss")},
            ("MINOR", "figures: references changed in place_id"),
        ),
    ],
)
def test_what_records_ask_for(name: str, rows: dict[str, Any], expected: tuple[str, str]) -> None:
    assert asked(compare(snapshot(table(name)), snapshot(table(name, rows)))) == [expected]


def test_a_table_that_others_refer_to_is_relied_on() -> None:
    link = {"fields": ["place_id"], "reference": {"resource": "evidence", "fields": ["figure_id"]}}
    old = snapshot(table("evidence"), table(foreignKeys=[link]))
    new = snapshot(table("evidence", {"f-1": ("f-1", "1", "a", None)}), table(foreignKeys=[link]))
    assert asked(compare(old, new)) == [("MAJOR", "evidence: 1 record gone")]


def _set(place: int, **changed: Any) -> Callable[[list[dict[str, Any]]], None]:
    return lambda fields: fields[place].update(changed)


def _constrain(place: int, **changed: Any) -> Callable[[list[dict[str, Any]]], None]:
    def change(fields: list[dict[str, Any]]) -> None:
        constraints = {**fields[place].get("constraints", {}), **changed}
        fields[place]["constraints"] = {key: value for key, value in constraints.items() if value is not None}

    return change


@pytest.mark.parametrize(
    ("change", "kind", "says"),
    [
        (_set(1, type="string"), "MAJOR", "another type"),
        (_set(1, format="x"), "MAJOR", "another format"),
        (_set(1, unit="count"), "MAJOR", "another unit"),
        (_set(1, description="x"), "PATCH", "other words"),
        (_constrain(3, required=True), "MAJOR", "`required` stricter"),
        (_constrain(0, required=None), "MINOR", "`required` looser"),
        (_constrain(0, unique=False), "MINOR", "`unique` looser"),
        (_constrain(1, minimum=1), "MAJOR", "`minimum` stricter"),
        (_constrain(1, minimum=-1), "MINOR", "`minimum` looser"),
        (_constrain(1, maximum=9), "MAJOR", "`maximum` stricter"),
        (_constrain(2, maxLength=4), "MINOR", "`maxLength` looser"),
        (_constrain(2, maxLength=2), "MAJOR", "`maxLength` stricter"),
        (_constrain(2, enum=["a", "b", "c"]), "MINOR", "`enum` looser"),
        (_constrain(2, enum=["b"]), "MAJOR", "`enum` stricter"),
        (_constrain(2, enum=["a", "c"]), "MAJOR", "`enum` stricter"),
        (_constrain(2, pattern="[a-z]+"), "MAJOR", "`pattern` stricter"),
        (_constrain(2, pattern=None), "MINOR", "`pattern` looser"),
    ],
)
def test_what_a_schema_asks_for(change: Callable[[list[dict[str, Any]]], None], kind: str, says: str) -> None:
    fields = copy.deepcopy(FIELDS)
    change(fields)
    ((found, said),) = asked(difference(table(fields=fields)))
    assert found == kind and says in said


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"primaryKey": ["value"]}, "MAJOR"),
        ({"uniqueKeys": [["value"]]}, "MAJOR"),
        ({"foreignKeys": []}, "MINOR"),
        ({"description": "x"}, "PATCH"),
    ],
)
def test_what_keys_ask_for(schema: dict[str, Any], kind: str) -> None:
    assert [found for found, _ in asked(difference(table(**schema)))] == [kind]


def test_what_the_package_asks_for() -> None:
    assert asked(difference(table(), name="other"))[0][0] == "MAJOR"
    assert asked(difference(table(), title="Other")) == [("PATCH", "the data package is described in other words")]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda folder: (folder / "datapackage.json").unlink(), "nothing is published there"),
        (lambda folder: (folder / "datapackage.json").write_text("["), "no descriptor"),
        (lambda folder: (folder / "datapackage.json").write_text("[" * 99_999), "no descriptor"),
        (lambda folder: (folder / "datapackage.json").write_text('{"resources": [1]}'), "no descriptor"),
        (lambda folder: (folder / "datapackage.json").write_bytes(b"\xff"), "no descriptor"),
        (lambda folder: (folder / "tables/places.csv").unlink(), "tables/places.csv is missing"),
        (lambda folder: (folder / "tables/places.csv").write_bytes(b"\xff\n"), "no CSV in UTF-8"),
        (lambda folder: (folder / "tables/places.csv").write_bytes(b""), "no CSV in UTF-8"),
        (lambda folder: (folder / "tables/places.csv").write_bytes(b"name\nx\n"), "other columns"),
        (
            lambda folder: (folder / "tables/places.csv").write_bytes(b"place_id,name\nx\n"),
            "1 cells instead of 2 in row 2",
        ),
        (
            lambda folder: (folder / "tables/places.csv").write_bytes(b"place_id,name\na,b\na,c\n"),
            "two rows with the key a",
        ),
    ],
)
def test_what_cannot_be_compared(
    package: Callable[..., None], tmp_path: Path, change: Callable[[Path], Any], says: str
) -> None:
    package(tmp_path, {"places": (["place_id", "name"], [["mudford", "Mudford"]])})
    change(tmp_path)
    with pytest.raises(CannotCompare, match="it: ") as caught:
        read_snapshot(Folder(tmp_path), "it")
    assert says in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["../out.csv", "/etc/hostname", "a/../../b.csv", "a\\b.csv", "", "~/x.csv", "c:x.csv"])
def test_no_file_is_taken_from_outside(package: Callable[..., None], tmp_path: Path, path: str) -> None:
    schema = {"fields": [{"name": "a"}], "primaryKey": ["a"]}
    package(tmp_path, {}, resources=[{"name": "a", "path": path, "schema": schema}])
    with pytest.raises(CannotCompare, match="no descriptor"):
        read_snapshot(Folder(tmp_path), "it")


def test_no_link_leads_outside(package: Callable[..., None], tmp_path: Path) -> None:
    root = tmp_path / "root"
    package(root, {"places": (["place_id"], [["oss"]])})
    outside = tmp_path / "outside.csv"
    outside.write_bytes((root / "tables/places.csv").read_bytes())
    (root / "tables/places.csv").unlink()
    (root / "tables/places.csv").symlink_to(outside)
    with pytest.raises(CannotCompare, match="lies outside"):
        read_snapshot(Folder(root), "it")
