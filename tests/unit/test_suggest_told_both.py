"""Losses of those who are counted, not named: both, the two, all three, of whom the sentence before speaks."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)
GONE = {("Jan Kolar", "Interior Minister"), ("Petr Novak", "Justice Minister")}
NAMED = "The inquiry named Interior Minister Jan Kolar and Justice Minister Petr Novak"


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


@pytest.mark.parametrize(
    ("sequel", "change"),
    [
        (". Both resigned on Tuesday, the speaker said.", "resigned"),
        (".\nBoth were removed from their posts on Monday.", "removed"),
        (". The two were dismissed hours later.", "dismissed"),
        (". The two ministers have since stepped down.", "resigned"),
        (", both of whom have resigned.", "resigned"),
    ],
)
def test_those_who_were_named_last(sequel: str, change: str) -> None:
    assert {(who, post) for done, who, post in told(NAMED + sequel) if done == change} >= GONE


def test_all_three() -> None:
    found = told("Police chief Jan Kolar met army chief Petr Novak and the mayor, Otto Lund. All three were sacked.")
    assert {who for change, who, _ in found if change == "dismissed"} == {"Jan Kolar", "Petr Novak", "Otto Lund"}


@pytest.mark.parametrize(
    "sequel",
    [
        ". Both refused to resign.",
        ". Both said that they would not resign.",
        ". Two ministers resigned.",
        ". Two officers were dismissed on Friday.",
        ". All three were dismissed.",
        ".\nThe house met.\nNobody voted.\nBoth were dismissed.",
    ],
)
def test_others_and_what_is_refused(sequel: str) -> None:
    assert {change for change, *_ in told(NAMED + sequel)} == {"held"}
