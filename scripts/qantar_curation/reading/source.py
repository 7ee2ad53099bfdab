"""The line of a file that a finding points at, fetched without trusting the file."""

from __future__ import annotations

from pathlib import Path

from qantar_curation.reading.opening import LIMIT_BYTES, CannotRead, read_bytes


class FileSource:
    """Lines read from the files below a root; the last file read is kept.

    What cannot be read (gone since, too large, outside the root, not a plain file) has no lines: a finding is then
    printed without its source line. Bytes that are not UTF-8 show as replacement characters.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path: str | None = None
        self._lines: list[str] = []

    def __call__(self, path: str, line: int) -> str | None:
        """The line, without its line end; none where there is no such line."""
        if path != self._path:
            self._path, self._lines = path, self._read(path)
        return self._lines[line - 1].removesuffix("\r") if 0 < line <= len(self._lines) else None

    def _read(self, path: str) -> list[str]:
        try:
            data = read_bytes(self._root, self._root / path, limit_bytes=LIMIT_BYTES)
        except CannotRead:
            return []
        return data.decode("utf-8", "replace").split("\n")
