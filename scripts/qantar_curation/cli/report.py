"""Print findings in the format that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from qantar_curation.diagnostics.finding import Finding
from qantar_curation.terminal import takes_colour, width


def print_findings(findings: Sequence[Finding], how: str, root: Path) -> None:
    """Print findings to stdout; in the format `github` add them to the step's summary page as well.

    Args:
        findings: In any order; JSON and SARIF are printed also where there are none.
        how: One of `options.FORMATS`.
        root: The folder that their paths are relative to.
    """
    text = _rendered(findings, how, root)
    if text:
        print(text)


def _rendered(findings: Sequence[Finding], how: str, root: Path) -> str:
    if how == "json":
        from qantar_curation.diagnostics import render_json

        return render_json.render(findings)
    if how == "sarif":
        from qantar_curation.diagnostics import render_sarif

        return render_sarif.render(findings, prefix=_prefix(root), version=_version())
    if not findings:
        return ""
    if how == "concise":
        from qantar_curation.diagnostics import render_concise

        return render_concise.render(findings)
    if how == "github":
        from qantar_curation.diagnostics import render_github

        render_github.write_step_summary(findings)
        return render_github.render(findings, prefix=_prefix(root))
    from qantar_curation.diagnostics import render_text
    from qantar_curation.reading.source import FileSource

    columns = min(width(sys.stdout), 160) - 10  # room for the line's number and for the marks of a cut
    return render_text.render(findings, source=FileSource(root), colour=takes_colour(sys.stdout), width=columns)


def _version() -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("qantar")
    except PackageNotFoundError:
        return None


def _prefix(root: Path) -> str:
    """What stands before a path where the root is not the top of the repository that is being checked."""
    top = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    inner = root.resolve()
    if inner == top or not inner.is_relative_to(top):
        return ""
    return f"{inner.relative_to(top).as_posix()}/"
