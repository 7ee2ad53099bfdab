"""Whose place somebody gets, and offices at the head of bodies that only a name tells."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2024, 3, 4)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Odar's post at the bank will be filled temporarily by Vlado Dvorak.", "acting"),
        ("Odar's post goes to Vlado Dvorak.", "appointed"),
        ("Odar's place was taken by Vlado Dvorak.", "appointed"),
    ],
)
def test_a_place_that_is_anothers(sentence: str, change: str) -> None:
    found = told(f"Ludo Odar is governor of the bank. {sentence}")
    assert (change, "Vlado Dvorak", "governor of the bank") in found


def test_a_place_that_nobody_gets() -> None:
    found = told("Ludo Odar is governor of the bank. Odar's post was attacked, and Vlado Dvorak went to the press.")
    assert not any(person == "Vlado Dvorak" for _, person, _ in found)


def test_who_comes_instead_of_whom() -> None:
    found = told("Tim Moss became interior minister instead of Cesar Cerv.")
    assert found == {("appointed", "Tim Moss", "interior minister"), ("removed", "Cesar Cerv", "interior minister")}


def test_who_returns_to_an_office() -> None:
    found = told("Ivan Simk, who was already interior minister two decades ago, returns to that office.")
    assert ("appointed", "Ivan Simk", "interior minister") in found


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Arun Selva, who heads the leftist KPM, spoke.", "head of the leftist KPM"),
        ("Arun Selva, who runs the airline Norair, spoke.", "head of the airline Norair"),
        ("Arun Selva, who will continue to work as mayor of Salt, spoke.", "mayor of Salt"),
        ("Arun Selva, a media adviser to the prime minister, spoke.", "media adviser to the prime minister"),
    ],
)
def test_offices_at_the_head_of_what_is_named(sentence: str, post: str) -> None:
    assert {one[2] for one in told(sentence)} == {post}


def test_a_year_of_birth_is_no_date_of_a_change() -> None:
    found = engine.read("The Senate approved the candidacy of Nigmat Yul (b. 1962) for mayor of Salt.\n", DAY).changes
    assert [one.date for one in found] == [None]


def test_a_text_that_breaks_off_is_read() -> None:
    assert engine.suggest("Anna Kell brought the power back. Oto Brand will bring the", None)
    assert engine.suggest("Anna Kell had back the power. Anna Kell bring the", None)
