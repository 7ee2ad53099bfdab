"""The bytes of a file from outside: a plain file below the root, of bounded size, or a refusal."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from qantar_curation.diagnostics.finding import Rule
from qantar_curation.reading.rules import FILE_TOO_LARGE, NOT_A_FILE, OUTSIDE_ROOT, UNREADABLE

LIMIT_BYTES = 16 * 1024 * 1024

# A pipe that nobody writes to must not hold us up, nor a device become our terminal.
_FLAGS = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"))


class CannotRead(Exception):
    """A file is refused before its content is looked at, with the rule and what to say."""

    def __init__(self, rule: Rule, message: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message


def name_of(root: Path, path: Path) -> str:
    """The path as findings show it: relative to the root, with forward slashes. Looks at no file."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return Path(os.path.relpath(path, root)).as_posix()


def read_bytes(root: Path, path: Path, *, limit_bytes: int = LIMIT_BYTES) -> bytes:
    """All bytes of a plain file that lies below the root also when its links are followed.

    Raises:
        CannotRead: the file is missing, unreadable, not a plain file, outside the root, or larger than the limit.
    """
    try:
        real, top = path.resolve(), root.resolve()
        if not real.is_relative_to(top):
            raise CannotRead(OUTSIDE_ROOT, "the file lies outside the root")
        _demand_plain(real.stat())
        descriptor = os.open(real, _FLAGS)
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor has no path
            # Looked at again: what the path names may have been exchanged since.
            size = _demand_plain(os.fstat(descriptor))
            data = b"" if size > limit_bytes else file.read(limit_bytes + 1)
    except OSError as error:
        raise CannotRead(UNREADABLE, f"the file cannot be read: {error.strerror or error}") from error
    except (ValueError, RuntimeError) as error:  # a NUL in the path; a circle of links (before Python 3.13)
        raise CannotRead(UNREADABLE, f"the file cannot be read: {error}") from error
    if size > limit_bytes or len(data) > limit_bytes:
        found = f"{max(size, len(data)):,} bytes" if size > limit_bytes else "more"
        raise CannotRead(FILE_TOO_LARGE, f"the file has {found}; the limit is {limit_bytes:,}")
    return data


def _demand_plain(status: os.stat_result) -> int:
    """The size of a plain file; CannotRead for all else."""
    if stat.S_ISREG(status.st_mode):
        return status.st_size
    kinds = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))
    kind = next((name for is_kind, name in kinds if is_kind(status.st_mode)), "a device")
    raise CannotRead(NOT_A_FILE, f"this is {kind}, not a file")
