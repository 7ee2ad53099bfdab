"""How reshuffles are told: duties and mandates, places that go to others, one of several, verbs told before."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


def test_duties_that_are_laid_on_somebody() -> None:
    found = told("The duties of the minister of trade were laid on Joram Kisule, those of the rector on Amina Tesfor.")
    assert found == {("acting", "Joram Kisule", "minister of trade"), ("acting", "Amina Tesfor", "rector")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The duties of the minister of trade were not laid on Joram Kisule.",
        "The court ruled that duties on imports were imposed on Joram Kisule.",
        "The duties of the minister include travel to Dorana, where Joram Kisule lives.",
    ],
)
def test_duties_that_nobody_gets(sentence: str) -> None:
    assert told(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The functions of Prime Minister Darko Velim were brought to an end by decree on Friday.",
        'The functions of Prime Minister Darko Velim were "brought to an end" on Friday.',
        "The mandate of the Prime Minister, Darko Velim, was terminated.",
    ],
)
def test_functions_that_are_ended(sentence: str) -> None:
    assert told(sentence) == {("dismissed", "Darko Velim", "Prime Minister")}


def test_a_mandate_that_is_not_ended() -> None:
    assert not any(change == "dismissed" for change, *_ in told("The mandate of Mayor Darko Velim was not ended."))


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("His role will be filled by Joram Kisule.", "appointed"),
        ("The office is now held by Joram Kisule.", "appointed"),
        ("On Friday the job was given on an interim basis to Joram Kisule.", "acting"),
        ("By decree the post has gone to Joram Kisule, a lawyer.", "appointed"),
    ],
)
def test_a_place_told_without_its_name(sentence: str, change: str) -> None:
    found = told(f"Mayor Darko Velim has been sacked. {sentence}")
    assert (change, "Joram Kisule", "Mayor") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The vacancy has not been filled by Joram Kisule.",
        "The office could be taken by Joram Kisule.",
        "His place on the board of Dorana Steel was taken by Joram Kisule.",
    ],
)
def test_a_place_that_goes_to_nobody(sentence: str) -> None:
    assert not any(person == "Joram Kisule" for _, person, _ in told(f"Mayor Darko Velim has been sacked. {sentence}"))


def test_a_place_of_who_is_named_in_the_clause() -> None:
    found = told("Also sacked was the Minority Leader, Darko Velim, whose office went to Mr. Joram Kisule.")
    assert found == {
        ("dismissed", "Darko Velim", "Minority Leader"),
        ("appointed", "Joram Kisule", "Minority Leader"),
    }


def test_who_held_a_post_once() -> None:
    found = told("Darko Velim was dismissed as minister of labour. The post was held by Lidia Marsan until 2015.")
    assert ("held", "Lidia Marsan", "minister of labour") in found


def test_one_of_several_and_the_other() -> None:
    found = told(
        "Two vice-presidents were sacked by decree.\nOne of those removed is Joram Kisule, a general. "
        "Darko Velim has been appointed to replace him.\nThe other is Lidia Marsan."
    )
    assert found == {
        ("dismissed", "Joram Kisule", "vice-president"),
        ("appointed", "Darko Velim", "vice-president"),
        ("dismissed", "Lidia Marsan", "vice-president"),
    }


def test_several_with_their_places_and_fields() -> None:
    found = told("The president dismissed two governors. They are Joram Kisule of Dorana and Lidia Marsan of Velika.")
    assert found >= {
        ("dismissed", "Joram Kisule", "governor of Dorana"),
        ("dismissed", "Lidia Marsan", "governor of Velika"),
    }
    found = told(
        "Two ministers have resigned. One is Trade Minister Joram Kisule, the other is Lidia Marsan of Health."
    )
    assert found == {
        ("resigned", "Joram Kisule", "Trade Minister"),
        ("resigned", "Lidia Marsan", "Minister of Health"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "One of the reasons was Joram Kisule's complaint.",
        "The other parties are led by Joram Kisule.",
        "The first governor to comment was Joram Kisule.",
    ],
)
def test_one_that_is_none_of_the_several(sentence: str) -> None:
    assert not any(change == "dismissed" for change, *_ in told(f"Five governors were sacked. {sentence}"))


def test_who_is_among_those_sacked() -> None:
    found = told("Trade Minister Darko Velim and Labour Minister Lidia Marsan are among those sacked.")
    assert found == {("dismissed", "Darko Velim", "Trade Minister"), ("dismissed", "Lidia Marsan", "Labour Minister")}


@pytest.mark.parametrize(
    ("behind", "told_so"),
    [
        ("Trade Minister Lidia Marsan two weeks later.", True),
        ("followed by Trade Minister Lidia Marsan on Tuesday.", True),
        ("Trade Minister Lidia Marsan said on Tuesday.", False),
    ],
)
def test_a_loss_without_a_verb(behind: str, told_so: bool) -> None:
    found = told(f"Labour Minister Darko Velim resigned on Monday, {behind}")
    assert (("resigned", "Lidia Marsan", "Trade Minister") in found) is told_so


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("President Amina Tesfor dismissed the army chief, Joram Kisule.", "dismissed"),
        ("The army chief, Joram Kisule, resigned.", "removed"),
    ],
)
def test_who_was_dropped_as_well(sentence: str, change: str) -> None:
    found = told(f"{sentence} Health Minister Lidia Marsan was dropped as well.")
    assert (change, "Lidia Marsan", "Health Minister") in found


def test_who_removes_decides_what_it_is() -> None:
    assert ("dismissed", "Darko Velim", "mayor") in told("The head of state removed Darko Velim as mayor.")
    assert ("removed", "Darko Velim", "mayor") in told("The Senate removed Darko Velim as mayor.")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("He had been at the head of the ministry since 2020.", "minister of labour"),
        ("He had been at its helm since 2020.", "minister of labour"),
    ],
)
def test_who_was_at_the_head(text: str, post: str) -> None:
    assert ("held", "Joram Kisule", post) in told(f"Joram Kisule is released from the post of {post}. {text}")


def test_who_is_put_in_charge_behind_a_clause() -> None:
    found = told(
        "The president put Joram Kisule, who was head of the customs service, in charge of the prisons agency."
    )
    assert ("appointed", "Joram Kisule", "head of the prisons agency") in found
    assert ("held", "Joram Kisule", "head of the customs service") in found


def test_who_is_picked_for_a_task_behind_a_comma() -> None:
    found = told("President Amina Tesfor picked the lawyer Darko Velim, 48, to head the central bank.")
    assert found == {("held", "Amina Tesfor", "President"), ("appointed", "Darko Velim", "head of the central bank")}


def test_who_replaces_an_unknown_one() -> None:
    found = told("Trade Minister Darko Velim met them. Velim was appointed in February to replace Joram Kisule.")
    assert ("appointed", "Darko Velim", "Trade Minister") in found


def test_whose_successor_has_a_successor() -> None:
    found = told(
        "The president accepted the resignation of Darko Velim, head of the Joint Command. She appointed the army "
        "commander, Joram Kisule, as Velim's successor and Luka Sorin as the new commander of the army."
    )
    assert ("appointed", "Joram Kisule", "head of the Joint Command") in found
    assert ("appointed", "Luka Sorin", "commander of the army") in found


def test_both_titles_of_who_leaves() -> None:
    found = told("Deputy premier and finance minister Lidia Marsan was sacked.")
    assert found == {("dismissed", "Lidia Marsan", "Deputy premier"), ("dismissed", "Lidia Marsan", "finance minister")}


def test_resignations_of_two_years_are_two() -> None:
    found = engine.read(
        "Prime Minister Lidia Marsan resigned on Monday.\nA native of Dorana, she studied law.\n\nBefore the war she "
        "taught.\nShe first became prime minister in 2013. In 2015 she resigned.\n",
        DAY,
    ).changes
    assert [one.date for one in found if one.change == "resigned"] == ["2022-03-28", "2015"]


def test_whose_removal_came_to_nothing() -> None:
    for behind in ("whose impeachment they frustrated in May, was there", "whose removal was demanded, was there"):
        assert not any(change == "removed" for change, *_ in told(f"Governor Darko Velim, {behind}."))


def test_whose_resignation_an_office_tells() -> None:
    found = told(
        "Speaker Darko Velim resigned. Lidia Marsan was elected speaker.\nThe resignation of the speaker came late."
    )
    assert found == {("resigned", "Darko Velim", "Speaker"), ("confirmed", "Lidia Marsan", "speaker")}


def test_who_comes_into_an_office_again() -> None:
    found = engine.read(
        "Lidia Marsan became prime minister in 2013. In 2015 she resigned, and Darko Velim came in her stead.\n"
        "She became prime minister for the second time in 2019.\n",
        DAY,
    ).changes
    assert [(one.person, one.date) for one in found if one.change == "appointed"] == [
        ("Lidia Marsan", "2013"),
        ("Darko Velim", "2015"),
        ("Lidia Marsan", "2019"),
    ]


def test_he_means_whom_an_office_opens_with() -> None:
    found = told(
        "Joram Kisule was named prime minister. Oto Brandel takes over the ministry of trade.\n"
        "The new premier is a journalist. He was editor-in-chief of the state radio before."
    )
    assert ("held", "Joram Kisule", "editor-in-chief of the state radio") in found


def test_an_office_that_is_vacant_was_left() -> None:
    found = told("The post of energy minister has been vacant since February, when Lidia Marsan was fired.")
    assert found == {("dismissed", "Lidia Marsan", "energy minister")}


def test_those_who_resigned_include() -> None:
    found = told("Those who resigned include Deputy Premier Lidia Marsan and Foreign Minister Darko Velim.")
    assert found == {("resigned", "Lidia Marsan", "Deputy Premier"), ("resigned", "Darko Velim", "Foreign Minister")}


def test_posts_that_are_left_unchanged() -> None:
    assert told("President Darko Velim left the most important cabinet posts unchanged.") == {
        ("held", "Darko Velim", "President")
    }
