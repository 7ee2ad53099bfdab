"""A folder of articles: proposals of each written to a file of their own, so that a run that was stopped goes on."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".txt"
_TEMPORARY = ".part"


@dataclass(slots=True)
class Outcome:
    """How many articles were read in this run, were done in an earlier one, and were refused."""

    done: int = 0
    earlier: int = 0
    refused: int = 0


def articles(folder: Path) -> list[Path]:
    """The text files of a folder, by name."""
    return sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file())


def target(output: Path, path: Path, suffix: str) -> Path:
    """The file for the proposals of an article."""
    return output / f"{path.stem}{suffix}"


def run(
    paths: list[Path], output: Path, suffix: str, propose: Callable[[Path], str | None], progress: Callable[[str], None]
) -> Outcome:
    """Write the proposals of each article that has none yet.

    Args:
        paths: The articles.
        output: The folder for the proposals; it is made where it is not there.
        suffix: The ending of the files written.
        propose: Gives the text to write for an article, or None where the article was refused.
        progress: Is told what is being done.

    Raises:
        OSError: A file cannot be written.
    """
    output.mkdir(parents=True, exist_ok=True)
    outcome = Outcome()
    for number, path in enumerate(paths, 1):
        place = target(output, path, suffix)
        if place.exists() and place.stat().st_mtime >= path.stat().st_mtime:
            outcome.earlier += 1
            continue
        progress(f"{number:,} of {len(paths):,}: {path.name}")
        text = propose(path)
        if text is None:
            outcome.refused += 1
            continue
        with _whole(place) as part:
            part.write_text(text, encoding="utf-8", newline="\n")
        outcome.done += 1
    return outcome


@contextlib.contextmanager
def _whole(place: Path) -> Iterator[Path]:
    """A file that stands under its name only when it is whole."""
    part = place.with_name(place.name + _TEMPORARY)
    try:
        yield part
        part.replace(place)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
