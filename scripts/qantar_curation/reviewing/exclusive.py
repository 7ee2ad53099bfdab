"""One review at a time: a lock file beside the state, made exclusively, with the process that holds it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from qantar_curation.files import CannotWrite

SUFFIX = ".review.lock"


class Held(Exception):
    """Another review holds the lock, for a reason in one line."""


@contextlib.contextmanager
def holding(path: Path) -> Iterator[None]:
    """Hold a lock file while the block runs; one that a dead process left is taken over.

    Raises:
        Held: a process that runs has it.
        CannotWrite: the file cannot be made.
    """
    try:
        _take(path)
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error)) from error
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            if _holder(path) == os.getpid():
                path.unlink()


def _take(path: Path) -> None:
    while True:
        try:
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
        except FileExistsError:
            holder = _holder(path)
            if holder is None or _runs(holder):
                who = "another process" if holder is None else f"process {holder}"
                raise Held(f"{who} reviews this already; if none does, delete `{path}`") from None
            _clear(path, holder)
            continue
        try:
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(f"{os.getpid()}\n")
        except BaseException:  # a full disk: a lock that names nobody would bar the next review
            path.unlink()
            raise
        return


def _clear(path: Path, dead: int) -> None:
    """Remove the lock of a dead process; one that somebody took meanwhile is put back."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.rename(aside)
    except FileNotFoundError:
        return
    if _holder(aside) != dead:
        with contextlib.suppress(FileExistsError):
            os.link(aside, path)
    aside.unlink()


def _holder(path: Path) -> int | None:
    """The process that a lock names; None where it names none (yet)."""
    try:
        return int(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def _runs(process: int) -> bool:
    if sys.platform == "win32":  # signal 0 would end it there
        return True
    if process == os.getpid():
        return False  # the number of an earlier process, as where each start is process 1
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True
