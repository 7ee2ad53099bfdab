# ruff: noqa: E501 - the lines of an article are as long as they are
"""Short texts of our own, in the manner of agencies, regional papers and translated news, and what is told in them.

All persons, places and acts are invented. These texts served to write the rules: they show that the rules still do what they
were written for, and say nothing of unseen text.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

Person = tuple[str, str | None, str | None]
Change = tuple[str, str, str | None]
Number = tuple[float | None, str]


@dataclass(frozen=True)
class Told:
    """A text with its day, and the persons, changes of office, figures and dates that it tells."""

    day: str
    text: str
    persons: list[Person] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    figures: list[Number] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


TEXTS = {
    "agency-reshuffle": Told(
        "2019-03-14",
        """\
VARDEN, March 14 (Norpress) - President Oskar Lindqvarn dismissed Interior Minister Helga Torvik on Thursday and named
her deputy, Stefan Aurelio, as acting head of the ministry, his office said.
Torvik, 58, had held the post since 2016. Finance Minister Per Nystad kept his job, while Ingrid Vollan became minister
of transport.
"We need new faces," Lindqvarn told reporters. At least 12 people died in the February floods and more than 3,400 homes
were damaged.""".replace("\nher", " her").replace("\nof transport", " of transport").replace("\nwere", " were"),
        [
            ("Oskar Lindqvarn", "President", "current"),
            ("Helga Torvik", "Interior Minister", "former"),
            ("Stefan Aurelio", "head of the ministry", "acting"),
            ("Per Nystad", "Finance Minister", "current"),
            ("Ingrid Vollan", "minister of transport", "current"),
        ],
        [
            ("held", "Oskar Lindqvarn", "President"),
            ("dismissed", "Helga Torvik", "Interior Minister"),
            ("held", "Helga Torvik", "Interior Minister"),
            ("held", "Stefan Aurelio", "deputy"),
            ("acting", "Stefan Aurelio", "head of the ministry"),
            ("retained", "Per Nystad", "Finance Minister"),
            ("appointed", "Ingrid Vollan", "minister of transport"),
        ],
        [(58, "exact"), (12, "at-least"), (3400, "more-than")],
        ["2019-03-14", "2019-03-14", "2016", "2019-02"],
    ),
    "resignation": Told(
        "2023-09-06",
        """\
The mayor of Port Ellery, Maria Santos Vela, resigned on Monday after an inquiry found that nearly a quarter of the
city's water fund was missing.
She will be succeeded by Tobias Renn, the head of the harbour authority. Renn is to take office on 1 October.
Vela, who served as deputy governor from 2011 to 2015, denied that she would leave politics.
Councillor Amadou Keita, a former teacher, said some 200 residents had protested outside the town hall.""".replace(
            "of the\ncity", "of the city"
        ),
        [
            ("Maria Santos Vela", "mayor of Port Ellery", "former"),
            ("Tobias Renn", "mayor of Port Ellery", "designate"),
            ("Amadou Keita", "Councillor", "current"),
        ],
        [
            ("resigned", "Maria Santos Vela", "mayor of Port Ellery"),
            ("held", "Tobias Renn", "head of the harbour authority"),
            ("held", "Maria Santos Vela", "deputy governor"),
            ("appointed", "Tobias Renn", "mayor of Port Ellery"),
            ("held", "Amadou Keita", "Councillor"),
        ],
        [(25, "nearly"), (200, "about")],
        ["2023-09-04", "2023-10-01", "2011/2015"],
    ),
    "translated-decree": Told(
        "2020-06-18",
        """\
By decree of the head of state, Daulet Kerimbay was relieved of the post of akim of the Saryozek region.
To this position was appointed Nurlan Ospanuly, who previously worked as deputy chairman of the Committee for Water
Resources. Earlier it was reported that in the region 37 villages remained without water, and not less than 1,200 families
applied for help.
The chairman of the committee, Aigul Seitova, noted that the repair will not take more than 14 days.""".replace(
            "for Water\nR", "for Water R"
        ).replace("families\na", "families a"),
        [
            ("Daulet Kerimbay", "akim of the Saryozek region", "former"),
            ("Nurlan Ospanuly", "akim of the Saryozek region", "current"),
            ("Aigul Seitova", "chairman of the committee", "current"),
        ],
        [
            ("dismissed", "Daulet Kerimbay", "akim of the Saryozek region"),
            ("appointed", "Nurlan Ospanuly", "akim of the Saryozek region"),
            ("held", "Nurlan Ospanuly", "deputy chairman of the Committee for Water Resources"),
            ("held", "Aigul Seitova", "chairman of the committee"),
        ],
        [(37, "exact"), (1200, "at-least"), (14, "no-more-than")],
        [],
    ),
    "parliament-vote": Told(
        "2018-11-22",
        """\
