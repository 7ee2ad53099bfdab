"""Offices that a sentence does not name and the text tells elsewhere: predecessors, deputies, descriptions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "The president sacked Finance Minister Oto Brand on Monday and named Mira Kolst, a former "
        "banker, to replace him.",
        ["dismissed | Oto Brand | Finance Minister", "appointed | Mira Kolst | Finance Minister"],
    ),
    (
        "Colonel Oto Brand, who had commanded the Fifth Brigade since May 2014, was dismissed on Friday.",
        ["held | Oto Brand | commander of the Fifth Brigade", "dismissed | Oto Brand | commander of the Fifth Brigade"],
    ),
    (
        "Mira Kolst, chairwoman of the anti-corruption board, stepped down on Tuesday. Her deputy, "
        "Oto Brand, has taken over on an interim basis.",
        [
            "resigned | Mira Kolst | chairwoman of the anti-corruption board",
            "held | Oto Brand | deputy",
            "acting | Oto Brand | chairwoman of the anti-corruption board",
        ],
    ),
    (
        "Oto Brand succeeds Mira Kolst, who was fired last week after two years as central bank chief.",
        ["appointed | Oto Brand | central bank chief", "dismissed | Mira Kolst | central bank chief"],
    ),
    (
        "The head of the state railways, Oto Brand, was suspended on Thursday. His predecessor, "
        "Mira Kolst, was jailed in 2018.",
        ["removed | Oto Brand | head of the state railways"],
    ),
    (
        "Prime Minister Oto Brand, whose predecessor Mira Kolst was ousted in a coup in 2016, arrived on Monday.",
        ["held | Oto Brand | Prime Minister", "removed | Mira Kolst | Prime Minister"],
    ),
    (
        "The government of Varn resigned on Monday. President Oto Brand accepted its resignation "
        "and asked it to stay on.",
        ["resigned | government | government", "held | Oto Brand | President"],
    ),
    (
        "General Oto Brand was named army chief in place of General Mira Kolst, who retired.",
        ["appointed | Oto Brand | army chief", "removed | Mira Kolst | army chief"],
    ),
    (
        "Former president Oto Brand, 81, died on Monday. X, a former trade minister, paid tribute.",
        ["held | Oto Brand | president"],
    ),
    (
        "Governor Oto Brand declared a curfew. Brand, a former trade minister, took office in July 2019.",
        ["held | Oto Brand | Governor", "held | Oto Brand | trade minister", "appointed | Oto Brand | Governor"],
    ),
    (
        "By presidential decree, Oto Brand was released from the duties of governor of the Hallen "
        "region. Mira Kolst was appointed to this post.",
        [
            "dismissed | Oto Brand | governor of the Hallen region",
            "appointed | Mira Kolst | governor of the Hallen region",
        ],
    ),
    (
        "Oto Brand, who previously served as first deputy minister of finance, was appointed "
        "chairman of the State Revenue Committee.",
        [
            "held | Oto Brand | first deputy minister of finance",
            "appointed | Oto Brand | chairman of the State Revenue Committee",
        ],
    ),
    (
        "The board of the airline elected Oto Brand as chairman to succeed Mira Kolst, whose term ended in May.",
        ["confirmed | Oto Brand | chairman", "removed | Mira Kolst | chairman"],
    ),
    (
        "The company said that chief executive Oto Brand would step down in September and be "
        "replaced by Mira Kolst, its finance chief.",
        [
            "resigned | Oto Brand | chief executive",
            "appointed | Mira Kolst | chief executive",
            "held | Mira Kolst | finance chief",
        ],
    ),
    (
        "Oto Brand, 56, takes over from Mira Kolst, who has led the bank since 2011.",
        ["appointed | Oto Brand | head of the bank", "held | Mira Kolst | head of the bank"],
    ),
    (
        "Oto Brand, a former general who ruled the country from 1983 to 1985, was sworn in as president on Friday.",
        ["appointed | Oto Brand | president"],
    ),
    (
        "Long-time ruler Oto Brand was overthrown by the army in 1999. The general who led the "
        "coup, Ian Adler, became president.",
        ["removed | Oto Brand | president", "appointed | Ian Adler | president"],
    ),
    (
        "By decree no. 14, Kolst Mira Olegovna was appointed first deputy chairman of the National "
        "Security Committee, having been released from her previous position.",
        ["appointed | Kolst Mira Olegovna | first deputy chairman of the National Security Committee"],
    ),
    (
        "Former mayor Mira Kolst, who led the city from 2001 to 2009, is to stand again.",
        ["held | Mira Kolst | mayor"],
    ),
    (
        "Ian Adler, who seized power in a 2012 coup, lost the election to opposition leader Mira Kolst.",
        ["held | Mira Kolst | opposition leader"],
    ),
    (
        "Mira Kolst will be sworn in on January 20 to succeed Oto Brand, who has been president since 2009.",
        ["appointed | Mira Kolst | president", "held | Oto Brand | president"],
    ),
    (
        "Mr Brand, who quit as chairman last year, was succeeded by his daughter, Mira Kolst.",
        ["resigned | Brand | chairman", "appointed | Mira Kolst | chairman"],
    ),
    (
        "The Supreme Court removed provincial governor Oto Brand from office over graft. He denies wrongdoing.",
        ["removed | Oto Brand | provincial governor"],
    ),
    (
        "Mira Kolst had headed the commission until 2011, when she was replaced by Oto Brand.",
        [
            "held | Mira Kolst | head of the commission",
            "removed | Mira Kolst | head of the commission",
            "appointed | Oto Brand | head of the commission",
        ],
    ),
    (
        "Ian Adler, the former rebel leader who became first vice president under a peace deal, fled.",
        ["held | Ian Adler | rebel leader", "appointed | Ian Adler | first vice president"],
    ),
    (
        "The council appointed Mira Kolst, who is 34, as treasurer.",
        ["appointed | Mira Kolst | treasurer"],
    ),
    (
        "State television said General Ian Adler had been appointed to replace General Oto Brand as chief of the army.",
        ["appointed | Ian Adler | chief of the army"],
    ),
    (
        "Police chief Oto Brand was sacked on Monday. His replacement is Mira Kolst, formerly head of traffic police.",
        [
            "dismissed | Oto Brand | Police chief",
            "appointed | Mira Kolst | Police chief",
            "held | Mira Kolst | head of traffic police",
        ],
    ),
    (
        "Lena Holt, who had been acting director of the museum since January, has been confirmed in the post.",
        ["acting | Lena Holt | director of the museum", "confirmed | Lena Holt | director of the museum"],
    ),
    (
        "Separately, the premier appointed a new state auditor, Ines Falk, to replace Jon Marr, who drowned in May.",
        ["appointed | Ines Falk | state auditor"],
    ),
    (
        "Under the decree, Timur Halik was appointed Deputy Head of the Presidential Chancery. "
        "T. Halik was born in 1969. In different years he worked as first deputy akim of Dolin "
        "region, vice minister of culture. From May 2013 he held the position of Secretary of "
        "the Water Council.",
        [
            "appointed | Timur Halik | Deputy Head of the Presidential Chancery",
            "held | Timur Halik | first deputy akim of Dolin region",
            "held | Timur Halik | vice minister of culture",
            "held | Timur Halik | Secretary of the Water Council",
        ],
    ),
    (
        "Osterby - Former Tanhe police chief Hao Wenli, once tipped for the highest office, was "
        "stripped of his post in May. His successor, Ruan Desheng, is a deputy premier.",
        [
            "dismissed | Hao Wenli | Tanhe police chief",
            "held | Ruan Desheng | deputy premier",
        ],
    ),
    (
        "Mr Reece, who was first elected to the Assembly in 1958, served as Trade Secretary "
        "under Velma Trott and was leader of the Chamber until 1971.",
        ["held | Reece | Trade Secretary", "held | Reece | leader of the Chamber"],
    ),
    (
        "TORVIK - President Otis Grane has approved the appointment of Alhaji Musa Karo as the "
        "executive secretary of the National Seed Board for an initial term of three years. Karo "
        "takes over from Dr Ulf Arnes, whose tenure expired.",
        [
            "held | Otis Grane | President",
            "confirmed | Musa Karo | executive secretary of the National Seed Board",
            "removed | Ulf Arnes | executive secretary of the National Seed Board",
        ],
    ),
    (
        "Mayor Sari Melur, who is serving her third term, has been named forestry minister, "
        "replacing Dono Parek, who was jailed on Feb. 2.",
        ["held | Sari Melur | Mayor", "appointed | Sari Melur | forestry minister"],
    ),
    (
        "Police chief General Harun Basel, 61, was given a two-year extension in 2004. He is to "
        "be succeeded by Lt Gen Tarik Omer.",
        ["held | Harun Basel | Police chief", "appointed | Tarik Omer | Police chief"],
    ),
    (
        "Kestria's alliance broke up on Friday when Premier Bruno Castell handed in his "
        "resignation to Governor Delia Forn, who will now hold talks.",
        ["resigned | Bruno Castell | Premier", "held | Delia Forn | Governor"],
    ),
    (
        "King Asmar, who had ruled Torgal since ousting his uncle in 1958, died on Monday. His "
        "nephew Karim bin Rashid, the health minister, was sworn in as his successor.",
        [
            "held | Asmar | King",
            "held | Karim bin Rashid | health minister",
            "appointed | Karim bin Rashid | King",
        ],
    ),
    (
        "Rebels led by former navy captain Jon Marr took the harbour. Marr was expelled from the navy in 1998.",
        [],
    ),
    (
        "Party leaders picked former governor Mi-rae Han as interim party chief on Friday, "
        "replacing Oh Dae-won, who was suspended for two months in May.",
        [
            "held | Mi-rae Han | governor",
            "acting | Mi-rae Han | party chief",
            "removed | Oh Dae-won | party chief",
        ],
    ),
    (
        "The nomination of Han must be approved by the assembly. She would replace Oh Dae-won, "
        "who offered to quit in June.",
        [],
    ),
    (
        "Governor Leif Moen of the Bank of Kestria has been sacked and replaced with his deputy, "
        "Jon Marr, the chancery said in a statement.",
        [
            "dismissed | Leif Moen | Governor",
            "appointed | Jon Marr | Governor",
            "held | Jon Marr | deputy",
        ],
    ),
    (
        "Bahram Nazri has been appointed to the post of Chairman of the Fisheries Agency. Before "
        "the appointment he served as Minister of Culture.",
        ["appointed | Bahram Nazri | Chairman of the Fisheries Agency", "held | Bahram Nazri | Minister of Culture"],
    ),
    (
        "The mayor of Tarnaby, Einar Holm, will end his term in June. The regional treasurer, "
        "Britt Aas, has been named acting mayor.",
        [
            "held | Einar Holm | mayor of Tarnaby",
            "held | Britt Aas | regional treasurer",
            "acting | Britt Aas | mayor",
        ],
    ),
    (
        "The chairman of the state-owned salt firm, Leif Moen, was forced out on Monday. Finance "
        "director Siv Dahl will run the company until a successor is found.",
        [
            "removed | Leif Moen | chairman of the state-owned salt firm",
            "held | Siv Dahl | Finance director",
            "acting | Siv Dahl | chairman of the state-owned salt firm",
        ],
    ),
    (
        "Vice-President Harun Basel, the former navy commander who led the 1991 coup, was buried on Monday.",
        ["held | Harun Basel | Vice-President", "held | Harun Basel | navy commander"],
    ),
    (
        "The decree also names Col. Timur Halik to head the forest service and moves its current "
        "chief, Col. Bahram Nazri, to the staff college.",
        ["appointed | Timur Halik | head of the forest service", "held | Bahram Nazri | chief of the forest service"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
