from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.publishing.metadata import read_metadata
from qantar_curation.publishing.package_checks import check_package, check_packages
from qantar_schema.rows import TABLES


def descriptor(root: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((root / "datapackage.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize(("count", "said"), [(1, "one"), (6, "six"), (12, "twelve"), (1300, "1,300")])
def test_titles_count_the_articles(root: Path, count: int, said: str) -> None:
    metadata, _ = read_metadata(root / "tests/fictional")
    assert metadata is not None
    assert metadata.counted(count).title == f"Merevia: what {said} invented articles say about a levy on salt"


def test_what_the_descriptor_says(published: Path) -> None:
    package = descriptor(published)
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["name"], package["version"]) == ("fenland", "0.3.1")
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["contributors"] == [{"title": "Nobody in particular", "roles": ["creator"]}]
    assert package["qantar:citation"] == (
        "Nobody in particular (1923). The fair of Fenland (version 0.3.1) [Data set]."
    )
    assert package["sources"] == [
        {"title": 'The fair, "so called", opens, The Fenland Post', "path": "https://fenland.example.org/fair"},
        {"title": "two.txt"},
    ]
    assert "created" not in package
    assert [resource["name"] for resource in package["resources"]] == list(TABLES)
    places = next(resource for resource in package["resources"] if resource["name"] == "places")
    assert places["path"] == "dataset/qantar/tables/places.csv"
    assert places["bytes"] == (published / places["path"]).stat().st_size
    assert places["dialect"] == {"delimiter": ","} and places["encoding"] == "utf-8"
    assert places["schema"]["primaryKey"] == ["place_id"]


def test_the_two_descriptors_differ_in_paths_alone(published: Path) -> None:
    root = (published / "datapackage.json").read_text(encoding="utf-8")
    wheel = (published / "dataset/qantar/datapackage.json").read_text(encoding="utf-8")
    assert root.replace('"dataset/qantar/tables/', '"tables/') == wheel != root


def test_frictionless_command_is_content(published: Path) -> None:
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--type", "package"]
    run = subprocess.run(command, cwd=published, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout


def test_the_citation_file_is_valid(published: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    run = subprocess.run([*command, published / "CITATION.cff"], capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout
    text = (published / "CITATION.cff").read_text(encoding="utf-8")
    assert 'date-released: "1923-05-02"' in text and 'version: "0.3.1"' in text


def test_our_checks_find_nothing_in_it(published: Path) -> None:
    assert check_packages(published) == []


def _resource(package: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(resource for resource in package["resources"] if resource["name"] == name)
    return found


@pytest.mark.parametrize(
    ("change", "code", "says"),
    [
        (lambda p: p.update(created="1923-05-02T00:00:00Z"), "P101", "created"),
        (lambda p: p.update(name="Fenland!"), "P101", "name is 'Fenland!'"),
        (lambda p: p.update(version="latest"), "P101", "version is 'latest'"),
        (lambda p: p.update(resources=[]), "P101", "list of resources"),
        (lambda p: p.update(resources=[1]), "P101", "malformed"),
        (lambda p: _resource(p, "places").pop("schema"), "P101", "malformed"),
        (lambda p: _resource(p, "places").update(hash="md5:1"), "P101", "hash is 'md5:1'"),
        (lambda p: p.pop("contributors"), "P102", "contributors"),
        (lambda p: p.update(contributors=[{"name": "x"}]), "P102", "contributors, entry 1: it has no title"),
        (lambda p: p["contributors"][0].update(roles="creator"), "P102", "roles is 'creator'"),
        (lambda p: p.update(sources="the press"), "P102", "sources is not a list"),
        (lambda p: p["sources"][0].update(path="javascript:1"), "P102", "path is 'javascript:1'"),
        (lambda p: p.update(licenses=[{}]), "P102", "licenses, entry 1"),
        (lambda p: _resource(p, "places").update(name="posts"), "P103", "the name 'posts' stands at 2"),
        (lambda p: _resource(p, "places").update(path=_resource(p, "posts")["path"]), "P103", "the path"),
        (lambda p: _resource(p, "places").update(path="../places.csv"), "P104", "'../places.csv'"),
        (lambda p: _resource(p, "places").update(path="/etc/hostname"), "P104", "'/etc/hostname'"),
        (lambda p: _resource(p, "places").update(path="a/../../b.csv"), "P104", "'a/../../b.csv'"),
        (lambda p: _resource(p, "places").update(path="https://a.example/b.csv"), "P104", "https"),
        (lambda p: _resource(p, "places").update(path="none.csv"), "P105", "cannot be read"),
        (lambda p: _resource(p, "places").update(bytes=1), "P105", "says 1"),
        (lambda p: _resource(p, "places").update(hash=f"sha256:{'0' * 64}"), "P105", "its hash is"),
        (lambda p: _resource(p, "places")["schema"].update(uniqueKeys=[["nme"]]), "P106", "'nme'"),
        (lambda p: _resource(p, "places")["schema"].update(primaryKey=[]), "P106", "cannot be a key"),
        (lambda p: _resource(p, "places")["schema"]["fields"][2]["categories"].pop(), "P106", "categories of kind"),
        (lambda p: _resource(p, "places")["schema"]["fields"][1].update(name="note"), "P106", "called note"),
        (
            lambda p: _resource(p, "events")["schema"]["foreignKeys"][0]["reference"].update(resource="nowhere"),
            "P106",
            "do not exist",
        ),
        (lambda p: _resource(p, "places")["schema"].update(uniqueKeys=[["note"]]), "P107", "note null: the same as"),
    ],
)
def test_what_frictionless_ignores_is_found(published: Path, change: Any, code: str, says: str) -> None:
    package = descriptor(published)
    change(package)
    (published / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    findings = check_package(published, "datapackage.json")
    assert any(finding.rule.code == code and says in finding.message for finding in findings), findings


def test_an_unknown_term_is_found_in_its_line(published: Path) -> None:
    path = published / "dataset/qantar/tables/places.csv"
    path.write_bytes(path.read_bytes().replace(b"NA,city", b"NA,town"))
    findings = check_package(published, "datapackage.json")
    (category,) = (finding for finding in findings if finding.rule.code == "P108")
    assert category.path == "dataset/qantar/tables/places.csv"
    assert category.span is not None and category.span.line == 3
    assert "P105" in {finding.rule.code for finding in findings}


@pytest.mark.parametrize("text", ["", "[", "[]", '{"name": 1, "name": 2}', '{"resources": {}}', "[" * 100_000])
def test_no_descriptor_at_all(published: Path, text: str) -> None:
    (published / "datapackage.json").write_text(text, encoding="utf-8")
    assert [finding.rule.code for finding in check_package(published, "datapackage.json")] == ["P101"]


def test_a_link_out_of_the_package(published: Path, tmp_path: Path) -> None:
    path = published / "dataset/qantar/tables/places.csv"
    outside = tmp_path / "outside.csv"
    outside.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(outside)
    assert "P104" in {finding.rule.code for finding in check_packages(published)}


PACKAGE_YAML = "dataset/package.yaml"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("name: fenland\n", "", 1, "name"),
        ("name: fenland\n", "name: Fen Land\n", 1, "name"),
        ("description:", "descripton:", 3, "`descripton` is no key"),
        ("released: 1923-05-02", "released: 1577836800", 14, "released"),
        ("released: 1923-05-02", "released: 1923-02-30", 14, "released"),
        ("version: 0.3.1", "version: '1'", 15, "version"),
        ("      - creator\n", "      - king\n", 13, "`king` is no term of `roles`"),
        ("https://creativecommons.org", "creativecommons.org", 9, "as `path` is no web address"),
        ("version: 0.3.1\n", "", None, "no version"),
    ],
)
def test_package_yaml_is_read_strictly(empty_corpus: Path, old: str, new: str, line: int | None, says: str) -> None:
    path = empty_corpus / PACKAGE_YAML
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    metadata, findings = read_metadata(empty_corpus)
    assert metadata is None
    found = [finding for finding in findings if says in finding.message]
    assert found, findings
    assert (found[0].span and found[0].span.line) == line


def test_the_version_stands_in_one_place(empty_corpus: Path) -> None:
    (empty_corpus / "pyproject.toml").write_text('[project]\nversion = "4.5.6"\n', encoding="utf-8")
    metadata, findings = read_metadata(empty_corpus)
    assert metadata is None and "not given again" in findings[0].message
    path = empty_corpus / PACKAGE_YAML
    path.write_text(path.read_text(encoding="utf-8").replace("version: 0.3.1\n", ""), encoding="utf-8")
    metadata, findings = read_metadata(empty_corpus)
    assert metadata is not None and metadata.version == "4.5.6" and findings == []
    for project, says in (
        ("[project]", "gives no project.version"),
        ("project = 3", "gives no project.version"),
        ("[project]\nversion = 4", "4 is no version"),
        ('[project]\nversion = "4.5"', "'4.5' is no version"),
        ('[project]\nversion = "4.5.6x"', "'4.5.6x' is no version"),
        ("[project", "cannot be read"),
    ):
        (empty_corpus / "pyproject.toml").write_text(f"{project}\n", encoding="utf-8")
        metadata, (finding,) = read_metadata(empty_corpus)
        assert metadata is None and finding.path == "pyproject.toml" and says in finding.message


def test_no_package_yaml(tmp_path: Path) -> None:
    metadata, findings = read_metadata(tmp_path)
    assert metadata is None and findings[0].path == PACKAGE_YAML


def test_our_own_package_yaml(root: Path) -> None:
    metadata, findings = read_metadata(root)
    assert findings == []
    assert metadata is not None and metadata.name == "kazakhstan-january-2022"
