"""Sentences of our own with further words for changes of office, annotated before the rules were run over them."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

DAY = datetime.date(2011, 10, 5)

SENTENCES: list[tuple[str, list[str]]] = [
    ("Ana Pires takes over from Rui Leal as finance secretary.", ["appointed | Ana Pires | finance secretary"]),
    ("Ana Pires is to head the tax agency.", ["appointed | Ana Pires | head of the tax agency"]),
    ("Ana Pires was named to the post of chief auditor.", ["appointed | Ana Pires | chief auditor"]),
    ("The senate named Ana Pires to the post of chief auditor.", ["appointed | Ana Pires | chief auditor"]),
    ("Ana Pires stays on as ombudsman.", ["retained | Ana Pires | ombudsman"]),
    ("Ombudsman Ana Pires tendered her resignation.", ["resigned | Ana Pires | Ombudsman"]),
    ("Ana Pires handed over to Rui Leal as army commander.", ["appointed | Rui Leal | army commander"]),
    ("Ana Pires, the ex-mayor of Faro, agreed.", ["held | Ana Pires | mayor of Faro"]),
    ("Ana Pires, a former mayor of Faro, agreed.", ["held | Ana Pires | mayor of Faro"]),
    ("Caretaker Prime Minister Ana Pires agreed.", ["acting | Ana Pires | Prime Minister"]),
    ("Interim leader Ana Pires agreed.", ["acting | Ana Pires | leader"]),
    ("Ana Pires, acting head of the port, agreed.", ["acting | Ana Pires | head of the port"]),
    ("Ana Pires was elevated to deputy chief justice.", ["appointed | Ana Pires | deputy chief justice"]),
    ("Ana Pires was demoted to deputy director.", ["appointed | Ana Pires | deputy director"]),
    ("Ana Pires was transferred to the post of envoy to Chile.", ["appointed | Ana Pires | envoy to Chile"]),
    ("Ana Pires was axed as sports minister.", ["dismissed | Ana Pires | sports minister"]),
    ("Ana Pires was let go as sports minister.", ["dismissed | Ana Pires | sports minister"]),
    ("Ana Pires was fired as head of the coast guard.", ["dismissed | Ana Pires | head of the coast guard"]),
    ("The king dismissed his prime minister, Ana Pires.", ["dismissed | Ana Pires | prime minister"]),
    ("Parliament removed speaker Ana Pires from office.", ["removed | Ana Pires | speaker"]),
    ("Ana Pires was voted out as speaker.", ["removed | Ana Pires | speaker"]),
    ("Ana Pires was ousted from her post as speaker.", ["removed | Ana Pires | speaker"]),
    ("Ana Pires was dethroned as queen.", ["removed | Ana Pires | queen"]),
    ("Ana Pires abdicated as queen.", ["resigned | Ana Pires | queen"]),
    ("Ana Pires announced that she was stepping down as rector.", ["resigned | Ana Pires | rector"]),
    ("Ana Pires gave up her post as rector.", ["resigned | Ana Pires | rector"]),
    ("Ana Pires has left her post as rector.", ["resigned | Ana Pires | rector"]),
    ("Ana Pires, who resigned as rector in May, smiled.", ["resigned | Ana Pires | rector"]),
    ("Ana Pires retired as rector.", ["resigned | Ana Pires | rector"]),
    ("Ana Pires has been installed as rector.", ["appointed | Ana Pires | rector"]),
    ("Ana Pires was crowned queen.", ["appointed | Ana Pires | queen"]),
    ("Ana Pires ascended the throne in 1970.", []),
    ("Ana Pires was proclaimed president.", ["appointed | Ana Pires | president"]),
    ("Ana Pires was declared president by the court.", ["appointed | Ana Pires | president"]),
    ("Ana Pires was entrusted with the ministry of trade.", ["appointed | Ana Pires | Minister of trade"]),
    ("Ana Pires was handed the trade portfolio.", ["appointed | Ana Pires | Minister of trade"]),
    ("Ana Pires will serve as trade minister.", ["appointed | Ana Pires | trade minister"]),
    ("Ana Pires will take over as trade minister.", ["appointed | Ana Pires | trade minister"]),
    ("Ana Pires will step in as acting mayor.", ["acting | Ana Pires | mayor"]),
    ("Ana Pires is filling in as mayor.", ["acting | Ana Pires | mayor"]),
    ("Ana Pires was made acting mayor.", ["acting | Ana Pires | mayor"]),
    ("Ana Pires was appointed interim president of the bank.", ["acting | Ana Pires | president of the bank"]),
    ("Ana Pires won the presidency in 2008.", ["confirmed | Ana Pires | president"]),
    ("Ana Pires was re-elected as president.", ["confirmed | Ana Pires | president"]),
    ("Ana Pires was returned as president.", ["confirmed | Ana Pires | president"]),
    ("The mayor-designate, Ana Pires, agreed.", []),
    ("Parliament approved Ana Pires as ombudsman.", ["confirmed | Ana Pires | ombudsman"]),
    ("Lawmakers rejected Ana Pires as ombudsman.", []),
    ("Ana Pires was put forward as ombudsman.", ["nominated | Ana Pires | ombudsman"]),
    ("Ana Pires was tapped to be the next ombudsman.", ["nominated | Ana Pires | ombudsman"]),
    ("Ana Pires is expected to be named ombudsman.", []),
    ("Ana Pires turned down the post of ombudsman.", []),
    ("Ana Pires refused to resign as mayor.", []),
    ("There are calls for mayor Ana Pires to resign.", ["held | Ana Pires | mayor"]),
    ("Ana Pires, mayor of Faro from 1998 to 2004, agreed.", ["held | Ana Pires | mayor of Faro"]),
    ("Ana Pires has served as mayor of Faro since 2004.", ["held | Ana Pires | mayor of Faro"]),
    ("Ana Pires has been mayor of Faro since 2004.", ["held | Ana Pires | mayor of Faro"]),
    ("Ana Pires, who was mayor of Faro, agreed.", ["held | Ana Pires | mayor of Faro"]),
    (
        "The mayor, Ana Pires, and the rector, Rui Leal, agreed.",
        ["held | Ana Pires | mayor", "held | Rui Leal | rector"],
    ),
    (
        "Ana Pires (trade minister) and Rui Leal (rector) agreed.",
        ["held | Ana Pires | trade minister", "held | Rui Leal | rector"],
    ),
    ("Rui Leal's successor as rector is Ana Pires.", ["appointed | Ana Pires | rector"]),
    ("Ana Pires was chosen as Rui Leal's successor as rector.", ["appointed | Ana Pires | rector"]),
    ("The new trade minister, Ana Pires, agreed.", ["held | Ana Pires | trade minister"]),
    ("Ana Pires joins the cabinet as trade minister.", ["appointed | Ana Pires | trade minister"]),
    ("The cabinet was dissolved on Friday.", ["dismissed | cabinet | cabinet"]),
    ("The king swore in a new cabinet.", ["formed | new cabinet | cabinet"]),
    ("A new government was sworn in on Friday.", ["formed | new government | government"]),
    ("A new government took office on Friday.", ["formed | new government | government"]),
    ("The entire cabinet stepped down.", ["resigned | cabinet | cabinet"]),
    ("The rebels toppled the government.", ["removed | government | government"]),
    ("The appointment of Ana Pires as rector was welcomed.", ["appointed | Ana Pires | rector"]),
    ("Following the resignation of Ana Pires as rector, classes ended.", ["resigned | Ana Pires | rector"]),
    ("After Ana Pires's resignation as rector, classes ended.", ["resigned | Ana Pires | rector"]),
    ("Appointed rector in 2003, Ana Pires built the hall.", ["appointed | Ana Pires | rector"]),
    ("Elected mayor in 2003, Ana Pires built the hall.", ["confirmed | Ana Pires | mayor"]),
    ("New rector: Ana Pires.", ["appointed | Ana Pires | rector"]),
    ("Ana Pires, appointed rector in 2003, agreed.", ["appointed | Ana Pires | rector"]),
    ("Ana Pires was succeeded as rector by Rui Leal.", ["appointed | Rui Leal | rector"]),
    ("Ana Pires succeeds Rui Leal as rector.", ["appointed | Ana Pires | rector"]),
    ("Ana Pires, who replaced Rui Leal as rector, agreed.", ["appointed | Ana Pires | rector"]),
    ("Rector Rui Leal made way for Ana Pires.", ["removed | Rui Leal | Rector", "appointed | Ana Pires | Rector"]),
    ("Ana Pires became the first woman to lead the navy.", ["appointed | Ana Pires | head of the navy"]),
    (
        "President Ana Pires sacked Rui Leal as interior minister and appointed Eva Dias in his place.",
        [
            "held | Ana Pires | President",
            "dismissed | Rui Leal | interior minister",
            "appointed | Eva Dias | interior minister",
        ],
    ),
    (
        "Rui Leal resigned as rector and Ana Pires was appointed to replace him.",
        ["resigned | Rui Leal | rector", "appointed | Ana Pires | rector"],
    ),
    (
        "Rui Leal resigned as rector. He was replaced by Ana Pires.",
        ["resigned | Rui Leal | rector", "appointed | Ana Pires | rector"],
    ),
    (
        "Rui Leal resigned as rector. The post went to Ana Pires.",
        ["resigned | Rui Leal | rector", "appointed | Ana Pires | rector"],
    ),
    ("Governor Ana Pires lost her job on Friday.", ["removed | Ana Pires | Governor"]),
    ("Governor Ana Pires was impeached on Friday.", ["removed | Ana Pires | Governor"]),
    ("Governor Ana Pires remains in office.", ["retained | Ana Pires | Governor"]),
    (
        "Rui Leal gave way to Ana Pires as rector.",
        ["removed | Rui Leal | rector", "appointed | Ana Pires | rector"],
    ),
    (
        "Among those dismissed were interior minister Ana Pires and army chief Rui Leal.",
        ["dismissed | Ana Pires | interior minister", "dismissed | Rui Leal | army chief"],
    ),
    (
        "The decree dismissed interior minister Ana Pires and army chief Rui Leal.",
        ["dismissed | Ana Pires | interior minister", "dismissed | Rui Leal | army chief"],
    ),
    (
        "The king appointed Ana Pires governor of Faro and Rui Leal governor of Beja.",
        ["appointed | Ana Pires | governor of Faro", "appointed | Rui Leal | governor of Beja"],
    ),
    (
        "Interior minister: Ana Pires; finance minister: Rui Leal.",
        ["held | Ana Pires | Interior minister", "held | Rui Leal | finance minister"],
    ),
    ("Parliament voted to remove Ana Pires as speaker.", ["removed | Ana Pires | speaker"]),
    ("The board decided to appoint Ana Pires director of the zoo.", ["appointed | Ana Pires | director of the zoo"]),
    (
        "President Rui Leal has decided to sack health minister Ana Pires.",
        ["held | Rui Leal | President", "dismissed | Ana Pires | health minister"],
    ),
    ("It was announced that Ana Pires had been appointed governor.", ["appointed | Ana Pires | governor"]),
    ("Ana Pires, appointed last year to head the bank, agreed.", ["appointed | Ana Pires | head of the bank"]),
    ("Ana Pires, dismissed last year from the post of rector, agreed.", ["dismissed | Ana Pires | rector"]),
    ("Ana Pires, who stepped down last year as rector, agreed.", ["resigned | Ana Pires | rector"]),
    ("Ana Pires was arrested a day after she was removed as governor.", ["removed | Ana Pires | governor"]),
    (
        "Deputy governor Ana Pires has been acting governor since May.",
        ["held | Ana Pires | Deputy governor", "acting | Ana Pires | governor"],
    ),
    (
        "Deputy governor Ana Pires will act as governor until June.",
        ["held | Ana Pires | Deputy governor", "acting | Ana Pires | governor"],
    ),
    ("Ana Pires was elected to lead the Unity Party.", ["confirmed | Ana Pires | leader of the Unity Party"]),
    ("The Unity Party has elected Ana Pires as its new leader.", ["confirmed | Ana Pires | leader"]),
    ("Ana Pires, first elected governor in 2002, agreed.", ["confirmed | Ana Pires | governor"]),
    (
        "Ana Pires was sworn in as president on Friday, two weeks after she was elected.",
        ["appointed | Ana Pires | president", "confirmed | Ana Pires | president"],
    ),
    ("Judge Ana Pires was elevated to the Supreme Court.", ["held | Ana Pires | Judge"]),
    ("Under Governor Ana Pires roads were built.", ["held | Ana Pires | Governor"]),
    ("Ana Pires, who spent ten years as governor, agreed.", ["held | Ana Pires | governor"]),
    ("Ana Pires, the country's longest-serving governor, agreed.", ["held | Ana Pires | governor"]),
    ("The court reinstated Ana Pires as rector.", ["appointed | Ana Pires | rector"]),
    ("The court suspended Ana Pires as rector.", ["removed | Ana Pires | rector"]),
    ("Rector Ana Pires has been suspended.", ["removed | Ana Pires | Rector"]),
    ("Ana Pires has been replaced as rector.", ["removed | Ana Pires | rector"]),
    ("Ana Pires was overthrown as president in 1999.", ["removed | Ana Pires | president"]),
    ("President Ana Pires was toppled by the army in 1999.", ["removed | Ana Pires | President"]),
    ("Ana Pires offered to resign as governor.", []),
    ("Ana Pires denied that she had resigned as governor.", []),
]


def _key(change: str, who: str, post: str) -> tuple[str, str, list[str]]:
    return change, who, sorted(set(key_of(post)) - {"the", "of", "new"})


@pytest.mark.parametrize(("sentence", "told"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_words_of_change(sentence: str, told: list[str]) -> None:
    found = [one.value for one in suggest(sentence, DAY, kinds=["appointment"])]
    given = sorted(_key(str(one["change"]), str(one["person"]), str(one["post"] or "")) for one in found)
    assert given == sorted(_key(*one.split(" | ")) for one in told)
