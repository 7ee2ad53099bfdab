from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import qantar
from qantar_curation.publishing import publish
from qantar_schema.column import columns
from qantar_schema.rows import TABLES

Tables = dict[str, list[dict[str, Any]]]
DTYPES = {
    "string": "str",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "date32[day][pyarrow]",
}


@pytest.fixture
def data(published: Path) -> qantar.Dataset:
    return qantar.Dataset(published / "dataset/qantar")


def test_every_table_has_its_types(data: qantar.Dataset) -> None:
    frames = data.load_all()
    assert list(frames) == data.tables() == list(TABLES)
    for table, frame in frames.items():
        for column in columns(TABLES[table]):
            series = frame[column.name]
            if column.vocabulary is None:
                assert str(series.dtype) == DTYPES[column.kind], f"{table}.{column.name}"
            else:
                assert list(series.cat.categories) == [str(term) for term in column.vocabulary]
                assert not series.cat.ordered
        assert frame.attrs == {
            "table": table,
            "title": table.replace("_", " ").capitalize(),
            "package": "fenland",
            "version": "0.3.1",
            "licence": "CC-BY-4.0",
            "citation": "Nobody in particular (1923). The fair of Fenland (version 0.3.1) [Data set].",
        }


def test_values_are_what_was_published(data: qantar.Dataset) -> None:
    figures = data.load("figures")
    assert figures["value"].tolist()[:2] == [160.0, 0.1] and figures["value"].isna().tolist() == [False, False, True]
    assert figures["text"].tolist() == ["160", "about a tenth", "dozens, it seems"]
    events = data.load("events")
    assert events["start_earliest"][0] == datetime.date(1923, 5, 1)
    assert data.load("places")["name"].tolist() == ["Fenland", "NA"]


def test_csv_read_as_documented_is_the_same_frame(data: qantar.Dataset) -> None:
    for table in data.tables():
        from_csv = pd.read_csv(data.path(table, "csv"), **data.csv_options(table))
        assert_frame_equal(from_csv, data.load(table), check_exact=True)


def test_parquet_read_without_us_is_the_same_frame(data: qantar.Dataset) -> None:
    for table in data.tables():
        loaded, plain = data.load(table), pd.read_parquet(data.path(table))
        assert plain.attrs == loaded.attrs
        if loaded.empty:
            # Parquet keeps no categories for a table without rows; everything else is equal there, too.
            closed = loaded.select_dtypes("category").columns
            assert list(plain.select_dtypes("category").columns) == list(closed)
            plain, loaded = plain.drop(columns=closed), loaded.drop(columns=closed)
        assert_frame_equal(plain, loaded, check_exact=True)


def test_either_descriptor_will_do(data: qantar.Dataset, published: Path) -> None:
    root = qantar.Dataset(str(published))
    assert_frame_equal(root.load("figures"), data.load("figures"))
    assert root.version == data.version == "0.3.1"


def test_a_frame_is_the_callers_own(data: qantar.Dataset) -> None:
    frame = data.load("figures")
    frame.loc[0, "text"] = "changed"
    frame.attrs["title"] = "changed"
    again = data.load("figures")
    assert again["text"][0] == "160" and again.attrs["title"] == "Figures"


def test_some_columns_in_the_order_asked_for(data: qantar.Dataset) -> None:
    whole, some = data.load("figures"), data.load("figures", columns=["unit", "figure_id"])
    assert_frame_equal(some, whole[["unit", "figure_id"]])
    assert some.attrs == whole.attrs
    some.loc[0, "figure_id"] = "changed"
    assert data.load("figures").equals(whole)
    assert list(data.load("figures", "unit").columns) == ["unit"]


