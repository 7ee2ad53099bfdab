"""Changes told of several together: groups, brackets, lists over lines; texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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
        "Recently appointed Premier Alton Reece is to announce the names of his cabinet on "
        "Friday. Reece has been working for three weeks on it since the resignation of former "
        "Premier Velma Trott and the dismissal of her cabinet. A post formerly held by Lionel "
        "Marsh is the hardest to fill. In making his choice Reece excluded Admiral Harold "
        "Pennant.",
        [
            "held | Alton Reece | Premier",
            "resigned | Velma Trott | Premier",
            "dismissed | cabinet | cabinet",
        ],
    ),
    (
        "Odd Berg, a veteran member of the alliance, was handed the rural development ministry, "
        "and fisheries went to Kari Lie, an engineer. The heritage ministry went to Nils Ruud, "
        "according to local radio.",
        [
            "appointed | Odd Berg | Minister of rural development",
            "appointed | Kari Lie | Minister of fisheries",
            "appointed | Nils Ruud | Minister of heritage",
        ],
    ),
    (
        "TORVIK, June 2 (Wire) - Varn's premier fired two junior ministers on Friday and moved "
        "three others in a reshuffle she said would cut costs. Forestry Minister Per Lund swaps "
        "jobs with Housing Minister Lena Holt.",
        [
            "removed | Per Lund | Forestry Minister",
            "removed | Lena Holt | Housing Minister",
            "appointed | Per Lund | Housing Minister",
            "appointed | Lena Holt | Forestry Minister",
        ],
    ),
    (
        "OSTERBY, Mar 4 (Wire).- The head of the Kestrian Government, Laszlo Nemes, announced "
        "this Sunday a small change in his Executive, with the departure of his second vice "
        "president, Ildiko Varga, and the entry of Eszter Kun as minister of Culture in place of "
        "Vera Pal.",
        [
            "held | Laszlo Nemes | head of the Kestrian Government",
            "held | Ildiko Varga | second vice president",
            "appointed | Eszter Kun | minister of Culture",
        ],
    ),
    (
        "Gabor Szell replaces Varga as Minister of the Interior, while Janos Fodor assumes the chief auditor position.",
        ["appointed | Gabor Szell | Minister of the Interior", "appointed | Janos Fodor | chief auditor"],
    ),
    (
        "Gov. Dana Voss on Friday named state Sen. Ari Lund to the vacant seat on the Water "
        "Board and tapped budget chief Tess Marr as interim highways secretary.",
        [
            "held | Dana Voss | Gov",
            "held | Ari Lund | state Sen",
            "held | Tess Marr | budget chief",
            "acting | Tess Marr | highways secretary",
        ],
    ),
    (
        "The former governor of Hallen state, Rui Leal, was extradited; his successor, Leo Marsh, governed until 1996.",
        ["held | Rui Leal | governor of Hallen state", "held | Leo Marsh | governor of Hallen state"],
    ),
    (
        "The governor's spokesman, Mr Oto Brand, said the Commissioner for Works, Engr. Leo "
        "Marsh, had been directed to hand over to the permanent secretary.",
        ["held | Oto Brand | spokesman", "held | Leo Marsh | Commissioner for Works"],
    ),
    (
        "Norland's President Otis Grane swore in a new government led by Prime Minister Hilde "
        "Storm on Tuesday. Former Prime Minister Jarl Kofoed stays outside the cabinet. Arve "
        "Dahl is health minister and Tora Lind becomes trade minister. Mikkel Rosen, a surgeon, "
        "takes the new post of harbours minister.",
        [
            "held | Otis Grane | President",
            "formed | new government | government",
            "held | Hilde Storm | Prime Minister",
            "held | Jarl Kofoed | Prime Minister",
            "appointed | Arve Dahl | health minister",
            "appointed | Tora Lind | trade minister",
            "appointed | Mikkel Rosen | harbours minister",
        ],
    ),
    (
        "Interior ministry spokesman Colonel Leo Marsh confirmed the arrest of the mayor of Hallen, Rui Leal.",
        ["held | Leo Marsh | Interior ministry spokesman", "held | Rui Leal | mayor of Hallen"],
    ),
    (
        "Archbishop Nils Ruud, president of the bishops' conference, and Imam Karim Said led prayers.",
        [
            "held | Nils Ruud | Archbishop",
            "held | Nils Ruud | president of the bishops' conference",
            "held | Karim Said | Imam",
        ],
    ),
    (
        "PORT SELWYN, May 21 (Wire) -- Norland's new president named a veteran lawyer, Han "
        "Mi-rae, as health minister and nominated lawmaker Oh Dae-won for prime minister on "
        "Monday.",
        [
            "appointed | Han Mi-rae | health minister",
            "held | Oh Dae-won | lawmaker",
            "nominated | Oh Dae-won | prime minister",
        ],
    ),
    (
        "Days later Ines Falk, the fisheries secretary, was said to have turned down the job. "
        "Jon Marr, a junior housing minister, got it instead.",
        ["held | Ines Falk | fisheries secretary", "held | Jon Marr | junior housing minister"],
    ),
    (
        "Gen. Idris Salem, head of the transition board, dissolved the government on Friday and "
        "declared a curfew. Prime Minister Yusra Adan was detained.",
        [
            "held | Idris Salem | head of the transition board",
            "dismissed | government | government",
            "held | Yusra Adan | Prime Minister",
        ],
    ),
    (
        "Mr Senn, who ran unopposed, retained his position as chairman. Treasurer Ines Falk and "
        "secretary Jon Marr were voted out.",
        [
            "retained | Senn | chairman",
            "removed | Ines Falk | Treasurer",
            "removed | Jon Marr | secretary",
        ],
    ),
    (
        "Fisheries minister Ines Falk is staying, as are Jon Marr at housing and Bela Kort at youth.",
        [
            "retained | Ines Falk | Fisheries minister",
            "retained | Jon Marr | Minister of housing",
            "retained | Bela Kort | Minister of youth",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
