"""Who acts for a time, stays in an office or has the term extended, by constructions."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[str]:
    """The changes of a text but holdings."""
    found = suggest(f"Page of news.\n{text}", DAY, kinds=("appointment",))
    values = [one.value for one in found if one.value["change"] != "held"]
    return {f"{one['change']} {one['person']} @ {one['post']}" for one in values}


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("In the meantime Omar Sy will run the port authority.", "acting Omar Sy @ head of the port authority"),
        ("Until then, Omar Sy will run the port authority.", "acting Omar Sy @ head of the port authority"),
        (
            "Omar Sy is deputising for Governor Lena Funk, who is on leave.",
            "acting Omar Sy @ Governor",
        ),
        ("Omar Sy heads a caretaker cabinet.", "acting Omar Sy @ prime minister"),
        (
            "The king asked Prime Minister Omar Sy to stay on in a caretaker role.",
            "acting Omar Sy @ Prime Minister",
        ),
        ("Finance Minister Omar Sy clung to his job.", "retained Omar Sy @ Finance Minister"),
        ("Finance Minister Omar Sy also takes over trade.", "appointed Omar Sy @ Minister of trade"),
        (
            "Omar Sy's contract as director of the opera was extended until 2025.",
            "retained Omar Sy @ director of the opera",
        ),
        ("The opera extended director Omar Sy's contract until 2025.", "retained Omar Sy @ director"),
        (
            "The term of central bank governor Omar Sy was extended by three years.",
            "retained Omar Sy @ central bank governor",
        ),
    ],
)
def test_who_acts_or_stays(text: str, change: str) -> None:
    assert told(text) == {change}


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Omar Sy's contract with the club was extended.",
        "The sentence of Mayor Omar Sy was extended.",
        "Mayor Omar Sy extended the contract of the bus firm.",
        "In the meantime Mayor Omar Sy led a march.",
    ],
)
def test_what_else_is_extended(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "come"),
    [
        ("The president named Omar Sy, a banker.", "appointed"),
        ("Omar Sy was appointed on Tuesday.", "appointed"),
        ("Omar Sy was sworn in hours later.", "appointed"),
        ("The ministry goes to Omar Sy.", "appointed"),
        ("Her deputy, Omar Sy, was promoted.", "appointed"),
        ("Trade Minister Omar Sy takes on her duties until a successor is found.", "acting"),
        ("Police named Omar Sy, 31, on Friday.", None),
        ("Omar Sy was named on Friday as a suspect.", None),
        ("Omar Sy was named in the report.", None),
    ],
)
def test_the_office_that_was_just_left(text: str, come: str | None) -> None:
    found = told(f'Finance Minister Lena Funk was sacked on Monday.\n{text}\n"We begin now," said Omar Sy, 52.')
    assert {one for one in found if "Omar" in one} == ({f"{come} Omar Sy @ Finance Minister"} if come else set())