Lawmakers in Kestria on Thursday confirmed Dr Yusuf Okoro as governor of the central bank by 78 votes to 41.
Okoro, 61, replaces Lena Brandt, who stepped down last month.
The opposition leader, Jean-Baptiste Morel, called the vote a farce. His party holds fewer than 50 of the 130 seats.
Prime Minister Anna-Lise Koppel nominated Okoro two weeks ago.""",
        [
            ("Yusuf Okoro", "governor of the central bank", "current"),
            ("Lena Brandt", "governor of the central bank", "former"),
            ("Jean-Baptiste Morel", "opposition leader", "current"),
            ("Anna-Lise Koppel", "Prime Minister", "current"),
        ],
        [
            ("confirmed", "Yusuf Okoro", "governor of the central bank"),
            ("resigned", "Lena Brandt", "governor of the central bank"),
            ("nominated", "Yusuf Okoro", "governor of the central bank"),
            ("held", "Jean-Baptiste Morel", "opposition leader"),
            ("held", "Anna-Lise Koppel", "Prime Minister"),
        ],
        [(78, "exact"), (41, "exact"), (61, "exact"), (50, "less-than"), (130, "exact")],
        ["2018-11-22", "2018-10", "2018-11-08~"],
    ),
    "unreal": Told(
        "2021-05-04",
        """\
Protesters demanded the resignation of Governor Tamsin Hale on Tuesday, but she refused to step down.
Justice Minister Rolf Adebayo denied that he would be dismissed. If parliament rejects the budget, Hale may be replaced.
Former judge Petra Lund is expected to be named attorney general next week.""",
        [
            ("Tamsin Hale", "Governor", "current"),
            ("Rolf Adebayo", "Justice Minister", "current"),
            ("Petra Lund", "judge", "former"),
        ],
        [
            ("held", "Tamsin Hale", "Governor"),
            ("held", "Rolf Adebayo", "Justice Minister"),
            ("held", "Petra Lund", "judge"),
        ],
        [],
        ["2021-05-04", "2021-05-10/2021-05-16"],
    ),
    "new-cabinet": Told(
        "2016-08-30",
        """\
The new prime minister, Sione Fakatava, presented his cabinet to the king on Tuesday.
Foreign affairs go to Mele Taufa, a former ambassador to Japan. Viliami Hopoate will head the finance ministry and Losa
Manu was named minister for health. Semisi Vea stays on as minister of police.
Fakatava himself takes over the defence portfolio. The outgoing prime minister, Tevita Lolo, congratulated him.""".replace(
            "Losa\nManu", "Losa Manu"
        ),
        [
            ("Sione Fakatava", "prime minister", "current"),
            ("Mele Taufa", "ambassador to Japan", "former"),
            ("Viliami Hopoate", "Minister of finance", "current"),
            ("Losa Manu", "minister for health", "current"),
            ("Semisi Vea", "minister of police", "current"),
            ("Tevita Lolo", "prime minister", "current"),
        ],
        [
            ("appointed", "Sione Fakatava", "prime minister"),
            ("held", "Mele Taufa", "ambassador to Japan"),
            ("appointed", "Viliami Hopoate", "Minister of finance"),
            ("appointed", "Losa Manu", "minister for health"),
            ("retained", "Semisi Vea", "minister of police"),
            ("appointed", "Sione Fakatava", "Minister of defence"),
            ("held", "Tevita Lolo", "prime minister"),
        ],
        [],
        ["2016-08-30"],
    ),
    "army": Told(
        "2015-02-09",
        """\
