"""How far the two passes agree: per table what matches, and for chosen fields agreement beyond chance.

Krippendorff's alpha is computed by the library `krippendorff` over the records that match and that fill the field in at
least one pass, nominal, with null as a value of its own. It is left out where all values are the same, since then
chance alone would give full agreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.agreement.matching import (
    Matched,
    appointment_score,
    event_score,
    figure_score,
    match,
    named,
    party_score,
)
from qantar_curation.agreement.passes import PASSES, Coded, Pass, read_pass

_FIELDS = {
    "events": ("kind", "status", "start", "end"),
    "event_participants": ("role",),
    "appointments": ("change", "status", "date", "until"),
    "figures": ("measure", "value", "qualifier", "unit", "as_of"),
    "organisations": ("kind",),
    "posts": ("level",),
    "places": ("kind",),
    "officials": (),
}
_NAME_FLOOR = 0.8
_EVENT_FLOOR = 0.75
_FIGURE_FLOOR = 1.0
_APPOINTMENT_FLOOR = 2.0
_ABSENT = "(none)"


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field over the records that match: how many, on how many both passes say the same, and alpha."""

    field: str
    compared: int
    same: int
    alpha: float | None


@dataclass(frozen=True, slots=True)
class TableAgreement:
    """One table: records of each pass, matches, records of one pass only, and the fields compared."""

    table: str
    first: int
    second: int
    matched: int
    differing: int
    only_first: int
    only_second: int
    fields: tuple[FieldAgreement, ...]

    @property
    def f1(self) -> float:
        """Matches as the harmonic mean of their shares in both passes."""
        total = self.first + self.second
        return 2 * self.matched / total if total else 1.0


def agreement(root: Path) -> list[TableAgreement]:
    """Compare the two passes below `dataset/coding`.

    Raises:
        UnreadablePass: a pass, or a file of one, cannot be read.
        ModuleNotFoundError: a library is missing.
    """
    first, second = (read_pass(root, name) for name in PASSES)
    return [_table(table, matched) for table, matched in _matches(first, second)]


def _matches(first: Pass, second: Pass) -> Iterator[tuple[str, Matched]]:
    scores = {
        "events": (event_score, _EVENT_FLOOR),
        "officials": (named("name"), _NAME_FLOOR),
        "appointments": (appointment_score(first, second), _APPOINTMENT_FLOOR),
        "figures": (figure_score, _FIGURE_FLOOR),
        "organisations": (named("name"), _NAME_FLOOR),
        "posts": (named("title"), _NAME_FLOOR),
        "places": (named("name"), _NAME_FLOOR),
    }
    for table, (score, floor) in scores.items():
        matched = match(first.records[table], second.records[table], score, floor)
        yield table, matched
        if table == "events":
            parts = [match(a.parts, b.parts, party_score(first, second), _NAME_FLOOR) for a, b in matched.pairs]
            yield (
                "event_participants",
                Matched(
                    [pair for one in parts for pair in one.pairs],
                    [part for one in parts for part in one.only_first],
                    [part for one in parts for part in one.only_second],
                ),
            )


def _table(table: str, matched: Matched) -> TableAgreement:
    fields = tuple(_field(name, matched.pairs) for name in _FIELDS[table])
    differing = sum(
        any(one.values.get(name) != other.values.get(name) for name in _FIELDS[table]) for one, other in matched.pairs
    )
    return TableAgreement(
        table,
        len(matched.pairs) + len(matched.only_first),
        len(matched.pairs) + len(matched.only_second),
        len(matched.pairs),
        differing,
        len(matched.only_first),
        len(matched.only_second),
        fields,
    )


def _field(name: str, pairs: list[tuple[Coded, Coded]]) -> FieldAgreement:
    values = [(one.values.get(name, _ABSENT), other.values.get(name, _ABSENT)) for one, other in pairs]
    values = [pair for pair in values if pair != (_ABSENT, _ABSENT)]
    return FieldAgreement(name, len(values), sum(one == other for one, other in values), _alpha(values))


def _alpha(values: list[tuple[str, str]]) -> float | None:
    terms = sorted({value for pair in values for value in pair})
    if len(terms) < 2:
        return None
    import krippendorff

    codes = {term: float(index) for index, term in enumerate(terms)}
    data = [[codes[one] for one, _ in values], [codes[other] for _, other in values]]
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal"))
