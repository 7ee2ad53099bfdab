"""Which runs of capitals are persons, and what of them is the name: sentences of our own, all persons invented."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2021, 5, 12)

TITLES: list[tuple[str, list[str]]] = [
    ("Prime Minister Datuk Seri Rahman Idris met Tan Sri Halim Osman.", ["Rahman Idris", "Halim Osman"]),
    ("Hajiya Amina Bello and Engr. Tunde Alao were sworn in.", ["Amina Bello", "Tunde Alao"]),
    ("Maître Aimé Rasoa spoke first.", ["Aimé Rasoa"]),
    ("The Commonwealth secretary-general, Don Farrow, came.", ["Don Farrow"]),
    ("By the decree, Mukhtar Telbaev is a deputy.", ["Mukhtar Telbaev"]),
    ("Tirtha Man Rasali stayed.", ["Tirtha Man Rasali"]),
    ("Sultan bin Khalid bin Nawar was named minister.", ["Sultan bin Khalid bin Nawar"]),
    ("The post went to A. Arulmoz, a lawyer. T. A. Ishmen-Qodir left.", ["A. Arulmoz", "T. A. Ishmen-Qodir"]),
    ("B. Zh. Tasbulat was named akim by Md. Shahid Alam.", ["B. Zh. Tasbulat", "Md. Shahid Alam"]),
    (
        "Josphat Kiplag arap Ruten met Consolata Nyam wa Gichen.",
        ["Josphat Kiplag arap Ruten", "Consolata Nyam wa Gichen"],
    ),
    ('They met Johan "Kallie" van der Westen.', ['Johan "Kallie" van der Westen']),
    ("Businessmen Milan Orlov and Petar Dobrin left.", ["Milan Orlov", "Petar Dobrin"]),
    ("Majors Luis Quint and Pablo Arce were held.", ["Luis Quint", "Pablo Arce"]),
    ("Counsel Martin Vale QC spoke.", ["Martin Vale"]),
    ("Prime Minister Carlos Nemo Jr. left.", ["Carlos Nemo Jr"]),
    ("The force is led by Kirin DCIO Henry Aluko, who denied it.", ["Henry Aluko"]),
    ("Minister of Industry and Trade Denis Marlov said so.", ["Denis Marlov"]),
    ("The king received Ahmad Shah Wardak, who left.", ["Ahmad Shah Wardak"]),
    ("President Tunde Ola Ade Monday swore in the cabinet.", ["Tunde Ola Ade"]),
    ("President Ana Pires visited Norvik May 30, 2011.", ["Ana Pires"]),
    ("They wrote to Speaker of the Aimak Kenesh Bektur Salam uulu.", ["Bektur Salam uulu"]),
    ("Head of Investment Coordinating Council Ade Oyelo left.", ["Ade Oyelo"]),
    ("Mohd. Salim Idris and U Tin Myat spoke.", ["Mohd. Salim Idris", "Tin Myat"]),
    ("Maria da Luz dos Anjos e Vale took the oath.", ["Maria da Luz dos Anjos e Vale"]),
    ("National Civic Crusade said Ana Pires left.", ["Ana Pires"]),
]

COMPANY: list[tuple[str, list[str]]] = [
    ("Her husband Emil and her son, Tomas, came.", ["Emil", "Tomas"]),
    ("Tim, 16, said he was sorry.", ["Tim"]),
    ("Bill Orton and Jan Krall told the court.", ["Bill Orton", "Jan Krall"]),
    ("Later he swore in Jose Arriba to lead the ministry.", ["Jose Arriba"]),
    ("1. Olu Rotimi-Aka as Minister of Labour", ["Olu Rotimi-Aka"]),
    ("10. Olakunle Rotimi-Aka", ["Olakunle Rotimi-Aka"]),
    ("Minister of Marine and Blue Economy - Ade Oyelo", ["Ade Oyelo"]),
    ("The mine manager, Lindsay Ward, says it is safe.", ["Lindsay Ward"]),
    (
        "Rashid bin Omar al-Sabri and Salim bin Saif al-Sabri came.",
        ["Rashid bin Omar al-Sabri", "Salim bin Saif al-Sabri"],
    ),
    ("Among them was K. P. S. Nayar, 64, of Kannur.", ["K. P. S. Nayar"]),
    ("V K S Natesan and K S Iyengar were dropped.", ["V K S Natesan", "K S Iyengar"]),
    ("Win Myat, senior member of the party, agreed.", ["Win Myat"]),
]

NONE = [
    "The company Bright Minh sold it.",
    "Residents of the village of Ten Tora fled.",
    "Dora Vell, a town in the north, was hit.",
    "Police in the Rosa Lume neighbourhood fired.",
    "It was won by Channel Nine.",
    "New Zealand Order of Merit",
    "Leader Resigns After Political Defeat",
    "General Takes Over In Coup",
    "Minister Arrested In Bribery Case",
    "They met on Boxing Day at Burnie Place.",
    "His Majesty opened it.",
    "Five AAP MLAs joined.",
    "It was shown by Radio Tirana and Al Jazeera.",
    "Akwa LG was named first.",
    "The USS Rosa Lume and Hurricane Rosa passed.",
    "An Air Force B-52 landed.",
    "Roads to Kara-Kulja and Jalal-Tepe are closed.",
    "The Weekly Executive Council Meeting was held.",
    "He was good at Lunchtime I think.",
    "It was told by Télé Horizon and by Banka Ostland.",
    "A Lib Dem came.",
]

CREDITS = [
    "By Mira Sul and Oren Tal",
    "(Reporting by Mira Sul; Writing by Oren K. Tal; Editing by Jo Hahn)",
    "Soldiers on the bridge. © Mira Sul / AP",
    "The queue at the station. Oren Tal/Reuters",
    "Photo: Q. Minh / TTVN",
    "The mine at night. NORP / A. Sul",
    "June 2, 1991|By Oren K. Tal, Norvik Tribune.",
    "OSTREL, May 3 (Highveld Wire) - Police left.",
]


@pytest.mark.parametrize(("text", "wanted"), TITLES + COMPANY)
def test_persons_are_found_with_their_printed_name(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize("text", NONE + CREDITS)
def test_bodies_places_and_credits_are_no_persons(text: str) -> None:
    assert names(text) == []


def test_a_name_of_words_that_the_text_has_in_small_letters_is_none() -> None:
    assert names("The band played Quiet Harbour. The harbour was quiet.") == []
    assert names("Quinta Harbo played. The harbour was quiet.") == ["Quinta Harbo"]


def test_a_picture_that_names_whom_it_shows_is_no_credit() -> None:
    assert names("Photo: President Ana Pires speaks in Norvik.") == ["Ana Pires"]


def names(text: str) -> list[str]:
    """The names of the persons proposed."""
    return [str(one.value["name"]) for one in suggest(text, DAY, kinds=("person",))]


def test_a_verb_that_opens_a_sentence_is_no_name() -> None:
    text = "Ana Sorel spoke. Replacing Sorel, the king appointed Ivo Brant as mayor."
    assert [one.value["name"] for one in suggest(text, DAY, None) if one.kind == "person"] == ["Ana Sorel", "Ivo Brant"]


def test_will_is_a_name_where_nothing_is_asked() -> None:
    text = "Will Kolst, minister for families, resigned. Will Norland join? Will Brant leave?"
    assert [one.value["name"] for one in suggest(text, DAY, None) if one.kind == "person"] == ["Will Kolst"]


def test_who_is_called_somebodys_between_commas_is_a_person() -> None:
    text = "Ana Sorel was elected mayor after her predecessor, Kolst, was ousted. Her home, Arle, burned."
    assert [one.value["name"] for one in suggest(text, DAY, None) if one.kind == "person"] == ["Ana Sorel", "Kolst"]
