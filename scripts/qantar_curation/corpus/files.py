"""The files of a corpus and the table that each one's records go to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from qantar_curation.corpus import rules
from qantar_curation.diagnostics.finding import Finding
from qantar_schema.contract import record_tables

RECORDS_FOLDER = "dataset/records"
ARTICLES_FOLDER = "dataset/articles"
ARTICLES = "articles"
_PASSED_OVER = {".md", ".txt"}
"""Endings of what may lie beside the records without being one."""


def record_files(root: Path, findings: list[Finding]) -> Iterator[tuple[str, Path]]:
    """Each file of records with its table, in the order of paths; unknown files go to `findings`."""
    found = False
    base = root / RECORDS_FOLDER
    for path in _walk(base):
        relative = path.relative_to(base)
        table = relative.parts[0] if len(relative.parts) > 1 else path.stem
        if path.suffix in _PASSED_OVER:
            continue
        found = True
        if path.suffix != ".yaml" or table not in record_tables():
            said = f"`{relative.as_posix()}` is no file of a table: <table>.yaml or <table>/<theme>.yaml"
            shown = path.relative_to(root).as_posix()
            findings.append(Finding(rules.UNKNOWN_FILE, shown, None, said, _hint(relative, table)))
            continue
        yield table, path
    for path in sorted((root / ARTICLES_FOLDER).glob("*.yaml")):
        found = True
        yield ARTICLES, path
    if not found:
        said = f"there are no records below {RECORDS_FOLDER} and no entries in {ARTICLES_FOLDER}"
        findings.append(Finding(rules.NO_RECORDS, RECORDS_FOLDER, None, said))


def _hint(relative: PurePath, table: str) -> str:
    from difflib import get_close_matches

    if table in record_tables():
        return f"rename it to `{relative.with_suffix('.yaml').as_posix()}`"
    near = get_close_matches(table, record_tables(), 1, 0.6)
    return f"did you mean the table `{near[0]}`?" if near else f"the tables are {', '.join(record_tables())}"


def _walk(base: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(base):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))
