"""Lists of those who come, go or stay, with a field each, and the names that stand behind fields in no list."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read("A day of news.\n" + text + "\n", DAY).changes}


@pytest.mark.parametrize(
    ("heading", "change"),
    [
        ("The new line-up of the cabinet:", "appointed"),
        ("The following ministers have lost their posts:", "removed"),
    ],
)
def test_entries_of_names_with_fields_in_brackets(heading: str, change: str) -> None:
    found = told(f"{heading}\nJoram Kisule (Finance)\nLidia Marsan (Health)")
    assert found == {(change, "Joram Kisule", "Minister of Finance"), (change, "Lidia Marsan", "Minister of Health")}


def test_a_party_before_the_field() -> None:
    found = told("The new ministers are:\nJoram Kisule (Unity Party, Finance)\nLidia Marsan (Unity Party, Health)")
    assert ("appointed", "Lidia Marsan", "Minister of Health") in found


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        (
            "Those who keep their posts are Joram Kisule (Finance), Oto Brandel (Trade) and Lidia Marsan (Health).",
            "retained",
        ),
        (
            "The following ministers were relieved of their posts: Joram Kisule (Finance), Lidia Marsan (Health).",
            "dismissed",
        ),
        ("Among the new ministers are Joram Kisule (Finance) and Lidia Marsan (Health).", "appointed"),
    ],
)
def test_what_is_told_of_all_in_brackets(sentence: str, change: str) -> None:
    found = told(sentence)
    assert {(change, "Joram Kisule", "Minister of Finance"), (change, "Lidia Marsan", "Minister of Health")} <= found


def test_fields_behind_commas_of_those_sworn_in() -> None:
    found = told(
        "The ministers sworn in on Monday were Joram Kisule, Finance; Lidia Marsan, Health; and Oto Brandel, Trade."
    )
    assert found == {
        ("appointed", "Joram Kisule", "Minister of Finance"),
        ("appointed", "Lidia Marsan", "Minister of Health"),
        ("appointed", "Oto Brandel", "Minister of Trade"),
    }


def test_fields_behind_dashes_in_a_line() -> None:
    found = told("The list of ministers: Joram Kisule - Finance, Lidia Marsan - Health, Oto Brandel - Trade.")
    assert ("appointed", "Lidia Marsan", "Minister of Health") in found


def test_offices_of_several_between_commas_or_dashes() -> None:
    for sentence in (
        "The finance and defence ministers - Darko Velim and Lidia Marsan - keep their posts.",
        "Darko Velim and Lidia Marsan, the finance and defence ministers, keep their posts.",
    ):
        found = told(sentence)
        assert found == {
            ("retained", "Darko Velim", "finance minister"),
            ("retained", "Lidia Marsan", "defence minister"),
        }


@pytest.mark.parametrize(
    "post",
    [
        "Minister of Natural Resources, Ecology and Technical Supervision",
        "Minister of Ecology and Technical Procurement",
        "Minister of Youth Affairs, Physical Culture and Sports",
        "Deputy Chief Whip",
    ],
)
def test_where_an_office_ends_and_a_name_begins(post: str) -> None:
    assert told(f"{post} Darko Velim was sacked.") == {("dismissed", "Darko Velim", post)}


def test_an_and_is_none_of_the_field_behind_it() -> None:
    found = told("The president appointed Lidia Marsan Minister of Health and Oto Brandel Minister of Trade.")
    assert found == {
        ("appointed", "Lidia Marsan", "Minister of Health"),
        ("appointed", "Oto Brandel", "Minister of Trade"),
    }
