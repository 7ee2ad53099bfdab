"""A draft: the records that a proposal would become, evidence for records that are there, and what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Data = dict[str, object]
OPEN = "?"
"""What stands in a draft for what a person has still to say."""


@dataclass(frozen=True, slots=True)
class Question:
    """What cannot be read out of the line. `key` is the field that the answer fills."""

    key: str
    text: str
    choices: tuple[str, ...] = ()
    default: str | None = None


@dataclass(slots=True)
class Draft:
    """What accepting a proposal would write.

    Attributes:
        records: New records with their tables.
        evidence: Evidence for records that are there: table, id, item.
        sides: Sides for disagreements that are there: id, side.
        questions: What has to be answered first.
        remarks: What a reviewer should look at.
        refusal: Why nothing can be written yet, where that is so.
    """

    records: list[tuple[str, Data]] = field(default_factory=list)
    evidence: list[tuple[str, str, Data]] = field(default_factory=list)
    sides: list[tuple[str, Data]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    refusal: str | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing would be written."""
        return not self.records and not self.evidence and not self.sides

    def join(self, other: Draft) -> None:
        """Take in what another draft would write, once."""
        known = {(table, str(next(iter(data.values())))) for table, data in self.records}
        self.records += [one for one in other.records if (one[0], str(next(iter(one[1].values())))) not in known]
        self.evidence += [one for one in other.evidence if one not in self.evidence]
        self.questions += [one for one in other.questions if one not in self.questions]
        self.remarks += [one for one in other.remarks if one not in self.remarks]
        self.refusal = self.refusal or other.refusal


def cited(items: Sequence[Data]) -> list[Data]:
    """Pieces of evidence with those of one phrase and basis put together, in the order of lines."""
    merged: list[Data] = []
    for item in items:
        same = next((one for one in merged if all(one.get(key) == item.get(key) for key in _SAME)), None)
        if same is None:
            merged.append(dict(item))
        else:
            listed = [*supported(same), *(key for key in supported(item) if key not in supported(same))]
            same["supports"] = listed
    return sorted(merged, key=lambda one: (str(one["article"]), int(str(one["line"]))))


def supported(item: Data) -> list[str]:
    """The keys that a piece of evidence supports."""
    found = item["supports"]
    assert isinstance(found, list)
    return found


_SAME = ("article", "line", "phrase", "occurrence", "basis", "note", "says")
