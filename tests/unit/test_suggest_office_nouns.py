"""Offices said by a noun such as presidency or command, with the body behind it."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


@pytest.mark.parametrize(
    ("text", "change", "office"),
    [
        ("Omar Sadiq took command of the army on Monday.", "appointed", "commander of the army"),
        ("The navy relieved Captain Omar Sadiq of command of the fleet.", "dismissed", "commander of the fleet"),
        ("Omar Sadiq gave up the presidency of the ruling party.", "resigned", "president of the ruling party"),
        ("Omar Sadiq assumed the chairmanship of the central bank.", "appointed", "chairman of the central bank"),
        ("Omar Sadiq was acquitted and returned to his post as army chief.", "appointed", "army chief"),
    ],
)
def test_the_body_behind_the_noun(text: str, change: str, office: str) -> None:
    assert [(one.change, one.post) for one in engine.read(text + "\n", DAY).changes] == [(change, office)]


@pytest.mark.parametrize(
    "text",
    ["Omar Sadiq took command of the situation.", "Rebels took command of the army base, Omar Sadiq said."],
)
def test_what_is_no_body(text: str) -> None:
    assert not engine.read(text + "\n", DAY).changes


def test_the_body_before_the_noun() -> None:
    found = engine.read("Darko Velim lost the Senate presidency on Monday to Joram Kisule.\n", DAY).changes
    assert {(one.change, one.person, one.post) for one in found} == {
        ("removed", "Darko Velim", "Senate president"),
        ("appointed", "Joram Kisule", "Senate president"),
    }
    found = engine.read("The committee stripped Darko Velim of the party leadership.\n", DAY).changes
    assert [(one.change, one.post) for one in found] == [("dismissed", "party leader")]


def test_who_is_sacked_and_replaced() -> None:
    for told in ("and replaced him with", "on Monday, replacing him with"):
        found = engine.read(f"The premier sacked Finance Minister Darko Velim {told} Joram Kisule.\n", DAY).changes
        assert [one.change for one in found] == ["dismissed", "appointed"]
