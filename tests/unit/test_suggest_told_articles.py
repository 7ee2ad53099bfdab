"""Changes told over several lines: lists of a new cabinet, and short articles of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

DAY = datetime.date(2020, 6, 10)

TEXTS: list[tuple[str, list[str]]] = [
    (
        "New Cabinet:\nPrime Minister - Mira Kolst\nForeign Affairs - Oto Brand\nInterior - Ian "
        "Adler\nFinance - Lena Holt",
        [
            "appointed | Mira Kolst | Prime Minister",
            "appointed | Oto Brand | Minister of Foreign Affairs",
            "appointed | Ian Adler | Minister of Interior",
            "appointed | Lena Holt | Minister of Finance",
        ],
    ),
    (
        "The following is the list of the new ministers:\n- Mira Kolst, Minister of Defence\n- Oto "
        "Brand, Minister of Trade and Industry\n- Ian Adler, Minister of State for Water",
        [
            "appointed | Mira Kolst | Minister of Defence",
            "appointed | Oto Brand | Minister of Trade and Industry",
            "appointed | Ian Adler | Minister of State for Water",
        ],
    ),
    (
        "OUAGA, March 3 (PANA) - Burundi's President Pascal Ndayi on Wednesday appointed a new "
        "cabinet of 21 ministers, a day after he was sworn in for a second term.\nFinance Minister "
        "Tabu Manirak, in charge of the treasury since 2012, was dropped and replaced by Domitien "
        "Ndiho, hitherto governor of the central bank.\nAlain Nyam, who served as foreign minister "
        "from 2011, becomes minister of human rights, while Colonel Gabriel Nizig, head of the "
        "military academy, takes over public security.\nThe opposition's Agathon Rwasi was named "
        'first deputy speaker last month.\n"The new team must deliver," government spokesman '
        "Philippe Nzob told journalists.",
        [
            "held | Pascal Ndayi | President",
            "formed | new cabinet | cabinet",
            "appointed | Pascal Ndayi | President",
            "removed | Tabu Manirak | Finance Minister",
            "appointed | Domitien Ndiho | Finance Minister",
            "held | Domitien Ndiho | governor of the central bank",
            "held | Alain Nyam | foreign minister",
            "appointed | Alain Nyam | minister of human rights",
            "held | Gabriel Nizig | head of the military academy",
            "appointed | Gabriel Nizig | Minister of public security",
            "appointed | Agathon Rwasi | first deputy speaker",
            "held | Philippe Nzob | government spokesman",
        ],
    ),
    (
        "The head of the state of Uzbekistan signed a decree on the appointment of Sherzod Alimov "
        "as khokim of Samarkand region. Prior to this, Alimov worked as the first deputy chairman "
        "of the State Tax Committee.\nThe former khokim, Turob Jurayev, has been released from his "
        "post due to his transfer to another job.\nIn addition, at an extraordinary session of the "
        "regional Council of People's Deputies, Lola Karimova was approved in the position of "
        "deputy khokim for social issues.\nThe session was attended by Senate Chairperson Tanzila "
        "Narbay.",
        [
            "appointed | Sherzod Alimov | khokim of Samarkand region",
            "held | Sherzod Alimov | first deputy chairman of the State Tax Committee",
            "held | Turob Jurayev | khokim",
            "dismissed | Turob Jurayev | khokim",
            "confirmed | Lola Karimova | deputy khokim for social issues",
            "held | Tanzila Narbay | Senate Chairperson",
        ],
    ),
]


def _key(change: str, who: str, post: str) -> tuple[str, str, list[str]]:
    return change, who, sorted(set(key_of(post)) - {"the", "of", "new"})


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str]) -> None:
    found = [one.value for one in suggest(text, DAY, kinds=["appointment"])]
    given = sorted(_key(str(one["change"]), str(one["person"]), str(one["post"] or "")) for one in found)
    assert given == sorted(_key(*one.split(" | ")) for one in told)
