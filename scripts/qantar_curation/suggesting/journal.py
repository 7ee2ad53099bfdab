"""What a folder of proposals was made of, so that a later run knows which of them still stand.

One JSON line for each file that was written, in `.qantar-suggest.jsonl` beside them: `proposals`, the file; `article`,
the name of its text; and three digests: of that text, of what else went into the proposals (options, records,
program), and of the proposals as they were written. Of two lines on one file the later one counts; a line that was cut
off counts as none.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import qantar_schema
from qantar_curation.files import write_bytes

NAME = ".qantar-suggest.jsonl"
_RECORDS = ("dataset/records", "dataset/articles")
_PROGRAM = ("suggesting", "grammar", "registering", "articles", "reading", "corpus", "checks")


@dataclass(frozen=True, slots=True)
class Made:
    """One file of proposals and what it was made of."""

    proposals: str
    article: str
    text: str
    basis: str
    written: str


class Journal:
    """The journal of a folder of proposals; one that is missing or cannot be read knows nothing.

    Args:
        folder: The folder, which need not be there yet.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self.made: dict[str, Made] = {}
        try:
            lines = self._path.read_text(encoding="utf-8", errors="replace").split("\n")
        except FileNotFoundError:
            lines = []
        for line in lines:
            one = _made(line)
            if one is not None:
                self.made[one.proposals] = one
        self._is_short = len([line for line in lines if line]) == len(self.made)

    def add(self, one: Made) -> None:
        """Note a file that was written. Raises OSError."""
        self._is_short = self._is_short and one.proposals not in self.made
        self.made[one.proposals] = one
        with self._path.open("ab") as file:
            # A line that a killed run cut off ends here.
            file.write(("\n" if file.tell() else "").encode() + _line(one).encode())

    def shorten(self) -> None:
        """Leave out what later lines replace. Raises CannotWrite."""
        if not self._is_short:
            write_bytes(self._path, "\n".join(map(_line, self.made.values())).encode())
            self._is_short = True


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes."""
    return hashlib.sha256(data).hexdigest()


def basis_of(root: Path, *options: object) -> str:
    """A digest of what goes into proposals besides the text: options, the records below a root, the program."""
    total = hashlib.sha256(repr(options).encode())
    program = Path(__file__).parents[1]
    places: list[tuple[Path, tuple[str, ...]]] = [(root / name, (".yaml", ".json")) for name in _RECORDS]
    places += [(program / name, (".py", ".yaml", ".txt")) for name in _PROGRAM]
    places.append((Path(qantar_schema.__file__).parent, (".py",)))
    for place, suffixes in places:
        for file in _files(place, suffixes):
            total.update(f"{file.relative_to(place).as_posix()} {digest(file.read_bytes())}\n".encode())
    return total.hexdigest()


def _files(place: Path, suffixes: tuple[str, ...]) -> list[Path]:
    return sorted(path for path in place.rglob("*") if path.suffix in suffixes and path.is_file())


def _line(one: Made) -> str:
    return json.dumps(asdict(one), ensure_ascii=False)


def _made(line: str) -> Made | None:
    try:
        data = json.loads(line)
        return Made(**data) if all(isinstance(value, str) for value in data.values()) else None
    except (ValueError, TypeError, AttributeError):
        return None
