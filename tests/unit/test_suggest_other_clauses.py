"""Offices further on in a sentence that another clause speaks of, not the change told before them."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Kos resigned on Friday, saying he had lost faith in the prime minister.",
        "Ivan Kos, the third minister to quit this month, said he had lost faith in the prime minister.",
        "Ivan Kos resigned, telling reporters that his work with the prime minister was done.",
    ],
)
def test_of_whom_one_leaving_speaks(text: str) -> None:
    assert not any(change == "resigned" and post == "prime minister" for change, _, post in told(text))


def test_in_what_office_somebody_did_something() -> None:
    found = told("Congress voted to remove President Ramir Echeg over claims that he took bribes as governor of Tacna.")
    assert ("removed", "Ramir Echeg", "President") in found


def test_what_another_one_lost_before() -> None:
    found = told("She appointed Kul Gurung, whom the last government dismissed as head of the port, energy minister.")
    assert found == {("appointed", "Kul Gurung", "energy minister"), ("dismissed", "Kul Gurung", "head of the port")}


def test_a_noun_for_people_that_describes_a_thing() -> None:
    found = told(
        "They named Pan Maik prime minister.\nMr Haid, who led the protests which toppled the communist regime, died."
    )
    assert ("removed", "Pan Maik", "prime minister") not in found
