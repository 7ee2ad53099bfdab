"""Changes as agencies tell them: lists of names with offices, oaths, revoked appointments, desk jobs, who stays."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting import engine

DAY = datetime.date(2022, 3, 31)
Told = set[tuple[str, str, str | None]]


def told(text: str) -> Told:
    """The changes and holdings of a text: change, person and office."""
    return {(one.change, one.person, one.post) for one in engine.read(text + "\n", DAY).changes}


@pytest.mark.parametrize("office", ["army chief", "police chief", "party leader", "bank governor", "city manager"])
def test_a_name_right_before_the_body_of_an_office(office: str) -> None:
    assert told(f"The premier named Otto Drame {office} on Friday.") == {("appointed", "Otto Drame", office)}


def test_several_names_before_bodies() -> None:
    assert told("The junta named Otto Drame army chief, Ana Pires navy commander and Max Holm air force chief.") == {
        ("appointed", "Otto Drame", "army chief"),
        ("appointed", "Ana Pires", "navy commander"),
        ("appointed", "Max Holm", "air force chief"),
    }


def test_a_body_named_before_its_chief() -> None:
    assert told("The premier met Harbour Watch chief Otto Drame.") == {("held", "Otto Drame", "Harbour Watch chief")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lidia Marsan was administered the oath as chief minister on Monday, two days after Joram Kisule resigned.",
            {("appointed", "Lidia Marsan", "chief minister"), ("resigned", "Joram Kisule", "chief minister")},
        ),
        (
            "The president revoked the appointment of Darko Velim as chairman of the Coffee Board.",
            {("dismissed", "Darko Velim", "chairman of the Coffee Board")},
        ),
        ("Parliament restored Lidia Marsan as chief minister.", {("appointed", "Lidia Marsan", "chief minister")}),
        ("Darko Velim is prime minister again.", {("appointed", "Darko Velim", "prime minister")}),
        ("Interior Minister Damir Kolar is out, an aide said.", {("removed", "Damir Kolar", "Interior Minister")}),
        ("Interior Minister Damir Kolar is out of hospital.", {("held", "Damir Kolar", "Interior Minister")}),
        (
            "The ambassador to Somalia, Darko Velim, was recalled for consultations.",
            {("held", "Darko Velim", "ambassador to Somalia")},
        ),
        (
            "Premier Oto Brand and most ministers keep their posts.",
            {("retained", "Oto Brand", "Premier")},
        ),
        ("Darko Velim was chosen as premier by parliament.", {("confirmed", "Darko Velim", "premier")}),
        (
            "The police chief, General Joram Kisule, was transferred to an inactive post.",
            {("removed", "Joram Kisule", "police chief")},
        ),
    ],
)
def test_what_befell_one(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_who_is_put_in_charge_of_what_was_left() -> None:
    found = told("The board fired chief executive Leo Mast and put finance director Ina Holt in charge.")
    assert ("appointed", "Ina Holt", "chief executive") in found
    found = told("The governor of Tarn, Leo Mast, was suspended. His deputy, Ina Holt, was put in charge.")
    assert ("appointed", "Ina Holt", "governor of Tarn") in found


def test_since_he_counts_the_time_of_the_name_before_it() -> None:
    found = told(
        "Trade minister Darko Velim resigned, the first to leave the cabinet of Prime Minister Joram Kisule "
        "since he took office in 2012."
    )
    assert ("appointed", "Joram Kisule", "Prime Minister") in found
    assert ("appointed", "Darko Velim", "Trade minister") not in found


def test_him_is_who_was_acted_on() -> None:
    found = told(
        "Colonel Jan Koroi took over.\n"
        "Elders will escort their chief, Josef Ilo, to the capital in spite of the decision to sack him as president."
    )
    assert ("dismissed", "Josef Ilo", "president") in found


@pytest.mark.parametrize(
    "office",
    ["head of a transitional council", "head of a commission of inquiry", "leader of a small opposition party"],
)
def test_a_body_without_a_name(office: str) -> None:
    assert told(f"General Otto Drame, {office}, was arrested.") == {("held", "Otto Drame", office)}
    assert told(f"The officers named General Otto Drame {office}.") == {("appointed", "Otto Drame", office)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The king dismisses the government and asks Hamid Farsi, the mayor, to wait.",
            ("held", "Hamid Farsi", "mayor"),
        ),
        ("The president hands over to Vice President Clara Diaz.", ("appointed", "Clara Diaz", "president")),
        (
            "The premier of Norland, Darko Velim, took the oath this Monday to six new ministers.",
            ("held", "Darko Velim", "premier of Norland"),
        ),
        (
            "The king accepted the resignation presented by the mayor of Hallen, Pedro Ruiz, on Friday.",
            ("resigned", "Pedro Ruiz", "mayor of Hallen"),
        ),
        ("Wang Jun no longer serves as vice mayor of the city.", ("removed", "Wang Jun", "vice mayor of the city")),
        (
            "The premier axed health minister Filip Nkosi and moved Anna Dube from transport to take his place.",
            ("appointed", "Anna Dube", "health minister"),
        ),
        (
            "Colonel Drame stripped the premier, Omar Sadiq, of his powers.",
            ("removed", "Omar Sadiq", "premier"),
        ),
        (
            "Rafael Soto was suspended as mayor; council president Elena Rios assumed his duties.",
            ("acting", "Elena Rios", "mayor"),
        ),
        (
            "The king gave Klaus Brandt the mandate to form a government.",
            ("nominated", "Klaus Brandt", "prime minister"),
        ),
        (
            "The king accepted the resignation of Premier Karl Sand and asked him to stay on in a caretaker capacity.",
            ("acting", "Karl Sand", "Premier"),
        ),
        ("Parliament voted no confidence in Premier Karl Sand.", ("removed", "Karl Sand", "Premier")),
        ("The commission declared Karl Sand president-elect.", ("confirmed", "Karl Sand", "president")),
    ],
)
def test_how_agencies_say_it(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


def test_who_is_moved_to_a_ministry_comes_not_to_head_it() -> None:
    found = told("Police chief Joram Kisule has been redeployed to the ministry of interior.")
    assert found == {("removed", "Joram Kisule", "Police chief")}


def test_who_is_seen_to_suffer_it() -> None:
    found = told("The shake-up saw army chief Omar Sadiq sacked and Tariq Bassam promoted to replace him.")
    assert found == {("dismissed", "Omar Sadiq", "army chief"), ("appointed", "Tariq Bassam", "army chief")}
    found = told("The week saw protests and Ivan Kos appointed Ana Jovic spokeswoman.")
    assert found == {("appointed", "Ana Jovic", "spokeswoman")}


def test_a_field_that_somebody_keeps_or_that_another_one_heads() -> None:
    found = told("The new cabinet keeps Ivan Kos at finance and brings in Ana Jovic as defence minister.")
    assert ("retained", "Ivan Kos", "Minister of finance") in found
    found = told("Following the dismissal of Ivan Kos, the finance ministry is headed by his deputy, Ana Jovic.")
    assert "appointed" not in {change for change, *_ in found}


def test_the_office_of_who_says_so_is_not_left() -> None:
    found = told("Interior minister Ivan Kos has been sacked, the prime minister's office said on Friday.")
    assert found == {("dismissed", "Ivan Kos", "Interior minister")}


def test_whose_post_goes_to_another_one() -> None:
    found = told(
        "Labour minister Jan Holm resigned, and culture minister Eva Lind was dismissed. Holm's post went to Per Dahl."
    )
    assert ("appointed", "Per Dahl", "Labour minister") in found


@pytest.mark.parametrize(
    "text",
    [
        "Finance Minister Omar Farid resigned from the ruling party on Friday.",
        "Finance Minister Omar Farid was removed from the hall by guards.",
        "Finance Minister Omar Farid has been removed from the list of candidates.",
        "Finance Minister Omar Farid quit the ruling party on Friday.",
        "Finance Minister Omar Farid was suspended from the party.",
    ],
)
def test_what_is_no_office(text: str) -> None:
    assert told(text) == {("held", "Omar Farid", "Finance Minister")}


def test_who_leads_a_party_that_he_leaves() -> None:
    found = told("Omar Farid, the party chairman, quit the party.")
    assert found == {("resigned", "Omar Farid", "party chairman")}


def test_who_comes_for_the_dead_and_the_removed() -> None:
    found = told("President Amin Said died on Friday; Vice President Omar Farid was sworn in the same day.")
    assert ("appointed", "Omar Farid", "President") in found
    found = told("Congress removed President Darko Velim and swore in his deputy, Lidia Marsan.")
    assert ("appointed", "Lidia Marsan", "President") in found


def test_an_age_before_a_verb() -> None:
    found = told("Leila Nassar, 45, became the country's first female foreign minister on Sunday.")
    assert found == {("appointed", "Leila Nassar", "foreign minister")}


def test_whose_object_stands_behind_a_description() -> None:
    found = told("The king put his brother, Prince Hamad, in charge of the army.")
    assert found == {("appointed", "Hamad", "head of the army")}


def test_who_keeps_a_field_for_himself() -> None:
    found = told("The premier gave the finance portfolio to Lena Tari and kept foreign affairs for himself.")
    assert found == {("appointed", "Lena Tari", "Minister of finance")}


def test_who_is_to_run_for_an_office() -> None:
    assert not told("Amadou Bah is to run for president on March 24.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Captain Omar Drame was commander of the guard until he was moved to a desk job in March.",
            ("removed", "Omar Drame", "commander of the guard"),
        ),
        (
            'Premier Oto Brand, who on Friday spoke of "an unfortunate accident," was kept in office.',
            ("retained", "Oto Brand", "Premier"),
        ),
        (
            "Congress voted to remove President Darko Velim, who denied wrongdoing, and swore in his deputy, Eva Quis.",
            ("appointed", "Eva Quis", "President"),
        ),
        (
            "Darko Velim, a lawyer, was defence minister in that team. His place goes to Joram Kisule, a general.",
            ("appointed", "Joram Kisule", "defence minister"),
        ),
        (
            "The speaker Darko Velim, elected only on Tuesday, spoke to reporters.",
            ("confirmed", "Darko Velim", "speaker"),
        ),
        (
            "He named Vice Adm. Darko Velim minister of defense and Rear Adm. Joram Kisule chief of security.",
            ("appointed", "Joram Kisule", "chief of security"),
        ),
    ],
)
def test_clauses_and_ranks_between(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)
