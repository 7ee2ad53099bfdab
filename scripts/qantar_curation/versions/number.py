"""Version numbers after the recipe of Data Package, which is Semantic Versioning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import total_ordering

_FORM = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(?:(a|b|rc)([0-9]+))?")


class Kind(IntEnum):
    """How much a change asks of those who use the data; its name is the number that goes up."""

    PATCH = 1
    """Nothing: errors corrected, descriptions reworded."""
    MINOR = 2
    """Nothing, but there is more: records, tables, terms added."""
    MAJOR = 3
    """What they wrote may no longer work: columns, types, ids changed."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Version:
    """A version, with what is behind it where it is a trial of the release: `0.2.0rc1`."""

    major: int
    minor: int
    patch: int
    trial: tuple[str, int] | None = None

    @classmethod
    def parse(cls, text: str) -> Version | None:
        """The version that a text is, or None where it is none."""
        found = _FORM.fullmatch(text)
        if found is None:
            return None
        major, minor, patch, stage, number = found.groups()
        return cls(int(major), int(minor), int(patch), (stage, int(number)) if stage else None)

    def __str__(self) -> str:
        trial = "" if self.trial is None else f"{self.trial[0]}{self.trial[1]}"
        return f"{self.major}.{self.minor}.{self.patch}{trial}"

    def __lt__(self, other: Version) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, int, int, tuple[str, int]]:
        # A trial comes before its release; `a` < `b` < `rc` < `release` also as texts.
        return (self.major, self.minor, self.patch, self.trial or ("release", 0))

    @property
    def final(self) -> Version:
        """The release that a trial is for; a release itself."""
        return Version(self.major, self.minor, self.patch)

    def next(self, kind: Kind) -> Version:
        """The version that comes after a change of this kind.

        While the first number is 0 the data are not yet promised to stay as they are: a change that asks much of their
        users takes the second number, as Semantic Versioning allows, and only a decision makes it 1.0.0.
        """
        if kind is Kind.MAJOR and self.major:
            return Version(self.major + 1, 0, 0)
        if kind is Kind.PATCH:
            return Version(self.major, self.minor, self.patch + 1)
        return Version(self.major, self.minor + 1, 0)

    def successors(self, kind: Kind) -> list[Version]:
        """The versions that fit a change of this kind, the least first: numbers may say more than they must."""
        more = [self.next(one) for one in Kind if one >= kind]
        return sorted({*more, Version(self.major + 1, 0, 0)})
