"""Changes told of several together: groups, brackets, lists over lines; texts of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.people import key_of

DAY = datetime.date(2020, 6, 10)

TEXTS: list[tuple[str, list[str]]] = [
    (
        "President Oto Brand dissolved the government on Sunday and appointed Economy Minister "
        "Mira Kolst as acting prime minister.",
        [
            "dismissed | government | government",
            "held | Oto Brand | President",
            "held | Mira Kolst | Economy Minister",
            "acting | Mira Kolst | prime minister",
        ],
    ),
    (
        "The commissioners, Oto Brand and Mira Kolst, walked out.",
        ["held | Oto Brand | commissioner", "held | Mira Kolst | commissioner"],
    ),
    (
        "Senators Oto Brand and Mira Kolst voted against the bill.",
        ["held | Oto Brand | Senator", "held | Mira Kolst | Senator"],
    ),
    (
        "Oto Brand (Finance) was sacked and Mira Kolst (Mines) was forced out.",
        ["dismissed | Oto Brand | Minister of Finance", "removed | Mira Kolst | Minister of Mines"],
    ),
    (
        "Mira Kolst will occupy the portfolio of Interior, and the Ministry of Health will be directed by Oto Brand.",
        ["appointed | Mira Kolst | Minister of Interior", "appointed | Oto Brand | Minister of Health"],
    ),
    (
        "Oto Brand (born 1957), original Chairman of the People's Committee of Varn, was arrested.",
        ["held | Oto Brand | Chairman of the People's Committee of Varn"],
    ),
    (
        "Police spokesman Oto Brand and fire chief Mira Kolst declined to comment.",
        ["held | Oto Brand | Police spokesman", "held | Mira Kolst | fire chief"],
    ),
    (
        "The president fired two ministers, Oto Brand and Mira Kolst, on Tuesday.",
        ["dismissed | Oto Brand | minister", "dismissed | Mira Kolst | minister"],
    ),
    (
        "President Oto Brand threatened to sack Prime Minister Mira Kolst.",
        ["held | Oto Brand | President", "held | Mira Kolst | Prime Minister"],
    ),
    (
        "NAIROBI (Wire) - Kenyan-born banker Mira Kolst was on Tuesday named the new head of the "
        "regional development bank, taking over from Oto Brand whose five-year term ends in June.",
        ["appointed | Mira Kolst | head of the regional development bank"],
    ),
    (
        "President Oto Brand has appointed Mira Kolst prime minister, replacing Ian Adler, who resigned last week.",
        [
            "held | Oto Brand | President",
            "appointed | Mira Kolst | prime minister",
            "resigned | Ian Adler | prime minister",
        ],
    ),
    (
        "The governor of Hallen province, Mira Kolst, and the head of the provincial police, Ian "
        "Adler, were dismissed on Monday.",
        [
            "dismissed | Mira Kolst | governor of Hallen province",
            "dismissed | Ian Adler | head of the provincial police",
        ],
    ),
    (
        "Mira Kolst (Justice), Oto Brand (Transport) and Ian Adler (Culture) keep their posts.",
        [
            "retained | Mira Kolst | Minister of Justice",
            "retained | Oto Brand | Minister of Transport",
            "retained | Ian Adler | Minister of Culture",
        ],
    ),
    (
        "Newcomers include Mira Kolst at finance, Oto Brand at transport and Ian Adler, who takes over culture.",
        [
            "appointed | Mira Kolst | Minister of finance",
            "appointed | Oto Brand | Minister of transport",
            "appointed | Ian Adler | Minister of culture",
        ],
    ),
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
        "Defence Minister Gen. Oto Brand said the army chief, Lt. Gen. Ian Adler, had been placed under arrest.",
        ["held | Oto Brand | Defence Minister", "held | Ian Adler | army chief"],
    ),
    (
        "The central committee elected Mira Kolst general secretary and Oto Brand chairman of the "
        "disciplinary commission.",
        [
            "confirmed | Mira Kolst | general secretary",
            "confirmed | Oto Brand | chairman of the disciplinary commission",
        ],
    ),
    (
        "Only two ministers, Mira Kolst and Oto Brand, kept their jobs.",
        ["retained | Mira Kolst | minister", "retained | Oto Brand | minister"],
    ),
    (
        "Interior Minister Oto Brand lost his job in the reshuffle, as did Education Minister Ian Adler.",
        ["removed | Oto Brand | Interior Minister", "removed | Ian Adler | Education Minister"],
    ),
    (
        "The premier of Varn, Mira Kolst, named four new ministers on Tuesday: Oto Brand "
        "(transport), Ian Adler (water), Lena Holt (labour) and Per Lund (sport).",
        [
            "held | Mira Kolst | premier of Varn",
            "appointed | Oto Brand | Minister of transport",
            "appointed | Ian Adler | Minister of water",
            "appointed | Lena Holt | Minister of labour",
            "appointed | Per Lund | Minister of sport",
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
