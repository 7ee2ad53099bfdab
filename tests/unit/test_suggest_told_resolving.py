"""Offices that a sentence does not name and the text tells elsewhere: predecessors, deputies, descriptions."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

DAY = datetime.date(2020, 6, 10)

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
        ["appointed | Oto Brand | army chief", "resigned | Mira Kolst | army chief"],
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
        ["confirmed | Oto Brand | chairman"],
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
        ["removed | Oto Brand | ", "appointed | Ian Adler | president"],
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
        "Separately, the president appointed a new state prosecutor, Nabil Fares, to replace "
        "Hisham Tadros, who was killed in June.",
        ["appointed | Nabil Fares | state prosecutor"],
    ),
    (
        "Under the decree, Serik Abenov was appointed Deputy Head of the Presidential "
        "Administration. S. Abenov was born in 1971. In different years he worked as first deputy "
        "akim of Almaty region, vice minister of justice. From March 2019 he held the position of "
        "Secretary of the Security Council.",
        [
            "appointed | Serik Abenov | Deputy Head of the Presidential Administration",
            "held | Serik Abenov | first deputy akim of Almaty region",
            "held | Serik Abenov | vice minister of justice",
            "held | Serik Abenov | Secretary of the Security Council",
        ],
    ),
    (
        "Beijing - Former Chongqing party chief Bo Shilai, once tipped for the top leadership, was "
        "stripped of his post in March. His successor, Zhang Dejun, is a vice premier.",
        [
            "held | Bo Shilai | Chongqing party chief",
            "removed | Bo Shilai | Chongqing party chief",
            "held | Zhang Dejun | vice premier",
        ],
    ),
    (
        "Mr Harris, who was first elected to Parliament in 1979, served as Home Secretary under "
        "Margaret Dale and was leader of the House until 1992.",
        ["held | Harris | Home Secretary", "held | Harris | leader of the House"],
    ),
    (
        "ABUJA - President Muham Bari has approved the appointment of Alhaji Sani Dutse as the "
        "executive secretary of the Universal Education Board for an initial term of five years. "
        "Dutse takes over from Dr Hamid Bobo, whose tenure expired.",
        [
            "held | Muham Bari | President",
            "confirmed | Sani Dutse | executive secretary of the Universal Education Board",
        ],
    ),
    (
        "Governor Tri Risma, who is serving her second term, has been named social affairs "
        "minister, replacing Juli Bata, who was arrested on Dec. 6.",
        ["held | Tri Risma | Governor", "appointed | Tri Risma | social affairs minister"],
    ),
    (
        "Army chief General Ashfaq Kiyan, 58, was given a three-year extension in 2010. He is to "
        "be succeeded by Lt Gen Raheel Sharan.",
        ["held | Ashfaq Kiyan | Army chief", "appointed | Raheel Sharan | Army chief"],
    ),
    (
        "Italy's coalition collapsed on Tuesday when Prime Minister Giuseppe Conta handed in his "
        "resignation to President Sergio Matar, who will now hold talks.",
        ["resigned | Giuseppe Conta | Prime Minister", "held | Sergio Matar | President"],
    ),
    (
        "Sultan Qaban, who had ruled Oman since ousting his father in 1970, died on Friday. His "
        "cousin Haitham bin Tarik, the culture minister, was sworn in as his successor.",
        [
            "held | Qaban | Sultan",
            "held | Haitham bin Tarik | culture minister",
            "appointed | Haitham bin Tarik | Sultan",
        ],
    ),
    (
        "Rebels led by former army colonel Laurent Nkumba took the town. Nkumba was expelled from the army in 2004.",
        [],
    ),
    (
        "Party leaders picked former mayor Eun-hye Park as interim party chief on Monday, "
        "replacing Lee Jun-sok, who was suspended for six months in July.",
        ["held | Eun-hye Park | mayor", "acting | Eun-hye Park | party chief", "removed | Lee Jun-sok | party chief"],
    ),
    (
        "The nomination of Lee must be approved by parliament. She would replace Hwang Min-su, who "
        "offered to quit in April.",
        [],
    ),
    (
        "Governor Ali Musa of the Bank of Sudar has been sacked and replaced with his deputy, "
        "Hassan Yaya, the presidency said in a statement.",
        ["dismissed | Ali Musa | Governor", "appointed | Hassan Yaya | Governor", "held | Hassan Yaya | deputy"],
    ),
    (
        "Zhandos Umar has been appointed to the post of Chairman of the Civil Service Agency. "
        "Before the appointment he served as Minister of Labor.",
        ["appointed | Zhandos Umar | Chairman of the Civil Service Agency", "held | Zhandos Umar | Minister of Labor"],
    ),
    (
        "The mayor of Bogor, Bima Putra, will end his term in April. The regional secretary, "
        "Syarif Hida, has been named acting mayor.",
        [
            "held | Bima Putra | mayor of Bogor",
            "held | Syarif Hida | regional secretary",
            "acting | Syarif Hida | mayor",
        ],
    ),
    (
        "The chairman of the state-owned oil firm, Joao Lima, was forced out on Friday. Finance "
        "director Rui Costa will run the company until a successor is found.",
        [
            "removed | Joao Lima | chairman of the state-owned oil firm",
            "held | Rui Costa | Finance director",
            "acting | Rui Costa | head of the company",
        ],
    ),
    (
        "Vice-President Constan Chiwen, the former army commander who led the 2017 coup, was buried on Sunday.",
        ["held | Constan Chiwen | Vice-President", "held | Constan Chiwen | army commander"],
    ),
    (
        "The decree also names Col. Marat Bek to head the border service and moves its current "
        "chief, Col. Ulan Kadyr, to the staff college.",
        ["appointed | Marat Bek | head of the border service", "held | Ulan Kadyr | chief"],
    ),
]


def _key(change: str, who: str, post: str) -> tuple[str, str, list[str]]:
    return change, who, sorted(set(key_of(post)) - {"the", "of", "new"})


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str]) -> None:
    found = [one.value for one in suggest(text, DAY, kinds=["appointment"])]
    given = sorted(_key(str(one["change"]), str(one["person"]), str(one["post"] or "")) for one in found)
    assert given == sorted(_key(*one.split(" | ")) for one in told)
