"""Who is told of beside others: cabinets with their premier, who is excepted, who comes next in line, who stands in."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2024, 3, 4)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


@pytest.mark.parametrize(
    "text",
    [
        "The king accepted the resignation of Prime Minister Kanat Beis and his government on Tuesday.",
        "Prime Minister Kanat Beis and his government resigned on Tuesday.",
    ],
)
def test_a_government_goes_with_its_premier(text: str) -> None:
    assert told(text) == {("resigned", "Kanat Beis", "Prime Minister"), ("resigned", "government", "government")}


def test_who_is_excepted_stays() -> None:
    found = told("The president dismissed all his ministers except the foreign minister, Amina Hir.")
    assert found == {("retained", "Amina Hir", "foreign minister")}


def test_with_whom_as_what() -> None:
    found = told("The president named a commission with Ola Berg as chair. He met with Tim Moss as mayor of Salt.")
    assert ("appointed", "Ola Berg", "chair") in found
    assert not any(person == "Tim Moss" for _, person, _ in found)


@pytest.mark.parametrize(
    ("below", "sentence"),
    [
        ("speaker of Congress", "The speaker of Congress, Nel Huam, was sworn in on Friday."),
        ("Vice-president", "Vice-president Nel Huam was sworn in hours later."),
    ],
)
def test_the_next_in_line_is_sworn_in_above(below: str, sentence: str) -> None:
    found = told(f"Congress removed President Ramir Echeg on Monday. {sentence}")
    assert ("appointed", "Nel Huam", "President") in found
    assert ("held", "Nel Huam", below) in found


def test_a_minister_is_sworn_into_his_own_office() -> None:
    found = told("Trade minister Ramir Echeg resigned. Health minister Nel Huam was sworn in on Friday.")
    assert ("appointed", "Nel Huam", "Health minister") in found


def test_who_acts_in_anothers_place() -> None:
    found = told("Police Commissioner Henry Tamar was suspended. Wes Iga will act in Mr Tamar's place.")
    assert ("acting", "Wes Iga", "Police Commissioner") in found


def test_a_list_that_others_end() -> None:
    found = told("The premier suspended Police Chief Henry Tamar, Finance Secretary Ruth Amban and two others.")
    assert {("removed", "Henry Tamar", "Police Chief"), ("removed", "Ruth Amban", "Finance Secretary")} <= found


def test_confidence_won_is_no_office_entered() -> None:
    found = told("Prime Minister Alber Ocam won a vote of confidence in Congress by 73 votes to 43.")
    assert found == {("held", "Alber Ocam", "Prime Minister")}


def test_the_office_behind_an_age_is_entered() -> None:
    found = told("Parliament elected the businessman Andris Skuj, 37, prime minister.")
    assert found == {("confirmed", "Andris Skuj", "prime minister")}


def test_a_retired_officer_retires_from_nothing() -> None:
    assert told("She named the retired admiral Osca Pflu prime minister.") == {
        ("appointed", "Osca Pflu", "prime minister")
    }


def test_a_cabinet_takes_the_oath() -> None:
    assert ("formed", "cabinet", "cabinet") in told("His cabinet of 18 took the oath three days later.")
