"""Changes told in the turned sentences of agencies: who is appointed or relieved stands behind the verb."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(f"Page of news.\n{text}\n", DAY).changes}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "From the post of the head of Varda district is relieved Tomas Lindar, "
            "from the post of the head of Krona district - Pavel Oster.",
            {
                ("dismissed", "Tomas Lindar", "head of Varda district"),
                ("dismissed", "Pavel Oster", "head of Krona district"),
            },
        ),
        (
            "By the decree of the president is relieved Tomas Lindar from the post of the head of Varda district, "
            "of Krona district - Pavel Oster.",
            {
                ("dismissed", "Tomas Lindar", "head of Varda district"),
                ("dismissed", "Pavel Oster", "head of Krona district"),
            },
        ),
        (
            "To the post of minister of health is appointed Irina Koval, to the post of minister of sport - Oleg Brod.",
            {
                ("appointed", "Irina Koval", "minister of health"),
                ("appointed", "Oleg Brod", "minister of sport"),
            },
        ),
        (
            "By other decree governor of Varda region appointed Berdi Otarov, earlier deputy minister of trade.",
            {("appointed", "Berdi Otarov", "governor of Varda region")},
        ),
        (
            "In December 2004 left the post of governor Kairat Imanov.",
            {("removed", "Kairat Imanov", "governor")},
        ),
        (
            "Justice minister Viktor Kravets is freed from the occupied position.\n"
            "Temporarily to execute his duties is charged Aslan Duisov.",
            {("acting", "Aslan Duisov", "Justice minister")},
        ),
        (
            "Execution of duties of the head of Varda district is assigned to Gulia Asanova.",
            {("acting", "Gulia Asanova", "head of Varda district")},
        ),
        (
            "Prime Minister Darko Velim has resigned; execution of duties is assigned to Joram Kisule.",
            {("resigned", "Darko Velim", "Prime Minister"), ("acting", "Joram Kisule", "Prime Minister")},
        ),
    ],
)
def test_who_stands_behind_the_verb(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    """An office, a passive and a name tell one change, and each name behind a dash one more."""
    assert expected <= told(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("By his decree the mayor of Hallen appointed Berdi Otarov head of the water board.", "mayor"),
        ("The governor said by order nobody was appointed; Berdi Otarov left the post office.", "governor"),
        ("The minister was accused of neglect of duties and was charged by Ada Brod.", "minister"),
        ("She who left the post of mayor Ada Brod had held was not named.", "mayor"),
    ],
)
def test_what_only_looks_so(text: str, person: str) -> None:
    """An office with an article appoints somebody; a post is no post office, a charge no duty."""
    assert not {one for one in told(text) if one[2] == person and one[0] != "held"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ('General director of "Temir-Kom" Joram Kisule was in London.', 'General director of "Temir-Kom"'),
        ('Deputy chairman of the union "Accord" Darko Velim came.', 'Deputy chairman of the union "Accord"'),
        ('The leader of the "Old Field" bloc, Ivan Petrak, came.', 'leader of the "Old Field" bloc'),
        ('"We will go," the head of the commission, Ada Brod, said.', "head of the commission"),
        ('The head of the commission "will not go," Ada Brod said.', None),
    ],
)
def test_a_body_has_its_name_in_quotation_marks(text: str, post: str | None) -> None:
    """A name in quotation marks belongs to the office; what is said does not."""
    held = {one[2] for one in told(text) if one[0] == "held"}
    assert held == ({post} if post is not None else set())


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Governor Otto Karst, who managed region since 2001, came out.", "Governor"),
        ("President Otto Karst has ruled this northern country for eleven years.", "President"),
        ("President Raoul Clerv, who governed for 91 days, came out.", "President"),
        (
            "Chairman of the trade union of coal miners Pyotr Grin came out.",
            "Chairman of the trade union of coal miners",
        ),
    ],
)
def test_who_rules_holds_the_office(text: str, held: str) -> None:
    """A land that is ruled for a time is ruled in the office that is known."""
    assert {one[2] for one in told(text) if one[0] == "held"} == {held}


@pytest.mark.parametrize(
    "text",
    [
        "Governor Otto Karst managed to keep the region quiet for two years.",
        "Governor Otto Karst ruled out talks for months.",
        "Governor Otto Karst ran the campaign of the party for two years.",
    ],
)
def test_what_else_is_managed_tells_no_time_in_office(text: str) -> None:
    """Only a land is ruled, and nothing is ruled out."""
    assert not {one for one in engine.read(f"Page.\n{text}\n", DAY).changes if one.rule == "ruling"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The acting minister of sport is appointed Karl Bagrov.", ("acting", "minister of sport")),
        ("Instead of him minister of sport is appointed Karl Bagrov.", ("appointed", "minister of sport")),
        ("The parliament elected as the speaker Karl Bagrov.", ("confirmed", "speaker")),
        (
            "The president dismissed the minister of sport Ivo Lund and appointed on this post Karl Bagrov.",
            ("appointed", "minister of sport"),
        ),
        ("Karl Bagrov, the premier, handed in to the king the application about resignation.", ("resigned", "premier")),
        ("Governor Karl Bagrov put his name to a letter of resignation.", ("resigned", "Governor")),
        ("The powers of the governor Karl Bagrov are stopped ahead of schedule.", ("dismissed", "governor")),
        ("Earlier Karl Bagrov worked in the post of minister of sport.", ("held", "minister of sport")),
        ("Karl Bagrov came to work as prime minister.", ("held", "prime minister")),
    ],
)
def test_clumsy_english_tells_changes(text: str, expected: tuple[str, str]) -> None:
    """Offices before the passive, as objects of `as`, pointed at; applications, powers and work in a post."""
    assert expected in {(one[0], one[2]) for one in told(text) if one[1] == "Karl Bagrov"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("King Otto sacked the council of ministers on Friday.", {"dismissed"}),
        ("The Council of Ministers resigned.", {"resigned"}),
        ("The city council was dissolved.", set()),
        ("A meeting of the council of ministers fell on Friday.", set()),
    ],
)
def test_a_council_of_ministers_is_a_cabinet(text: str, expected: set[str]) -> None:
    """It is dismissed and resigns as a whole; another council is no government."""
    assert {one[0] for one in told(text) if one[2] and one[2].casefold() == "council of ministers"} == expected


def test_who_occupied_a_post_held_it() -> None:
    """To occupy a post is to hold it, not to enter it."""
    text = "From 2001 to 2004 Karl Bagrov occupied the post of the minister of sport."
    assert ("held", "Karl Bagrov", "minister of sport") in told(text)
