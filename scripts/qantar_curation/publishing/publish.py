"""Publishing: all files or none, and the comparison of what is there with what would be published."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.files import CannotWrite, Staging
from qantar_curation.publishing import layout
from qantar_curation.publishing.building import Built, Tables, build
from qantar_curation.publishing.metadata import read_metadata
from qantar_curation.publishing.parquet_tables import same, write

if TYPE_CHECKING:
    import pyarrow as pa

STALE = Rule(
    "P003",
    "not-as-published",
    "The published files are generated: one that differs from what the records give was edited by hand, or the records"
    " changed after it was published.",
    "Run `qantar publish` and commit the files.",
)
EXTRA = Rule(
    "P004",
    "extra-file",
    "A file among the tables that no table accounts for would be installed with the data as if it were part of them.",
    "Move the file elsewhere; `qantar publish` removes CSV and Parquet files that belong to no table.",
)

Verify = Callable[[Path], list[Finding]]


class NotPublishable(Exception):
    """Nothing was published, because of what was found.

    Attributes:
        findings: Why.
    """

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(f"{finding.path}: {finding.message}" for finding in findings))
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Report:
    """What a publication did: the files it wrote or removed, sorted, and the rows of each table."""

    changed: tuple[str, ...]
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """A published file that is not what would be published."""

    rule: Rule
    path: str
    message: str

    @property
    def finding(self) -> Finding:
        """The difference as a finding."""
        return Finding(self.rule, self.path, None, self.message)


def publish(root: Path, tables: Tables, verify: Verify | None = None) -> Report:
    """Write every published file, all or none; a Parquet file that holds the right table already is left alone.

    Args:
        root: The root of the corpus; its dataset/package.yaml gives the metadata.
        tables: The rows of every table, in order.
        verify: Looks at everything, written below a folder laid out as the root, before a file is replaced.

    Raises:
        NotPublishable: package.yaml is not right, or `verify` found something.
        TableError: a value cannot be published.
        CannotWrite: the files could not be written. In all three cases the old files are as they were.
    """
    built = _built(root, tables)
    if verify is not None:
        with tempfile.TemporaryDirectory(prefix="qantar-") as folder:
            built.write_to(Path(folder))
            if findings := verify(Path(folder)):
                raise NotPublishable(findings)
    with Staging(root) as staging:
        for relative, data in built.files.items():
            staging.write_bytes(relative, data)
        for relative, table in built.parquet.items():
            if _differs(root / relative, table) is not None:
                _write(table, staging.path(relative), root / relative)
        for relative in _extra(root, built):
            if relative.endswith((".csv", ".parquet")):
                staging.remove(relative)
    return Report(tuple(staging.changed), built.rows)


def check(root: Path, tables: Tables) -> list[Difference]:
    """Compare the published files with what would be published: bytes, and of Parquet schema, metadata and content.

    Raises:
        NotPublishable: package.yaml is not right.
        TableError: a value cannot be published.
    """
    built = _built(root, tables)
    found = []
    for relative, data in built.files.items():
        if (reason := _bytes_differ(root / relative, data)) is not None:
            found.append(Difference(STALE, relative, reason))
    for relative, table in built.parquet.items():
        if (reason := _differs(root / relative, table)) is not None:
            found.append(Difference(STALE, relative, reason))
    found += [Difference(EXTRA, relative, "this file belongs to no table") for relative in _extra(root, built)]
    return sorted(found, key=lambda difference: difference.path)


def _built(root: Path, tables: Tables) -> Built:
    metadata, findings = read_metadata(root)
    if metadata is None:
        raise NotPublishable(findings)
    return build(metadata, tables)


def _write(table: pa.Table, path: Path, target: Path) -> None:
    try:
        write(table, path)
    except OSError as error:
        raise CannotWrite(target, error.strerror or str(error)) from error


def _bytes_differ(path: Path, data: bytes) -> str | None:
    try:
        found = path.read_bytes()
    except FileNotFoundError:
        return "this file is missing"
    except OSError as error:
        return f"this file cannot be read: {error.strerror}"
    if found == data:
        return None
    here, there = found.split(b"\n"), data.split(b"\n")
    pairs = zip(here, there, strict=False)
    line = next((number for number, (a, b) in enumerate(pairs, start=1) if a != b), min(len(here), len(there)) + 1)
    return f"it differs from what would be published, first in line {line}"


def _differs(path: Path, table: pa.Table) -> str | None:
    try:
        return same(path, table)
    except FileNotFoundError:
        return "this file is missing"


def _extra(root: Path, built: Built) -> list[str]:
    folder = root / layout.TABLES
    if not folder.is_dir():
        return []
    known = built.files.keys() | built.parquet.keys()
    found = (path.relative_to(root).as_posix() for path in folder.rglob("*") if not path.is_dir())
    return sorted(relative for relative in found if relative not in known)
