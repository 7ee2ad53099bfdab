"""Findings as SARIF 2.1.0, the interchange format of code scanning (OASIS standard, errata 01).

Columns count code points, as ours do, and the log says so. Paths are relative to the top of the repository, which
the consumer knows as `%SRCROOT%`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.diagnostics.listing import in_order
from qantar_curation.diagnostics.visible import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BASE = "%SRCROOT%"


def render(findings: Iterable[Finding], *, prefix: str = "", version: str | None = None) -> str:
    """A SARIF log in ASCII with one run: the rules that were broken, and one result a finding.

    Args:
        findings: In any order; where there are none, the log says that nothing was found.
        prefix: What stands before each path where the root is not the top of the repository (``tests/data/``).
        version: The version of the program, where it is known.
    """
    ordered = in_order(findings)
    rules = sorted({finding.rule.code: finding.rule for finding in ordered}.values(), key=lambda rule: rule.code)
    index = {rule.code: number for number, rule in enumerate(rules)}
    driver: dict[str, Any] = {"name": "qantar", "rules": [_rule(rule) for rule in rules]}
    if version is not None:
        driver["semanticVersion"] = version
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, index[finding.rule.code], prefix) for finding in ordered],
            }
        ],
    }
    return json.dumps(log, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    mend = _sentence(rule.mend)
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": _sentence(rule.name.replace("-", " "))},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\n{mend}", "markdown": f"{rule.why}\n\n**Mend:** {mend}"},
        "defaultConfiguration": {"level": "error"},
        "properties": {"problem.severity": "error", "precision": "very-high"},
    }


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")


def _result(finding: Finding, index: int, prefix: str) -> dict[str, Any]:
    place: dict[str, Any] = {
        "artifactLocation": {"uri": quote(prefix + finding.path, errors="surrogateescape"), "uriBaseId": _BASE}
    }
    if finding.span is not None:
        line, column, length = finding.span.line, finding.span.column, finding.span.length
        place["region"] = {"startLine": line, "startColumn": column, "endLine": line, "endColumn": column + length}
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": index,
        "level": "error",
        "message": {"text": f"{visible(finding.message)}\nMend: {visible(finding.mend)}"},
        "locations": [{"physicalLocation": place}],
    }
