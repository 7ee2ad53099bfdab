"""Who does what in a sentence that tells a change of office: subjects, objects, passives; sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.people import key_of

DAY = datetime.date(2020, 6, 10)

TEXTS: list[tuple[str, list[str]]] = [
    (
        "Defence Minister Oto Brand promoted Major Mira Kolst to commander of the presidential guard.",
        ["held | Oto Brand | Defence Minister", "appointed | Mira Kolst | commander of the presidential guard"],
    ),
    (
        "The chairperson of the electoral commission, Judge Mira Kolst, resigned on Tuesday.",
        ["resigned | Mira Kolst | chairperson of the electoral commission"],
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
        "Oto Brand was stripped of his post as deputy speaker on Tuesday.",
        ["removed | Oto Brand | deputy speaker"],
    ),
    (
        "The ambassador to Peru, Oto Brand, was recalled on Tuesday.",
        ["removed | Oto Brand | ambassador to Peru"],
    ),
    (
        "Health Minister Mira Kolst was moved to the transport ministry in a reshuffle on Monday.",
        ["held | Mira Kolst | Health Minister", "appointed | Mira Kolst | Minister of transport"],
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
        "The parliament's legal committee, chaired by Mira Kolst, will hear the report.",
        ["held | Mira Kolst | chair of the parliament's legal committee"],
    ),
    (
        "Acting in the position of chairman is Mr Oto Brand, standing vice chairman.",
        ["acting | Oto Brand | chairman", "held | Oto Brand | standing vice chairman"],
    ),
    (
        "Defence Minister Mira Kolst was kept in the cabinet.",
        ["retained | Mira Kolst | Defence Minister"],
    ),
    (
        "Deputy Prime Minister Oto Brand will serve as interim leader until elections are held.",
        ["held | Oto Brand | Deputy Prime Minister", "acting | Oto Brand | leader"],
    ),
    (
        "Varn's parliament voted on Friday to remove Prime Minister Oto Brand from office.",
        ["removed | Oto Brand | Prime Minister"],
    ),
    (
        "Parliament passed a vote of no confidence in Prime Minister Oto Brand, ousting him after two years.",
        ["removed | Oto Brand | Prime Minister"],
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
        "Prior to that, he served as deputy akim of Hallen region.",
        [],
    ),
    (
        "The chief executive of the national airline, Oto Brand, will step down in September, the company said.",
        ["resigned | Oto Brand | chief executive of the national airline"],
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
        "Oto Brand, then governor of Hallen, was arrested in 2011.",
        ["held | Oto Brand | governor of Hallen"],
    ),
    (
        "Oto Brand, a spokesman for the police, said so.",
        ["held | Oto Brand | spokesman for the police"],
    ),
    (
        "The president fired his national security adviser, Oto Brand, on Tuesday.",
        ["dismissed | Oto Brand | national security adviser"],
    ),
    (
        "Vice President Oto Brand will act as president until Kolst returns.",
        ["held | Oto Brand | Vice President", "acting | Oto Brand | president"],
    ),
    (
        "Mira Kolst is set to become prime minister.",
        [],
    ),
    (
        "Mira Kolst refused to resign as mayor.",
        [],
    ),
    (
        "Protesters demanded the resignation of President Oto Brand.",
        ["held | Oto Brand | President"],
    ),
    (
        "Oto Brand denied that he had been dismissed as governor.",
        [],
    ),
    (
        "Varn's king has accepted the resignation of the government of Prime Minister Oto Brand, the royal court said.",
        ["resigned | government of Prime Minister Oto Brand | government", "held | Oto Brand | Prime Minister"],
    ),
    (
        "The king asked former finance minister Mira Kolst to form a new government.",
        ["held | Mira Kolst | finance minister", "nominated | Mira Kolst | prime minister"],
    ),
    (
        "Mira Kolst has been relieved of her post as ambassador to Norland in connection with her "
        "transfer to another job.",
        ["dismissed | Mira Kolst | ambassador to Norland"],
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
        "Mira Kolst, the city's mayor since 2015, said so.",
        ["held | Mira Kolst | mayor"],
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
        "Outgoing President Oto Brand will hand over power to president-elect Mira Kolst on January 20.",
        ["held | Oto Brand | President"],
    ),
    (
        "The bank's board ousted chief executive Oto Brand on Tuesday and named finance chief Mira "
        "Kolst as interim CEO.",
        ["removed | Oto Brand | chief executive", "held | Mira Kolst | finance chief", "acting | Mira Kolst | CEO"],
    ),
    (
        "Oto Brand quit as leader of the Green Party after a poor showing in local elections.",
        ["resigned | Oto Brand | leader of the Green Party"],
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
        "The spokesman for the interior ministry, Colonel Ian Adler, told reporters that three people had died.",
        ["held | Ian Adler | spokesman for the interior ministry"],
    ),
    (
        '"We will rebuild," said Mira Kolst, the mayor of Hallen.',
        ["held | Mira Kolst | mayor of Hallen"],
    ),
    (
        "Oto Brand, a senator from Hallen, and his colleague Mira Kolst abstained.",
        ["held | Oto Brand | senator"],
    ),
    (
        "Mira Kolst took over as coach of the national team in May.",
        [],
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
        "Mira Kolst stays on as finance minister, while Oto Brand leaves the cabinet.",
        ["retained | Mira Kolst | finance minister", "resigned | Oto Brand | "],
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
        "Mira Kolst, minister of health in the outgoing government, was not reappointed.",
        ["held | Mira Kolst | minister of health"],
    ),
    (
        "Oto Brand was president from 1985 to 1994 and prime minister in the 1970s.",
        ["held | Oto Brand | president", "held | Oto Brand | prime minister"],
    ),
    (
        "He is survived by his wife.",
        [],
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
        "The trial of former police chief Ian Adler, sacked in 2011 after the riots, began on Monday.",
        ["held | Ian Adler | police chief", "dismissed | Ian Adler | police chief"],
    ),
    (
        "Governor Mira Kolst's chief of staff, Oto Brand, resigned Tuesday.",
        ["held | Mira Kolst | Governor", "resigned | Oto Brand | chief of staff"],
    ),
    (
        "The head of the anti-drug agency said Oto Brand had been transferred to the capital.",
        [],
    ),
    (
        "The parliament speaker, Oto Brand, and other lawmakers left.",
        ["held | Oto Brand | parliament speaker"],
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
        "After 20 years in power, President Oto Brand announced on Sunday that he would step down in June.",
        ["resigned | Oto Brand | President"],
    ),
]


def _key(change: str, who: str, post: str) -> tuple[str, str, list[str]]:
    return change, who, sorted(set(key_of(post)) - {"the", "of", "new"})


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str]) -> None:
    found = [one.value for one in suggest(text, DAY, kinds=["appointment"])]
    given = sorted(_key(str(one["change"]), str(one["person"]), str(one["post"] or "")) for one in found)
    assert given == sorted(_key(*one.split(" | ")) for one in told)
