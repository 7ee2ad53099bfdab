"""Days told with a verb of saying, from which its speech counts, and days of texts without a day of publication."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 1, 15)
SPEECH: list[tuple[str, list[str]]] = [
    (
        "President Ana Lurk said on January 11 that troops would begin to leave in two days.",
        ["2022-01-11", "2022-01-13"],
    ),
    ("On Monday, the mayor said the road would open in three days.", ["2022-01-10", "2022-01-13"]),
    ("The minister told reporters on January 9 that two weeks ago he had met them.", ["2022-01-09", "2021-12-26~"]),
    ("The mayor announced January 12 that schools would close tomorrow.", ["2022-01-12", "2022-01-13"]),
    ("The road will open in three days, the mayor said on January 12.", ["2022-01-15", "2022-01-12"]),
    ("Speaking on January 11, Ana Lurk said they would leave in two days.", ["2022-01-11", "2022-01-13"]),
    ("Troops, the mayor said on Tuesday, will leave in ten days.", ["2022-01-11", "2022-01-21"]),
    (
        "The president told a video summit of the bloc on January 10 that they would leave in two days.",
        ["2022-01-10", "2022-01-12"],
    ),
    ("Ana Lurk told a regional summit on January 10 they would leave in two days.", ["2022-01-10", "2022-01-12"]),
    ("Troops will leave in two days, the mayor said.", ["2022-01-17"]),
    ("The strike on Monday ended, and the port will open in two days.", ["2022-01-10", "2022-01-17"]),
    ("The mayor said the strike on Monday would be over in two days.", ["2022-01-10", "2022-01-17"]),
]
UNDATED: list[tuple[str, list[str]]] = [
    ("On March 6 the council met in Vorm.", []),
    ("The court met on March 22 and on 12 April.", []),
    ("It will meet on Jan. 22, from 6 to 9 May and on the 5th of June.", []),
    ("They left two days ago and come back on February 29.", []),
    ("The court met on 6 March 2021 and again on March 22.", ["2021-03-06", "2021-03-22"]),
]


@pytest.mark.parametrize(("text", "wanted"), SPEECH)
def test_days_of_reported_speech_count_from_the_day_it_was_said(text: str, wanted: list[str]) -> None:
    assert [one.value["edtf"] for one in suggest(text, DAY, kinds=("date",))] == wanted


@pytest.mark.parametrize(("text", "wanted"), UNDATED)
def test_days_without_a_year_are_never_figures(text: str, wanted: list[str]) -> None:
    found = suggest(text, None, kinds=("date", "figure"))
    assert [one.value.get("edtf", one.phrase) for one in found] == wanted


def test_figures_beside_days_stay_without_a_day_of_publication() -> None:
    found = suggest("On March 6 police held 12 men for 14 days and two weeks.", None, kinds=("figure",))
    assert [(one.value["value"], one.value["unit"]) for one in found] == [(12, "person"), (14, "day"), (2, "week")]
