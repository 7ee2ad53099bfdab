"""Who comes into an office, by construction: each entry is a sentence and, behind an arrow, what it tells."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)
PLACES = """
The post of director, vacant since May, was filled by Colin Mabey. => appointed Colin Mabey @ director
The position of dean, which fell vacant in June, has been filled by Omar Sy. => appointed Omar Sy @ dean
The finance minister's job went to Omar Sy, a banker. => appointed Omar Sy @ finance minister
The key interior post goes to Omar Sy. => appointed Omar Sy @ Minister of interior
The finance ministry remains in the hands of Omar Sy. => retained Omar Sy @ Minister of finance
The trade portfolio passes into the hands of Omar Sy. => appointed Omar Sy @ Minister of trade
The ports portfolio went to Omar Sy, the interior portfolio to Lena Funk.
 => appointed Omar Sy @ Minister of ports; appointed Lena Funk @ Minister of interior
The hall was filled by supporters of Minister Omar Sy. =>
The decision was taken by President Omar Sy. =>
The prize for education went to Omar Sy. =>
The job of finance minister was offered to Omar Sy. =>
The health ministry handed the hospital to Omar Sy. =>
Questions about the interior ministry were put to Omar Sy. =>
"""
HEADLINES = """
Omar Sy named head of state broadcaster => appointed Omar Sy @ head of state broadcaster
Governor Omar Sy ousted in no-confidence vote => removed Omar Sy @ Governor
MPs elect Omar Sy speaker => confirmed Omar Sy @ speaker
Omar Sy to be next army chief => appointed Omar Sy @ army chief
Omar Sy takes helm at state broadcaster => appointed Omar Sy @ head of the state broadcaster
Omar Sy named in corruption report =>
Omar Sy tipped as next army chief =>
"""
STANDING_IN = """
Deputy governor Omar Sy is doing the job until a successor is named. => acting Omar Sy @ governor
Chief executive Neil Farrow resigned on Friday and his deputy, Omar Sy, steps up.
 => resigned Neil Farrow @ Chief executive; appointed Omar Sy @ Chief executive
Governor Lena Funk was sacked. | The tax chief, Omar Sy, was put in charge until further notice.
 => dismissed Lena Funk @ Governor; acting Omar Sy @ Governor
Governor Lena Funk was sacked. | The vice governor, Omar Sy, will be in charge until a new governor is chosen.
 => dismissed Lena Funk @ Governor; acting Omar Sy @ Governor
Governor Lena Funk was sacked. | Police chief Omar Sy stepped up patrols. => dismissed Lena Funk @ Governor
"""
VOTED = """
The council voted 8 to 3 for Omar Sy, 44, as mayor. => confirmed Omar Sy @ mayor
Omar Sy held on to the presidency by 900 votes. => retained Omar Sy @ president
Omar Sy holds on to the lead in the presidential race. =>
Lawmakers voted 61-44 to remove the speaker for bribery, said Omar Sy. =>
Parliament voted 80-12 for a motion against Minister Omar Sy. =>
"""
DECREED = """
The president signed Decree No. 214 appointing Omar Sy judge of the high court.
 => appointed Omar Sy @ judge of the high court
President Omar Sy gave himself the defence portfolio. => appointed Omar Sy @ Minister of defence
Omar Sy was appointed a member of the supervisory board. => appointed Omar Sy @ member of the supervisory board
The appointment of Omar Sy to lead the port authority has angered dockers.
 => appointed Omar Sy @ head of the port authority
Finance Minister Omar Sy will look after the ports ministry while its head is on leave.
 => acting Omar Sy @ Minister of ports
Omar Sy will look after the finances of the club. =>
There was no order appointing Omar Sy director of the port. =>
"""
ASIDES = """
The council named, on the recommendation of the bishop, Omar Sy as dean of the school.
 => appointed Omar Sy @ dean of the school
The cabinet appointed, on the advice of the premier, Judge Omar Sy as ombudsman. => appointed Omar Sy @ ombudsman
Omar Sy was appointed, on the advice of the premier, ombudsman. => appointed Omar Sy @ ombudsman
Omar Sy, recently promoted to ombudsman, met judges on Monday. => appointed Omar Sy @ ombudsman
After his appointment as ombudsman, Omar Sy met judges on Monday. => appointed Omar Sy @ ombudsman
The incoming ombudsman, Omar Sy, met judges on Monday. => appointed Omar Sy @ ombudsman
Prime minister-designate Omar Sy met judges on Monday. => nominated Omar Sy @ Prime minister
Omar Sy began work as ombudsman on Monday. => appointed Omar Sy @ ombudsman
Instead of appointing Omar Sy as ombudsman, the president left the post vacant. =>
The ministry did not confirm that Omar Sy had been named ombudsman. =>
"""
NOMINEES = """
The president's choice for chair of the water board is Omar Sy. => nominated Omar Sy @ chair of the water board
The president's nominee for attorney general, Omar Sy, faced senators. => nominated Omar Sy @ attorney general
Omar Sy, the president's pick to head the water board, faced senators. => nominated Omar Sy @ head of the water board
Omar Sy, the failed nominee for attorney general, faced senators. =>
"""
TURNED = """
As the general director of the plant comes Omar Sy. => appointed Omar Sy @ general director of the plant
In place of the sacked prefect comes Omar Sy, a colonel. => appointed Omar Sy @ prefect
The premier swapped Jill Ames for Omar Sy as home secretary.
 => removed Jill Ames @ home secretary; appointed Omar Sy @ home secretary