General Idris Salem was sworn in as chief of staff of the armed forces on Monday. He takes over from Gen. Musa Fadl, who
retired in January.
Colonel Salma Karim, the army's spokeswoman, said about 4,500 soldiers and up to 60 vehicles had been moved to the north
since the beginning of the month.
"Nobody will be left behind," she added. Rebel commander Haroun Adam Saleh said three of his men were killed overnight.""".replace(
            "who\nretired", "who retired"
        ).replace("north\nsince", "north since"),
        [
            ("Idris Salem", "chief of staff of the armed forces", "current"),
            ("Musa Fadl", "chief of staff of the armed forces", "former"),
            ("Salma Karim", "spokeswoman", "current"),
            ("Haroun Adam Saleh", "Rebel commander", "current"),
        ],
        [
            ("appointed", "Idris Salem", "chief of staff of the armed forces"),
            ("removed", "Musa Fadl", "chief of staff of the armed forces"),
            ("held", "Salma Karim", "spokeswoman"),
            ("held", "Haroun Adam Saleh", "Rebel commander"),
        ],
        [(4500, "about"), (60, "no-more-than"), (3, "exact")],
        ["2015-02-09", "2015-01", "2015-02-01~"],
    ),
    "trial": Told(
        "2022-12-02",
        """\
A court in Lower Marsden sentenced the former chairman of the Coalfields Union, Gareth Pryce-Jones, to four years in prison
on Friday.
Judge Eleanor Whitcombe said Pryce-Jones had taken bribes worth 1.2 million crowns between 2014 and 2017.
His lawyer, Owen Tudor Bright, will appeal within 30 days. Two other officials, aged 44 and 52, were acquitted.""".replace(
            "prison\non", "prison on"
        ),
        [
            ("Gareth Pryce-Jones", "chairman of the Coalfields Union", "former"),
            ("Eleanor Whitcombe", "Judge", "current"),
            ("Owen Tudor Bright", None, None),
        ],
        [("held", "Gareth Pryce-Jones", "chairman of the Coalfields Union"), ("held", "Eleanor Whitcombe", "Judge")],
        [(4, "exact"), (1200000, "exact"), (30, "no-more-than"), (2, "exact"), (44, "exact"), (52, "exact")],
        ["2022-12-02", "2014/2017"],
    ),
    "regional-short": Told(
        "2017-07-21",
        """\
Council replaces harbour master
Ondine Kvist has been appointed director of the Skarholm ferry company. The board chose her unanimously at its meeting
yesterday evening.
Kvist succeeds Lars-Erik Monsen, who leaves after 22 years. She was previously head of operations at the port.
Turnout at the hearing was modest: several dozen people came, most of them fishermen.""".replace("meeting\ny", "meeting y"),
        [
            ("Ondine Kvist", "director of the Skarholm ferry company", "current"),
            ("Lars-Erik Monsen", None, None),
        ],
        [
            ("appointed", "Ondine Kvist", "director of the Skarholm ferry company"),
            ("held", "Ondine Kvist", "head of operations"),
            ("removed", "Lars-Erik Monsen", "director of the Skarholm ferry company"),
        ],
        [(100, "exact"), (22, "exact"), (None, "vague"), (None, "vague")],
        ["2017-07-20"],
    ),
    "provinces": Told(
        "2014-10-10",
        """\
Governor Li Wenbo of Tanhe province and his deputy Zhou Meilin were removed from their posts, the agency reported on October
9.
Zhang Haoran, the party secretary of Linzhou city, was put in charge of the province for the time being.
Officials said between 150 and 180 mines had been closed, a third of all mines in the province. Output fell from 40 to 31
million tonnes in the first half of 2014.""".replace("October\n9", "October 9").replace("31\nm", "31 m"),
        [
            ("Li Wenbo", "Governor", "former"),
            ("Zhou Meilin", "deputy", "former"),
            ("Zhang Haoran", "party secretary of Linzhou city", "current"),
        ],
        [
            ("removed", "Li Wenbo", "Governor"),
            ("removed", "Zhou Meilin", "deputy"),
            ("held", "Zhang Haoran", "party secretary of Linzhou city"),
            ("acting", "Zhang Haoran", "head of the province"),
        ],
        [(None, "range"), (33.33, "exact")],
        ["2014-10-09", "2014-01/2014-06"],
    ),
    "election-commission": Told(
        "2010-04-28",
        """\
