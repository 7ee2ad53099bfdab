"""`validate --only` and `--diff`: which of all findings are shown. Everything is checked all the same."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.terminal import CannotRun, plural

if TYPE_CHECKING:
    from qantar_curation.diagnostics.finding import Finding


def in_paths(findings: Sequence[Finding], root: Path, names: Sequence[str]) -> list[Finding]:
    """The findings in given files and below given folders.

    Args:
        findings: All findings.
        root: The folder that their paths are relative to.
        names: Paths as seen from the working directory. One that is gone may be named: findings may be about that.

    Raises:
        CannotRun: a path does not lie in the corpus.
    """
    top = root.resolve()
    chosen = [Path(name).resolve() for name in names]
    for name, path in zip(names, chosen, strict=True):
        if not path.is_relative_to(top):
            raise CannotRun(f"`{name}` does not lie below {root} (--only)")
        if not path.exists() and not any(top / one.path == path for one in findings):
            raise CannotRun(f"there is no file or folder `{name}` (--only)")
    return [one for one in findings if any((top / one.path).is_relative_to(path) for path in chosen)]


def since(findings: Sequence[Finding], root: Path, revision: str, articles: Path | None) -> list[Finding]:
    """The findings that a revision of git did not have: those that an edit since can have caused.

    Args:
        findings: All findings of the corpus as it stands.
        root: Its root.
        revision: The revision, whose records are validated in the same way.
        articles: The folder of captured articles, if they are at hand.

    Raises:
        CannotRun: git or the revision is not there.
    """
    from qantar_curation.cli.revision import lay_out
    from qantar_curation.cli.since import new_findings
    from qantar_curation.validation import validate

    with tempfile.TemporaryDirectory(prefix="qantar-") as name:
        folder = Path(name)
        lay_out(root, revision, folder)
        if not findings:
            return []
        before = validate(folder, articles).findings
        return new_findings(before, _lines_below(folder), findings, _lines_below(root))


def _lines_below(root: Path) -> Callable[[str], list[str]]:
    from qantar_curation.reading.opening import LIMIT_BYTES, CannotRead, read_bytes

    def lines(path: str) -> list[str]:
        try:
            data = read_bytes(root, root / path, limit_bytes=LIMIT_BYTES)
        except CannotRead:
            return []
        return data.decode("utf-8", "surrogateescape").split("\n")

    return lines


def left_out(number: int, where: str) -> str:
    """What to say of the findings that are not shown; empty where all are."""
    return f"; {plural(number, 'more finding')} {where}" if number else ""
