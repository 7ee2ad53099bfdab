"""Who stands in for a holder: until a date, with powers that are handed over, in functions that are taken."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(f"Page of news.\n{text}\n", DAY).changes}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The board dismissed the director of the Brod shipyard, Oleg Pavlas.\n"
            "Until a competition has been held, the yard will be run by Marek Gwoz.",
            ("acting", "Marek Gwoz", "director of the Brod shipyard"),
        ),
        (
            "The agency will be headed by Marek Gwoz until an election.",
            ("acting", "Marek Gwoz", "head of the agency"),
        ),
        (
            "The court suspended the president, Otto Karst, and handed his powers to Pavel Rotar.",
            ("acting", "Pavel Rotar", "president"),
        ),
        (
            "President Otto Karst handed over his powers to Pavel Rotar before an operation.",
            ("acting", "Pavel Rotar", "President"),
        ),
        (
            "President Otto Karst sent Prime Minister Mateo Zinso into retirement and took over his functions himself.",
            ("appointed", "Otto Karst", "Prime Minister"),
        ),
    ],
)
def test_who_stands_in(text: str, expected: tuple[str, str, str]) -> None:
    """Who runs something until a date or is given powers acts; who takes functions himself is appointed."""
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The merged body will be headed by Marek Gwoz, who until now was in charge of the ports.",
        "President Otto Karst refused to hand his powers to Marek Gwoz.",
        "President Otto Karst did not hand his powers to Marek Gwoz.",
        "The port is run by Marek Gwoz.",
    ],
)
def test_who_does_not_stand_in(text: str) -> None:
    """What was until now, and what is refused, makes nobody act."""
    assert not {one for one in told(text) if one[0] == "acting"}
