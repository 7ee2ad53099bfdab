from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from prov.model import ProvDocument

import qantar

FIGURE = "a001-people-killed-guard"


@pytest.fixture(scope="module")
def data(merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia)


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, list[str]]:
    """The lines of the fictional articles by the name that the hash of their file gives them."""
    found = {}
    for path in (root / "tests/fictional/articles").glob("*.txt"):
        digest = base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).decode().rstrip("=")
        found[f"ni:///sha-256;{digest}"] = path.read_text(encoding="utf-8").split("\n")
    return found


def annotations(said: dict[str, Any]) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = said["first"]["items"]
    return items


def test_both_selectors_find_the_phrase_in_the_article(data: qantar.Dataset, texts: dict[str, list[str]]) -> None:
    said = data.web_annotations()
    assert said["total"] == len(annotations(said)) == len(data.load("evidence"))
    for one in annotations(said):
        position, quote = one["target"]["selector"]
        assert position["value"] == quote["value"]
        match = re.fullmatch(r"line=(\d+),(\d+)", position["value"])
        assert match and int(match[2]) == int(match[1]) + 1
        line = texts[one["target"]["source"]["id"]][int(match[1])]
        refined = position["refinedBy"]
        assert refined["type"] == "TextPositionSelector"
        assert line[refined["start"] : refined["end"]] == quote["refinedBy"]["exact"]


def test_a_collection_is_one_of_the_annotation_model(data: qantar.Dataset) -> None:
    said = data.web_annotations("figures", FIGURE)
    assert said["@context"][0] == "http://www.w3.org/ns/anno.jsonld" and said["type"] == "AnnotationCollection"
    assert said["first"]["type"] == "AnnotationPage"
    assert json.loads(json.dumps(said, allow_nan=False)) == said
    for one in annotations(said):
        assert one["type"] == "Annotation" and one["motivation"] == "describing"
        assert one["rights"].startswith("https://creativecommons.org/")
        for selector in one["target"]["selector"]:
            assert selector["type"] == "FragmentSelector"
            assert selector["conformsTo"] == "http://tools.ietf.org/rfc/rfc5147"
    ids = [one["id"] for one in annotations(said)]
    assert len(set(ids)) == len(ids) == len(data.evidence("figures", FIGURE))
    value = next(one["body"][0] for one in annotations(said) if one["body"][0]["schema:propertyID"] == "figures.value")
    assert value["schema:value"] == "37"


def test_names_hold_for_this_content_alone(data: qantar.Dataset) -> None:
    digest = bytes.fromhex(data._package.content_hash.removeprefix("sha256:"))
    name = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    assert data.web_annotations("figures")["id"] == f"ni:///sha-256;{name}#annotations/figures"


def test_provenance_is_read_by_the_prov_library(data: qantar.Dataset) -> None:
    said = data.provenance("figures", FIGURE)
    document = ProvDocument.deserialize(io.StringIO(json.dumps(said, allow_nan=False)), format="json")
    kinds = {type(record).__name__ for record in document.get_records()}
    assert {"ProvEntity", "ProvActivity", "ProvAgent", "ProvDerivation", "ProvAttribution", "ProvUsage"} <= kinds
    entities = said["entity"]
    assert entities[f"q:figures/{FIGURE}/value"]["prov:value"] == "37"
    derived = [one for one in said["wasDerivedFrom"].values() if one["prov:type"]["$"] == "prov:Quotation"]
    phrases = {one["prov:generatedEntity"] for one in derived}
    assert {entities[phrase]["prov:value"] for phrase in phrases} == set(data.evidence("figures", FIGURE)["phrase"])
    assert {one["prov:usedEntity"] for one in derived} == {"q:articles/a001"}


def test_every_name_in_a_statement_is_declared(data: qantar.Dataset) -> None:
    said = data.provenance()
    declared = {name for kind in ("entity", "activity", "agent") for name in said[kind]}
    for kind, statements in said.items():
        if kind not in ("prefix", "entity", "activity", "agent"):
            for statement in statements.values():
                named = {value for key, value in statement.items() if key.startswith("prov:") and key != "prov:type"}
                assert named <= declared, kind


@pytest.mark.parametrize("ask", [lambda d, *a: d.web_annotations(*a), lambda d, *a: d.provenance(*a)])
@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        (("figure",), qantar.UnknownTable, "did you mean 'figures'"),
        (("figures", "x"), qantar.UnknownId, "no row of 'figures'"),
        (("terms",), qantar.NoEvidence, "no line is cited for any row of it"),
        (("terms", "status-planned"), qantar.NoEvidence, "terms status-planned: its values are editorial or derived"),
        ((None, "x"), ValueError, "with its table"),
    ],
)
def test_nothing_is_silently_empty(
    data: qantar.Dataset, ask: Callable[..., Any], arguments: tuple[Any, ...], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        ask(data, *arguments)
    assert says in str(caught.value)
