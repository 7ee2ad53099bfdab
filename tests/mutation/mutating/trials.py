"""Draws edits and tries them; counts what is caught."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from mutating.corpus import Bench, Files
from mutating.edits import Edit, Invitation, apply, invitations

_DRAWS = 40


@dataclass(frozen=True)
class Trial:
    """An edit, its number, and the codes of what validation found."""

    number: int
    edit: Edit
    codes: tuple[str, ...]

    @property
    def caught(self) -> bool:
        """Whether validation found anything that it does not find without the edit."""
        return bool(self.codes)


@dataclass
class Count:
    """How many edits there were, and how many of them were caught."""

    edits: int = 0
    caught: int = 0

    @property
    def share(self) -> float:
        """The share that was caught; 1 where there was none."""
        return self.caught / self.edits if self.edits else 1.0


def draw(files: Files, number: int, seed: int, kinds: Iterable[str] = ()) -> Iterator[tuple[int, Edit]]:
    """Different random edits, with their numbers.

    Each kind has its turn; within a kind each field is as likely as another, within a field each place. The same seed
    gives the same edits of the same corpus.

    Args:
        files: The corpus.
        number: How many; fewer come where the corpus has no more.
        seed: Where randomness starts.
        kinds: The kinds; all where none is given.
    """
    open_to = {kind: fields for kind, fields in invitations(files).items() if not kinds or kind in kinds}
    rng = random.Random(seed)
    seen = {(path, "") for path in files.data}
    turns = list(open_to)
    given = 0
    while turns and given < number:
        for kind in list(turns):
            edit = _fresh(rng, files, open_to[kind], seen)
            if edit is None:
                turns.remove(kind)
            elif given < number:
                given += 1
                yield given, edit


def _fresh(
    rng: random.Random, files: Files, fields: dict[str, list[Invitation]], seen: set[tuple[str, str]]
) -> Edit | None:
    names = sorted(fields)
    for _ in range(_DRAWS):
        edit = apply(rng, files, rng.choice(fields[rng.choice(names)]))
        if edit is not None and (edit.path, edit.text) not in seen:
            seen.add((edit.path, edit.text))
            return edit
    return None


def attempt(bench: Bench, edits: Iterable[tuple[int, Edit]]) -> Iterator[Trial]:
    """Validate the corpus with each edit in turn."""
    for number, edit in edits:
        yield Trial(number, edit, tuple(bench.codes(edit.path, edit.text)))


def counts(trials: Iterable[Trial], by: str) -> dict[str, Count]:
    """Edits and catches by an attribute of the edit: `kind` or `field`."""
    found: dict[str, Count] = {}
    for trial in trials:
        count = found.setdefault(getattr(trial.edit, by), Count())
        count.edits += 1
        count.caught += trial.caught
    return found


def among(trials: Iterable[Trial], kinds: Collection[str]) -> list[Trial]:
    """The trials of edits of some kinds."""
    return [trial for trial in trials if trial.edit.kind in kinds]


def share(trials: Iterable[Trial]) -> float:
    """The share of the edits that were caught; 1 where there was none."""
    known = list(trials)
    return Count(len(known), sum(trial.caught for trial in known)).share
