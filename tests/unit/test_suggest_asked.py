"""Who is asked to lead a body or to act in an office, and who turns that down."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[object, ...]]:
    """The changes of a text but holdings: change, person and office."""
    found = suggest(f"Page of news.\n{text}", DAY, kinds=("appointment",))
    values = [one.value for one in found]
    return {(one["change"], one["person"], one["post"]) for one in values if one["change"] != "held"}


@pytest.mark.parametrize(
    ("text", "change", "person", "post"),
    [
        (
            "The sultan requested retired judge Faris Omani to chair an inquiry commission.",
            "appointed",
            "Faris Omani",
            "chair of the inquiry commission",
        ),
        (
            "The president asked Finance Minister Milo Danter to lead a caretaker government.",
            "acting",
            "Milo Danter",
            "prime minister",
        ),
        (
            "The board has asked Pieter Kolb to step in as chief executive until a successor is found.",
            "acting",
            "Pieter Kolb",
            "chief executive",
        ),
        (
            "The president has asked Maria Tavares to stay on as finance minister.",
            "retained",
            "Maria Tavares",
            "finance minister",
        ),
        (
            "The bishop asked Father Niall Burke to serve as administrator of the diocese.",
            "appointed",
            "Niall Burke",
            "administrator of the diocese",
        ),
        (
            "The governor asked Senator Paula Rice to head the state's disaster agency.",
            "appointed",
            "Paula Rice",
            "head of the state's disaster agency",
        ),
    ],
)
def test_who_is_asked_comes_in(text: str, change: str, person: str, post: str) -> None:
    assert told(text) == {(change, person, post)}


@pytest.mark.parametrize(
    "text",
    [
        "Opposition parties asked Judge Omar Diop to lead the protest.",
        "The president asked Prime Minister Ilya Brandt to stay in the capital.",
        "Parliament asked minister Joan Reed to take up the matter.",
        "The governor asked Paula Rice to run for the Senate.",
        "The governor did not ask Paula Rice to head the agency.",
        "Paula Rice was asked to take over as director but turned the offer down.",
        "Paula Rice was asked to head the agency but she declined.",
    ],
)
def test_who_is_asked_something_else_does_not(text: str) -> None:
    assert not told(text)
