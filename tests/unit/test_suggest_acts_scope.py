"""How far what one says reaches: over clauses in a row, not over an aside, and through `have` to what is done."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str]]:
    """The kinds and statuses of the acts of a text."""
    found = suggest(f"Page of news.\n{text}", DAY, None)
    return {(str(one.value["kind"]), str(one.value["status"])) for one in found if one.kind == "event"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "The communique said the senate was dissolved, the charter was suspended and all borders were closed.",
            {("reform", "alleged")},
        ),
        ("The editor was arrested on Sunday and, colleagues said, was sent home.", {("arrest", "occurred")}),
        ("The editor was arrested on Sunday and sent home, colleagues said.", {("arrest", "alleged")}),
        ("Two ministers were arrested at dawn (an aide said).", {("arrest", "alleged")}),
        ("Two ministers have reportedly been arrested.", {("arrest", "alleged")}),
        ("The prosecutor said he would have the former minister arrested.", {("arrest", "announced")}),
        ("The colonel had the former minister arrested.", {("arrest", "occurred")}),
        (
            "At least 90 people have been detained since Saturday, when the general suspended the constitution, "
            "officials said.",
            {("arrest", "alleged"), ("reform", "occurred")},
        ),
    ],
)
def test_scope_of_saying(text: str, acts: set[tuple[str, str]]) -> None:
    assert told(text) == acts


def test_a_decision_and_its_date() -> None:
    """A date between a decision and what was decided leaves it decided."""
    assert ("arrest", "occurred") in told("He was questioned over his decision in 2012 to have a judge detained.")
