"""Findings as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.diagnostics.listing import in_order


def render(findings: Iterable[Finding]) -> str:
    """A JSON array in ASCII, one object a finding, in the order of their places.

    Each object has ``code``, ``name``, ``path``, ``line``, ``column``, ``end_column`` (one past the last character;
    the three are null where the whole file is meant), ``message``, ``mend`` and ``why``. Text is as it was found:
    whoever prints it escapes it.
    """
    return json.dumps([_plain(finding) for finding in in_order(findings)], indent=2)


def _plain(finding: Finding) -> dict[str, str | int | None]:
    span = finding.span
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "path": finding.path,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_column": span.column + span.length if span else None,
        "message": finding.message,
        "mend": finding.mend,
        "why": finding.rule.why,
    }
