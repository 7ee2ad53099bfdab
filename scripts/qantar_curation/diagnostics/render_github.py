"""Findings as annotations of a GitHub Actions run, and a table of all of them for the step's summary page.

GitHub shows ten annotations of a kind a step and drops the rest without a word: ten are printed, and the summary
page lists them all.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.diagnostics.listing import in_order, summary
from qantar_curation.diagnostics.render_text import place
from qantar_curation.diagnostics.visible import visible

ANNOTATIONS = 10
_LIMIT = 900_000  # bytes of rows: the summary page takes 1 MiB a step


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render(findings: Iterable[Finding], *, prefix: str = "") -> str:
    """At most ten annotations, in the order of their places, and a line that says how many more there are.

    Args:
        findings: In any order.
        prefix: What stands before each path where the root is not the top of the repository (``tests/data/``).
    """
    ordered = in_order(findings)
    lines = [_annotation(finding, prefix) for finding in ordered[:ANNOTATIONS]]
    if len(ordered) > ANNOTATIONS:
        lines.append(f"{len(ordered) - ANNOTATIONS:,} more without annotation; in all {summary(ordered)}")
    return "\n".join(lines)


def _annotation(finding: Finding, prefix: str) -> str:
    properties = [f"file={_property(visible(prefix + finding.path))}"]
    if finding.span is not None:
        line, column, length = finding.span.line, finding.span.column, finding.span.length
        properties += [f"line={line}", f"col={column}", f"endColumn={column + length}"]
    properties.append(f"title={_property(f'{finding.rule.code} {finding.rule.name}')}")
    message = f"{visible(finding.message)}\nmend: {visible(finding.mend)}"
    return f"::error {','.join(properties)}::{_data(message)}"


def step_summary(findings: Iterable[Finding]) -> str:
    """All findings, as far as the page has room, as a Markdown table below a line that sums them up."""
    ordered = in_order(findings)
    rows = [f"**{summary(ordered)}**", ""]
    if ordered:
        rows += ["| place | code | what is wrong | how to mend it |", "|---|---|---|---|"]
    size = 0
    for number, finding in enumerate(ordered):
        cells = (place(finding), finding.rule.code, visible(finding.message), visible(finding.mend))
        row = "| " + " | ".join(_markdown(cell) for cell in cells) + " |"
        size += len(row.encode()) + 1
        if size > _LIMIT:
            rows += ["", f"and {len(ordered) - number:,} more"]
            break
        rows.append(row)
    return "\n".join(rows) + "\n"


def _markdown(text: str) -> str:
    """Text that Markdown and HTML show as it is, in one table cell."""
    return "".join(f"&#{ord(char)};" if char in "&<>|`*_[]()!\\#~@:$" else char for char in text[:1000])


def write_step_summary(findings: Iterable[Finding], environ: Mapping[str, str] = os.environ) -> bool:
    """Append the table to the file that ``GITHUB_STEP_SUMMARY`` names.

    Returns:
        Whether it was written: not where the variable is unset, nothing was found, or the file cannot be written
        (the annotations and the exit code still tell).
    """
    target = environ.get("GITHUB_STEP_SUMMARY")
    ordered = in_order(findings)
    if not target or not ordered:
        return False
    try:
        with Path(target).open("a", encoding="utf-8", newline="\n") as file:
            file.write(step_summary(ordered))
    except (OSError, ValueError):
        return False
    return True
