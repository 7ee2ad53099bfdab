"""Who comes for those who went, and how it is said of the next: them, her old job, his successor, promoted besides."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2024, 3, 4)
TWO = {("appointed", "Felix Banda", "Finance Minister"), ("appointed", "Mutale Kaun", "transport minister")}


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


@pytest.mark.parametrize(
    "text",
    [
        "The president fired Finance Minister Alex Phiri and transport minister Brian Mwale, "
        "replacing them with Felix Banda and Mutale Kaun respectively.",
        "Finance Minister Alex Phiri and transport minister Brian Mwale resigned on Friday. "
        "Felix Banda and Mutale Kaun succeed them.",
    ],
)
def test_them_in_the_order_in_which_they_went(text: str) -> None:
    assert told(text) >= TWO


def test_her_old_job() -> None:
    found = told(
        "Environment secretary Tess Cole moves to the Treasury as chief secretary, with Mark Spen taking her old job."
    )
    assert ("appointed", "Mark Spen", "Environment secretary") in found


def test_a_successor_behind_a_description() -> None:
    found = told("Interior Minister Agim Nesh quit. His successor, career police officer Sandri Llesh, was sworn in.")
    assert ("appointed", "Sandri Llesh", "Interior Minister") in found


def test_a_deputy_who_takes_over_in_the_interim() -> None:
    found = told("Anna Ress, chairwoman of the bank, was sacked. Her deputy, Oleg Bel, will take over in the interim.")
    assert ("acting", "Oleg Bel", "chairwoman of the bank") in found


def test_promoted_beside_who_was_retired() -> None:
    found = told("Gen. Min Lat, the air force chief, has been retired and Lt. Gen. Htun Au promoted in his stead.")
    assert found == {("dismissed", "Min Lat", "air force chief"), ("appointed", "Htun Au", "air force chief")}


def test_a_company_of_the_state_is_not_the_state() -> None:
    assert told("Anna Ress had headed the state rail company since 2015.") == {
        ("held", "Anna Ress", "head of the state rail company")
    }


def test_a_ruler_who_replaces_several_comes_into_no_office() -> None:
    found = told("President Jair Bols on Monday replaced six ministers, including Foreign Minister Ern Arauj.")
    assert found == {("held", "Jair Bols", "President"), ("removed", "Ern Arauj", "Foreign Minister")}


def test_him_who_was_fired_is_succeeded() -> None:
    found = told("Chancellor Olaf Schul fired Finance Minister Chris Lind on Friday. Joerg Kuk succeeds him.")
    assert ("appointed", "Joerg Kuk", "Finance Minister") in found


def test_who_is_asked_to_take_over_does() -> None:
    found = told(
        "Ibra Magun, head of the agency, has been suspended, and Omar Uma was asked to take over as acting head."
    )
    assert ("acting", "Omar Uma", "head") in found


def test_who_says_so_is_not_the_one_named_before() -> None:
    found = told("Trade minister Marek Czar quit; he will be replaced by Andrzej Czum, the prime minister said.")
    assert not any(post == "prime minister" for _, _, post in found)


def test_who_is_tasked_with_forming_a_government_has_formed_none() -> None:
    assert not any(change == "formed" for change, _, _ in told("Moha Shi was tasked with forming a government."))


def test_pressure_to_resign_ends_nothing() -> None:
    assert told("Mayor Ern Arauj, who had faced pressure to resign, spoke.") == {("held", "Ern Arauj", "Mayor")}
