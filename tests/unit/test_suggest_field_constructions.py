"""Offices of which only the field is printed, by how the sentence or the list is built."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(f"Page of news.\n{text}\n", DAY).changes}


def test_fields_behind_names_whose_going_is_told() -> None:
    found = told("The ministers meet. Halim Resko, of Transport, is leaving, and so is Lena Morvik, of the Interior.")
    assert found == {
        ("removed", "Halim Resko", "Minister of Transport"),
        ("removed", "Lena Morvik", "Minister of the Interior"),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Udo Hahn was earmarked for Education.", ("appointed", "Udo Hahn", "Minister of Education")),
        (
            "Ana Prill was steered to Roads and Transport.",
            ("appointed", "Ana Prill", "Minister of Roads and Transport"),
        ),
        ("Nils Fors was placed at Defence on Friday.", ("appointed", "Nils Fors", "Minister of Defence")),
        (
            "Mila Tarsen is the nominee for Foreign Affairs.",
            ("nominated", "Mila Tarsen", "Minister of Foreign Affairs"),
        ),
        ("Petr Salk, previously at Housing, was seen.", ("held", "Petr Salk", "Minister of Housing")),
    ],
)
def test_who_is_put_in_a_field(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(f"The cabinet list is out. {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Halim Resko, of Justice for All, is leaving the country.",
        "Kim Sorel was arrested for Corruption.",
        "Ada Colm, of Health Watch, spoke.",
        "Petr Salk criticised the finance portfolio of the bank.",
        "Udo Hahn was quoted for Education.",
    ],
)
def test_fields_that_are_no_office(sentence: str) -> None:
    assert not told(f"The cabinet list is out. {sentence}")


def test_labels_of_lists() -> None:
    found = told("IN: Rado Velmar (trade). OUT: Ivo Brandt (sport), Lea Nord (health). STAYS: Jon Varga (finance).")
    assert found == {
        ("appointed", "Rado Velmar", "Minister of trade"),
        ("removed", "Ivo Brandt", "Minister of sport"),
        ("removed", "Lea Nord", "Minister of health"),
        ("retained", "Jon Varga", "Minister of finance"),
    }


def test_what_the_lead_of_a_list_tells_by_an_unknown_verb() -> None:
    found = told("The two decommissioned are Ruta Bels (Works) and Omar Sadie (Land), the cabinet said.")
    assert found == {("dismissed", "Ruta Bels", "Minister of Works"), ("dismissed", "Omar Sadie", "Minister of Land")}


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Trade Minister Odra Selm, whose additional ministry is Tourism, spoke.", "Minister of Tourism"),
        ("Trade Minister Odra Selm inherits the fisheries portfolio.", "Minister of fisheries"),
        ("Trade Minister Odra Selm will also look after Social Affairs.", "Minister of Social Affairs"),
        ("Odra Selm picked up the railways brief.", "Minister of railways"),
        ("Trade Minister Odra Selm takes over the State Enterprises portfolio.", "Minister of State Enterprises"),
    ],
)
def test_who_gets_a_field_besides(sentence: str, post: str) -> None:
    assert ("appointed", "Odra Selm", post) in told(sentence)


def test_the_office_printed_of_who_replaces_another() -> None:
    found = told("Mira Tolan, Minister of Ports, replaces Jaro Venn.")
    assert found == {("appointed", "Mira Tolan", "Minister of Ports"), ("removed", "Jaro Venn", "Minister of Ports")}


def test_the_office_held_of_who_replaces_another_as_something_else() -> None:
    found = told("Ana Prill, the Minister of Ports, replaces Jaro Venn as chair of the committee.")
    assert {("held", "Ana Prill", "Minister of Ports"), ("appointed", "Ana Prill", "chair of the committee")} <= found
