"""Writing files so that none is ever half written, alone or many together.

``write_bytes`` replaces one file. ``Staging`` replaces many: all are written beside the old ones first, and only when
every one is safely on the disk do they move into place.

What can happen, and what is then there:

- Anything fails or is interrupted before the moves (full disk, Ctrl-C, a bug): the old files, whole.
- A move fails, or Ctrl-C comes between two: the moves made are taken back; the old files, whole.
- The process is killed before the moves: the old files, and a folder ``.qantar-staging`` that the next run removes.
- The process is killed, or the power fails, between two moves: some files are new and some old, each of them whole. The
  journal in ``.qantar-staging`` says what was still to move: the next ``Staging`` on the same root (or ``recover``)
  completes the moves before it does anything else. Only a kill while moves are being taken back cannot be healed so:
  run the command again, which writes every file that is not right.

Two runs on one root at a time are refused where the system has file locks (not on Windows).
"""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FOLDER = ".qantar-staging"
_JOURNAL = "journal.json"


class CannotWrite(OSError):
    """The file ``path`` cannot be written, for a ``reason`` in a few words; nothing was changed."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        yield
    except CannotWrite:
        raise
    except (OSError, ValueError, RuntimeError) as error:  # a NUL in a path; a circle of links
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise CannotWrite(path, reason) from error


def is_written(path: Path, data: bytes) -> bool:
    """Whether a file holds these bytes already. Raises OSError where it is there and cannot be read."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def write_bytes(path: Path, data: bytes) -> bool:
    """Replace a file, or make it, in one step: readers see the old bytes or the new ones and nothing between.

    Folders on the way are made. A link is followed and stays a link. A file with the right bytes is left alone.

    Returns:
        Whether the file was written.

    Raises:
        CannotWrite: the file is as it was.
    """
    with _refusing(path):
        target = path.resolve()
        if is_written(target, data):
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}.partial")
        try:
            beside.write_bytes(data)
            _settle(beside, like=target)
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)
        return True


