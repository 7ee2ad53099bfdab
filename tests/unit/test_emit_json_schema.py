"""The JSON Schemas that editors use: they take what the records hold, refuse slips, and explain each term."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from qantar_schema.emit.json_schema import DRAFT, FILES, json_schema
from qantar_schema.support import supportable
from qantar_schema.vocabularies import EventKind


class CoreLoader(yaml.SafeLoader):
    """Types plain scalars as YAML 1.2 does, which editors follow: no days, no `yes` and `no`, no base 60."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own


for tag, pattern in (
    ("null", r"(~|null|Null|NULL|)$"),
    ("bool", r"(true|True|TRUE|false|False|FALSE)$"),
    ("int", r"[-+]?[0-9]+$"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), None)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node)))

EVENT = """
- event_id: first-event
  label: Something happens
  kind: protest
  status: occurred
  start: 2022
  end: 2022-01-05
  evidence:
    - article: a002
      line: 9
      phrase: 225
      supports: [kind, start]
  participants:
    - official: somebody
      role: actor
"""


def load(text: str) -> Any:
    return yaml.load(text, CoreLoader)


def errors(table: str, data: Any) -> list[str]:
    validator = jsonschema.Draft7Validator(json_schema(table))
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(data)]


def _changed(way: list[str | int], value: Any) -> Any:
    data = copy.deepcopy(load(EVENT))
    at = data
    for step in way[:-1]:
        at = at[step]
    at[way[-1]] = value
    return data


@pytest.mark.parametrize("table", FILES)
def test_each_schema_is_sound(table: str) -> None:
    schema = json_schema(table)
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == DRAFT
    assert errors(table, []) == []


def test_the_records_of_the_project_pass(root: Path) -> None:
    files = sorted((root / "dataset").glob("records/**/*.yaml")) + sorted((root / "dataset/articles").glob("*.yaml"))
    assert files
    for path in files:
        table = path.relative_to(root / "dataset/records").parts[0] if "records" in path.parts else "articles"
        found = errors(table.removesuffix(".yaml"), load(path.read_text(encoding="utf-8")))
        assert found == [], path.relative_to(root)


def test_a_parser_with_types_is_no_hindrance() -> None:
    data = load(EVENT)
    assert data[0]["start"] == 2022
    assert data[0]["evidence"][0]["phrase"] == 225
    assert errors("events", data) == []


@pytest.mark.parametrize(
    ("way", "value"),
    [
        ([0, "kinds"], "protest"),
        ([0, "kind"], "protests"),
        ([0, "start"], "5 January"),
        ([0, "start"], 20220105),
        ([0, "start"], None),
        ([0, "place"], "Almaty City"),
        ([0, "event_id"], 5),
        ([0, "label"], " padded"),
        ([0, "evidence", 0, "supports"], []),
        ([0, "evidence", 0, "supports"], ["label"]),
        ([0, "evidence", 0, "supports"], ["kind", "kind"]),
        ([0, "evidence", 0, "line"], 0),
        ([0, "evidence", 0, "line"], "nine"),
        ([0, "participants", 0, "evidence"], [{"article": "a002", "line": 9, "phrase": "x", "supports": ["kind"]}]),
        ([0], "text"),
    ],
)
def test_slips_are_refused(way: list[str | int], value: Any) -> None:
    assert errors("events", load(EVENT)) == []
    assert len(errors("events", _changed(way, value))) == 1


def test_required_keys() -> None:
    assert sorted(errors("events", [{"event_id": "x"}])) == [
        "0: 'kind' is a required property",
        "0: 'label' is a required property",
        "0: 'status' is a required property",
    ]


def test_terms_and_supports_are_explained() -> None:
    keys = json_schema("events")["items"]["properties"]
    assert keys["kind"]["enum"] == [term.value for term in EventKind]
    assert keys["kind"]["markdownEnumDescriptions"] == [term.definition for term in EventKind]
    supports = keys["evidence"]["items"]["properties"]["supports"]["items"]
    assert supports["enum"] == list(supportable("events"))
    assert len(supports["markdownEnumDescriptions"]) == len(supports["enum"])
    parts = keys["participants"]["items"]["properties"]["evidence"]["items"]["properties"]["supports"]["items"]
    assert parts["enum"] == ["role", "official", "organisation"]


def test_evidence_stands_only_where_something_takes_it() -> None:
    disagreement = json_schema("disagreements")["items"]["properties"]
    assert "evidence" not in disagreement
    assert "evidence" in disagreement["members"]["items"]["required"]
    assert disagreement["members"]["minItems"] == 1
    assert json_schema("articles")["maxItems"] == 1


def _all_objects(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for item in schema for found in _all_objects(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if schema.get("type") == "object" else []
    return own + [found for item in schema.values() for found in _all_objects(item)]


@pytest.mark.parametrize("table", FILES)
def test_every_key_is_described_and_no_other_allowed(table: str) -> None:
    objects = _all_objects(json_schema(table))
    assert objects
    for found in objects:
        assert found["additionalProperties"] is False
        assert all(key["description"].endswith(".") for key in found["properties"].values())
