"""Changes that the same sentence takes back."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def changes(text: str) -> set[str]:
    """The changes of a text that are no holdings."""
    return {one.change for one in engine.read(text + "\n", DAY).changes} - {"held"}


@pytest.mark.parametrize(
    "text",
    [
        "Sources said army chief Omar Sadiq had been sacked, but the presidency denied it.",
        "Omar Sadiq offered his resignation as army chief, but the president turned it down.",
        "Omar Sadiq submitted his resignation as mayor, but the council rejected it.",
        "Omar Sadiq offered his resignation as mayor, but the council refused to accept it.",
        "Had Omar Sadiq resigned as army chief, the crisis would have ended.",
        "Omar Sadiq was nearly sacked as army chief in May.",
        "Omar Sadiq will resign as army chief if the report is confirmed.",
        "Omar Sadiq is in line to become army chief.",
        "The mayor, Omar Sadiq, said he too would resign if nobody else did.",
        "The mayor, Omar Sadiq, tore up his resignation letter.",
        "The president will let the army chief, Omar Sadiq, go, but only once the work is done.",
        "The mayor, Omar Sadiq, quits at the end of the year.",
        "No request for the resignation of the mayor, Omar Sadiq, has been filed.",
        "Omar Sadiq was mayor until 1989 and from 1991 until his retirement taught in Hallen.",
        "General Omar Sadiq, the mayor, is told that he is no longer needed.",
        "Both want to renew the mandate of the panel, whose head, Omar Sadiq, is ill.",
    ],
)
def test_what_is_taken_back(text: str) -> None:
    assert not changes(text)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Omar Sadiq resigned as army chief on Monday, but refused to leave the country.", "resigned"),
        ("Omar Sadiq was sacked as army chief on Monday, but he denied the charges.", "dismissed"),
        ("Omar Sadiq submitted his resignation as mayor, but refused to leave the hall.", "resigned"),
        ("Omar Sadiq had resigned as army chief.", "resigned"),
        ("Omar Sadiq was president of the court from 2004 until his retirement in May 2020.", "removed"),
        ("Omar Sadiq, the mayor, is no longer employed by the city.", "removed"),
        ("Omar Sadiq will be sworn in as president on Monday.", "appointed"),
    ],
)
def test_what_stands(text: str, change: str) -> None:
    assert changes(text) == {change}


def test_a_nomination_approved_is_told_once() -> None:
    assert changes("The cabinet approved the nomination of Rami Said as central bank governor.") == {"confirmed"}


def test_an_office_behind_a_decree() -> None:
    assert changes("Rami Said was appointed by royal decree as governor of Tarn.") == {"appointed"}


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Leo Mast, the president ousted in July, remains under house arrest.", "removed"),
        ("Leo Mast, the finance minister sacked on Monday, said so.", "dismissed"),
        ("Leo Mast, the mayor elected in May, said so.", "confirmed"),
        ("Deposed president Leo Mast left the country on Friday.", "removed"),
    ],
)
def test_what_befell_somebody_behind_his_office(text: str, change: str) -> None:
    assert changes(text) == {change}
