"""The whole data as one file: SQLite, DuckDB, Excel, JSON lines, or a zip archive of the data package."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from qantar.descriptor import Package
from qantar.errors import CannotExport, one_of
from qantar.rows import Row

FORMATS: dict[str, tuple[str, ...]] = {
    "sqlite": (".sqlite", ".sqlite3", ".db"),
    "duckdb": (".duckdb",),
    "xlsx": (".xlsx",),
    "jsonl": (".jsonl", ".ndjson"),
    "zip": (".zip",),
}
"""Each format with the endings of its files. The module of that name (for SQLite and so on with `_file`) writes it."""

Write = Callable[[Package, dict[str, list[Row]], Path], None]


def format_of(path: Path, format: str | None) -> str:
    """The format asked for, or the one that the file's ending names.

    Raises:
        UnknownTerm: there is no such format, or none is asked for and the ending names none.
    """
    if format is not None:
        return one_of("format", format, FORMATS)
    endings = {ending: name for name, every in FORMATS.items() for ending in every}
    return endings[one_of("format for the file ending", path.suffix.lower(), endings)]


def export(package: Package, read: Callable[[str], list[Row]], path: Path, format: str | None, force: bool) -> Path:
    """The work of `Dataset.export`, which describes it.

    The file is made in a folder beside its place and moved there when it is whole and on the disk: whatever happens on
    the way, the place holds what it held before or the new file.
    """
    write: Write = import_module(f"qantar.exporting.{format_of(path, format)}_file").write
    try:
        target = path.resolve()
        if target.is_dir():
            raise CannotExport(f"{path} is a folder: name a file in it")
        if target.exists() and not target.is_file():
            raise CannotExport(f"{path} is no plain file but a device or the like: name another one")
        if not force and target.exists():
            raise _exists(path)
        if not target.parent.is_dir():
            raise CannotExport(f"{path}: there is no folder {target.parent}")
        tables = {name: read(name) for name in package.resources}
        scratch = Path(tempfile.mkdtemp(prefix=".qantar-export-", dir=target.parent))
        try:
            made = scratch / f"data{target.suffix}"
            write(package, tables, made)
            _settle(made)
            _move(made, target, path, force)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    except (OSError, ValueError) as error:  # a full disk, no permission; a NUL in the path
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise CannotExport(f"{path} was not written: {reason}") from error
    return path


def _exists(path: Path) -> CannotExport:
    return CannotExport(f"{path} exists: name another file, or have it replaced with force (--force)")


def _settle(path: Path) -> None:
    """Bring a file down to the disk, so that what is moved is whole."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _move(made: Path, target: Path, path: Path, force: bool) -> None:
    if not force:
        try:
            # A second name is refused where the file has come to be in the meantime; a move is not.
            target.hardlink_to(made)
            return
        except FileExistsError:
            raise _exists(path) from None
        except OSError:  # a file system without second names
            if target.exists():
                raise _exists(path) from None
    made.replace(target)
