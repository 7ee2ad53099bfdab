"""Who does what in a sentence that tells a change of office: subjects, objects, passives; sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

DAY = datetime.date(2020, 6, 10)

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
            "held | Mira Kolst | Health Minister",
            "held | Oto Brand | Transport Minister",
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
        "In 1997, when Governor William Straw resigned to become ambassador to Mexico, Lieutenant "
        "Governor Paul Centi took over as acting governor.",
        [
            "resigned | William Straw | Governor",
            "appointed | William Straw | ambassador to Mexico",
            "held | Paul Centi | Lieutenant Governor",
            "acting | Paul Centi | governor",
        ],
    ),
    (
        "Peru's Congress voted 87 to 19 to remove President Martin Cara, and the head of the "
        "legislature, Manuel Meri, took the oath as interim president hours later.",
        [
            "removed | Martin Cara | President",
            "held | Manuel Meri | head of the legislature",
            "acting | Manuel Meri | president",
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
        "The King on Saturday reappointed Dr Omar Razi as premier and asked him to form a new cabinet.",
        ["appointed | Omar Razi | premier"],
    ),
    (
        "Alexandre Nguen, the speaker of the provisional parliament, took over as interim leader "
        "until Catherine Samba was elected to the post on January 20.",
        [
            "held | Alexandre Nguen | speaker of the provisional parliament",
            "acting | Alexandre Nguen | leader",
            "confirmed | Catherine Samba | leader",
        ],
    ),
    (
        "Former Goldman banker Rishi Sona became finance minister in 2020 after Sajid Javed "
        "resigned rather than sack his advisers.",
        ["appointed | Rishi Sona | finance minister", "resigned | Sajid Javed | finance minister"],
    ),
    (
        "Mayor-elect Brandon Jones picked a former rival, Toni Price, to be police superintendent.",
        ["nominated | Toni Price | police superintendent"],
    ),
    (
        "TEGUCIGALPA - Congress swore in its speaker, Roberto Miche, as president after soldiers "
        "put Manuel Zela on a plane to Costa Rica.",
        ["held | Roberto Miche | speaker", "appointed | Roberto Miche | president"],
    ),
    (
        "Sweden's parliament voted to approve Social Democrat leader Magda Anders as the country's "
        "first female prime minister; she quit hours later when the Greens left the coalition.",
        [
            "held | Magda Anders | leader",
            "confirmed | Magda Anders | prime minister",
            "resigned | Magda Anders | prime minister",
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
