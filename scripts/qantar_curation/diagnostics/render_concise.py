"""Findings one a line, for pipes and editors."""

from __future__ import annotations

from collections.abc import Iterable

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.diagnostics.listing import in_order
from qantar_curation.diagnostics.render_text import place
from qantar_curation.diagnostics.visible import visible


def render(findings: Iterable[Finding]) -> str:
    """Each finding as ``path:line:column: CODE message``, in the order of their places; empty where there is none."""
    return "\n".join(
        f"{place(finding)}: {finding.rule.code} {visible(finding.message)}" for finding in in_order(findings)
    )
