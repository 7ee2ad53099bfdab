"""Which office it is: new words for offices, bodies with letters and marks in their names; texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    ("Rena Holt, the special counsel, has opened an inquiry.", ["held | Rena Holt | special counsel"]),
    ("State counsellor Lee Haan met the envoy.", ["held | Lee Haan | State counsellor"]),
    (
        "Jan Kolt, the official spokesman of the Ministry of Defence, denied it.",
        ["held | Jan Kolt | official spokesman of the Ministry of Defence"],
    ),
    (
        "Jan Kolt, the head of the U.N. mission in Arle, spoke to reporters.",
        ["held | Jan Kolt | head of the U.N. mission"],
    ),
    ("Ivo Brant, head of the leftist ULF, was asleep.", ["held | Ivo Brant | head of the leftist ULF"]),
    (
        "The head of the strike committee, Ana Sorel, spoke to reporters.",
        ["held | Ana Sorel | head of the strike committee"],
    ),
    ("Ana Sorel, who directs Radio Brava, said so.", ["held | Ana Sorel | director of Radio Brava"]),
    ("Ana Sorel, who led Brava United to victory, was glad.", []),
    ("Ana Sorel, who leads Ivo Brant by five points, was glad.", []),
    (
        "Ivo Brant, who had led the department for roads and ports, was asleep.",
        ["held | Ivo Brant | head of the department for roads and ports"],
    ),
    (
        "Rena Holt takes charge of an enlarged economy ministry.",
        ["appointed | Rena Holt | Minister of economy"],
    ),
    (
        "Rena Holt succeeded Ivo Brant as premier. Brant had held the office for ten years.",
        ["appointed | Rena Holt | premier", "held | Ivo Brant | premier"],
    ),
    (
        "Rena Holt became finance minister, replacing Ivo Brant, who had held the post for three weeks.",
        ["appointed | Rena Holt | finance minister", "held | Ivo Brant | finance minister"],
    ),
    (
        "Rena Holt becomes interior minister, replacing Ana Sorel, who served four months.",
        ["appointed | Rena Holt | interior minister", "held | Ana Sorel | interior minister"],
    ),
    (
        "Rena Holt was named governor in place of Ivo Brant, who had been in the job for ten years.",
        ["appointed | Rena Holt | governor", "held | Ivo Brant | governor"],
    ),
    (
        "The army chief, Ivo Brant, resigned on Monday. Brant had held the post for ten years.",
        ["resigned | Ivo Brant | army chief"],
    ),
    ("The newly designated army chief, Ivo Brant, was calm.", ["appointed | Ivo Brant | army chief"]),
    ("Newly-elected mayor Ana Sorel spoke.", ["appointed | Ana Sorel | mayor"]),
    (
        "Jon Marr became sports minister and Ulla Renn, a lawyer, women's minister.",
        ["appointed | Jon Marr | sports minister", "appointed | Ulla Renn | women's minister"],
    ),
    (
        "Parliament elected the head of the port authority, Dario Fusi, substitute governor.",
        ["confirmed | Dario Fusi | substitute governor", "held | Dario Fusi | head of the port authority"],
    ),
    (
        "The president appointed the mayor of Brod, Jan Kolt, the son of a general, envoy.",
        ["appointed | Jan Kolt | envoy", "held | Jan Kolt | mayor of Brod"],
    ),
    (
        "Deputy Prime Minister Jan Kolt has run the government since Saturday.",
        ["held | Jan Kolt | Deputy Prime Minister", "acting | Jan Kolt | prime minister"],
    ),
    ("The party elected Ana Sorel interim leader.", ["acting | Ana Sorel | leader"]),
    ("Jan Kolt was stripped of his post as governor.", ["dismissed | Jan Kolt | governor"]),
    ("Parliament stripped Jan Kolt of his immunity.", []),
    ("The treasury goes to Jan Kolt.", ["appointed | Jan Kolt | Minister of treasury"]),
    (
        "Fisheries goes to the member for Arle, Jan Kolt, and Mines to former Trade Minister Bela Kort.",
        [
            "held | Jan Kolt | member for Arle",
            "appointed | Jan Kolt | Minister of Fisheries",
            "held | Bela Kort | Trade Minister",
            "appointed | Bela Kort | Minister of Mines",
        ],
    ),
    ("Jan Kolt took bribes as governor of Hallen in 2014.", ["held | Jan Kolt | governor of Hallen"]),
    (
        "Rena Holt is accused of graft as finance minister from 2008 to 2012.",
        ["held | Rena Holt | finance minister"],
    ),
    ("Ana Sorel used her position as mayor to win contracts.", ["held | Ana Sorel | mayor"]),
    ("Jan Kolt resigned as governor of Hallen in 2014.", ["resigned | Jan Kolt | governor of Hallen"]),
    ("Jan Kolt was known as the mayor of Brod in 2014.", []),
    ("Ana Sorel spent two decades as mayor of Brod.", ["held | Ana Sorel | mayor of Brod"]),
    ("Ana Sorel spent a year as a hostage of the rebel leader.", []),
    (
        "Jan Kolt was sacked as police chief. Kolt had been in post since February 2022.",
        ["dismissed | Jan Kolt | police chief", "held | Jan Kolt | police chief"],
    ),
    (
        "The head of the observer mission, former Kenyan premier Jan Kolt, praised the vote.",
        ["held | Jan Kolt | head of the observer mission", "held | Jan Kolt | premier"],
    ),
    ("He met the governor, mayor Jan Kolt and others on Monday.", ["held | Jan Kolt | mayor"]),
    ("He met the governor and former minister Jan Kolt on Monday.", ["held | Jan Kolt | minister"]),
    (
        "Opposition leader and former premier Lena Park was asleep.",
        ["held | Lena Park | Opposition leader", "held | Lena Park | premier"],
    ),
    (
        "Jan Kolt, a one-time ambassador to Norland and later foreign minister, called for calm.",
        ["held | Jan Kolt | ambassador to Norland", "held | Jan Kolt | foreign minister"],
    ),
    (
        "Ana Sorel, 54, was picked by the ruling party on Monday to be the next prime minister.",
        ["appointed | Ana Sorel | prime minister"],
    ),
    ("Jan Kolt, who holds the defence portfolio, was calm.", ["held | Jan Kolt | Minister of defence"]),
    ("Jan Kolt, in charge of security, was calm.", ["held | Jan Kolt | Minister of security"]),
    ("Jan Kolt, the cabinet member in charge of energy, resigned.", ["resigned | Jan Kolt | Minister of energy"]),
    ("Deputy to the interior minister Jan Kolt spoke.", ["held | Jan Kolt | Deputy to the interior minister"]),
    (
        "The lawyer who heads the commission, Jan Kolt, said the work was done.",
        ["held | Jan Kolt | head of the commission"],
    ),
    ("The soldiers who ran the camp, Jan Kolt said, had fled.", []),
    ("Ana Sorel will be the ruling party's candidate for governor.", ["nominated | Ana Sorel | governor"]),
    ("Ana Sorel is the party's candidate for mayor.", []),
    ("Norland's ambassador in the capital, Ana Sorel, was called in.", ["held | Ana Sorel | ambassador"]),
    (
        "Mayor Ana Sorel, who succeeded Ivo Brant in 2011, was glad.",
        ["held | Ana Sorel | Mayor", "appointed | Ana Sorel | Mayor"],
    ),
    ("Deputy Mayor Ana Sorel, who succeeded Ivo Brant in 2011, was glad.", ["held | Ana Sorel | Deputy Mayor"]),
    ("Mayor Ana Sorel took office on Monday, succeeding Ivo Brant.", ["appointed | Ana Sorel | Mayor"]),
    (
        "Ana Sorel was elected mayor on Sunday. Sorel, head of the port since 2010, takes office on 1 June.",
        ["confirmed | Ana Sorel | mayor", "held | Ana Sorel | head of the port", "appointed | Ana Sorel | mayor"],
    ),
    (
        "Interior Minister Ana Sorel met envoys. Sorel, a former mayor, resigned on Monday.",
        ["held | Ana Sorel | mayor", "resigned | Ana Sorel | Interior Minister"],
    ),
    (
        "Interior Minister Ana Sorel was dropped. Sorel, 56, a former mayor, had held the job since 2015.",
        [
            "removed | Ana Sorel | Interior Minister",
            "held | Ana Sorel | mayor",
            "held | Ana Sorel | Interior Minister",
        ],
    ),
    ("The port authority goes to a newcomer, Ana Sorel.", []),
    ("The finance ministry goes to a newcomer, Ana Sorel.", ["appointed | Ana Sorel | Minister of finance"]),
    (
        "Mayor Ivo Brant resigned. The council named Ana Sorel as his acting replacement.",
        ["resigned | Ivo Brant | Mayor", "acting | Ana Sorel | Mayor"],
    ),
    ("Ana Sorel replaces Ivo Brant, who becomes party chairman.", ["appointed | Ivo Brant | party chairman"]),
    (
        "Mayor Ivo Brant resigned. President Ana Sorel accepted his resignation.",
        ["resigned | Ivo Brant | Mayor", "held | Ana Sorel | President"],
    ),
    ("The president accepted the resignation of Ivo Brant.", ["resigned | Ivo Brant | "]),
    (
        "Ana Sorel was asked by President Ivo Brant to form a government.",
        ["nominated | Ana Sorel | prime minister", "held | Ivo Brant | President"],
    ),
    (
        "The meeting recalled Ana Sorel from the Supervisory Board.",
        ["dismissed | Ana Sorel | member of the Supervisory Board"],
    ),
    (
        "Mayor Ana Sorel handed in her resignation, then withdrew it.",
        ["held | Ana Sorel | Mayor"],
    ),
    (
        "Mayor Ivo Brant resigned. Ana Sorel would take his place, the ministry said.",
        ["resigned | Ivo Brant | Mayor", "appointed | Ana Sorel | Mayor"],
    ),
    (
        "Mayor Ivo Brant resigned. Ana Sorel would take his place, her friends said.",
        ["resigned | Ivo Brant | Mayor"],
    ),
    (
        "Deputy Mayor Ana Sorel becomes acting mayor until the council elects a new one.",
        ["held | Ana Sorel | Deputy Mayor", "acting | Ana Sorel | mayor"],
    ),
    (
        "Ana Sorel was chief of staff of the fleet, a post now filled by Ivo Brant.",
        ["held | Ana Sorel | chief of staff of the fleet", "held | Ivo Brant | chief of staff of the fleet"],
    ),
    (
        "The king promoted his son to commander of the fleet. Ivo Brant, 47, replaces Jan Kolt.",
        ["appointed | Ivo Brant | commander of the fleet"],
    ),
    (
        "Governor Oto Brand met envoys. Jan Kolt, former party vice president, has been appointed the mayor of Arle.",
        [
            "held | Oto Brand | Governor",
            "held | Jan Kolt | party vice president",
            "appointed | Jan Kolt | mayor of Arle",
        ],
    ),
    (
        "The king appointed six new faces as governors, including former judge Jan Kolt.",
        ["appointed | Jan Kolt | governor", "held | Jan Kolt | judge"],
    ),
    (
        "Ana Sorel was named governor while Jan Kolt and Ivo Brant were appointed judges.",
        ["appointed | Ana Sorel | governor", "appointed | Jan Kolt | judge", "appointed | Ivo Brant | judge"],
    ),
    (
        "Arle Governor Jan Kolt was transferred to Hallen.",
        ["removed | Jan Kolt | Governor", "appointed | Jan Kolt | Governor of Hallen"],
    ),
    (
        "The king appointed Jan Kolt as governor of Arle, replacing Ana Sorel who had quit, and named Ivo Brant mayor.",
        [
            "appointed | Jan Kolt | governor of Arle",
            "resigned | Ana Sorel | governor of Arle",
            "appointed | Ivo Brant | mayor",
        ],
    ),
    (
        "Jan Kolt will take the place of Ana Sorel as governor.",
        ["appointed | Jan Kolt | governor"],
    ),
    (
        "Jan Kolt, deputy director-general of the port, was there.",
        ["held | Jan Kolt | deputy director-general of the port"],
    ),
    ("New York City Mayor Jan Kolt was there.", ["held | Jan Kolt | New York City Mayor"]),
    ("Ivory Coast President Jan Kolt was there.", ["held | Jan Kolt | President"]),
    (
        "Three officials were sacked: mayor Jan Kolt, judge Ana Sorel and the head of the bank.",
        ["dismissed | Jan Kolt | mayor", "dismissed | Ana Sorel | judge"],
    ),
    (
        "Ivo Brant is succeeded at the justice ministry by Ana Sorel.",
        ["appointed | Ana Sorel | Minister of justice"],
    ),
    (
        "Ivo Brant was commander of the fleet, a job that has passed to Ana Sorel.",
        ["held | Ivo Brant | commander of the fleet", "appointed | Ana Sorel | commander of the fleet"],
    ),
    (
        "Colonel Jan Kolt, who led the revolt, sacked mayor Ivo Brant and judge Ana Sorel and left.",
        ["dismissed | Ivo Brant | mayor", "dismissed | Ana Sorel | judge"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