The president of the electoral commission, Fatoumata Diarra-Sy, stepped aside on Wednesday, three days before the vote.
Her place was taken by vice-president Kossi Agbeko, who will act as president until June.
About 2.3 million voters are registered, no fewer than 6,000 polling stations will open and 85 per cent of them have been
supplied.""".replace("been\ns", "been s"),
        [
            ("Fatoumata Diarra-Sy", "president of the electoral commission", "former"),
            ("Kossi Agbeko", "president", "acting"),
        ],
        [
            ("resigned", "Fatoumata Diarra-Sy", "president of the electoral commission"),
            ("acting", "Kossi Agbeko", "president"),
            ("held", "Kossi Agbeko", "vice-president"),
        ],
        [(2300000, "about"), (6000, "at-least"), (85, "exact")],
        ["2010-04-28", "2010-06"],
    ),
    "spokesman": Told(
        "2024-01-15",
        """\
Islamverdi Qurban, spokesman for the ministry of emergencies, said rescuers had pulled 19 survivors from the rubble.
The death toll rose to 46 by Sunday night. Among the dead is the deputy mayor of Gursk, Elmira Talybova.
Her husband, Rustam Talybov, and a cousin are missing. Talybova had been elected to the city council in 2019.
President Ilqar Safarli declared two days of mourning, to begin on Tuesday.""",
        [
            ("Islamverdi Qurban", "spokesman for the ministry of emergencies", "current"),
            ("Elmira Talybova", "deputy mayor of Gursk", "current"),
            ("Rustam Talybov", None, None),
            ("Ilqar Safarli", "President", "current"),
        ],
        [
            ("held", "Islamverdi Qurban", "spokesman for the ministry of emergencies"),
            ("held", "Elmira Talybova", "deputy mayor of Gursk"),
            ("held", "Ilqar Safarli", "President"),
        ],
        [(19, "exact"), (46, "exact"), (2, "exact")],
        ["2024-01-14", "2019", "2024-01-16"],
    ),
    "coup": Told(
        "2009-10-02",
        """\
Mutinous sailors overthrew President Otis Grane on Thursday. Captain Jarl Kofoed, who leads the junta, named himself
head of state.
Prime minister Hilde Storm was arrested in the early hours. The whereabouts of the foreign minister, Arve Dahl, are
unknown.
The island bloc suspended the country and gave the officers 48 hours to return to barracks.""".replace("himself\nh", "himself h").replace(
            "are\nu", "are u"
        ),
        [
            ("Otis Grane", "President", "former"),
            ("Jarl Kofoed", "head of state", "current"),
            ("Hilde Storm", "Prime minister", "current"),
            ("Arve Dahl", "foreign minister", "current"),
        ],
        [
            ("removed", "Otis Grane", "President"),
            ("held", "Jarl Kofoed", "leader of the junta"),
            ("appointed", "Jarl Kofoed", "head of state"),
            ("held", "Hilde Storm", "Prime minister"),
            ("held", "Arve Dahl", "foreign minister"),
        ],
        [(48, "exact")],
        ["2009-10-01"],
    ),
    "list-of-appointments": Told(
        "2013-01-08",
        """\
President Ana Belmonte announced her team: Julio Arce as minister of mines, Carla Rivadeneira as minister of labour and
Hernan Quispe as chief of police.
She kept Ximena Duarte as foreign minister. Arce, a geologist, was until last year manager of the state oil company.
The ministry of culture, led until now by Pablo Iriarte, is dissolved.""".replace("labour and\nH", "labour and H"),
        [
            ("Ana Belmonte", "President", "current"),
            ("Julio Arce", "minister of mines", "current"),
            ("Carla Rivadeneira", "minister of labour", "current"),
            ("Hernan Quispe", "chief of police", "current"),
            ("Ximena Duarte", "foreign minister", "current"),
            ("Pablo Iriarte", "Minister of culture", "former"),
        ],
        [
            ("held", "Ana Belmonte", "President"),
            ("appointed", "Julio Arce", "minister of mines"),
            ("appointed", "Carla Rivadeneira", "minister of labour"),
            ("appointed", "Hernan Quispe", "chief of police"),
            ("retained", "Ximena Duarte", "foreign minister"),
            ("held", "Julio Arce", "manager of the state oil company"),
            ("held", "Pablo Iriarte", "Minister of culture"),
        ],
        [],
        ["2012"],
    ),
    "company": Told(
        "2011-11-03",
        """\