def _settle(path: Path, *, like: Path) -> None:
    """Bring a file down to the disk, with the permissions of another if that is there."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        path.chmod(stat.S_IMODE(like.stat().st_mode))


def _sync_folder(folder: Path) -> None:
    """Bring moves in a folder down to the disk, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class Staging:
    """Many files that change together or not at all.

    Use it as a context manager; files given to ``write_bytes`` and ``path`` appear when the block ends without an
    error, those given to ``remove`` disappear then::

        with Staging(root) as staging:
            staging.write_bytes("tables/events.csv", data)
            write_parquet(table, staging.path("tables/events.parquet"))

    Args:
        root: All files lie below it, on one file system. Their paths are given relative to it.

    Attributes:
        changed: After the block: the relative paths that were written or removed, sorted; those whose bytes were right
            already are not among them.

    Each method and the end of the block raise CannotWrite; the files are then as they were.
    """

    def __init__(self, root: Path) -> None:
        self.changed: list[str] = []
        self._root = root
        self._folder = root / FOLDER
        self._staged: dict[str, Path | None] = {}  # relative path to the new file, or to none where it is removed
        self._lock: int | None = None

    def __enter__(self) -> Staging:
        with _refusing(self._root):
            self._root.mkdir(parents=True, exist_ok=True)
            self._lock = _locked(self._root)
            try:
                _complete(self._root)
                self._folder.mkdir()
            except BaseException:
                _unlock(self._lock)
                raise
        return self

    def write_bytes(self, relative: str, data: bytes) -> None:
        """Have a file hold these bytes."""
        path = self.path(relative)
        with _refusing(self._root / relative):
            path.write_bytes(data)

    def path(self, relative: str) -> Path:
        """Where to write the new content of a file, for libraries that write files themselves."""
        self._demand_inside(relative)
        path = self._folder / f"{len(self._staged):05d}{Path(relative).suffix}"
        self._staged[relative] = path
        return path

    def remove(self, relative: str) -> None:
        """Have a file be gone."""
        self._demand_inside(relative)
        self._staged[relative] = None

    def _demand_inside(self, relative: str) -> None:
        target = self._root / relative
        with _refusing(target):
            if relative in self._staged:
                raise CannotWrite(target, "it is given twice")
            if not target.resolve().is_relative_to(self._root.resolve()):
                raise CannotWrite(target, "it lies outside the root")

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                self._move()
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)
            _unlock(self._lock)

    def _move(self) -> None:
        moves = [move for move in (self._settled(*staged) for staged in self._staged.items()) if move is not None]
        if not moves:
            return
        targets = [(self._root / relative).resolve() for relative, _ in moves]
        kept = [self._kept(target, number) for number, target in enumerate(targets)]
        with _refusing(self._root):
            journal = self._folder / "journal.new"
            journal.write_bytes(json.dumps(moves).encode())
            _settle(journal, like=journal)
            _sync_folder(self._folder)
        begun = 0
        try:
            with _refusing(self._root):
                journal.replace(self._folder / _JOURNAL)  # from here on a killed run is completed, not forgotten
                _sync_folder(self._folder)
            for target, (_, new) in zip(targets, moves, strict=True):
                begun += 1
                with _refusing(target):
                    _put(self._folder, new, target)
        except BaseException:
            # Forgotten first: what is taken back must not be completed by a later run.
            (self._folder / _JOURNAL).unlink(missing_ok=True)
            for target, old in zip(targets[:begun], kept, strict=False):
                with suppress(OSError):
                    _put(self._folder, old.name if old else None, target)
            raise
        for folder in {target.parent for target in targets}:
            _sync_folder(folder)
        with suppress(OSError):
            (self._folder / _JOURNAL).unlink()
        self.changed = sorted(relative for relative, _ in moves)

    def _settled(self, relative: str, new: Path | None) -> tuple[str, str | None] | None:
        """The move that a staged file needs, once it is safe on the disk: none where nothing would change."""
        target = (self._root / relative).resolve()
        with _refusing(target):
            if target.is_dir():
                raise CannotWrite(target, "it is a folder")
            if new is None:
                return (relative, None) if target.exists() else None
            if not new.is_file():
                raise CannotWrite(target, "its new content was never written")
            if target.exists() and target.stat().st_size == new.stat().st_size and is_written(target, new.read_bytes()):
                return None
            target.parent.mkdir(parents=True, exist_ok=True)
            _settle(new, like=target)
            return relative, new.name

    def _kept(self, target: Path, number: int) -> Path | None:
        """A second name for the old file, or a copy where the file system knows no second names."""
        if not target.exists():
            return None
        kept = self._folder / f"kept-{number:05d}"
        with _refusing(target):
            try:
                kept.hardlink_to(target)
            except OSError:
                shutil.copy2(target, kept)
        return kept


def recover(root: Path) -> bool:
    """Complete what a killed ``Staging`` on this root left, or remove what it had prepared.

    Returns whether moves were completed. Raises CannotWrite where another run is at work or a file cannot be moved.
    """
    if not (root / FOLDER).exists():
        return False
    with _refusing(root):
        lock = _locked(root)
        try:
            return _complete(root)
        finally:
            _unlock(lock)


def _complete(root: Path) -> bool:
    folder = root / FOLDER
    journal = folder / _JOURNAL
    unfinished = journal.exists()
    if unfinished:
        for relative, new in json.loads(journal.read_bytes()):
            target = (root / relative).resolve()
            if not target.is_relative_to(root.resolve()) or (new is not None and Path(new).name != new):
                raise CannotWrite(journal, "it was not written by this program: delete the folder")
            if new is None or (folder / new).exists():
                _put(folder, new, target)
                _sync_folder(target.parent)
    if folder.exists():
        shutil.rmtree(folder)
    return unfinished


def _put(folder: Path, new: str | None, target: Path) -> None:
    """Make one move: a new file over the old one, or the old one away."""
    target.unlink(missing_ok=True) if new is None else (folder / new).replace(target)


def _locked(root: Path) -> int | None:
    """A lock on a root, held until it is closed or the process ends; none where the system has no such locks."""
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    descriptor = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise CannotWrite(root, "another run is writing here") from error
    except OSError:  # a file system without locks
        os.close(descriptor)
        return None
    return descriptor


def _unlock(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)
