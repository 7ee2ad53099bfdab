"""Findings as a good compiler prints them: place, code, message, the source line, carets, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.diagnostics.listing import in_order
from qantar_curation.diagnostics.visible import excerpt, visible

Source = Callable[[str, int], str | None]
"""From path and line number (from 1) to the line, or none where it cannot be had."""

_BOLD, _RED, _BLUE, _PLAIN = "1", "1;31", "34", "0"


def render(findings: Iterable[Finding], *, source: Source | None = None, colour: bool = False, width: int = 100) -> str:
    """The findings as text, in the order of their places, a blank line between two.

    Args:
        findings: In any order.
        source: Fetches source lines (``FileSource(root)`` reads them from the files); without it none are shown.
        colour: Whether to colour with ANSI escapes.
        width: How many columns a source line may take; a longer one is cut to a window around the caret.

    Returns:
        The text, without a line end at its end; empty where nothing was found.
    """
    return "\n\n".join(_one(finding, source, colour, width) for finding in in_order(findings))


def place(finding: Finding) -> str:
    """``path:line:column``, or the path alone where the whole file is meant."""
    path = visible(finding.path)
    return path if finding.span is None else f"{path}:{finding.span.line}:{finding.span.column}"


def _one(finding: Finding, source: Source | None, colour: bool, width: int) -> str:
    def paint(style: str, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[{_PLAIN}m" if colour else text

    code = paint(_RED, finding.rule.code)
    lines = [f"{paint(_BOLD, place(finding))}: {code} {visible(finding.message)}"]
    span = finding.span
    line = source(finding.path, span.line) if source and span else None
    if span and line is not None:
        shown, skip, carets = excerpt(line, span.column, span.length, width)
        number = f"{span.line:>5}"
        lines.append(f"{paint(_BLUE, number + ' |')} {shown}".rstrip())
        lines.append(f"{paint(_BLUE, ' ' * len(number) + ' |')} {' ' * skip}{paint(_RED, '^' * carets)}")
    lines.append(f"  {paint(_BLUE, '= mend:')} {visible(finding.mend)}")
    return "\n".join(lines)