Brightwater Shipping said on Thursday that its chief executive, Dame Harriet Oyelaran, would leave at the end of the year.
Finance director Colm Byrne will take over as interim chief executive. The shares fell 7% to 318 pence.
The company lost $41.5 million in the third quarter, nearly twice as much as a year earlier, and will cut as many as 900
jobs.
Analyst Priya Raghunathan of Marlow Bank said: "The board acted too late.\"""".replace("900\nj", "900 j"),
        [
            ("Harriet Oyelaran", "chief executive", "current"),
            ("Colm Byrne", "chief executive", "acting"),
            ("Priya Raghunathan", None, None),
        ],
        [
            ("held", "Harriet Oyelaran", "chief executive"),
            ("held", "Colm Byrne", "Finance director"),
            ("acting", "Colm Byrne", "chief executive"),
        ],
        [(7, "exact"), (318, "exact"), (41500000, "exact"), (900, "no-more-than")],
        ["2011-11-03", "2011-12-31~", "2011-07/2011-09"],
    ),
    "translated-visit": Told(
        "2009-05-19",
        """\
In Sarvan arrived with an official visit the minister of foreign affairs of Torgal, Mr. Bahram Nazri. At the airport he was met
by the vice-premier Gulnora Rasul.
The sides signed five documents. B. Nazri recalled that over the last three years trade grew one and a half times.
On 21 May the guest will be received by president Timur Halik; the day before he will lay flowers.""".replace("met\nby", "met by"),
        [
            ("Bahram Nazri", "minister of foreign affairs of Torgal", "current"),
            ("Gulnora Rasul", "vice-premier", "current"),
            ("Timur Halik", "president", "current"),
        ],
        [
            ("held", "Bahram Nazri", "minister of foreign affairs of Torgal"),
            ("held", "Gulnora Rasul", "vice-premier"),
            ("held", "Timur Halik", "president"),
        ],
        [(5, "exact"), (3, "exact")],
        ["2009-05-21", "2009-05-20"],
    ),
}  # fmt: skip


def _names(text: object) -> str:
    return " ".join(sorted(key_of(str(text or ""))))


def _words(text: object) -> set[str]:
    return set(key_of(str(text or ""))) - {"the", "of", "for"}


@pytest.mark.parametrize("name", TEXTS)
def test_no_person_is_missed_or_made_up(name: str) -> None:
    told = TEXTS[name]
    found = suggest(told.text, datetime.date.fromisoformat(told.day), kinds=["person"])
    assert sorted(_names(one.value["name"]) for one in found) == sorted(_names(one[0]) for one in told.persons)


@pytest.mark.parametrize("name", TEXTS)
def test_dates_are_found_and_resolved(name: str) -> None:
    told = TEXTS[name]
    found = suggest(told.text, datetime.date.fromisoformat(told.day), kinds=["date"])
    assert not [day for day in told.dates if day not in {one.value["edtf"] for one in found}]


@pytest.mark.parametrize("name", TEXTS)
def test_figures_have_their_qualifier(name: str) -> None:
    told = TEXTS[name]
    found = suggest(told.text, datetime.date.fromisoformat(told.day), kinds=["figure"])
    given = [(one.value["value"], one.value["qualifier"]) for one in found]
    assert not [one for one in told.figures if one not in given], given


@pytest.mark.parametrize("name", TEXTS)
def test_changes_of_office_are_told(name: str) -> None:
    told = TEXTS[name]
    found = suggest(told.text, datetime.date.fromisoformat(told.day), kinds=["appointment"])
    given = [(one.value["change"], _names(one.value["person"]), _words(one.value["post"])) for one in found]
    wanted = [(change, _names(who), _words(post)) for change, who, post in told.changes]
    missed = [
        one
        for one in wanted
        if not any(one[:2] == other[:2] and one[2] <= other[2] | one[2] & other[2] for other in given)
    ]
    extra = [
        one
        for one in given
        if not any(one[:2] == other[:2] and (one[2] <= other[2] or other[2] <= one[2]) for other in wanted)
    ]
    assert (missed, extra) == ([], []), given
