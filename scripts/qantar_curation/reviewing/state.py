"""Where a review stands, in a file beside the proposals: what was skipped, and how decisions are taken back."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from qantar_curation.files import CannotWrite, write_bytes

SUFFIX = ".review.json"
_KEPT = 50
"""How many decisions can be taken back."""


def refuse_unwritable(path: Path) -> None:
    """Raise CannotWrite where a state file cannot be replaced."""
    if path.exists() and not path.is_file():
        raise CannotWrite(path, "this is no file")
    if path.exists() and not os.access(path, os.W_OK):
        raise CannotWrite(path, "the file is read-only")


@dataclass(frozen=True, slots=True)
class Patch:
    """A change of one file: at `start` (in code points) `old` gave way to `new`."""

    path: str
    start: int
    old: str
    new: str

    @classmethod
    def between(cls, path: str, before: str, after: str) -> Patch:
        """The smallest change that turns one text into the other."""
        start = 0
        most = min(len(before), len(after))
        while start < most and before[start] == after[start]:
            start += 1
        end = 0
        while end < most - start and before[-1 - end] == after[-1 - end]:
            end += 1
        return cls(path, start, before[start : len(before) - end], after[start : len(after) - end])

    def taken_back(self, text: str) -> str | None:
        """The text as it was before; None where it has changed there since."""
        if text[self.start : self.start + len(self.new)] != self.new:
            return None
        return text[: self.start] + self.old + text[self.start + len(self.new) :]


@dataclass(slots=True)
class Step:
    """One decision that can be taken back: the proposal's key, and the files that it changed."""

    key: str
    decision: str
    patches: list[Patch] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """The state of a review of one article."""

    path: Path | None
    article_id: str
    skipped: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def save(self) -> None:
        """Replace the file in one step. Raises CannotWrite where it cannot be written; the old one is whole then."""
        if self.path is None:
            return
        del self.steps[:-_KEPT]
        data = {"article": self.article_id, "skipped": self.skipped, "steps": [asdict(step) for step in self.steps]}
        write_bytes(self.path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())

    @classmethod
    def load(cls, path: Path | None, article_id: str) -> State:
        """The state that a file holds; a new one where there is none, or none that can be read, of the article."""
        fresh = cls(path, article_id)
        if path is None or not path.is_file():
            return fresh
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            if data["article"] != article_id:
                return fresh
            steps = [
                Step(str(one["key"]), str(one["decision"]), [Patch(**patch) for patch in one["patches"]])
                for one in data["steps"]
            ]
            return cls(path, article_id, [str(key) for key in data["skipped"]], steps)
        except (ValueError, KeyError, TypeError):
            return fresh