Jill Ames swapped politics for poetry. =>
Health Minister Lena Funk lost her job, but Finance Minister Omar Sy kept his.
 => removed Lena Funk @ Health Minister; retained Omar Sy @ Finance Minister
Omar Sy kept his word. =>
The new ministers are Omar Sy (defence, acting) and Lena Funk (finance).
 => acting Omar Sy @ Minister of defence; appointed Lena Funk @ Minister of finance
Governor Lena Funk left. | The president made her finance minister last year. => appointed Lena Funk @ finance minister
Governor Lena Funk left. | She appointed her finance minister on Monday. =>
Interior will be led by Omar Sy, while Lena Funk takes justice.
 => appointed Omar Sy @ Minister of Interior; appointed Lena Funk @ Minister of justice
Also appointed were Omar Sy, finance minister, and Lena Funk, interior minister.
 => appointed Omar Sy @ finance minister; appointed Lena Funk @ interior minister
"""
GAZETTES = """
In the Council of Ministers, Omar Sy was appointed director of customs. => appointed Omar Sy @ director of customs
Royal decree: Omar Sy appointed governor of the eastern region. => appointed Omar Sy @ governor of the eastern region
Yesterday: Governor Omar Sy dismissed rumours. =>
The council has recommended the name of Omar Sy as chief justice. => nominated Omar Sy @ chief justice
Omar Sy was introduced to the staff as the new head of the tax office. => appointed Omar Sy @ head of the tax office
Omar Sy has been entrusted with the duties of the governor. => acting Omar Sy @ governor
Temporarily acting head of the region has become Omar Sy. => acting Omar Sy @ head of the region
MPs agreed on Wednesday to the appointment of Omar Sy as ombudsman. => confirmed Omar Sy @ ombudsman
"""
SEATS = """
Omar Sy was elected to the city council in 2019. =>
Omar Sy was appointed to the Supreme Court. => appointed Omar Sy @ judge of the Supreme Court
Omar Sy has been named to the board of Norbank. => appointed Omar Sy @ member of the board of Norbank
Omar Sy was co-opted to the town council. => appointed Omar Sy @ member of the town council
Omar Sy was appointed to the case. =>
Omar Sy was named to the national team. =>
Omar Sy won the governor's race. => confirmed Omar Sy @ governor
Omar Sy has won the contest to lead the Unity Party. => confirmed Omar Sy @ leader of the Unity Party
Voters gave Governor Omar Sy a second term. => confirmed Omar Sy @ Governor
The vote was 71 to 30 for Omar Sy as prime minister. => confirmed Omar Sy @ prime minister
Changes in the government: Omar Sy for Lena Funk as home secretary.
 => appointed Omar Sy @ home secretary; removed Lena Funk @ home secretary
Governor Lena Funk was suspended. | The duties fall to the chief clerk, Omar Sy.
 => removed Lena Funk @ Governor; acting Omar Sy @ Governor
Parliament, meeting in special session, installed Omar Sy as president. => confirmed Omar Sy @ president
Omar Sy takes an enlarged economy ministry. => appointed Omar Sy @ Minister of economy
"""
LISTED = """
Mayor Lena Funk becomes ambassador to Chile and is replaced by Omar Sy.
 => appointed Lena Funk @ ambassador to Chile; removed Lena Funk @ Mayor; appointed Omar Sy @ Mayor
Finance Minister Lena Funk was named ambassador to Chile. Omar Sy takes her place.
 => appointed Lena Funk @ ambassador to Chile; appointed Omar Sy @ Finance Minister
The new deputy governors are Lena Funk, Omar Sy and Karl Dorn.
 => appointed Lena Funk @ deputy governor; appointed Omar Sy @ deputy governor; appointed Karl Dorn @ deputy governor
Three deputy governors - Lena Funk, Omar Sy and Karl Dorn - were appointed.
 => appointed Lena Funk @ deputy governor; appointed Omar Sy @ deputy governor; appointed Karl Dorn @ deputy governor
The injured governors are Lena Funk and Omar Sy. =>
Lena Funk was appointed deputy governor, as was Omar Sy.
 => appointed Lena Funk @ deputy governor; appointed Omar Sy @ deputy governor
Lena Funk was appointed a judge along with Omar Sy. => appointed Lena Funk @ judge; appointed Omar Sy @ judge
The cabinet was reshuffled. | The premier kept Lena Funk at finance and Omar Sy at justice.
 => retained Lena Funk @ Minister of finance; retained Omar Sy @ Minister of justice
