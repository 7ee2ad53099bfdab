"""What `pip install qantar` gives: three packages, every table, and no more than readers need."""

from __future__ import annotations

import json
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.wheel.conftest import CleanEnvironment

pytestmark = pytest.mark.wheel

PACKAGES = {"qantar", "qantar_schema", "qantar_curation"}
NUMBERS = {"integer": "Int64", "number": "Float64", "boolean": "boolean", "date": "date32[day][pyarrow]"}


@pytest.fixture(scope="session")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="session")
def resources(wheel: Path) -> dict[str, Any]:
    """The tables that the wheel's own descriptor promises."""
    with zipfile.ZipFile(wheel) as archive:
        descriptor = json.loads(archive.read("qantar/datapackage.json"))
    return {resource["name"]: resource for resource in descriptor["resources"]}


def test_only_our_packages_are_installed(names: set[str], root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {name.partition("/")[0] for name in names} == PACKAGES | {
        f"{project['name']}-{project['version']}.dist-info"
    }


def test_packages_are_typed(names: set[str]) -> None:
    assert {f"{package}/py.typed" for package in PACKAGES} <= names


def test_only_code_tables_and_lexicons_are_inside(names: set[str]) -> None:
    other = {name for name in names if ".dist-info/" not in name and not name.endswith((".py", "/py.typed"))}
    kinds: dict[str, set[str]] = {}
    for name in other:
        kinds.setdefault(name.rpartition("/")[0], set()).add(Path(name).suffix)
    assert kinds == {
        "qantar": {".json"},
        "qantar/tables": {".csv", ".parquet"},
        "qantar_schema": {".json"},
        "qantar_curation/grammar/lexicons": {".yaml"},
        "qantar_curation/suggesting/lexicons": {".txt"},
    }
    assert {"qantar/datapackage.json", "qantar_schema/contract.json"} <= other


def test_the_wheel_says_under_which_licences(names: set[str]) -> None:
    assert {Path(name).name for name in names if "/licenses/" in name} == {"LICENSE", "LICENSE-DATA"}


def test_every_table_is_inside(names: set[str], resources: dict[str, Any]) -> None:
    assert {"articles", "events", "officials", "appointments", "figures", "evidence", "terms"} <= set(resources)
    for table, resource in resources.items():
        assert resource["path"] == f"tables/{table}.csv"
    expected = {f"qantar/tables/{table}.{kind}" for table in resources for kind in ("csv", "parquet")}
    assert {name for name in names if name.startswith("qantar/tables/")} == expected


def test_only_what_readers_need_is_installed(clean: CleanEnvironment) -> None:
    listed = clean.python("-m", "pip", "list", "--format", "json")
    installed = {entry["name"].lower() for entry in json.loads(listed.stdout)}
    assert {"qantar", "pandas", "pyarrow"} <= installed
    assert not installed & {"pydantic", "pandera", "frictionless", "pyyaml", "rapidfuzz", "anyascii"}
    check = clean.python("-m", "pip", "check")
    assert check.returncode == 0, check.stdout


def test_every_table_loads_with_its_types(clean: CleanEnvironment, resources: dict[str, Any]) -> None:
    code = (
        "import json, sys, qantar\n"
        "tables = {name: qantar.load(name) for name in json.loads(sys.argv[1])}\n"
        "print(json.dumps({name: [[column, str(kind)] for column, kind in table.dtypes.items()]"
        " for name, table in tables.items()}))"
    )
    run = clean.python("-W", "error", "-c", code, json.dumps(list(resources)))
    assert run.returncode == 0, run.stderr
    loaded: dict[str, list[list[str]]] = json.loads(run.stdout)
    for table, resource in resources.items():
        fields = resource["schema"]["fields"]
        assert [column for column, _ in loaded[table]] == [field["name"] for field in fields]
        for field, (column, dtype) in zip(fields, loaded[table], strict=True):
            closed = "categories" in field or "enum" in field.get("constraints", {})
            expected = "category" if closed else NUMBERS.get(field["type"], "str")
            assert dtype == expected, f"{table}.{column}"


def test_who_says_so(clean: CleanEnvironment) -> None:
    code = (
        "import qantar\n"
        "figure = qantar.load('figures')['figure_id'].iloc[0]\n"
        "evidence = qantar.evidence('figures', figure)\n"
        "assert len(evidence) and (evidence['record_id'] == figure).all() and (evidence['line'] > 0).all()\n"
    )
    run = clean.python("-c", code)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("command", ["validate", "anchor --articles .", "publish", "publish --check"])
def test_curation_without_its_extra_says_so_in_one_line(clean: CleanEnvironment, command: str) -> None:
    run = clean.qantar(*command.split())
    assert run.returncode == 2, run.stdout + run.stderr
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1
    assert "'.[curate]'" in run.stderr


def test_the_extra_of_curators_is_all_that_publishing_needs(curating: CleanEnvironment, root: Path) -> None:
    for command in (["validate", "--full"], ["publish", "--check"], ["agreement"]):
        run = curating.qantar(*command, "--root", str(root))
        assert run.returncode == 0, run.stdout + run.stderr
    listed = curating.python("-m", "pip", "list", "--format", "json")
    installed = {entry["name"].lower() for entry in json.loads(listed.stdout)}
    assert not installed & {"pytest", "mypy", "ruff", "polars", "duckdb", "scipy", "hypothesis"}


@pytest.mark.parametrize("kind", ["sqlite", "jsonl", "zip"])
def test_exports_need_no_extra(clean: CleanEnvironment, kind: str) -> None:
    run = clean.qantar("export", "--format", kind, "--force")
    assert run.returncode == 0, run.stderr
    assert (clean.folder / run.stdout.strip()).stat().st_size > 10_000


def test_an_archive_has_the_codebook_and_the_licence(clean: CleanEnvironment, root: Path) -> None:
    run = clean.qantar("export", "--output", "archive.zip", "--force")
    assert run.returncode == 0, run.stderr
    with zipfile.ZipFile(clean.folder / "archive.zip") as archive:
        found = {name.rpartition("/")[2]: name for name in archive.namelist()}
        for name in ("CODEBOOK.md", "LICENSE-DATA", "CITATION.cff"):
            assert archive.read(found[name]) == (root / name).read_bytes()


@pytest.mark.parametrize(("kind", "library"), [("duckdb", "duckdb"), ("xlsx", "xlsxwriter")])
def test_other_exports_name_their_extra_in_one_line(clean: CleanEnvironment, kind: str, library: str) -> None:
    run = clean.qantar("export", "--format", kind)
    assert (run.returncode, run.stdout) == (2, "")
    assert (
        f"needs {library}: pip install '.[export]' in the project's folder" in run.stderr
        and run.stderr.count("\n") == 1
    )