def test_who_says_so(data: qantar.Dataset) -> None:
    evidence = data.evidence("figures", "f-1")
    assert evidence["field"].tolist() == ["qualifier", "value"]
    assert set(evidence["record_id"]) == {"f-1"}
    assert str(evidence["line"].dtype) == "Int64" and str(evidence["basis"].dtype) == "category"
    value = data.evidence("figures", "f-1", "value")
    assert value.loc[0, ["article_id", "line", "phrase", "basis"]].tolist() == ["a000", 1, "160", "stated"]
    assert value.attrs["citation"]


@pytest.mark.parametrize(
    ("ask", "error", "says"),
    [
        (lambda d: d.load("figure"), qantar.UnknownTable, "no table 'figure': did you mean 'figures'"),
        (lambda d: d.load("Event-Participants"), qantar.UnknownTable, "did you mean 'event_participants'"),
        (lambda d: d.load("xyz"), qantar.UnknownTable, "there are events, event_participants"),
        (lambda d: d.load("../figures"), qantar.UnknownTable, "no table"),
        (lambda d: d.schema("figure"), qantar.UnknownTable, "did you mean"),
        (lambda d: d.csv_options("figure"), qantar.UnknownTable, "did you mean"),
        (lambda d: d.path("figure"), qantar.UnknownTable, "did you mean"),
        (lambda d: d.evidence("figure", "f-1"), qantar.UnknownTable, "did you mean"),
        (lambda d: d.evidence("figures", "f1"), qantar.UnknownId, "did you mean 'f-1'"),
        (lambda d: d.evidence("figures", "nothing"), qantar.UnknownId, "load('figures')['figure_id'] lists them"),
        (lambda d: d.evidence("posts", "mayor"), qantar.UnknownId, "the table has no rows"),
        (lambda d: d.evidence("figures", "f-1", "valu"), qantar.UnknownField, "did you mean 'value'"),
        (lambda d: d.evidence("events", "fair", "start"), qantar.UnknownField, "'start_edtf'"),
        (lambda d: d.evidence("figures", "f-3", "value"), qantar.NoEvidence, "value is null"),
        (lambda d: d.evidence("figures", "f-1", "text"), qantar.NoEvidence, "text is editorial"),
        (lambda d: d.evidence("figures", "f-1", "low"), qantar.NoEvidence, "low is derived"),
        (lambda d: d.evidence("figures", "f-1", "figure_id"), qantar.NoEvidence, "figure_id is a key"),
        (lambda d: d.evidence("places", "mudford"), qantar.NoEvidence, "places mudford: its values are editorial"),
        (lambda d: d.cite("figure"), qantar.UnknownTable, "did you mean"),
        (lambda d: d.cite("figures", "f-9"), qantar.UnknownId, "did you mean"),
        (lambda d: d.cite(id="f-1"), ValueError, "with its table"),
        (lambda d: d.load("figures", ["value", "unti"]), qantar.UnknownField, "did you mean 'unit'"),
        (lambda d: d.load("figures", []), ValueError, "no column is wanted"),
        (lambda d: d.load("figures", ["unit", "unit"]), ValueError, "wanted twice"),
        (lambda d: d.path("figures", "xlsx"), qantar.UnknownTerm, "there are parquet, csv"),
        (lambda d: d.disagreements(), qantar.NothingFound, "there are none"),
        (lambda d: d.holders("mayor"), qantar.UnknownId, "the table has no rows"),
        # What is no text names nothing, whatever comparing it would do.
        (lambda d: d.load(["figures"]), qantar.UnknownTable, "no table ['figures']"),
        (lambda d: d.evidence("figures", pd.NA), qantar.UnknownId, "no row of 'figures' with figure_id <NA>"),
        (lambda d: d.evidence("figures", float("nan")), qantar.UnknownId, "figure_id nan"),
        (lambda d: d.evidence("figures", d.load("figures")["figure_id"]), qantar.UnknownId, "no row of 'figures'"),
        (lambda d: d.evidence("figures", "f-1", ["value"]), qantar.UnknownField, "no column of 'figures' ['value']"),
        (lambda d: d.cite(style=pd.NA), qantar.UnknownTerm, "no style of citation <NA>"),
        (lambda d: d.cite(d.load("figures").iloc[0], "f-2"), ValueError, "'f-2' is one too many"),
        (lambda d: d.holders("mayor", pd.NaT), ValueError, "NaT is no day"),
        (lambda d: d.timeline("1923-5-1"), ValueError, "'1923-5-1' is no day"),
        (lambda d: d.timeline("19230501"), ValueError, "'19230501' is no day"),
        (lambda d: d.timeline(kind=[]), ValueError, "no kind of event is wanted"),
    ],
)
def test_nothing_is_silently_empty(
    data: qantar.Dataset, ask: Callable[[qantar.Dataset], Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        ask(data)
    assert says in str(caught.value)
    assert isinstance(caught.value, qantar.QantarError | ValueError)


def test_citations(data: qantar.Dataset) -> None:
    whole = "Nobody in particular (1923). The fair of Fenland (version 0.3.1) [Data set]."
    article = 'article a000 ("The fair, "so called", opens", The Fenland Post, 1923-05-01)'
    assert data.cite() == whole
    assert data.cite("figures") == f"{whole} Table figures."
    assert data.cite("figures", "f-1") == f"{whole} Table figures, row f-1; from {article}, line 1."
    assert data.cite("places", "mudford") == f"{whole} Table places, row mudford."
    assert data.cite("article_lines", "a001-l1").endswith("row a001-l1; from article a001 (two.txt), line 1.")


def test_a_row_of_several_lines_names_them_all(empty_corpus: Path, fictional_tables: Tables) -> None:
    for number, evidence in enumerate(fictional_tables["evidence"]):
        evidence |= {"record_id": "f-1", "line": 3 - number}
    publish(empty_corpus, fictional_tables)
    assert qantar.Dataset(empty_corpus).cite("figures", "f-1").endswith("1923-05-01), lines 1, 2, 3.")


def test_schema(data: qantar.Dataset) -> None:
    schema = data.schema("figures").set_index("column")
    assert schema.loc["value", "type"] == "number" and schema.loc["value", "nullable"]
    assert schema.loc["value", "unit"] == "as the column `unit` says"
    assert schema.loc["value", "origin"] == "coded" and schema.loc["figure_id", "origin"] == "key"
    assert schema.loc["qualifier", "vocabulary"] == "qualifier"
    assert schema.loc["qualifier", "terms"].startswith("exact, at-least")
    assert schema.loc["article_id", "refers_to"] == "articles"
    assert data.schema("places").set_index("column").loc["part_of_id", "refers_to"] == "places"
    assert schema["description"].str.len().min() > 0
    for table in data.tables():
        assert data.schema(table)["column"].tolist() == list(data.load(table).columns)


def test_a_missing_table(data: qantar.Dataset) -> None:
    data.path("figures").unlink()
    with pytest.raises(qantar.MissingTable, match=r"figures\.parquet"):
        data.load("figures")


@pytest.mark.parametrize(
    "damage", [lambda b: b"", lambda b: b[:100], lambda b: b[:40] + b"\xff" + b[41:], lambda b: b[8:]]
)
def test_a_damaged_table(data: qantar.Dataset, damage: Callable[[bytes], bytes]) -> None:
    path = data.path("articles")
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(qantar.CorruptTable, match=r"articles\.parquet: it cannot be read") as caught:
        data.load("articles")
    assert caught.value.path == path


def test_a_table_of_another_version(
    data: qantar.Dataset, tmp_path: Path, published: Path, fictional_tables: Tables
) -> None:
    old = data.path("places").read_bytes()
    fictional_tables["places"][0]["name"] = "The Fenland"
    publish(published, fictional_tables)
    data = qantar.Dataset(published)
    assert data.load("places")["name"][0] == "The Fenland"
    data.path("places").write_bytes(old)
    with pytest.raises(qantar.CorruptTable, match=r"its content hash is sha256:\w+, datapackage\.json says sha256:"):
        qantar.Dataset(published).load("places")


def test_a_table_that_another_program_wrote(data: qantar.Dataset) -> None:
    path = data.path("places")
    pd.read_parquet(path).to_parquet(path)
    with pytest.raises(qantar.CorruptTable, match="its content hash is missing"):
        data.load("places")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda p: p.clear(), "lacks 'resources'"),
        (lambda p: p.pop("version"), "lacks 'version'"),
        (lambda p: p.update(resources=[{"name": "x", "path": "x.csv"}]), "lacks 'schema'"),
        (lambda p: p.update(resources=[]), "no resources"),
        (lambda p: p["resources"].append(p["resources"][0]), "two of one name"),
        (lambda p: p["resources"][0].update(name=3), "texts: 3"),
        (lambda p: p["resources"][0].update(path=["x.csv"]), "one path"),
        (lambda p: p["resources"][0].update(hash="md5:0"), "'md5:0' is no hash"),
        (lambda p: p.update({"qantar:contentHash": "sha256:zz"}), "'sha256:zz' is no hash"),
        (lambda p: p["resources"][0]["schema"].update(primaryKey=["nothing"]), "events has no column 'nothing'"),
        (lambda p: p["resources"][0].update(path="../../x.csv"), "leads out of the folder"),
        (lambda p: p.update(resources=3), "malformed"),
        (lambda p: p.update(licenses=["MIT"]), "malformed"),
    ],
)
def test_another_kind_of_package(published: Path, change: Callable[[dict[str, Any]], Any], says: str) -> None:
    path = published / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    change(package)
    path.write_text(json.dumps(package), encoding="utf-8")
    with pytest.raises(qantar.InvalidPackage, match=says):
        qantar.Dataset(published).tables()


