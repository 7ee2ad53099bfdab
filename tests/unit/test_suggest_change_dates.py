"""The date of a change stands with its own verb: sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2030, 6, 12)

NONE = [
    (
        "President Oto Brand signed a decree dismissing Interior Minister Mira Kolst, who had served since 2027.",
        "dismissed",
    ),
    ("Interior Minister Mira Kolst, appointed in 2027, was dismissed.", "dismissed"),
    ("President Oto Brand fired Finance Minister Mira Kolst, whom he had appointed in 2029.", "dismissed"),
    ("Interior Minister Mira Kolst, in office since 2027, resigned.", "resigned"),
    ("Mira Kolst, finance minister since 2028, resigned.", "resigned"),
    ("Mira Kolst becomes acting trade minister until parliament votes next week.", "acting"),
    ("Mira Kolst will become finance minister when parliament votes on Friday.", "appointed"),
    ("Mira Kolst will serve as acting mayor until an election in September.", "acting"),
    ("Mira Kolst was appointed trade minister after Pia Holm resigned in 2028.", "appointed"),
    ("Mira Kolst, who was finance minister until 2016, is the new foreign secretary.", "appointed"),
    ("Mira Kolst, a former mayor elected in 2020, was named finance minister.", "appointed"),
    ("Mira Kolst, born in 1960, was named finance minister.", "appointed"),
    ("Mira Kolst was sacked as police chief over the killings of protesters in 2028.", "dismissed"),
    ("Mira Kolst was dismissed as finance minister before the election in July.", "dismissed"),
    ("President Oto Brand, who took office in January, named Mira Kolst finance minister.", "appointed"),
]

OWN = [
    ("Mira Kolst was dismissed as trade minister on Monday, two years after she was appointed in 2028.", "2030-06-10"),
    ("On Tuesday, President Oto Brand, who won the 2029 election, dismissed Mayor Mira Kolst.", "2030-06-11"),
    ("President Oto Brand on Tuesday dismissed Finance Minister Mira Kolst.", "2030-06-11"),
    ("Mira Kolst was on Tuesday dismissed as finance minister.", "2030-06-11"),
    ("Mira Kolst was dismissed as finance minister in a decree signed on Monday.", "2030-06-10"),
    ("Mira Kolst was dismissed as finance minister, the presidency said on Monday.", "2030-06-10"),
    ("The president met the cabinet on Monday and dismissed Finance Minister Mira Kolst.", "2030-06-10"),
    ("Mira Kolst was dismissed as finance minister after a meeting with the president on Monday.", "2030-06-10"),
    ("In March, after losing a vote, Mira Kolst was dismissed as finance minister.", "2030-03"),
    ("By decree of 5 June 2030, Mira Kolst was dismissed as finance minister.", "2030-06-05"),
]


def _dates(sentence: str, change: str) -> list[object]:
    found = [one.value for one in suggest(sentence, DAY) if one.kind == "appointment"]
    return [one["date"] for one in found if one["change"] == change and one["person"] == "Mira Kolst"]


@pytest.mark.parametrize(("sentence", "change"), NONE)
def test_the_date_of_another_clause_is_not_taken(sentence: str, change: str) -> None:
    assert _dates(sentence, change) == [None]


@pytest.mark.parametrize(("sentence", "day"), OWN)
def test_the_date_of_its_own_clause_is_taken(sentence: str, day: str) -> None:
    assert _dates(sentence, "dismissed") == [day]


def test_both_acts_of_one_sentence_go_without_the_date_of_a_clause() -> None:
    sentence = (
        "President Oto Brand accepted the resignation of Minister of Health Pia Holm, who had held the job "
        "since 2027, and appointed Mira Kolst in her place."
    )
    assert _dates(sentence, "appointed") == [None]


@pytest.mark.parametrize(
    ("sentence", "beginning"),
    [
        ("Mira Kolst, finance minister since 2028, spoke.", "2028"),
        ("Mira Kolst, the mayor from 2018 to 2024, spoke.", "2018"),
        ("Mira Kolst, mayor of Sund from the north, spoke on Monday.", None),
        ("Mira Kolst, the mayor, has lived in Sund since 2018.", None),
    ],
)
def test_a_holding_begins_where_a_since_behind_the_office_says_so(sentence: str, beginning: str | None) -> None:
    (found,) = suggest(f"Page of news.\n{sentence}", DAY, kinds=["appointment"])
    assert (found.value["change"], found.value["date"]) == ("held", beginning)