The new cabinet is as follows: Prime Minister - Omar Sy; Minister of Finance - Lena Funk.
 => appointed Omar Sy @ Prime Minister; appointed Lena Funk @ Minister of Finance
The new cabinet includes Omar Sy (prime minister) and Lena Funk (finance minister).
 => appointed Omar Sy @ prime minister; appointed Lena Funk @ finance minister
The finance ministry, until now held by Lena Funk, goes to Omar Sy. => appointed Omar Sy @ Minister of finance
"""
FOUNDED = """
The president set up a commission of inquiry headed by Omar Sy. => appointed Omar Sy @ head of the commission of inquiry
A transitional council chaired by General Omar Sy took power. => appointed Omar Sy @ chair of the transitional council
A committee headed by Omar Sy found flaws. =>
A committee headed by Omar Sy should be set up, the union said. =>
Omar Sy, the army chief, will head a ruling military council. => appointed Omar Sy @ head of the ruling military council
Omar Sy took the oath of office as president on Monday. => appointed Omar Sy @ president
The new head of the port is General Omar Sy. => appointed Omar Sy @ head of the port
The party has chosen Omar Sy to run for governor. => nominated Omar Sy @ governor
"""
FIELDS = """
The cabinet was reshuffled. | Lena Funk stays at finance and Omar Sy remains at defence.
 => retained Lena Funk @ Minister of finance; retained Omar Sy @ Minister of defence
Omar Sy stayed at home. =>
The cabinet was reshuffled. | Lena Funk was put in charge of finance and Omar Sy of justice.
 => appointed Lena Funk @ Minister of finance; appointed Omar Sy @ Minister of justice
The cabinet was reshuffled. | The ministry of finance is entrusted to Lena Funk, that of justice to Omar Sy.
 => appointed Lena Funk @ Minister of finance; appointed Omar Sy @ Minister of justice
A bill drafted by a commission chaired by Omar Sy was announced. =>
"""
DUTIES = """
Governor Lena Funk was sacked. | The judge Omar Sy will officiate as governor.
 => dismissed Lena Funk @ Governor; acting Omar Sy @ governor
The rector, Lena Funk, has already been replaced, by Omar Sy. => removed Lena Funk @ rector; appointed Omar Sy @ rector
The presidency of the fund falls to Omar Sy. => appointed Omar Sy @ president of the fund
Confirmed: Lena Funk as finance minister; Omar Sy as judge.
 => confirmed Lena Funk @ finance minister; confirmed Omar Sy @ judge
The nominee for defence, Omar Sy, faced senators. => nominated Omar Sy @ Minister of defence
"""
REGIONAL = """
The king designated Omar Sy to form a new cabinet. => nominated Omar Sy @ prime minister
Omar Sy emerged winner of the governorship election. => confirmed Omar Sy @ governor
Omar Sy was promoted to general and made army chief. => appointed Omar Sy @ army chief
Omar Sy was promoted to the rank of general. =>
Omar Sy was inducted into the cabinet as minister of state. => appointed Omar Sy @ minister of state
Omar Sy was handed command of the army on Friday. => appointed Omar Sy @ commander of the army
Omar Sy was decorated as inspector general of police. => appointed Omar Sy @ inspector general of police
"""


def entries(table: str) -> list[tuple[str, set[str]]]:
    """The sentences of a table with what they tell."""
    found = []
    for entry in table.strip().replace("\n =>", " =>").splitlines():
        text, _, told = entry.partition("=>")
        found.append((text.strip(), {one.strip() for one in told.split(";") if one.strip()}))
    return found


def told(text: str, expected: set[str]) -> set[str]:
    """The changes of a text but holdings; those of whom they are expected speak further on."""
    names = sorted({one.partition(" ")[2].partition(" @ ")[0] for one in expected if not one.startswith("formed")})
    spoken = "".join(f'\n"We begin now," said {name}, 52.' for name in names)
    found = suggest(f"Page of news.\n{text.replace(' | ', chr(10))}{spoken}", DAY, kinds=("appointment",))
    values = [one.value for one in found if one.value["change"] != "held"]
    return {f"{one['change']} {one['person']} @ {one['post']}" for one in values}


@pytest.mark.parametrize(("text", "expected"), entries(PLACES))
def test_places_of_office(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(HEADLINES))
def test_headlines(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(STANDING_IN))
def test_standing_in(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(VOTED))
def test_who_wins_a_vote(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(DECREED))
def test_who_is_given_an_office(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(ASIDES))
def test_what_stands_between(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(NOMINEES))
def test_nominees(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(TURNED))
def test_turned_and_elliptic(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(GAZETTES))
def test_gazettes(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(SEATS))
def test_seats_and_races(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(LISTED))
def test_lists_and_successions(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(FOUNDED))
def test_founded_bodies_and_oaths(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(FIELDS))
def test_fields_that_stay_and_elliptic_ones(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(DUTIES))
def test_duties_and_nouns_of_office(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), entries(REGIONAL))
def test_regional_words(text: str, expected: set[str]) -> None:
    assert told(text, expected) == expected
