"""A folder of articles: proposals of each written to a file of their own, so that a run that was stopped goes on.

The articles may be read in several processes; what they propose is written by one, in the order of the articles.

What an earlier run wrote is kept where it was made of the same text, options, records and program and is as it was
written; else it is made again.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qantar_curation.articles.capture import MAX_BYTES
from qantar_curation.suggesting.journal import Journal, Made, digest
from qantar_curation.suggesting.processes import results
from qantar_curation.suggesting.source import Refused

SUFFIX = ".txt"
_TEMPORARY = ".part"
_LARGEST = 16 * MAX_BYTES
"""Proposals of the largest article take less."""


@dataclass(slots=True)
class Outcome:
    """How many articles were read in this run, were done in an earlier one, and were refused.

    `again` says how many of those read had proposals that no longer stood, `left` which files hold proposals of a text
    that is gone or is refused now.
    """

    done: int = 0
    again: int = 0
    earlier: int = 0
    refused: int = 0
    left: list[str] = field(default_factory=list)


def articles(folder: Path) -> list[Path]:
    """The text files of a folder, by name."""
    return sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file())


def target(output: Path, path: Path, suffix: str) -> Path:
    """The file for the proposals of an article."""
    return output / f"{path.stem}{suffix}"


def run(
    paths: list[Path],
    output: Path,
    suffix: str,
    basis: str,
    propose: Callable[[Path], str],
    progress: Callable[[str], None],
    refused: Callable[[Refused], None],
    jobs: int = 1,
) -> Outcome:
    """Write the proposals of each article that has none yet, or none that still stand.

    Args:
        paths: The articles.
        output: The folder for the proposals; it is made where it is not there.
        suffix: The ending of the files written.
        basis: A digest of all that goes into proposals besides the text.
        propose: Gives the text to write for an article, or raises `Refused`; for several processes it is pickled.
        progress: Is told what is being done.
        refused: Is told of each article that was refused.
        jobs: In how many processes the articles are read; this one alone writes.

    Raises:
        OSError: A file cannot be written.
        CannotRun: A process was ended by something else.
    """
    output.mkdir(parents=True, exist_ok=True)
    journal, outcome, standing = Journal(output), Outcome(), set()
    texts: dict[Path, tuple[int, str]] = {}
    """The number of each article that is being read, and the digest of its text."""

    def unread() -> Iterator[Path]:
        """The articles whose proposals do not stand."""
        for number, path in enumerate(paths, 1):
            text = _digest(path)
            if _stands(journal, target(output, path, suffix), path.name, text, basis):
                outcome.earlier += 1
                standing.add(path.name)
                continue
            texts[path] = number, text
            yield path

    for path, proposed in results(propose, unread(), jobs):
        place, (number, text) = target(output, path, suffix), texts.pop(path)
        progress(f"{number:,} of {len(paths):,}: {path.name}")
        try:
            data = proposed().encode()
        except Refused as refusal:
            outcome.refused += 1
            refused(refusal)
            continue
        outcome.again += place.exists()
        _write(place, data)
        journal.add(Made(place.name, path.name, text, basis, digest(data)))
        outcome.done += 1
        standing.add(path.name)
    journal.shorten()
    outcome.left = _left(journal, output, standing)
    return outcome


def _stands(journal: Journal, place: Path, article: str, text: str, basis: str) -> bool:
    """Whether the proposals of an article were made of this text and basis, and are as they were written."""
    made, written = journal.made.get(place.name), _digest(place)
    return made is not None and bool(written) and made == Made(place.name, article, text, basis, written)


def _left(journal: Journal, output: Path, standing: set[str]) -> list[str]:
    """The files, by name, with proposals of an article that is gone or is refused now."""
    known = sorted(journal.made.values(), key=lambda one: one.proposals)
    return [one.proposals for one in known if one.article not in standing and (output / one.proposals).is_file()]


def _digest(path: Path) -> str:
    """The digest of a file; empty where it cannot be read, or is larger than what is read."""
    try:
        return "" if path.stat().st_size > _LARGEST else digest(path.read_bytes())
    except OSError:
        return ""


def _write(place: Path, data: bytes) -> None:
    with _whole(place) as part:
        part.write_bytes(data)


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
