from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest

from qantar_curation.publishing import check, publish
from qantar_curation.publishing.content_hash import table_hash
from qantar_curation.publishing.metadata import read_metadata
from qantar_schema.column import columns
from qantar_schema.rows import TABLES

Tables = dict[str, list[dict[str, Any]]]
FILES = (".zenodo.json", "croissant.json", "metadata/datacite.json", "ro-crate-metadata.json")
MANY = """\
homepage: https://fenland.example.org/data
contributors:
  - {title: Fen Data Society, roles: [creator, publisher], path: "https://society.example.org/"}
  - {title: Drain Commission, roles: [funder]}
  - {title: Ledger Office, roles: [author, maintainer]}
  - {title: Ferry House, roles: [wrangler, contributor]}
"""


def read(root: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((root / name).read_text(encoding="utf-8"))
    return found


@pytest.fixture
def many(empty_corpus: Path, fictional_tables: Tables) -> Path:
    """Published with a homepage and several contributors."""
    path = empty_corpus / "dataset/package.yaml"
    kept = re.sub(r"contributors:\n(  .*\n)+", "", path.read_text(encoding="utf-8"))
    # Records are written in block style; the test is shorter in flow style, which the reader takes as well.
    path.write_text(kept + MANY, encoding="utf-8")
    publish(empty_corpus, fictional_tables)
    return empty_corpus


def test_all_say_the_same(published: Path) -> None:
    zenodo, croissant, datacite, crate = (read(published, name) for name in FILES)
    root = next(entity for entity in crate["@graph"] if entity["@id"] == "./")
    title, version, day = "The fair of Fenland", "0.3.1", "1923-05-02"
    assert {zenodo["title"], croissant["alternateName"], datacite["titles"][0]["title"], root["name"]} == {title}
    assert {zenodo["version"], croissant["version"], datacite["version"], root["version"]} == {version}
    assert {
        zenodo["publication_date"], croissant["datePublished"], datacite["dates"][0]["date"], root["datePublished"]
    } == {day}  # fmt: skip
    assert zenodo["creators"] == [{"name": "Nobody in particular"}]
    assert datacite["creators"] == [{"name": "Nobody in particular", "nameType": "Organizational"}]
    assert croissant["creator"] == [{"@type": "sc:Organization", "name": "Nobody in particular"}]
    assert root["creator"] == root["publisher"] == {"@id": "#contributor-1"}
    assert croissant["license"] == root["license"]["@id"] == datacite["rightsList"][0]["rightsUri"]
    assert zenodo["license"] == datacite["rightsList"][0]["rightsIdentifier"] == "CC-BY-4.0"


def test_nothing_is_made_up(published: Path) -> None:
    for name in FILES:
        text = (published / name).read_text(encoding="utf-8")
        assert "doi" not in text.lower().replace("metadata that a doi", ""), name
        assert "orcid" not in text.lower(), name
        # The only days are that of the release and those of the articles.
        assert set(re.findall(r"\d{4}-\d{2}-\d{2}", text)) <= {"1923-05-01", "1923-05-02"}, name
        assert not re.search(r"[0-9T ]\d{2}:\d{2}:\d{2}", text), name
    assert "homepage" not in read(published, "datapackage.json")
    assert "url" not in read(published, "croissant.json")


def test_articles_are_the_sources(published: Path) -> None:
    zenodo, _, datacite, crate = (read(published, name) for name in FILES)
    address = "https://fenland.example.org/fair"
    assert zenodo["related_identifiers"] == [{"identifier": address, "relation": "isDerivedFrom", "scheme": "url"}]
    assert zenodo["references"] == ["two.txt"]
    first, second = datacite["relatedItems"]
    assert first["relatedItemIdentifier"]["relatedItemIdentifier"] == address and first["publicationYear"] == "1923"
    assert second["titles"] == [{"title": "two.txt"}] and "relatedItemIdentifier" not in second
    root = next(entity for entity in crate["@graph"] if entity["@id"] == "./")
    assert root["isBasedOn"] == [{"@id": address}, {"@id": "#a001"}]


def test_roles_are_kept_apart(many: Path) -> None:
    zenodo, croissant, datacite, crate = (read(many, name) for name in FILES)
    creators = ["Fen Data Society", "Ledger Office"]
    metadata, findings = read_metadata(many)
    assert metadata is not None and not findings
    assert metadata.citation.startswith("Fen Data Society & Ledger Office (1923).")
    assert [one["name"] for one in zenodo["creators"]] == creators
    assert [one["name"] for one in datacite["creators"]] == creators
    assert croissant["creator"][0]["url"] == "https://society.example.org/"
    assert [one["name"] for one in croissant["publisher"]] == [datacite["publisher"]["name"]] == ["Fen Data Society"]
    assert zenodo["contributors"] == [
        {"name": "Drain Commission", "type": "Sponsor"},
        {"name": "Ledger Office", "type": "DataManager"},
        {"name": "Ferry House", "type": "DataCurator"},
        {"name": "Ferry House", "type": "Other"},
    ]
    assert datacite["fundingReferences"] == [{"funderName": "Drain Commission"}]
    assert [one["contributorType"] for one in datacite["contributors"]] == ["DataManager", "DataCurator", "Other"]
    assert datacite["url"] == croissant["url"] == "https://fenland.example.org/data"
    named = {entity["@id"]: entity for entity in crate["@graph"]}
    assert named["./"]["creator"] == [{"@id": "https://society.example.org/"}, {"@id": "#contributor-2"}]
    cff = (many / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall('name: "(.*)"', cff) == creators


def test_croissant_has_every_table_and_column(published: Path) -> None:
    croissant = read(published, "croissant.json")
    assert [one["name"] for one in croissant["recordSet"]] == list(TABLES)
    files = {one["@id"]: one for one in croissant["distribution"]}
    for record_set, (name, model) in zip(croissant["recordSet"], TABLES.items(), strict=True):
        assert [field["name"] for field in record_set["field"]] == [column.name for column in columns(model)]
        data = (published / files[f"{name}.csv"]["contentUrl"]).read_bytes()
        assert f"sha256:{files[f'{name}.csv']['sha256']}" == table_hash(data)
        assert files[f"{name}.csv"]["contentSize"] == f"{len(data)} B"
        assert record_set["key"] == {"@id": f"{name}/{model.key}"}
    fields = {field["@id"]: field for one in croissant["recordSet"] for field in one["field"]}
    assert fields["figures/event_id"]["references"] == {"field": {"@id": "events/event_id"}}
    assert "references" not in fields["places/part_of_id"]  # it would lead in a circle
    assert all(
        field.get("references", {"field": {"@id": key}})["field"]["@id"] in fields for key, field in fields.items()
    )


def test_the_crate_lists_the_published_files(published: Path) -> None:
    crate = read(published, "ro-crate-metadata.json")
    files = {entity["@id"]: entity for entity in crate["@graph"] if entity["@type"] == "File"}
    there = {path.relative_to(published).as_posix() for path in published.rglob("*") if path.is_file()}
    left_out = {".zenodo.json", "dataset/qantar/datapackage.json", "dataset/package.yaml", "ro-crate-metadata.json"}
    assert set(files) == there - left_out
    for path, entity in files.items():
        if not path.endswith(".parquet"):
            assert entity["contentSize"] == str((published / path).stat().st_size), path


def test_sizes_follow_the_tables(published: Path) -> None:
    paths = (published / "dataset/qantar/tables").glob("*.csv")
    rows = sum(path.read_text(encoding="utf-8").count("\n") - 1 for path in paths)
    assert read(published, "metadata/datacite.json")["sizes"] == [f"{len(TABLES)} tables", f"{rows} rows"]
    package = read(published, "datapackage.json")
    assert package["qantar:contentHash"] in (published / "metadata/datacite.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_check_compares_them(published: Path, fictional_tables: Tables, name: str) -> None:
    path = published / name
    path.write_bytes(path.read_bytes().replace(b"0.3.1", b"0.3.2", 1))
    assert [difference.path for difference in check(published, fictional_tables)] == [name]
    path.unlink()
    assert [difference.path for difference in check(published, fictional_tables)] == [name]
    assert publish(published, fictional_tables).changed == (name,)


def test_markup_in_a_description_is_text(empty_corpus: Path, fictional_tables: Tables) -> None:
    path = empty_corpus / "dataset/package.yaml"
    old = "description: An invented corpus."
    path.write_text(path.read_text(encoding="utf-8").replace(old, 'description: "a < b & <b>c</b>"'), encoding="utf-8")
    publish(empty_corpus, fictional_tables)
    assert read(empty_corpus, ".zenodo.json")["description"] == "<p>a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;</p>"
    assert read(empty_corpus, "croissant.json")["description"] == "a < b & <b>c</b>"


def test_a_package_without_articles(empty_corpus: Path, fictional_tables: Tables) -> None:
    publish(empty_corpus, {name: [] for name in fictional_tables})
    zenodo, _, datacite, crate = (read(empty_corpus, name) for name in FILES)
    assert not {"references", "related_identifiers"} & zenodo.keys() and "relatedItems" not in datacite
    assert "isBasedOn" not in next(entity for entity in crate["@graph"] if entity["@id"] == "./")


# What Zenodo's deposits take: https://developers.zenodo.org (there is no package that carries a schema of it).
ZENODO_KEYS = {
    "upload_type", "title", "description", "version", "publication_date", "access_right", "license", "language",
    "keywords", "creators", "contributors", "related_identifiers", "references", "notes", "communities", "grants",
    "subjects",
}  # fmt: skip
ZENODO_CONTRIBUTORS = {
    "ContactPerson", "DataCollector", "DataCurator", "DataManager", "Distributor", "Editor", "HostingInstitution",
    "Other", "Producer", "ProjectLeader", "ProjectManager", "ProjectMember", "RegistrationAgency",
    "RegistrationAuthority", "RelatedPerson", "Researcher", "ResearchGroup", "RightsHolder", "Sponsor", "Supervisor",
    "WorkPackageLeader",
}  # fmt: skip


def zenodo_faults(deposit: dict[str, Any]) -> list[str]:
    """In what way a deposit is not of the form that Zenodo documents."""
    faults = [f"unknown key {key}" for key in deposit.keys() - ZENODO_KEYS]
    needed = ("upload_type", "title", "description", "creators", "access_right", "license")
    faults += [f"{key} is missing" for key in needed if not deposit.get(key)]
    faults += [] if deposit.get("upload_type") == "dataset" else ["upload_type"]
    faults += [] if deposit.get("access_right") == "open" else ["access_right"]
    faults += [] if re.fullmatch("[a-z]{3}", deposit.get("language", "eng")) else ["language"]
    try:
        datetime.date.fromisoformat(deposit["publication_date"])
    except (KeyError, TypeError, ValueError):
        faults.append("publication_date")
    for person in deposit.get("creators", []):
        faults += [f"creator {key}" for key in person.keys() - {"name", "affiliation", "orcid", "gnd"}]
    for person in deposit.get("contributors", []):
        if person.keys() - {"name", "affiliation", "orcid", "gnd", "type"} or person["type"] not in ZENODO_CONTRIBUTORS:
            faults.append(f"contributor {person}")
    for link in deposit.get("related_identifiers", []):
        if link.keys() - {"identifier", "relation", "scheme", "resource_type"} or link["relation"] != "isDerivedFrom":
            faults.append(f"related identifier {link}")
    for key in ("keywords", "references", "creators", "contributors", "related_identifiers"):
        items = [json.dumps(item) for item in deposit.get(key, [])]
        faults += [f"{key} repeats {item}" for item in set(items) if items.count(item) > 1]
    return faults


def test_the_deposit_has_zenodos_form(published: Path, root: Path) -> None:
    assert zenodo_faults(read(published, ".zenodo.json")) == []
    assert zenodo_faults(read(root, ".zenodo.json")) == []


def test_the_deposit_of_many_has_zenodos_form(many: Path) -> None:
    assert zenodo_faults(read(many, ".zenodo.json")) == []
    assert zenodo_faults({}) != []
