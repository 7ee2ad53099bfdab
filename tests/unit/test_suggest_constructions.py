"""Changes told by how a sentence is built, with verbs that stand in no list."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)


def told(text: str) -> set[tuple[str, str, str | None]]:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(f"Page of news.\n{text}\n", DAY).changes}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Interior Minister Dorin Pask was uncoupled from his post.", ("removed", "Dorin Pask", "Interior Minister")),
        (
            "Interior Minister Dorin Pask was disjoined from his post over his words.",
            ("dismissed", "Dorin Pask", "Interior Minister"),
        ),
        (
            "Health Minister Sara Dolen was winkled from her post by the president.",
            ("dismissed", "Sara Dolen", "Health Minister"),
        ),
        ("The scandal shook Mayor Erik Sund from his seat.", ("removed", "Erik Sund", "Mayor")),
        (
            "The king pried Halim Resko from the chairmanship of the state bank.",
            ("removed", "Halim Resko", "chairman of the state bank"),
        ),
        (
            "President Tomas Reval catapulted Defence Minister Ivo Brandt from the government.",
            ("dismissed", "Ivo Brandt", "Defence Minister"),
        ),
        ("Soldiers plucked President Omar Sadie from power.", ("removed", "Omar Sadie", "President")),
        ("Prime Minister Jon Varga walked from the premiership.", ("resigned", "Jon Varga", "prime minister")),
        ("Rector Udo Hahn disappeared from office in 2011.", ("removed", "Udo Hahn", "Rector")),
        ("Police chief Boro Zelin backed away from his position.", ("resigned", "Boro Zelin", "Police chief")),
    ],
)
def test_who_goes_from_an_office(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "President Omar Sadie spoke from his office on Monday.",
        "Minister Lea Nord was arrested from her office.",
        "Governor Pavo Lint was barred from office for five years.",
        "Prime Minister Jon Varga was absent from the cabinet meeting.",
        "Bank governor Ada Colm earned a million from her position.",
        "The opposition wants to pry Mayor Erik Sund from his seat.",
        "Interior Minister Dorin Pask heard from the presidency on Friday.",
        "Finance Minister Mila Tarsen rose from her seat and left the room.",
    ],
)
def test_what_is_done_from_an_office_without_leaving_it(sentence: str) -> None:
    assert {change for change, _, _ in told(sentence)} == {"held"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The premier enlisted Halim Resko as finance minister.", ("appointed", "Halim Resko", "finance minister")),
        (
            "Kim Sorel was grafted in on Tuesday as attorney general.",
            ("appointed", "Kim Sorel", "attorney general"),
        ),
        (
            "The junta has emplaced Colonel Sena Dakar as governor of the north.",
            ("appointed", "Sena Dakar", "governor of the north"),
        ),
        ("Lea Nord will sail in as ombudsman in June.", ("appointed", "Lea Nord", "ombudsman")),
        (
            "Udo Hahn returned to government on Monday as foreign secretary.",
            ("appointed", "Udo Hahn", "foreign secretary"),
        ),
        (
            "Mila Tarsen slides into the job of director of customs.",
            ("appointed", "Mila Tarsen", "director of customs"),
        ),
        (
            "The cabinet was reshuffled. Tomas Reval passes to the energy ministry.",
            ("appointed", "Tomas Reval", "Minister of energy"),
        ),
        (
            "Interior Minister Sara Dolen was dismissed on Monday and Dorin Pask came in for her.",
            ("appointed", "Dorin Pask", "Interior Minister"),
        ),
    ],
)
def test_who_comes_into_an_office(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The report describes Rado Velmar as governor of a lost province.",
        "The court tried Boro Zelin as commander of the camp.",
        "She met Pavo Lint as head of the delegation.",
        "Ada Colm spoke as chairwoman of the party.",
        "The crowd greeted Kim Sorel as president.",
        "Police questioned Nils Fors as director of the firm.",
        "Washington recognised Lea Nord as president.",
        "Jon Varga was considered as a minister.",
        "The opposition wants Ivo Brandt enlisted as minister.",
    ],
)
def test_who_is_spoken_of_as_an_officer(sentence: str) -> None:
    assert not any(change == "appointed" for change, _, _ in told(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The presidency of the Fund of Hallen falls to Lena Morvik.",
            ("appointed", "president of the Fund of Hallen"),
        ),
        ("The premiership was bequeathed to Lena Morvik.", ("appointed", "prime minister")),
        ("The king bestowed the governorship of Hallen on Lena Morvik.", ("appointed", "governor of Hallen")),
        ("The chairmanship devolves on Lena Morvik.", ("appointed", "chairman")),
        ("The tourism ministry reverted to Lena Morvik.", ("appointed", "Minister of tourism")),
        ("The ministers met, and Police goes to Lena Morvik.", ("appointed", "Minister of Police")),
    ],
)
def test_to_whom_an_office_goes(sentence: str, expected: tuple[str, str]) -> None:
    change, post = expected
    assert (change, "Lena Morvik", post) in told(sentence)


def test_from_whom_an_office_goes_to_another() -> None:
    found = told("Army chief Pavo Lint was arrested. Lint's command was given to Major General Sena Dakar.")
    assert {("removed", "Pavo Lint", "Army chief"), ("appointed", "Sena Dakar", "Army chief")} <= found
    found = told("Finance Minister Petr Salk cedes the finance portfolio to Nils Fors.")
    assert ("appointed", "Nils Fors", "Minister of finance") in found
    assert any((change, person) == ("removed", "Petr Salk") for change, person, _ in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry reported to Rado Velmar on the floods.",
        "The presidency said to Rado Velmar that it was sorry.",
        "The finance ministry belongs to Rado Velmar's party.",
        "The government wants to bequeath the works portfolio to Rado Velmar.",
        "The powers of the court were explained to Rado Velmar.",
        "The ministry of health awarded a medal to Rado Velmar.",
    ],
)
def test_what_goes_to_somebody_is_no_office(sentence: str) -> None:
    assert not told(sentence)


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Premier Jon Varga was spared by the purge.", "Premier"),
        ("Finance Minister Jon Varga survived the cull.", "Finance Minister"),
        ("The president turned down the resignation of Justice Minister Jon Varga.", "Justice Minister"),
        ("Trade Minister Jon Varga's resignation was rejected by the premier.", "Trade Minister"),
        ("Executive Secretary Jon Varga himself will not move.", "Executive Secretary"),
        ("Governor Jon Varga stays where he is.", "Governor"),
        ("Jon Varga will go on as first secretary of the party.", "first secretary of the party"),
        ("Technical director Jon Varga keeps the function.", "Technical director"),
    ],
)
def test_who_stays(sentence: str, post: str) -> None:
    assert told(sentence) == {("retained", "Jon Varga", post)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Jon Varga survived the crash.",
        "Mayor Jon Varga will not move to the capital.",
        "The army will not move against Mayor Jon Varga.",
        "The premier refused to hand in the resignation of Mayor Jon Varga.",
        "Mayor Jon Varga is set to carry on as head of the council.",
    ],
)
def test_what_tells_of_no_staying(sentence: str) -> None:
    assert not any(change == "retained" for change, _, _ in told(sentence))


def test_a_ruler_overthrown_has_the_office_of_who_comes_after() -> None:
    found = told(
        "Colonel Rado Velmar was sworn in as president on Friday."
        " Soldiers had put to flight Halim Resko, whom the house had impeached."
    )
    assert ("removed", "Halim Resko", "president") in found


def test_a_description_between_a_name_and_its_office() -> None:
    found = told("The premier dismissed Petr Salk, a nephew of the king, from his post as head of customs.")
    assert found == {("dismissed", "Petr Salk", "head of customs")}


def test_who_gets_a_seat_that_is_of_an_office() -> None:
    assert told("Ana Prill is rewarded with a new job as education secretary.") == {
        ("appointed", "Ana Prill", "education secretary")
    }
    assert told("Ana Prill bagged the coveted post of army chief.") == {("appointed", "Ana Prill", "army chief")}


def test_several_confirmed_in_their_posts() -> None:
    found = told("Police chief Rado Velmar and Finance Minister Halim Resko were re-confirmed in their current posts.")
    assert found == {("retained", "Rado Velmar", "Police chief"), ("retained", "Halim Resko", "Finance Minister")}


def test_what_somebody_is_now_who_was_something_else() -> None:
    found = told("Ana Prill, who was director of the port, is now the mayor of Hallen.")
    assert ("appointed", "Ana Prill", "mayor of Hallen") in found


def test_of_whom_a_participle_behind_a_comma_is_said() -> None:
    found = told("The premier appointed Ana Prill, a critic of President Omar Sadie, overthrown by the army, as judge.")
    assert ("removed", "Omar Sadie", "President") in found
    found = told("The mayor presented a list, with Kim Sorel, head of the port, replacing Udo Hahn as harbour master.")
    assert any((change, person) == ("appointed", "Kim Sorel") for change, person, _ in found)
