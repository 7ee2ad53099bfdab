"""Each generated file before the validator of its own format, without a network."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

RunPython = Callable[..., CompletedProcess[str]]


@pytest.fixture(params=["fictional", "project"])
def package(request: pytest.FixtureRequest, root: Path) -> Path:
    """The root of a published data package: an invented one, and the one of this project."""
    return root if request.param == "project" else request.getfixturevalue("published")


def test_citation_file_format(package: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    run = subprocess.run([*command, package / "CITATION.cff"], capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout


def test_datacite(package: Path, run_python: RunPython) -> None:
    code = (
        "import json, sys\nfrom datacite import schema45\n"
        "record = json.load(open(sys.argv[1], encoding='utf-8'))\n"
        "print([error.message for error in schema45.validator.iter_errors(record)])\n"
        "del record['creators']\nassert not schema45.validate(record)\n"
    )
    run = run_python("-c", code, str(package / "metadata/datacite.json"))
    assert (run.returncode, run.stdout) == (0, "[]\n"), run.stderr


READ_CROISSANT = """
import json, sys
import mlcroissant

dataset = mlcroissant.Dataset(jsonld=sys.argv[1])
issues = dataset.metadata.ctx.issues
read = {}
for record_set in ("places", "figures", "evidence"):
    rows = list(dataset.records(record_set))
    read[record_set] = [{key.partition("/")[2]: plain(value) for key, value in row.items()} for row in rows]
print(json.dumps({"errors": sorted(issues.errors), "warnings": sorted(issues.warnings), "rows": read}))
"""
PLAIN = """
def plain(value):
    return value.decode() if isinstance(value, bytes) else None if value is None else str(value)
"""


def test_croissant(package: Path, run_python: RunPython) -> None:
    """It is valid, and a reader that knows nothing but this file finds the rows."""
    run = run_python("-W", "ignore", "-c", PLAIN + READ_CROISSANT, str(package / "croissant.json"))
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout.splitlines()[-1])
    assert found["errors"] == found["warnings"] == []
    for table, rows in found["rows"].items():
        assert len(rows) == (package / f"dataset/qantar/tables/{table}.csv").read_text(encoding="utf-8").count("\n") - 1
        assert len({tuple(sorted(row.items(), key=str)) for row in rows}) == len(rows)


def test_a_broken_croissant_is_refused(published: Path, run_python: RunPython) -> None:
    path = published / "croissant.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["recordSet"][0]["field"][0]["source"]["fileObject"]["@id"] = "nowhere.csv"
    path.write_text(json.dumps(document), encoding="utf-8")
    run = run_python("-W", "ignore", "-c", PLAIN + READ_CROISSANT, str(path))
    assert run.returncode != 0 and "nowhere.csv" in run.stderr


# The validator fetches the JSON-LD context, which rocrate carries: it is put into the validator's cache.
VALIDATE_CRATE = """
import io, json, pathlib, sys
import requests, requests_cache, rocrate, urllib3
from rocrate_validator import services
from rocrate_validator.models import Severity, ValidationSettings

crate, cache = sys.argv[1], pathlib.Path(sys.argv[2])
url = "https://w3id.org/ro/crate/1.3/context"
context = (pathlib.Path(rocrate.__file__).parent / "data/ro-crate.jsonld").read_bytes()
assert json.loads(context)["@id"] == url
session = requests_cache.CachedSession(cache_name=str(cache), backend="sqlite")
response = requests.Response()
response.status_code, response.url, response._content = 200, url, context
response.headers["Content-Type"] = "application/ld+json"
response.request = requests.Request("GET", url).prepare()
response.raw = urllib3.HTTPResponse(body=io.BytesIO(context), preload_content=False, status=200, request_url=url)
session.cache.save_response(response)
session.close()
settings = ValidationSettings(
    rocrate_uri=crate,
    offline=True,
    cache_path=cache,
    profile_identifier="ro-crate-1.3",
    requirement_severity=Severity.RECOMMENDED,
)
issues = services.validate(settings).get_issues()
print(json.dumps([[one.severity.name, one.check.identifier, one.message, str(one.violatingEntity)] for one in issues]))
"""
# What is recommended and not to be had: it would have to be made up, or differs from machine to machine.
NOT_TO_BE_HAD = (
    "organization SHOULD have a URL",
    "SHOULD have a ROR identifier",
    "contactPoint",
)


def _issues(run: CompletedProcess[str]) -> list[list[str]]:
    assert run.returncode == 0, run.stderr
    found: list[list[str]] = json.loads(run.stdout.splitlines()[-1])
    return found


def test_ro_crate(package: Path, run_python: RunPython, tmp_path: Path) -> None:
    crate = tmp_path / "crate"  # the validator takes a path with a space for another address
    crate.symlink_to(package, target_is_directory=True)
    issues = _issues(run_python("-W", "ignore", "-c", VALIDATE_CRATE, str(crate), str(tmp_path / "cache")))
    assert [issue for issue in issues if issue[0] == "REQUIRED"] == []
    left = [
        issue
        for issue in issues
        if not any(part in issue[2] for part in NOT_TO_BE_HAD)
        and not ("contentSize" in issue[2] and issue[3].endswith(".parquet"))
    ]
    assert left == []


def test_a_broken_crate_is_refused(published: Path, run_python: RunPython, tmp_path: Path) -> None:
    path = published / "ro-crate-metadata.json"
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    next(entity for entity in document["@graph"] if entity["@id"] == "./").pop("license")
    path.write_text(json.dumps(document), encoding="utf-8")
    issues = _issues(run_python("-W", "ignore", "-c", VALIDATE_CRATE, str(published), str(tmp_path / "cache")))
    assert any(issue[0] == "REQUIRED" and "license" in issue[2] for issue in issues), issues


def test_ro_crate_is_read_by_its_library(package: Path, run_python: RunPython) -> None:
    code = (
        "import json, sys\nfrom rocrate.rocrate import ROCrate\ncrate = ROCrate(sys.argv[1])\n"
        "print(json.dumps([crate.name, len(crate.data_entities), crate.root_dataset['version']]))\n"
    )
    run = run_python("-W", "ignore", "-c", code, str(package))
    assert run.returncode == 0, run.stderr
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    tables = len(described["resources"])
    assert json.loads(run.stdout.splitlines()[-1]) == [described["title"], 2 * tables + 4, described["version"]]
