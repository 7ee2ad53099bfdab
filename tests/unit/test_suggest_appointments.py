"""Changes of office in single sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2020, 6, 10)
Told = tuple[str, str, str | None]

SENTENCES: list[tuple[str, list[Told]]] = [
    ("Mira Kolst was elected mayor of Hallen on Sunday.", [("confirmed", "Mira Kolst", "mayor of Hallen")]),
    ("The council voted Mira Kolst in as chair of the board.", [("confirmed", "Mira Kolst", "chair of the board")]),
    (
        "Mira Kolst was named as the country's new ambassador to Peru.",
        [("appointed", "Mira Kolst", "ambassador to Peru")],
    ),
    ("Mira Kolst was named the club's first female director.", [("appointed", "Mira Kolst", "director")]),
    ("Mira Kolst took the oath as president of Varn.", [("appointed", "Mira Kolst", "president of Varn")]),
    (
        "Mira Kolst has been reappointed chief electoral officer.",
        [("appointed", "Mira Kolst", "chief electoral officer")],
    ),
    (
        "Mira Kolst handed in her resignation as head of the tax office.",
        [("resigned", "Mira Kolst", "head of the tax office")],
    ),
    ("Mira Kolst was forced to resign as governor of Hallen.", [("resigned", "Mira Kolst", "governor of Hallen")]),
    ("Mira Kolst was relieved of her duties as police chief.", [("dismissed", "Mira Kolst", "police chief")]),
    ("Mira Kolst was stripped of her post as deputy speaker.", [("dismissed", "Mira Kolst", "deputy speaker")]),
    (
        "Mira Kolst, who chairs the flood commission, left early.",
        [("held", "Mira Kolst", "chair of the flood commission")],
    ),
    (
        "Mira Kolst, who has led the Green Party since 2015, left.",
        [("held", "Mira Kolst", "leader of the Green Party")],
    ),
    ("To the post of akim of Hallen was appointed Mira Kolst.", [("appointed", "Mira Kolst", "akim of Hallen")]),
    ("Mira Kolst has been appointed to the position of rector.", [("appointed", "Mira Kolst", "rector")]),
    ("Mira Kolst was released from the post of rector.", [("dismissed", "Mira Kolst", "rector")]),
    ("The king accepted the resignation of Prime Minister Mira Kolst.", [("resigned", "Mira Kolst", "Prime Minister")]),
    ("Prime Minister Mira Kolst announced her resignation.", [("resigned", "Mira Kolst", "Prime Minister")]),
    (
        "The dismissal of the interior minister, Mira Kolst, came late.",
        [("dismissed", "Mira Kolst", "interior minister")],
    ),
    (
        "President Oto Brand appointed Mira Kolst, the former mayor of Hallen, as education minister.",
        [
            ("held", "Oto Brand", "President"),
            ("held", "Mira Kolst", "mayor of Hallen"),
            ("appointed", "Mira Kolst", "education minister"),
        ],
    ),
    ("Mira Kolst replaced Oto Brand as head of the army.", [("appointed", "Mira Kolst", "head of the army")]),
    (
        "Oto Brand was replaced by Mira Kolst as head of the army.",
        [("removed", "Oto Brand", "head of the army"), ("appointed", "Mira Kolst", "head of the army")],
    ),
    ("Mira Kolst remains interior minister.", [("retained", "Mira Kolst", "interior minister")]),
    ("Mira Kolst kept the defence portfolio.", [("retained", "Mira Kolst", "Minister of defence")]),
    ("Mira Kolst was promoted to deputy commissioner.", [("appointed", "Mira Kolst", "deputy commissioner")]),
    (
        "Mira Kolst is the director of the Hallen Institute.",
        [("held", "Mira Kolst", "director of the Hallen Institute")],
    ),
    (
        "Mira Kolst, director at the Hallen Institute, agreed.",
        [("held", "Mira Kolst", "director at the Hallen Institute")],
    ),
    ("Acting governor Mira Kolst said so.", [("acting", "Mira Kolst", "governor")]),
    ("Ex-minister Mira Kolst said so.", [("held", "Mira Kolst", "minister")]),
    ("Senator Mira Kolst and MP Oto Brand agreed.", [("held", "Mira Kolst", "Senator"), ("held", "Oto Brand", "MP")]),
    ("President-elect Mira Kolst smiled.", []),
    ("The party nominated Mira Kolst for president.", [("nominated", "Mira Kolst", "president")]),
    ("Mira Kolst was nominated as attorney general.", [("nominated", "Mira Kolst", "attorney general")]),
    ("Mira Kolst, nominated for the post of judge, waits.", [("nominated", "Mira Kolst", "judge")]),
    ("The senate confirmed the nomination of Mira Kolst as judge.", [("confirmed", "Mira Kolst", "judge")]),
    ("Mira Kolst could become finance minister.", []),
    ("Mira Kolst was not appointed finance minister.", []),
    ("The union called for the dismissal of Mira Kolst.", []),
    ("Mira Kolst has been asked to step down as mayor.", []),
    ("Mira Kolst confirmed that the bridge is closed.", []),
    ("The government resigned on Monday.", [("resigned", "government", "government")]),
    ("He dissolved the cabinet.", [("dismissed", "cabinet", "cabinet")]),
    (
        "Mira Kolst, ousted as chairman of the bank in 2019, returned.",
        [("removed", "Mira Kolst", "chairman of the bank")],
    ),
    ("Mira Kolst served as minister for trade from 2010 to 2014.", [("held", "Mira Kolst", "minister for trade")]),
    ("Chief engineer Mira Kolst said so.", [("held", "Mira Kolst", "Chief engineer")]),
    ("Mira Kolst (head of the Hallen port) said so.", [("held", "Mira Kolst", "head of the Hallen port")]),
    ("Mira Kolst, 51, Hallen's mayor since 2012, said so.", [("held", "Mira Kolst", "mayor")]),
    (
        "Mira Kolst took over the ministry of health from Oto Brand.",
        [("appointed", "Mira Kolst", "Minister of health")],
    ),
    (
        "Mira Kolst will lead the new coast guard command.",
        [("appointed", "Mira Kolst", "head of the new coast guard command")],
    ),
    (
        "Union leader Mira Kolst and town clerk Oto Brand met.",
        [("held", "Mira Kolst", "Union leader"), ("held", "Oto Brand", "town clerk")],
    ),
    ("Mira Kolst became the youngest member of the cabinet.", []),
    (
        "Mira Kolst was ousted in a vote of no confidence as speaker of the house.",
        [("removed", "Mira Kolst", "speaker of the house")],
    ),
    ("Mira Kolst quit as coordinator of the talks.", [("resigned", "Mira Kolst", "coordinator of the talks")]),
    (
        "President Mira Kolst, who took office in March, smiled.",
        [("held", "Mira Kolst", "President"), ("appointed", "Mira Kolst", "President")],
    ),
    ("Mayor Mira Kolst, re-elected in 2018, smiled.", [("confirmed", "Mira Kolst", "Mayor")]),
    ("Mira Kolst was put in charge of the water board.", [("appointed", "Mira Kolst", "head of water board")]),
    (
        "Mira Kolst (health) and Oto Brand (finance) joined.",
        [("appointed", "Mira Kolst", "Minister of health"), ("appointed", "Oto Brand", "Minister of finance")],
    ),
    (
        "Mira Kolst became mayor in 2009 and governor in 2015.",
        [("appointed", "Mira Kolst", "mayor"), ("appointed", "Mira Kolst", "governor")],
    ),
    ("The interior ministry goes to Mira Kolst.", [("appointed", "Mira Kolst", "Minister of interior")]),
    (
        "Mira Kolst takes interior and Oto Brand keeps finance.",
        [("appointed", "Mira Kolst", "Minister of interior"), ("retained", "Oto Brand", "Minister of finance")],
    ),
    ("Mira Kolst, the Norlandish foreign minister, agreed.", [("held", "Mira Kolst", "foreign minister")]),
    ("Mira Kolst, the outspoken mayor of Hallen, agreed.", [("held", "Mira Kolst", "mayor of Hallen")]),
    ("Mira Kolst (pictured), the mayor, agreed.", [("held", "Mira Kolst", "mayor")]),
    ("Mira Kolst is the Norlandish foreign minister.", [("held", "Mira Kolst", "foreign minister")]),
    ("Mira Kolst is the daughter of former president Oto Brand.", [("held", "Oto Brand", "president")]),
    ("The director of a school in Hallen, Mira Kolst, agreed.", [("held", "Mira Kolst", "director of a school")]),
    ("Mira Kolst, a teacher, met the mayor.", []),
    ("Mira Kolst, the wife of the mayor, agreed.", []),
    (
        "In the cabinet are Mira Kolst, health; Oto Brand, trade and industry; and Ulla Renn, labour.",
        [
            ("appointed", "Mira Kolst", "Minister of health"),
            ("appointed", "Oto Brand", "Minister of trade and industry"),
            ("appointed", "Ulla Renn", "Minister of labour"),
        ],
    ),
    ("The new cabinet has Mira Kolst at finance.", [("appointed", "Mira Kolst", "Minister of finance")]),
    ("The mayor, 61-year-old Mira Kolst, agreed.", [("held", "Mira Kolst", "mayor")]),
    (
        "Mira Kolst resigned on Monday. She had been governor since 2012.",
        [("resigned", "Mira Kolst", "governor"), ("held", "Mira Kolst", "governor")],
    ),
    (
        "Mira Kolst smiled. The 49-year-old became judge in 2012.",
        [("appointed", "Mira Kolst", "judge")],
    ),
    (
        "Outgoing governor Mira Kolst handed over to Oto Brand.",
        [("removed", "Mira Kolst", "governor"), ("appointed", "Oto Brand", "governor")],
    ),
]


def _words(post: object) -> set[str]:
    return set(str(post or "").casefold().replace("-", " ").split()) - {"the", "a", "new"}


@pytest.mark.parametrize(("sentence", "told"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_changes_of_one_sentence(sentence: str, told: list[Told]) -> None:
    found = suggest(sentence, DAY, kinds=["appointment"])
    given = sorted(
        (str(one.value["change"]), str(one.value["person"]), sorted(_words(one.value["post"]))) for one in found
    )
    assert given == sorted((change, who, sorted(_words(post))) for change, who, post in told)
