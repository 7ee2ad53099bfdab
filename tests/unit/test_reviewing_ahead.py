"""Offices that are still to be entered, and offices of cities: what a review asks and what it does not make up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.reviewing.context import Setting
from qantar_curation.reviewing.draft import Draft
from qantar_curation.reviewing.mapping import draft_of
from qantar_curation.reviewing.opening import article_of_text

TEXT = """\
The quay on the day after a loud night

Sunday, 16 March 2031

Former harbour master Pia Sollert will become ambassador to Norland, the palace said.

Port Ilmar mayor Nela Quist was silent. Bram Oskeld was named chief pilot on Saturday.

The harbour master, Ada Venn, is to be succeeded by Ivo Renn.

Speaker Dana Holt said in Norland that she would stay.
"""


@pytest.fixture
def setting(corpus: Path, registered: Callable[[str], Path]) -> Setting:
    file = registered(TEXT)
    known = load(corpus)
    article, proposals = article_of_text(file, None, known, "rules")
    return Setting(known, article, proposals)


def drafted(setting: Setting, person: str, change: str, **answers: str) -> Draft:
    found = next(
        one
        for one in setting.proposals
        if one.kind == "appointment" and one.value["person"] == person and one.value["change"] == change
    )
    return draft_of(setting, found, answers)


def test_what_is_told_in_the_future_is_asked(setting: Setting) -> None:
    draft = drafted(setting, "Pia Sollert", "appointed", level="international")
    asked = next(one for one in draft.questions if one.key == "status")
    assert (asked.default, asked.choices) == ("announced", ("announced", "occurred"))
    made = drafted(setting, "Pia Sollert", "appointed", level="international", status="occurred")
    assert all(one.key != "status" for one in made.questions)


def test_what_is_told_in_the_past_is_not_asked(setting: Setting) -> None:
    draft = drafted(setting, "Bram Oskeld", "appointed", level="ministerial")
    assert all(one.key != "status" for one in draft.questions)


def test_a_mayor_is_of_no_country(setting: Setting) -> None:
    draft = drafted(setting, "Nela Quist", "held", post="new")
    (post,) = [record for table, record in draft.records if table == "posts"]
    assert " of " not in str(post["title"])


def test_who_is_to_be_appointed_is_asked_about_too(setting: Setting) -> None:
    (asked,) = (one for one in drafted(setting, "Ivo Renn", "appointed").questions if one.key == "status")
    assert asked.default == "announced"


def test_a_place_where_something_is_said_is_no_country_of_an_office(setting: Setting) -> None:
    record = next(data for table, data in drafted(setting, "Dana Holt", "held").records if table == "posts")
    assert record["title"] == "Speaker"
