"""The order in which findings are shown, and the line that sums them up."""

from __future__ import annotations

from collections.abc import Iterable

from qantar_curation.diagnostics.finding import Finding


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    span = finding.span
    line, column = (0, 0) if span is None else (span.line, span.column)
    return finding.path, line, column, finding.rule.code, finding.message


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by path, line, column and code, each once; those of a whole file stand before its lines."""
    return sorted(dict.fromkeys(findings), key=_place)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def summary(findings: Iterable[Finding]) -> str:
    """One line: ``3 findings in 2 files``, or ``no findings``."""
    unique = set(findings)
    if not unique:
        return "no findings"
    files = len({finding.path for finding in unique})
    return f"{_count(len(unique), 'finding')} in {_count(files, 'file')}"
