"""Changes told of several together: groups, brackets, lists over lines; texts of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

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
        "Among those dismissed are Health Minister Mira Kolst and her deputy, Ian Adler.",
        ["dismissed | Mira Kolst | Health Minister", "dismissed | Ian Adler | deputy"],
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
    (
        "Recently appointed Prime Minister Kamal Haroun is to announce the names of his cabinet on "
        "Tuesday. Haroun has been working for two weeks on it since the resignation of former "
        "Prime Minister Essam Doss and the dismissal of his cabinet. A post formerly held by "
        "Mansour Eldin is the hardest to fill. In making his choice Haroun excluded General Hassan "
        "Farid.",
        [
            "held | Kamal Haroun | Prime Minister",
            "resigned | Essam Doss | Prime Minister",
            "dismissed | cabinet | cabinet",
        ],
    ),
    (
        "Amr Dessouki, a senior member of the movement, was handed the international cooperation "
        "ministry, and finance went to Fayez Monem, an economist. The investment ministry went to "
        "Yehya Adel, according to state media.",
        [
            "appointed | Amr Dessouki | Minister of international cooperation",
            "appointed | Fayez Monem | Minister of finance",
            "appointed | Yehya Adel | Minister of investment",
        ],
    ),
    (
        "LUSAKA, April 24 (Reuters) - Zambia's president fired two cabinet ministers on Tuesday "
        "and moved three others in a reshuffle he said would speed up growth. Mines Minister Kalo "
        "Mwansa swaps jobs with Commerce Minister Felix Banda.",
        [
            "held | Kalo Mwansa | Mines Minister",
            "held | Felix Banda | Commerce Minister",
            "appointed | Kalo Mwansa | Commerce Minister",
            "appointed | Felix Banda | Mines Minister",
        ],
    ),
    (
        "MADRID, Jul 10 (EFE).- The head of the Spanish Government, Pedro Salas, announced this "
        "Saturday the most profound change in his Executive, with the departure of his first vice "
        "president, Carmen Calva, and the entry of Pilar Algora as minister of Education in place "
        "of Isabel Celar.",
        [
            "held | Pedro Salas | head of the Spanish Government",
            "held | Carmen Calva | first vice president",
            "appointed | Pilar Algora | minister of Education",
        ],
    ),
    (
        "Felix Bolano replaces Calva as Minister of the Presidency, while Oscar Lopez assumes the "
        "chief of staff position.",
        ["appointed | Felix Bolano | Minister of the Presidency", "appointed | Oscar Lopez | chief of staff"],
    ),
    (
        "Gov. Bill Haskell on Friday named state Sen. Janet Orr to the vacant seat on the Public "
        "Utilities Commission and tapped budget chief Tom Wick as interim transportation secretary.",
        [
            "held | Bill Haskell | Gov",
            "held | Janet Orr | state Sen",
            "held | Tom Wick | budget chief",
            "acting | Tom Wick | transportation secretary",
        ],
    ),
    (
        "The former governor of Sinaloa state, Mario Vilar, was extradited; his successor, Juan "
        "Mora, governed until 2004.",
        ["held | Mario Vilar | governor of Sinaloa state", "held | Juan Mora | governor of Sinaloa state"],
    ),
    (
        "The governor's spokesman, Mr Ayo Lade, said the Commissioner for Works, Engr. Tunde Oke, "
        "had been directed to hand over to the permanent secretary.",
        ["held | Ayo Lade | spokesman", "held | Tunde Oke | Commissioner for Works"],
    ),
    (
        "Poland's President Andrzej Dudek swore in a new government led by Prime Minister Beata "
        "Szyd on Monday. Former Prime Minister Jarek Kacz stays outside the cabinet. Antoni Maciej "
        "is defence minister and Witold Waszcz becomes foreign minister. Mateusz Moraw, a banker, "
        "takes the new post of development minister.",
        [
            "held | Andrzej Dudek | President",
            "formed | new government | government",
            "held | Beata Szyd | Prime Minister",
            "held | Jarek Kacz | Prime Minister",
            "appointed | Antoni Maciej | defence minister",
            "appointed | Witold Waszcz | foreign minister",
            "appointed | Mateusz Moraw | development minister",
        ],
    ),
    (
        "Interior ministry spokesman Colonel Nuno Reis confirmed the arrest of the mayor of Tete, Celso Dade.",
        ["held | Nuno Reis | Interior ministry spokesman", "held | Celso Dade | mayor of Tete"],
    ),
    (
        "Archbishop Thabo Mokoe, president of the bishops' conference, and Imam Yusuf Said led prayers.",
        [
            "held | Thabo Mokoe | Archbishop",
            "held | Thabo Mokoe | president of the bishops' conference",
            "held | Yusuf Said | Imam",
        ],
    ),
    (
        "SEOUL, May 9 (Yonhap) -- South Korea's new president named a veteran diplomat, Kang "
        "Jun-seo, as foreign minister and nominated lawmaker Lee Na-rae for prime minister on "
        "Friday.",
        [
            "appointed | Kang Jun-seo | foreign minister",
            "held | Lee Na-rae | lawmaker",
            "nominated | Lee Na-rae | prime minister",
        ],
    ),
    (
        "Hours later Michael Goff, the environment secretary, was said to have turned down the "
        "job. Stephen Barlow, a junior health minister, got it instead.",
        ["held | Michael Goff | environment secretary", "held | Stephen Barlow | junior health minister"],
    ),
    (
        "Gen. Abdel Burhan, head of the ruling council, dissolved the government on Monday and "
        "declared a state of emergency. Prime Minister Abdalla Hamd was detained.",
        [
            "held | Abdel Burhan | head of the ruling council",
            "dismissed | government | government",
            "held | Abdalla Hamd | Prime Minister",
        ],
    ),
    (
        "Mr Musyok, who ran unopposed, retained his position as chairman. Treasurer Jane Wairim "
        "and secretary Peter Kaman were voted out.",
        ["retained | Musyok | chairman", "removed | Jane Wairim | Treasurer", "removed | Peter Kaman | secretary"],
    ),
    (
        "Environment minister Izabel Teix is staying, as are Jose Cardo at justice and Aldo Reb at sports.",
        [
            "retained | Izabel Teix | Environment minister",
            "retained | Jose Cardo | Minister of justice",
            "retained | Aldo Reb | Minister of sports",
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
