"""The word lists of `qantar suggest`, beyond those of the grammar: data files that a curator can read and extend.

A file holds sections, `[name]`, with entries parted by commas or new lines; `#` begins a comment. An entry may say what
it stands for, `ex = former`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lexicons"


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of a word list by section, as the file writes them.

    Args:
        name: The file's name without `.txt`.

    Raises:
        FileNotFoundError: There is no such list.
        ValueError: An entry stands before any section.
    """
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("["):
            current = found.setdefault(line.strip()[1:-1], [])
        elif current is None:
            raise ValueError(f"{name}.txt: an entry before any section")
        else:
            current += [entry for part in line.split(",") if (entry := part.strip())]
    return {section: tuple(entries) for section, entries in found.items()}


@cache
def words(name: str, *wanted: str) -> frozenset[str]:
    """The entries of sections of a word list, in lower case; of all sections where none is named."""
    known = sections(name)
    return frozenset(entry.casefold() for section in wanted or known for entry in known[section])


@cache
def joint(*lists: tuple[str, ...]) -> frozenset[str]:
    """The entries of sections of several word lists, each list given by its name and sections as to `words`."""
    return frozenset().union(*(words(*one) for one in lists))


@cache
def pairs(name: str, section: str) -> dict[str, str]:
    """The entries of a section that say what they stand for: word to meaning, both as written."""
    found = {}
    for entry in sections(name)[section]:
        word, _, meaning = entry.partition("=")
        found[word.strip()] = meaning.strip()
    return found


@cache
def closed(name: str) -> frozenset[str]:
    """A set of words and marks from `closed.txt`, whose sections part their entries by spaces, or else by bars.

    Raises:
        KeyError: There is no such set.
    """
    return frozenset(closed_sets()[name])


@cache
def closed_sets() -> dict[str, tuple[str, ...]]:
    """The sets of `closed.txt` by name, as the file writes them."""
    found: dict[str, list[str]] = {}
    current = ""
    for line in (FOLDER / "closed.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]") and len(line) > _SHORTEST_HEAD:
            current = line[1:-1]
            found[current] = []
        elif current:
            found[current].append(line)
    joined = {name: " ".join(lines) for name, lines in found.items()}
    return {
        name: tuple(part.strip() for part in (text.split(" | ") if " | " in text else text.split()))
        for name, text in joined.items()
    }


_SHORTEST_HEAD = 3
