"""Changes told over several lines: lists of a new cabinet, and short articles of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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
        "TORVIK, Sept. 9 (Wire) - Varn's President Ola Senn on Thursday appointed a new cabinet "
        "of 14 ministers, a week after he was sworn in for a third term.\nTrade Minister Mira "
        "Kolst, in charge of the ports since 2008, was dropped and replaced by Oto Brand, "
        "hitherto governor of the development bank.\nLena Holt, who served as culture minister "
        "from 2010, becomes minister of fisheries, while Colonel Ian Adler, head of the naval "
        "academy, takes over home affairs.\nThe opposition's Per Lund was named second deputy "
        'speaker last month.\n"The list is short," government spokesman Rui Leal told journalists.',
        [
            "held | Ola Senn | President",
            "formed | new cabinet | cabinet",
            "appointed | Ola Senn | President",
            "removed | Mira Kolst | Trade Minister",
            "appointed | Oto Brand | Trade Minister",
            "held | Oto Brand | governor of the development bank",
            "held | Lena Holt | culture minister",
            "appointed | Lena Holt | minister of fisheries",
            "held | Ian Adler | head of the naval academy",
            "appointed | Ian Adler | Minister of home affairs",
            "appointed | Per Lund | second deputy speaker",
            "held | Rui Leal | government spokesman",
        ],
    ),
    (
        "The head of the state of Sarvan signed a decree on the appointment of Timur Halik as "
        "khokim of Dolin region. Prior to this, Halik worked as the second deputy chairman of "
        "the State Forest Committee.\nThe former khokim, Bahram Nazri, has been released from his "
        "post due to his transfer to another job.\nIn addition, at an extraordinary session of "
        "the regional Council of Deputies, Gulnora Rasul was approved in the position of deputy "
        "khokim for road issues.\nThe session was attended by Senate Chairperson Aigul "
        "Serra.",
        [
            "appointed | Timur Halik | khokim of Dolin region",
            "held | Timur Halik | second deputy chairman of the State Forest Committee",
            "dismissed | Bahram Nazri | khokim",
            "confirmed | Gulnora Rasul | deputy khokim for road issues",
            "held | Aigul Serra | Senate Chairperson",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
