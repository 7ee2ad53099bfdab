"""Who does what in a sentence that tells a change of office: subjects, objects, passives; sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "Defence Minister Oto Brand promoted Major Mira Kolst to commander of the presidential guard.",
        ["held | Oto Brand | Defence Minister", "appointed | Mira Kolst | commander of the presidential guard"],
    ),
    (
        "Mira Kolst was sworn in on Friday as the country's first female chief justice.",
        ["appointed | Mira Kolst | chief justice"],
    ),
    (
        "Lawmakers elected Mira Kolst speaker of the parliament on Wednesday.",
        ["confirmed | Mira Kolst | speaker of the parliament"],
    ),
    (
        "The prime minister tapped Mira Kolst to head the finance ministry.",
        ["appointed | Mira Kolst | Minister of finance"],
    ),
    (
        "Health Minister Mira Kolst was moved to the transport ministry in a reshuffle on Monday.",
        ["removed | Mira Kolst | Health Minister", "appointed | Mira Kolst | Minister of transport"],
    ),
    (
        "Health Minister Mira Kolst and Transport Minister Oto Brand swapped portfolios.",
        [
            "removed | Mira Kolst | Health Minister",
            "removed | Oto Brand | Transport Minister",
            "appointed | Mira Kolst | Minister of Transport",
            "appointed | Oto Brand | Minister of Health",
        ],
    ),
    (
        "Acting in the position of chairman is Mr Oto Brand, standing vice chairman.",
        ["acting | Oto Brand | chairman", "held | Oto Brand | standing vice chairman"],
    ),
    (
        "Deputy Prime Minister Oto Brand will serve as interim leader until elections are held.",
        ["held | Oto Brand | Deputy Prime Minister", "acting | Oto Brand | leader"],
    ),
    (
        "Mira Kolst has been nominated by the president to be the next central bank governor.",
        ["nominated | Mira Kolst | central bank governor"],
    ),
    (
        "The ruling party chose Mira Kolst as its candidate for president.",
        ["nominated | Mira Kolst | president"],
    ),
    (
        "The emir issued a decree appointing Sheikh Oto Brand as prime minister.",
        ["appointed | Oto Brand | prime minister"],
    ),
    (
        "By the decree of the head of state, Kolst Mira has been appointed Minister of Health of the Republic of Varn.",
        ["appointed | Kolst Mira | Minister of Health of the Republic of Varn"],
    ),
    (
        "President Mira Kolst was re-elected for a second term on Sunday.",
        ["confirmed | Mira Kolst | President"],
    ),
    (
        "Mr Brand was elected mayor in 2009 and re-elected in 2013.",
        ["confirmed | Brand | mayor"],
    ),
    (
        "Vice President Oto Brand will act as president until Kolst returns.",
        ["held | Oto Brand | Vice President", "acting | Oto Brand | president"],
    ),
    (
        "The king asked former finance minister Mira Kolst to form a new government.",
        ["held | Mira Kolst | finance minister", "nominated | Mira Kolst | prime minister"],
    ),
    (
        "The Majilis gave consent to the appointment of Mira Kolst as prime minister.",
        ["confirmed | Mira Kolst | prime minister"],
    ),
    (
        "Senators voted 54-46 on Thursday to confirm Mira Kolst as attorney general.",
        ["confirmed | Mira Kolst | attorney general"],
    ),
    (
        "Mira Kolst, elected mayor in May, promised more buses.",
        ["confirmed | Mira Kolst | mayor"],
    ),
    (
        "The junta's leader, Captain Ian Adler, was sworn in as interim president on Friday.",
        ["held | Ian Adler | leader", "acting | Ian Adler | president"],
    ),
    (
        "Mira Kolst was elected president with 61 percent of the vote, defeating incumbent Oto Brand.",
        ["confirmed | Mira Kolst | president"],
    ),
    (
        "The bank's board ousted chief executive Oto Brand on Tuesday and named finance chief Mira "
        "Kolst as interim CEO.",
        ["removed | Oto Brand | chief executive", "held | Mira Kolst | finance chief", "acting | Mira Kolst | CEO"],
    ),
    (
        "Sheikh Oto Brand has been named crown prince in place of his cousin, Sheikh Ian Adler.",
        ["appointed | Oto Brand | crown prince"],
    ),
    (
        "Mira Kolst was unanimously elected as speaker, with Oto Brand and Ian Adler as her deputies.",
        ["confirmed | Mira Kolst | speaker"],
    ),
    (
        "Deputy Health Minister Mira Kolst has been promoted to health minister, state radio reported.",
        ["held | Mira Kolst | Deputy Health Minister", "appointed | Mira Kolst | health minister"],
    ),
    (
        "Mira Kolst has been reappointed as finance minister.",
        ["appointed | Mira Kolst | finance minister"],
    ),
    (
        "The post of interior minister went to Mira Kolst, a former judge.",
        ["appointed | Mira Kolst | interior minister", "held | Mira Kolst | judge"],
    ),
    (
        "Mira Kolst has been given the job of interior minister.",
        ["appointed | Mira Kolst | interior minister"],
    ),
    (
        "Oto Brand, president of the football federation, was re-elected unopposed on Saturday.",
        ["confirmed | Oto Brand | president of the football federation"],
    ),
    (
        "The prime minister fired Oto Brand as interior minister and gave the job to Mira Kolst.",
        ["dismissed | Oto Brand | interior minister", "appointed | Mira Kolst | interior minister"],
    ),
    (
        "Rebel leader Ian Adler was named first vice president under a peace deal.",
        ["held | Ian Adler | Rebel leader", "appointed | Ian Adler | first vice president"],
    ),
    (
        "Mira Kolst, a lawyer, was hired as spokeswoman of the ministry.",
        ["appointed | Mira Kolst | spokeswoman of the ministry"],
    ),
    (
        "The emir named his son, Sheikh Ian Adler, crown prince on Monday.",
        ["appointed | Ian Adler | crown prince"],
    ),
    (
        "In 1988, when Commissioner Ada Brune resigned to become envoy to Norland, Deputy "
        "Commissioner Tomas Rehk took over as acting commissioner.",
        [
            "resigned | Ada Brune | Commissioner",
            "appointed | Ada Brune | envoy to Norland",
            "held | Tomas Rehk | Deputy Commissioner",
            "acting | Tomas Rehk | commissioner",
        ],
    ),
    (
        "Norland's Assembly voted 54 to 31 to remove President Ulf Arnes, and the head of the "
        "chamber, Jorun Pell, took the oath as interim president hours later.",
        [
            "removed | Ulf Arnes | President",
            "held | Jorun Pell | head of the chamber",
            "acting | Jorun Pell | president",
        ],
    ),
    (
        "Opposition chief Tomas Novak won Sunday's presidential run-off, beating Prime Minister "
        "Ana Vesela by 12 points.",
        [
            "held | Tomas Novak | Opposition chief",
            "confirmed | Tomas Novak | president",
            "held | Ana Vesela | Prime Minister",
        ],
    ),
    (
        "The Grand Duke on Friday reappointed Dr Ulf Arnes as premier and asked him to form a new cabinet.",
        ["appointed | Ulf Arnes | premier"],
    ),
    (
        "Rolf Tamm, the president of the provincial council, took over as interim leader until "
        "Signe Aune was elected to the post on May 3.",
        [
            "held | Rolf Tamm | president of the provincial council",
            "acting | Rolf Tamm | leader",
            "confirmed | Signe Aune | leader",
        ],
    ),
    (
        "Former shipping clerk Ivo Senn became harbour minister in 2003 after Bela Kort resigned "
        "rather than close the docks.",
        ["appointed | Ivo Senn | harbour minister", "resigned | Bela Kort | harbour minister"],
    ),
    (
        "Governor-elect Dana Voss picked a former rival, Ari Lund, to be fire commissioner.",
        ["appointed | Ari Lund | fire commissioner"],
    ),
    (
        "PORT SELWYN - The assembly swore in its speaker, Ruta Lesa, as governor after sailors "
        "put Peter Malo on a boat to Norland.",
        ["held | Ruta Lesa | speaker", "appointed | Ruta Lesa | governor"],
    ),
    (
        "Kestria's assembly voted to approve Agrarian Democrat leader Agnes Toth as the country's "
        "first female premier; she quit days later when the Liberals left the alliance.",
        [
            "held | Agnes Toth | leader",
            "confirmed | Agnes Toth | premier",
            "resigned | Agnes Toth | premier",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