def test_no_package(tmp_path: Path) -> None:
    with pytest.raises(qantar.InvalidPackage, match=r"holds no datapackage\.json"):
        qantar.Dataset(tmp_path).load("figures")
    (tmp_path / "datapackage.json").write_bytes(b"\xff{")
    with pytest.raises(qantar.InvalidPackage, match="cannot be read"):
        qantar.Dataset(tmp_path).load("figures")


def test_an_older_pandas(data: qantar.Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pd, "__version__", "1.5.3")
    with pytest.raises(qantar.UnsupportedPandas, match=r"1\.5\.3 is too old"):
        data.load("figures")


def test_functions_survive_the_import_of_every_module(run_python: Callable[..., CompletedProcess[str]]) -> None:
    """A module named as a function would take its place in the package."""
    code = (
        "import pkgutil, importlib, qantar\n"
        "for module in pkgutil.iter_modules(qantar.__path__): importlib.import_module(f'qantar.{module.name}')\n"
        "assert all(callable(getattr(qantar, name)) for name in qantar.__all__ if name != 'version')\n"
        "try: qantar.nonsense\n"
        "except AttributeError as error: print(error)\n"
    )
    run = run_python("-c", code)
    assert run.returncode == 0, run.stderr
    assert "no attribute 'nonsense'" in run.stdout


def test_looking_around_needs_no_pandas(published: Path, run_python: Callable[..., CompletedProcess[str]]) -> None:
    code = (
        "import sys, qantar\n"
        "data = qantar.Dataset(sys.argv[1])\n"
        "print(data, data.tables(), data.version, data.cite(), data.cite('figures'), data.path('figures'))\n"
        "print(data.cite('figures', 'f-1', style='csl'), data.web_annotations(), data.provenance('figures', 'f-1'))\n"
        "data.export(data.folder / 'x.sqlite')\n"
        "assert not {'pandas', 'pyarrow', 'numpy'} & set(sys.modules)\n"
    )
    run = run_python("-c", code, str(published))
    assert run.returncode == 0, run.stderr
