"""What reading a phrase comes to."""

from __future__ import annotations

from typing import Literal, NamedTuple

from qantar_curation.corpus import EvidenceItem, SourceRow

Outcome = Literal["says", "contradicts", "silent"]


class Verdict(NamedTuple):
    """Whether a phrase says a value.

    Attributes:
        outcome: It says it; it says something else; or the machine finds nothing in it that could say it.
        said: Of a contradiction what the phrase says, of a silence what it lacks.
        rule: The rule by which the phrase refers to the value; empty where it says the value itself.
        hint: How to mend it, where that can be told.
    """

    outcome: Outcome
    said: str = ""
    rule: str = ""
    hint: str | None = None


class Reading:
    """One field of one piece of evidence, the value that the phrase ought to say, and whether it does."""

    __slots__ = ("item", "key", "target", "verdict")

    def __init__(self, item: EvidenceItem, key: str, target: str, verdict: Verdict) -> None:
        """Take the piece, the field, the value and what the phrase by itself comes to."""
        self.item = item
        self.key = key
        self.target = target
        self.verdict = verdict

    @property
    def row(self) -> SourceRow:
        """The row that the evidence supports."""
        return self.item.row


_SAYS = Verdict("says")


def says(rule: str = "") -> Verdict:
    """The phrase says it: itself, or by a rule."""
    return Verdict("says", rule=rule) if rule else _SAYS


def contradicts(said: str, hint: str | None = None) -> Verdict:
    """The phrase says something else."""
    return Verdict("contradicts", said, hint=hint)


def silent(lacks: str, hint: str | None = None) -> Verdict:
    """The phrase says nothing of it that the machine could read."""
    return Verdict("silent", lacks, hint=hint)
