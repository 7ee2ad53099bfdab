"""Offices that a plural tells of several, each with a field of his own, and who does as another did."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2024, 3, 4)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


@pytest.mark.parametrize(
    ("text", "change", "offices"),
    [
        (
            "The ministers of health and industry, Ann Lorne and Tim Moss, were sacked.",
            "dismissed",
            ("minister of health", "minister of industry"),
        ),
        (
            "The foreign and defence ministers, Ann Lorne and Tim Moss, resigned on Friday.",
            "resigned",
            ("foreign minister", "defence minister"),
        ),
        (
            "Ann Lorne and Tim Moss, the ministers of trade and industry and of health, resigned.",
            "resigned",
            ("minister of trade and industry", "minister of health"),
        ),
        (
            "The king named Ann Lorne and Tim Moss as ministers of health and trade.",
            "appointed",
            ("minister of health", "minister of trade"),
        ),
        (
            "Ann Lorne and Tim Moss were appointed governors of Karmin and Salt respectively.",
            "appointed",
            ("governor of Karmin", "governor of Salt"),
        ),
        (
            "Foreign and finance ministers Ann Lorne and Tim Moss were sworn in.",
            "appointed",
            ("Foreign minister", "finance minister"),
        ),
    ],
)
def test_each_of_several_gets_the_field_in_its_place(text: str, change: str, offices: tuple[str, str]) -> None:
    assert told(text) == {(change, "Ann Lorne", offices[0]), (change, "Tim Moss", offices[1])}


@pytest.mark.parametrize(
    ("text", "change", "office"),
    [
        ("Ann Lorne and Tim Moss were also appointed deputy prime ministers.", "appointed", "deputy prime minister"),
        ("The king named Ann Lorne and Tim Moss deputy mayors.", "appointed", "deputy mayor"),
        ("The council chose Ann Lorne and Tim Moss as vice-presidents.", "confirmed", "vice-president"),
        ("Ann Lorne and Tim Moss resigned as deputy governors of the bank.", "resigned", "deputy governor of the bank"),
        ("Ann Lorne and Tim Moss became deputy chairmen.", "appointed", "deputy chairman"),
        ("Ann Lorne and Tim Moss were made acting ministers.", "acting", "minister"),
        ("Ann Lorne and Tim Moss, both former ministers, were there.", "held", "minister"),
    ],
)
def test_a_plural_is_told_of_all_in_a_list(text: str, change: str, office: str) -> None:
    assert told(text) == {(change, "Ann Lorne", office), (change, "Tim Moss", office)}


def test_a_colon_parts_the_plural_from_those_who_get_the_office() -> None:
    assert told("Two others took the oath as ministers: Ann Lorne and Tim Moss.") == {
        ("appointed", "Ann Lorne", "minister"),
        ("appointed", "Tim Moss", "minister"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lorne and Tim Moss appointed ministers on Monday.",
        "Ann Lorne and Tim Moss met deputy mayors.",
        "They spoke of Ann Lorne and Tim Moss, such as ministers do.",
        "Ministers are chosen by Ann Lorne and Tim Moss.",
    ],
)
def test_a_plural_that_tells_of_others_gives_nothing(text: str) -> None:
    assert told(text) == set()


def test_a_plural_of_others_gives_no_office() -> None:
    assert told("Ann Lorne and Tim Moss met the ministers of health and trade in Karmin.") == set()


def test_one_office_of_several_stays_one() -> None:
    found = told("Former prime ministers Ann Lorne and Tim Moss were there.")
    assert found == {("held", "Ann Lorne", "prime minister"), ("held", "Tim Moss", "prime minister")}


@pytest.mark.parametrize(
    "ending",
    ["and Foreign Minister Tim Moss followed a day later.", "and Foreign Minister Tim Moss followed suit."],
)
def test_who_follows_does_the_same(ending: str) -> None:
    found = told(f"Health minister Ann Lorne stepped down on Friday, {ending}")
    assert ("resigned", "Tim Moss", "Foreign Minister") in found


def test_who_does_so_too_leaves_another_field() -> None:
    found = told("Finance minister Ola Berg quit on Friday. So did his colleague at trade, Tim Moss.")
    assert ("resigned", "Tim Moss", "Minister of trade") in found


def test_who_follows_something_leaves_nothing() -> None:
    found = told("Finance minister Ola Berg quit on Friday. Defence Minister Tim Moss followed the debate.")
    assert ("held", "Tim Moss", "Defence Minister") in found
