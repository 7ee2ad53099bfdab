"""Figures, dates, quotes and persons of single sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2020, 6, 10)  # a Wednesday

FIGURES: list[tuple[str, list[tuple[float | None, str, str]]]] = [
    ("At least 160 people died.", [(160, "at-least", "person")]),
    ("It will not take more than 10 days.", [(10, "no-more-than", "day")]),
    ("The payment is due within 30 days.", [(30, "no-more-than", "day")]),
    ("Some 4.6 million voters stayed home.", [(4600000, "about", "person")]),
    ("Nearly half of the houses burned.", [(50, "nearly", "percent")]),
    ("Two-thirds of the fleet is old.", [(66.67, "exact", "percent")]),
    ("More than a quarter of them left.", [(25, "more-than", "percent")]),
    ("A dozen boats sank.", [(12, "exact", "count")]),
    ("Dozens of people were hurt.", [(None, "vague", "person")]),
    ("Between 20 and 30 ships came.", [(None, "range", "count")]),
    ("Output fell from 20 to 15 per cent.", [(20, "exact", "percent"), (15, "exact", "percent")]),
    ("It was the first time in years.", [(1, "exact", "rank")]),
    ("He won 14 of 861 votes.", [(14, "exact", "count"), (861, "exact", "count")]),
    ("The 49-year-old left.", [(49, "exact", "year")]),
    ("Anna Kell, 51, left.", [(51, "exact", "year")]),
    ("It cost $41.5 million.", [(41500000, "exact", "dollar")]),
    ("Prices rose 7%.", [(7, "exact", "percent")]),
    ("The road is 30 km long.", [(30, "exact", "kilometre")]),
    ("The vote was unanimous.", [(100, "exact", "percent")]),
    ("At 9.30 am the train left.", []),
    ("Article 4 and Decree No. 17 apply.", []),
    ("Articles 12 and 15 apply.", []),
    ("They live at 12 Harbour Street.", []),
    ("Covid-19 and the G7 were discussed.", []),
    ("The team won 3-1.", []),
    ("Call +44 20 7946 0000.", []),
    ("It was 5 January 2019.", []),
    ("The first deputy minister left.", []),
    ("None of it is at all likely, first of all.", []),
    ("We are one nation.", []),
]

DATES: list[tuple[str, list[tuple[str, str]]]] = [
    ("It opened on 5 January 2019.", [("2019-01-05", "absolute")]),
    ("It opened on Tuesday.", [("2020-06-09", "weekday")]),
    ("It will open on Friday.", [("2020-06-12", "weekday")]),
    ("It opened on 12 May.", [("2020-05-12", "completed")]),
    ("It will open on 12 May.", [("2021-05-12", "completed")]),
    ("It opened in November.", [("2019-11", "completed")]),
    ("It will open in November.", [("2020-11", "completed")]),
    ("It opened yesterday and closes tomorrow.", [("2020-06-09", "relative-day"), ("2020-06-11", "relative-day")]),
    ("It opened last week.", [("2020-06-01/2020-06-07", "relative-week")]),
    ("It opened two weeks ago.", [("2020-05-27~", "ago")]),
    ("It opened at the end of March 2018.", [("2018-03-31~", "edge")]),
    ("It will close at the end of the year.", [("2020-12-31~", "edge")]),
    ("It opened in mid-April.", [("2020-04-15~", "edge")]),
    ("It opened in the third quarter of 2018.", [("2018-07/2018-09", "part")]),
    ("It ran from 2011 to 2015.", [("2011/2015", "span")]),
    ("It ran from Monday to Tuesday.", [("2020-06-08/2020-06-09", "span")]),
    ("It ran between March and May 2018.", [("2018-03/2018-05", "span")]),
    ("It opened on 3 May 2018. The next day it burned.", [("2018-05-03", "absolute")]),
    ("It opened on 3 May. The next day it burned.", [("2020-05-03", "completed"), ("2020-05-04", "anchored")]),
    ("The plan is called Vision 2040.", []),
    ("See www.example.org/2019/05/03 for more.", []),
    ("Some 2,019 people came.", []),
]

QUOTES: list[tuple[str, list[str | None]]] = [
    ('"We need new faces," Mayor Anna Kell said.', ["Anna Kell"]),
    ('Mayor Anna Kell said: "We need new faces."', ["Anna Kell"]),
    ("Mayor Anna Kell left. “We need new faces,” she said.", ["Anna Kell"]),
    ("\u2018We need new faces,\u2019 said Mayor Anna Kell.", ["Anna Kell"]),
    ("«We need new faces», said Mayor Anna Kell.", ["Anna Kell"]),
    ('Mayor Anna Kell called it "a farce".', []),
    ("The workers' union and the dockers' union met.", []),
    ("We need many new faces, ” said Mayor Anna Kell.", ["Anna Kell"]),
]

PERSONS: list[tuple[str, list[str]]] = [
    ("President Kassandra Vol met Oto Brand.", ["Kassandra Vol", "Oto Brand"]),
    ("The Blue River Company hired Oto Brand.", ["Oto Brand"]),
    ("Mohammed bin Salim al-Rashid, 40, left.", ["Mohammed bin Salim al-Rashid"]),
    ("Prof. J. R. Tolland, a historian, left.", ["J. R. Tolland"]),
    ("Kim Hyun-woo and Jean-Luc de la Tour met.", ["Kim Hyun-woo", "Jean-Luc de la Tour"]),
    ("Oto Brand left. Brand was tired. Brands are not persons.", ["Oto Brand"]),
    ("Oto Brandov left. Oto Brandow was tired.", ["Oto Brandov"]),
    ("The United Nations and the New York Times met in Buenos Aires.", []),
    ("Bloc Will Not Allow Riots Here, Says Nobody \u2013 Volkov", ["Volkov"]),
    ("On Monday Mr. Brand left.", ["Brand"]),
]


def test_figures_count_and_are_qualified() -> None:
    for sentence, wanted in FIGURES:
        found = suggest(sentence, DAY, kinds=["figure"])
        assert [(one.value["value"], one.value["qualifier"], one.value["unit"]) for one in found] == wanted, sentence


@pytest.mark.parametrize(("sentence", "wanted"), DATES)
def test_dates_resolve_by_a_rule(sentence: str, wanted: list[tuple[str, str]]) -> None:
    found = suggest(sentence, DAY, kinds=["date"])
    assert [(one.value["edtf"], one.value["rule"]) for one in found] == wanted


@pytest.mark.parametrize(("sentence", "wanted"), QUOTES)
def test_quotes_have_their_speaker(sentence: str, wanted: list[str | None]) -> None:
    assert [one.value["speaker"] for one in suggest(sentence, DAY, kinds=["quote"])] == wanted


@pytest.mark.parametrize(("sentence", "wanted"), PERSONS)
def test_persons_are_told_from_other_capitals(sentence: str, wanted: list[str]) -> None:
    assert [one.value["name"] for one in suggest(sentence, DAY, kinds=["person"])] == wanted
