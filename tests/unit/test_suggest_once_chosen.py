"""Offices to which somebody was chosen, told beside the name, and what is said of where somebody comes from."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str | None, str | None]]:
    """The changes and holdings of a text: change, office and date."""
    return {(one.change, one.post, one.date) for one in engine.read(f"Page of news.\n{text}\n", DAY).changes}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Otto Karst, a former army chief elected president in 2011, stepped down on 1 October 2015.",
            {("held", "army chief", None), ("confirmed", "president", "2011"), ("resigned", "president", "2015-10-01")},
        ),
        (
            "Ada Brod, a lawyer appointed governor in 2019, was dismissed on Friday.",
            {("appointed", "governor", "2019"), ("dismissed", "governor", "2022-03-25")},
        ),
    ],
)
def test_who_was_chosen_loses_that_office(text: str, expected: set[tuple[str, str | None, str | None]]) -> None:
    """The office of the choice is the last one, so that it is the one which is lost."""
    assert expected <= told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brod, an ally of the newly elected president, was dismissed.",
        "Ada Brod, a lawyer who was never elected mayor, came.",
        "Ada Brod, a critic of the appointed governor, came.",
    ],
)
def test_somebody_else_was_chosen(text: str) -> None:
    """A participle behind an article is said of another one."""
    assert not {one for one in told(text) if one[0] in ("confirmed", "appointed")}


def test_where_somebody_comes_from_is_no_part_of_the_office() -> None:
    """A university behind `of the` and a name is where its bearer works."""
    text = "The president appointed Professor Jan Novak of the Technical University chairman of a commission."
    assert ("appointed", "chairman of a commission", None) in told(text)
