"""Changes that stand beside the words of change: lists by dashes, several told of before, offices of others."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2024, 3, 4)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


def test_entries_with_dashes_are_told_by_the_words_before_the_colon() -> None:
    found = told("Changes at the National Bank: Alis Mirov — chairman of the board; Saida Nabi — deputy chairwoman.")
    assert found == {
        ("appointed", "Alis Mirov", "chairman of the board"),
        ("appointed", "Saida Nabi", "deputy chairwoman"),
    }


@pytest.mark.parametrize("opening", ["Among them are", "They are", "Those dismissed include"])
def test_several_are_named_in_the_next_sentence(opening: str) -> None:
    found = told(
        f"The president dismissed two governors. {opening} Tim Moss, governor of Salt, and Ola Berg, governor of Burat."
    )
    assert found == {("dismissed", "Tim Moss", "governor of Salt"), ("dismissed", "Ola Berg", "governor of Burat")}


def test_several_who_act_are_not_those_named_next() -> None:
    found = told("Three ministers resigned on Monday. They met in the capital with Ola Berg, the mayor.")
    assert found == {("held", "Ola Berg", "mayor")}


def test_commissioners_head_fields_as_commissioners() -> None:
    found = told("The governor has dropped two commissioners, Ladi Musa (Works) and Emeka Onuo (Justice).")
    assert {post for _, _, post in found} == {"Commissioner of Works", "Commissioner of Justice"}


def test_who_speaks_gives_no_office_to_who_is_in_charge() -> None:
    found = told(
        "Soldiers ousted Ola Berg as head of the junta. Captain Issou Bati is now in charge, a spokesman for them said."
    )
    assert ("appointed", "Issou Bati", "head of the junta") in found


def test_an_office_that_waits_for_its_holder_is_not_entered() -> None:
    found = told("The premier fired the prisons chief, Carla Whit. Ray Odu will fill in until a new director is found.")
    assert ("acting", "Ray Odu", "prisons chief") in found


def test_a_debate_on_a_removal_removes_nobody() -> None:
    found = told("Deputies wrote to President Alda Rosz and gathered signatures for a debate on her removal.")
    assert found == {("held", "Alda Rosz", "President")}


def test_a_letter_of_resignation_is_its_writers() -> None:
    found = told("The premier accepted the Interior Minister Rui Monter's letter of resignation.")
    assert found == {("resigned", "Rui Monter", "Interior Minister")}


def test_a_tenure_that_ended_is_over() -> None:
    found = told("Stan Crear's tenure as commander of the coalition forces ended on Monday.")
    assert found == {("removed", "Stan Crear", "commander of the coalition forces")}


def test_who_is_replaced_behind_an_office_goes() -> None:
    found = told("The president had replaced his defence minister, retired general Otto Brandl, with Luis Hernan.")
    assert found >= {
        ("removed", "Otto Brandl", "defence minister"),
        ("appointed", "Luis Hernan", "defence minister"),
    }


def test_in_the_place_of_who_went() -> None:
    found = told(
        "Abdul Azim, chairman of the Tax Committee, was relieved of his post. In his place, Sher Kud was named."
    )
    assert ("appointed", "Sher Kud", "chairman of the Tax Committee") in found


def test_who_heads_a_cabinet_just_formed_comes_in() -> None:
    found = told("The president appointed a technocrat cabinet headed by the economist Ludo Odar.")
    assert ("appointed", "Ludo Odar", "prime minister") in found


def test_what_a_sentence_takes_no_oath_for_is_not_entered() -> None:
    assert told("The adviser on trade, Abdul Lakh, took no oath.") == {("held", "Abdul Lakh", "adviser on trade")}
