from __future__ import annotations

import errno
import json
import os
import resource
import shutil
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import qantar
from qantar.exporting import FORMATS
from qantar.rows import text_of
from qantar_curation.cli import main

EVERY = list(FORMATS)
HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "007", "http://fenland.example.org", "|cmd")


@pytest.fixture(scope="module")
def data(merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia)


def plain(data: qantar.Dataset, table: str) -> list[tuple[str | None, ...]]:
    return [tuple(map(text_of, row.values())) for row in data._rows(table)]


def as_text(rows: list[tuple[Any, ...]], data: qantar.Dataset, table: str) -> list[tuple[str | None, ...]]:
    """Rows of a database as the CSV has them."""
    kinds = [field.type for field in data._resource(table).fields]
    return [
        tuple(
            None if cell is None else text_of(bool(cell)) if kind == "boolean" else text_of(cell)
            for kind, cell in zip(kinds, row, strict=True)
        )
        for row in rows
    ]


@pytest.fixture(scope="module")
def sqlite(data: qantar.Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return data.export(tmp_path_factory.mktemp("export") / "data.sqlite")


def test_sqlite_holds_every_row(data: qantar.Dataset, sqlite: Path) -> None:
    with closing(sqlite3.connect(sqlite)) as database:
        for table in data.tables():
            rows = database.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()
            assert as_text(rows, data, table) == plain(data, table)


def test_sqlite_has_keys_references_and_vocabularies(data: qantar.Dataset, sqlite: Path) -> None:
    with closing(sqlite3.connect(sqlite)) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = {row[2] for row in database.execute("PRAGMA foreign_key_list(figures)")}
        assert {"articles", "events", "officials", "organisations"} <= found
        database.execute("PRAGMA foreign_keys = ON")
        for wrong in (
            "UPDATE figures SET article_id = 'a999'",
            "UPDATE events SET status = 'imagined'",
            "UPDATE events SET label = NULL",
            "INSERT INTO places SELECT * FROM places",
            "UPDATE evidence SET line = 9999",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                database.execute(wrong)


def test_sqlite_says_what_columns_mean(data: qantar.Dataset, sqlite: Path) -> None:
    with closing(sqlite3.connect(sqlite)) as database:
        described = dict(database.execute("SELECT column_name, description FROM columns WHERE table_name = 'figures'"))
        schema = data.schema("figures").set_index("column")["description"]
        assert described == schema.to_dict()
        (statement,) = database.execute("SELECT sql FROM sqlite_master WHERE name = 'figures'").fetchone()
        assert all(description in statement for description in schema)
        said = dict(database.execute("SELECT * FROM package"))
        assert said["version"] == data.version and said["citation"] == data.cite()
        (count,) = database.execute("SELECT row_count FROM tables WHERE table_name = 'figures'").fetchone()
        assert count == len(data.load("figures"))


def test_duckdb_holds_the_same_with_types_and_comments(data: qantar.Dataset, tmp_path: Path) -> None:
    path = data.export(tmp_path / "data.duckdb")
    with duckdb.connect(str(path), read_only=True) as database:
        for table in data.tables():
            rows = database.execute(f"SELECT * FROM {table}").fetchall()
            assert sorted(as_text(rows, data, table), key=str) == sorted(plain(data, table), key=str)
        types = dict(
            database.execute(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'events'"
            ).fetchall()
        )
        assert types["start_earliest"] == "DATE" and types["article_count"] == "BIGINT"
        assert types["status"].startswith("ENUM('occurred'")
        comments = dict(
            database.execute("SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'events'").fetchall()
        )
        assert comments["label"] == data.schema("events").set_index("column").loc["label", "description"]
        (count,) = database.execute(
            "SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY' AND table_name = 'figures'"
        ).fetchone() or (0,)
        assert count == len(data._resource("figures").foreign_keys)


def test_excel_holds_the_same(data: qantar.Dataset, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(data.export(tmp_path / "data.xlsx"))
    assert book.sheetnames == ["README", "columns", *data.tables()]
    for table in data.tables():
        names, *rows = book[table].values
        assert list(names) == [field.name for field in data._resource(table).fields]
        found = [tuple(text_of(getattr(cell, "date", lambda cell=cell: cell)()) for cell in row) for row in rows]
        assert found == plain(data, table)
    sheet = book["figures"]
    assert sheet["A1"].comment.text.startswith("The claim: article, measure")
    assert {data.version, data.cite()} <= {row[1] for row in book["README"].values}


def test_no_cell_of_excel_is_a_formula(empty_corpus: Path, fictional_tables: dict[str, Any], tmp_path: Path) -> None:
    from qantar_curation.publishing import publish

    first = fictional_tables["places"][0]
    for number, text in enumerate(HOSTILE):
        fictional_tables["places"].append(first | {"place_id": f"p{number}", "name": text, "note": text})
    publish(empty_corpus, fictional_tables)
    path = qantar.Dataset(empty_corpus).export(tmp_path / "hostile.xlsx")
    book = openpyxl.load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d", "inlineStr"}
    hostile = [cell for cell in cells if cell.value in HOSTILE]
    assert len(hostile) == 2 * len(HOSTILE) and {cell.data_type for cell in hostile} == {"s"}
    assert all(cell.quotePrefix for cell in hostile if cell.value[0] in "=+-@")
    assert not any(cell.hyperlink for cell in cells)
    with zipfile.ZipFile(path) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


def test_json_lines(data: qantar.Dataset, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in data.export(tmp_path / "data.jsonl").read_text("utf-8").splitlines()]
    assert lines[0]["type"] == "package" and lines[0]["version"] == data.version
    tables = {line["name"]: line for line in lines if line["type"] == "table"}
    for table in data.tables():
        rows = [line["values"] for line in lines if line["type"] == "row" and line["table"] == table]
        assert [tuple(map(text_of, row.values())) for row in rows] == plain(data, table)
        assert tables[table]["rows"] == len(rows)
    link = next(link for link in tables["evidence"]["foreign_keys"] if link["table"] == "article_lines")
    assert link["columns"] == ["article_id", "line"]


def test_the_archive_is_a_data_package(data: qantar.Dataset, tmp_path: Path) -> None:
    with zipfile.ZipFile(data.export(tmp_path / "data.zip")) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        archive.extractall(tmp_path)
    folder = tmp_path / "merevia-march-2031-1.0.0"
    again = qantar.Dataset(folder)
    for table, frame in data.load_all().items():
        assert_frame_equal(again.load(table), frame)
        assert_frame_equal(pd.read_csv(again.path(table, "csv"), **again.csv_options(table)), frame)
    readme = (folder / "README.md").read_text("utf-8")
    assert data.cite() in readme and "CODEBOOK.md" not in readme  # an invented corpus has none


def test_codebook_licence_and_citation_go_with_the_data(root: Path, tmp_path: Path) -> None:
    for place in (qantar.Dataset(), qantar.Dataset(root)):
        with zipfile.ZipFile(place.export(tmp_path / "data.zip", force=True)) as archive:
            top = f"{place.name}-{place.version}"
            for name in ("CODEBOOK.md", "LICENSE-DATA", "CITATION.cff"):
                assert archive.read(f"{top}/{name}") == (root / name).read_bytes()
                assert name in archive.read(f"{top}/README.md").decode()


@pytest.mark.parametrize("kind", [kind for kind in EVERY if kind != "duckdb"])
def test_the_same_data_give_the_same_bytes(data: qantar.Dataset, tmp_path: Path, kind: Any) -> None:
    first, second = (data.export(tmp_path / name, kind).read_bytes() for name in ("first", "second"))
    assert first == second


@pytest.mark.parametrize("kind", EVERY)
def test_what_is_there_is_replaced_only_with_force(data: qantar.Dataset, tmp_path: Path, kind: Any) -> None:
    path = tmp_path / "taken"
    path.write_text("mine")
    with pytest.raises(qantar.CannotExport, match="taken exists: name another file"):
        data.export(path, kind)
    assert path.read_text() == "mine"
    data.export(path, kind, force=True)
    assert path.stat().st_size > 1000 and list(tmp_path.iterdir()) == [path]


def test_a_file_that_comes_to_be_meanwhile_stays(
    data: qantar.Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qantar import exporting

    path = tmp_path / "data.jsonl"
    monkeypatch.setattr(exporting, "_settle", lambda _: path.write_text("mine"))
    with pytest.raises(qantar.CannotExport, match="exists"):
        data.export(path)
    assert path.read_text() == "mine" and list(tmp_path.iterdir()) == [path]


FULL = """
import resource, signal, sys, qantar
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
data = qantar.Dataset(sys.argv[1])
data.load_all()
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    data.export(sys.argv[2], sys.argv[3], force=True)
except qantar.CannotExport as error:
    sys.stdout.write(str(error))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
@pytest.mark.parametrize("kind", EVERY)
def test_a_full_disk_leaves_nothing_half_written(
    merevia: Path, tmp_path: Path, kind: str, run_python: Callable[..., CompletedProcess[str]]
) -> None:
    assert resource.RLIMIT_FSIZE is not None
    path = tmp_path / "data"
    path.write_text("mine")
    run = run_python("-c", FULL, str(merevia), str(path), kind)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith(f"{path} was not written: "), run.stdout + run.stderr
    assert "\n" not in run.stdout
    assert path.read_text() == "mine" and list(tmp_path.iterdir()) == [path]


def test_no_space_is_said_in_the_words_of_the_system(
    data: qantar.Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qantar import exporting

    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(exporting, "_settle", full)
    with pytest.raises(qantar.CannotExport, match=f"was not written: {os.strerror(errno.ENOSPC)}"):
        data.export(tmp_path / "data.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "kind", "error", "says"),
    [
        ("data.parquet", None, qantar.UnknownTerm, "no format for the file ending '.parquet'"),
        ("data", None, qantar.UnknownTerm, "no format for the file ending ''"),
        ("data.sqlite", "sqlit", qantar.UnknownTerm, "did you mean 'sqlite'"),
        ("nowhere/data.sqlite", None, qantar.CannotExport, "there is no folder"),
        ("", "sqlite", qantar.CannotExport, "is a folder"),
        ("a\0b.sqlite", None, qantar.CannotExport, "was not written"),
    ],
)
def test_where_nothing_can_be_written(
    data: qantar.Dataset, tmp_path: Path, name: str, kind: Any, error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        data.export(tmp_path / name, kind)
    assert says in str(caught.value)


@pytest.mark.parametrize(("kind", "library"), [("duckdb", "duckdb"), ("xlsx", "xlsxwriter")])
def test_a_missing_library_is_named_in_one_line(
    data: qantar.Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Any, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(qantar.CannotExport, match=r"needs \w+: pip install '\.\[export\]' in the"):
        data.export(tmp_path / "data", kind)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", EVERY)
def test_a_damaged_table_is_not_exported(merevia: Path, tmp_path: Path, kind: Any) -> None:
    shutil.copytree(merevia, tmp_path / "copy")
    broken = qantar.Dataset(tmp_path / "copy")
    path = broken.path("places", "csv")
    path.write_bytes(path.read_bytes().replace(b"Merevia", b"Mereviaa"))
    with pytest.raises(
        qantar.CorruptTable, match=r"places\.csv: its hash is sha256:\w+, datapackage\.json says sha256"
    ):
        broken.export(tmp_path / "data", kind)
    path.unlink()
    with pytest.raises(qantar.MissingTable, match=r"places\.csv"):
        qantar.Dataset(tmp_path / "copy").export(tmp_path / "data", kind)
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such files")
def test_what_is_no_plain_file_is_not_replaced(data: qantar.Dataset, tmp_path: Path) -> None:
    pipe = tmp_path / "data.jsonl"
    os.mkfifo(pipe)
    with pytest.raises(qantar.CannotExport, match="no plain file"):
        data.export(pipe, force=True)
    assert pipe.is_fifo() and list(tmp_path.iterdir()) == [pipe]


def test_a_link_stays_a_link(data: qantar.Dataset, tmp_path: Path) -> None:
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "data.jsonl")
    data.export(tmp_path / "link.jsonl")
    assert (tmp_path / "link.jsonl").is_symlink() and (tmp_path / "data.jsonl").is_file()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    return main(["export", *arguments]), *capsys.readouterr()


def test_the_command(merevia: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, "--root", str(merevia), "--format", "sqlite")
    assert (code, out) == (0, "merevia-march-2031-1.0.0.sqlite\n")
    assert err.startswith("16 tables of merevia-march-2031, version 1.0.0: ") and err.endswith(" bytes\n")
    code, out, err = run(capsys, "--root", str(merevia), "--output", "merevia-march-2031-1.0.0.sqlite")
    assert (code, out) == (2, "") and "exists: name another file, or have it replaced with force (--force)" in err
    assert run(capsys, "--root", str(merevia), "--output", "merevia-march-2031-1.0.0.sqlite", "--force")[0] == 0


def test_the_command_says_nothing_of_what_libraries_leave_behind(
    merevia: Path, tmp_path: Path, run_python: Callable[..., CompletedProcess[str]]
) -> None:
    done = run_python(
        "-m", "qantar_curation", "export", "--root", str(merevia), "--output", str(tmp_path / "data.duckdb")
    )
    assert done.returncode == 0
    assert done.stderr.startswith("16 tables of ") and done.stderr.count("\n") == 1


def test_the_command_without_a_corpus_takes_what_is_installed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = run(capsys, "--format", "jsonl")
    assert (code, out) == (0, f"kazakhstan-january-2022-{qantar.version}.jsonl\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "say which --format (sqlite, duckdb, xlsx, jsonl, zip)"),
        (("--format", "parquet"), "no format 'parquet': there are sqlite"),
        (("--output", "x.csv"), "no format for the file ending '.csv'"),
        (("--root", "nowhere", "--format", "zip"), "there is no folder `nowhere`"),
        (("--root", ".", "--format", "zip"), "holds no datapackage.json"),
    ],
)
def test_the_command_says_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any, arguments: tuple[str, ...], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "") and says in err and err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
