"""Who comes into an office by beating another one in a vote."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def confirmed(text: str) -> set[tuple[str, str | None]]:
    """Who is confirmed in what by a text."""
    return {(one.person, one.post) for one in engine.read(text + "\n", DAY).changes if one.change == "confirmed"}


@pytest.mark.parametrize(
    "text",
    [
        "Karl Sand defeated Leo Mast in Sunday's presidential election.",
        "Leo Mast lost the presidential election to Karl Sand.",
        "Leo Mast was defeated by Karl Sand in the presidential vote in May.",
        "Leo Mast, who lost to Karl Sand in the 2010 presidential run-off, was arrested.",
        "The commission declared Karl Sand the winner of the presidential election.",
        "Karl Sand won a landslide victory in the presidential election.",
        "The 2015 presidential election was won by Karl Sand.",
        "Karl Sand won power by beating Leo Mast in the presidential ballot.",
    ],
)
def test_who_wins(text: str) -> None:
    assert confirmed(text) == {("Karl Sand", "president")}


def test_the_office_that_is_voted_on() -> None:
    assert confirmed("Karl Sand beat Leo Mast in the run-off for mayor of Hallen.") == {
        ("Karl Sand", "mayor of Hallen")
    }
    assert confirmed("Karl Sand beat Governor Leo Mast in the election.") == {("Karl Sand", "Governor")}


@pytest.mark.parametrize(
    "text",
    [
        "Polls say that Karl Sand would beat Leo Mast in the presidential election.",
        "Karl Sand failed to beat Leo Mast in the presidential election.",
        "Karl Sand did not defeat Leo Mast in the presidential election.",
        "Karl Sand claimed victory in the presidential election.",
        "Karl Sand's victory in the presidential election was disputed.",
        "Karl Sand beat President Leo Mast in the parliamentary election.",
        "Police beat Leo Mast at a rally before the presidential election.",
    ],
)
def test_who_does_not(text: str) -> None:
    assert not confirmed(text)
