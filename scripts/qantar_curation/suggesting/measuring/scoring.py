"""Precision and recall of proposals against annotations made by hand, by kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qantar_curation.suggesting.persons.people import key_of

Entry = Mapping[str, Any]
"""An annotation or a proposal as JSON has it: `kind`, `line`, `phrase`, `value`; proposals have more."""
_SAME_POST = 75.0


@dataclass(slots=True)
class Score:
    """How many annotations there are, how many proposals, and how many of both are right."""

    annotated: int = 0
    proposed: int = 0
    right: int = 0

    @property
    def recall(self) -> float | None:
        """The share of the annotations that were proposed."""
        return self.right / self.annotated if self.annotated else None

    @property
    def precision(self) -> float | None:
        """The share of the proposals that are annotated."""
        return self.right / self.proposed if self.proposed else None

    def add(self, other: Score) -> None:
        """Add the counts of another text."""
        self.annotated += other.annotated
        self.proposed += other.proposed
        self.right += other.right


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the result: a kind, when two entries of it are one, and what makes entries of one text the same."""

    name: str
    kind: str
    same: Callable[[Entry, Entry], bool]
    once: Callable[[Entry], object] | None = None


def _value(entry: Entry) -> Mapping[str, Any]:
    found: Mapping[str, Any] = entry["value"]
    return found


def _name(text: object) -> tuple[str, ...]:
    return tuple(sorted(key_of(str(text or ""))))


def _same_person(one: Entry, other: Entry) -> bool:
    return _name(_value(one)["name"]) == _name(_value(other)["name"])


def _same_state(one: Entry, other: Entry) -> bool:
    return _same_person(one, other) and _value(one)["status"] == _value(other)["status"]


def _same_office(one: Entry, other: Entry) -> bool:
    return _same_state(one, other) and _same_post(_value(one)["post"], _value(other)["post"])


def _same_post(one: object, other: object) -> bool:
    if one is None or other is None:
        return one is other
    from rapidfuzz import fuzz

    left, right = (" ".join(key_of(str(text))) for text in (one, other))
    return fuzz.token_set_ratio(left, right) >= _SAME_POST


def _same_change(one: Entry, other: Entry) -> bool:
    left, right = _value(one), _value(other)
    same = left["change"] == right["change"] and _name(left["person"]) == _name(right["person"])
    return bool(same) and _same_post(left["post"], right["post"])


def _same_number(one: Entry, other: Entry) -> bool:
    left, right = _value(one), _value(other)
    if one["line"] != other["line"]:
        return False
    if left["value"] is None or right["value"] is None:
        return left["value"] is right["value"]
    return abs(float(left["value"]) - float(right["value"])) < 0.5


def _same_figure(one: Entry, other: Entry) -> bool:
    return _same_number(one, other) and _value(one)["qualifier"] == _value(other)["qualifier"]


def _same_unit(one: Entry, other: Entry) -> bool:
    return _same_figure(one, other) and _value(one)["unit"] == _value(other)["unit"]


def _same_place(one: Entry, other: Entry) -> bool:
    """Whether two phrases of one line overlap: one holds the other, or they share their first or last words."""
    if one["line"] != other["line"]:
        return False
    left, right = (str(entry["phrase"]).casefold() for entry in (one, other))
    return left in right or right in left or bool(set(left.split()) & set(right.split()) - {"the", "of", "in", "a"})


def _same_date(one: Entry, other: Entry) -> bool:
    return bool(one["line"] == other["line"] and _value(one)["edtf"] == _value(other)["edtf"])


def _same_event(one: Entry, other: Entry) -> bool:
    return bool(one["line"] == other["line"] and _value(one)["kind"] == _value(other)["kind"])


def _same_realis(one: Entry, other: Entry) -> bool:
    return _same_event(one, other) and _value(one)["status"] == _value(other)["status"]


def _same_quote(one: Entry, other: Entry) -> bool:
    return one["line"] == other["line"] and _same_place(one, other)


def _same_speaker(one: Entry, other: Entry) -> bool:
    return _same_quote(one, other) and _name(_value(one)["speaker"]) == _name(_value(other)["speaker"])


MEASURES = (
    Measure("persons", "person", _same_person, lambda one: _name(_value(one)["name"])),
    Measure("  with status", "person", _same_state),
    Measure("  with office", "person", _same_office),
    Measure("appointments", "appointment", _same_change),
    Measure("figures", "figure", _same_figure),
    Measure("  number alone", "figure", _same_number),
    Measure("  with unit", "figure", _same_unit),
    Measure("dates found", "date", _same_place),
    Measure("  resolved", "date", _same_date),
    Measure("events", "event", _same_event),
    Measure("  with status", "event", _same_realis),
    Measure("quotes", "quote", _same_quote),
    Measure("  with speaker", "quote", _same_speaker),
)


def score(annotated: Sequence[Entry], proposed: Sequence[Entry]) -> list[Score]:
    """The scores of one text, one for each of `MEASURES`.

    Args:
        annotated: What is right.
        proposed: What the program gives; kinds that are not annotated are left out.
    """
    return [_score(measure, annotated, proposed) for measure in MEASURES]


def _score(measure: Measure, annotated: Sequence[Entry], proposed: Sequence[Entry]) -> Score:
    wanted = _of_kind(measure, annotated)
    given = _of_kind(measure, proposed)
    free = list(given)
    right = 0
    for entry in wanted:
        match = next((one for one in free if measure.same(entry, one)), None)
        if match is not None:
            free.remove(match)
            right += 1
    return Score(len(wanted), len(given), right)


def _of_kind(measure: Measure, entries: Sequence[Entry]) -> list[Entry]:
    found, seen = [], set()
    for entry in entries:
        if entry["kind"] != measure.kind:
            continue
        key = measure.once(entry) if measure.once is not None else None
        if key is not None and key in seen:
            continue
        seen.add(key)
        found.append(entry)
    return found


def misses(measure: Measure, annotated: Sequence[Entry], proposed: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """What was annotated and not proposed, and the other way round."""
    free, missed = _of_kind(measure, proposed), []
    for entry in _of_kind(measure, annotated):
        match = next((one for one in free if measure.same(entry, one)), None)
        if match is None:
            missed.append(entry)
        else:
            free.remove(match)
    return missed, free
