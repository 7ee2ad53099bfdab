"""Where published files can be: in a folder, in a zip archive (a wheel is one), in a commit."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath
from typing import Protocol

from qantar_curation.versions.git import Git

DESCRIPTOR = "datapackage.json"
LARGEST = 1 << 28
"""No file that is read is larger: an archive can claim to hold anything."""


class CannotCompare(Exception):
    """There is nothing that can be compared, for a reason in one line."""


class Files(Protocol):
    """Files by their path, relative to the descriptor's folder."""

    def read(self, path: str) -> bytes:
        """The bytes of a file. Raises FileNotFoundError, and CannotCompare where it cannot be read."""
        ...


class Folder:
    """Files below a folder; none of them is taken from outside."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        target = self._folder / path
        try:
            if not target.resolve().is_relative_to(self._folder.resolve()):
                raise CannotCompare(f"{path} lies outside {self._folder}")
            if target.stat().st_size > LARGEST:
                raise CannotCompare(f"{path} is larger than {LARGEST >> 20} MiB")
            return target.read_bytes()
        except FileNotFoundError:
            raise
        except (OSError, ValueError) as error:  # a NUL in a path
            raise CannotCompare(f"{path}: {getattr(error, 'strerror', None) or error}") from None


class Archive:
    """Files of a zip archive, below the uppermost folder in it that has a descriptor."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._opened() as archive:
            found = [PurePosixPath(name) for name in archive.namelist() if PurePosixPath(name).name == DESCRIPTOR]
        if not found:
            raise CannotCompare(f"{path} holds no {DESCRIPTOR}")
        self._folder = min(found, key=lambda name: (len(name.parts), str(name))).parent

    def _opened(self) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(self._path)
        except (OSError, zipfile.BadZipFile) as error:
            raise CannotCompare(f"{self._path}: {getattr(error, 'strerror', None) or error}") from None

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        name = (self._folder / path).as_posix()
        with self._opened() as archive:
            try:
                if archive.getinfo(name).file_size > LARGEST:
                    raise CannotCompare(f"{name} is larger than {LARGEST >> 20} MiB")
                return archive.read(name)
            except KeyError:
                raise FileNotFoundError(name) from None
            except (
                OSError,
                zipfile.BadZipFile,
                RuntimeError,
                NotImplementedError,
            ) as error:  # encrypted; unknown method
                raise CannotCompare(f"{self._path}: {name}: {error}") from None


class Commit:
    """Files as a commit has them, below the root of the corpus."""

    def __init__(self, git: Git, commit: str) -> None:
        self._git = git
        self._commit = commit

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        return self._git.read(self._commit, path)
