"""Offices told of several, in order, in clauses between and in appositions: sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    # Who is to direct, oversee or manage a body heads it; who is replaced is no ruler who replaces.
    ("The president appointed Ana Pires to direct the agency.", ["appointed | Ana Pires | director of the agency"]),
    ("The president appointed Ana Pires to oversee the NRK.", ["appointed | Ana Pires | head of the NRK"]),
    ("The president appointed Ana Pires to manage the bank.", ["appointed | Ana Pires | head of the bank"]),
    (
        "Prime Minister Ana Pires was replaced as finance minister on Monday.",
        ["held | Ana Pires | Prime Minister", "removed | Ana Pires | finance minister"],
    ),
    (
        "The head of the department, Gendarmerie Colonel Ana Pires, was dismissed.",
        ["dismissed | Ana Pires | head of the department"],
    ),
    # An age between a name and its office.
    (
        "Parliament elected Ana Kell, 61, as the country's new president in a second round.",
        ["confirmed | Ana Kell | president"],
    ),
    # In whose place somebody acts, and a name that only its office proves.
    (
        "The municipal manager, Jo Hahn, was suspended, and Ruth Modin will act in his place.",
        ["removed | Jo Hahn | municipal manager", "acting | Ruth Modin | municipal manager"],
    ),
    (
        "He named Cristina Portugal finance secretary and Bo Lind rector.",
        ["appointed | Cristina Portugal | finance secretary", "appointed | Bo Lind | rector"],
    ),
    # Put in somebody's place; a verb of sacking before a rank is none of the title.
    (
        "The king dismissed the army commander, General Edo Mako, and put Brigadier Tulo Rasi in his place.",
        ["dismissed | Edo Mako | army commander", "appointed | Tulo Rasi | army commander"],
    ),
    (
        "On Friday the prime minister dismissed Lieutenant General Lebo Kamat as commander of the defence force.",
        ["dismissed | Lebo Kamat | commander of the defence force"],
    ),
    # Whom a pronoun means behind a verb in the present.
    (
        "Bruno Nolan moves from Environment to Transport, and backbencher Dora Kinsey takes over from him.",
        [
            "appointed | Dora Kinsey | Minister of Environment",
            "removed | Bruno Nolan | Minister of Environment",
            "appointed | Bruno Nolan | Minister of Transport",
        ],
    ),
    (
        "Tana Mero, the president of the senate, resigned and Hari Kotova takes over for the time being.",
        ["resigned | Tana Mero | president of the senate", "acting | Hari Kotova | president of the senate"],
    ),
    # Several objects, offices beside a genitive.
    (
        "The council removed the governor of Maar, Faye Abbas, and the town's police chief, Brig. Naye Qadir.",
        ["removed | Faye Abbas | governor of Maar", "removed | Naye Qadir | police chief"],
    ),
    (
        "Pero Kral was elected chairman and Lia Moreno of the Green Party deputy chairwoman.",
        ["confirmed | Pero Kral | chairman", "confirmed | Lia Moreno | deputy chairwoman"],
    ),
    (
        "Pero Kral was elected chairman and Lia Moreno of the Green Party protested.",
        ["confirmed | Pero Kral | chairman"],
    ),
    (
        "Housing goes to backbencher Gisa Mandel, Works to Lia Moreno and Mining to ex-Forests Minister Peter Lulu.",
        [
            "appointed | Gisa Mandel | Minister of Housing",
            "appointed | Lia Moreno | Minister of Works",
            "appointed | Peter Lulu | Minister of Mining",
            "held | Peter Lulu | Forests Minister",
        ],
    ),
    (
        "Deputy Prime Minister Kris Havel hands the Finance portfolio to Moi Temba.",
        [
            "held | Kris Havel | Deputy Prime Minister",
            "removed | Kris Havel | Minister of Finance",
            "appointed | Moi Temba | Minister of Finance",
        ],
    ),
    (
        "Premier Kris Havel hands the Finance portfolio to Moi Temba.",
        ["held | Kris Havel | Premier", "appointed | Moi Temba | Minister of Finance"],
    ),
    # What is said between a name and its office.
    (
        "The deputies elected Aman Oryn, formerly a district judge, speaker.",
        ["confirmed | Aman Oryn | speaker", "held | Aman Oryn | district judge"],
    ),
    (
        "Foreign minister Tej Suwan, a career diplomat appointed on July 26, resigned on Wednesday.",
        ["appointed | Tej Suwan | Foreign minister", "resigned | Tej Suwan | Foreign minister"],
    ),
    (
        "Governor Ibra Wambo spoke. Wambo, who was commissioner for finance from 2003 to 2010, took office on May 29.",
        [
            "held | Ibra Wambo | Governor",
            "held | Ibra Wambo | commissioner for finance",
            "appointed | Ibra Wambo | Governor",
        ],
    ),
    ("The mayor has been suspended while the Ombudsman Commission looks into a licence.", []),
    # A sentence before says which office it is.
    (
        "The town has a new mayor. The councillors elected Petra Navratova, a teacher.",
        ["confirmed | Petra Navratova | mayor"],
    ),
    ("The club has a new stadium. The members elected Petra Navratova.", []),
    # Order of going.
    (
        "Eleven ministers had resigned since Monday; the last to go was Vice-President Maria Cesar.",
        ["resigned | Maria Cesar | Vice-President"],
    ),
    (
        "Five governors have been dismissed this year. The first to go was the governor of Hallen, Ado Marin.",
        ["dismissed | Ado Marin | governor of Hallen"],
    ),
    ("The guests left at noon. The last to go was Mayor Lia Moreno.", ["held | Lia Moreno | Mayor"]),
    # To come, wished, offered, or come to nothing.
    ("Talks will begin once President Ado Marin steps down.", ["held | Ado Marin | President"]),
    ("Publisher Sompo Lertan says that he will give himself up on the day the prime minister resigns.", []),
    ("Pala Moha was to take over as mayor on Monday, but the court stopped her.", []),
    (
        "The union demanded an inquiry into the fire and the removal of director Lia Moreno.",
        ["held | Lia Moreno | director"],
    ),
    (
        "The interior minister, Lamin Jendo, said he had put his resignation at the disposal of the president.",
        ["held | Lamin Jendo | interior minister"],
    ),
    ("Hidal Vero left the palace and was given asylum at the residence of the ambassador.", []),
    # How far an office reaches, and what kind of holding it is.
    (
        "The leader of the loyalist Alliance, Sabina Ruffo, spoke.",
        ["held | Sabina Ruffo | leader of the loyalist Alliance"],
    ),
    (
        "The minister responsible for seniors, Martina Coulon, left the cabinet.",
        ["removed | Martina Coulon | minister responsible for seniors"],
    ),
    (
        "The king named Zaid al-Handan, the chief of the royal court, prime minister-designate.",
        ["nominated | Zaid al-Handan | prime minister", "held | Zaid al-Handan | chief of the royal court"],
    ),
    (
        "The board's director, Rabia Musel, is to run it pending the election of a chairman.",
        ["held | Rabia Musel | director"],
    ),
    (
        "He announced a committee of seven, with economist Abena Macall as its chair.",
        ["appointed | Abena Macall | chair"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_changes_told(assert_told: Callable[[str, list[str]], None], text: str, told: list[str]) -> None:
    assert_told(text, told)
