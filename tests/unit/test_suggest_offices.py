# ruff: noqa: E501 - the lines of an article are as long as they are
"""Texts of our own that tell of offices in the ways of many countries: who holds, gains, keeps and loses which.

All persons and acts are invented. The texts served to write rules and say nothing of unseen text. Each was annotated
before the rules were run over it: changes as `change | person | post`, persons as `name | post | status`.
"""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

TEXTS: dict[str, tuple[str, str, str]] = {
    "royal-decree": (
        """\
MARRAN, Feb. 3 (Agency) - King Faysal bin Sadun on Sunday relieved Prince Turki al-Hamad of his duties as governor of the eastern province and named Lt. Gen. Saad al-Qadri in his place, the royal court said.
In a separate decree, Dr. Huda al-Masri was appointed vice minister of education at the rank of minister. She takes over from Nasser al-Bakri, who was moved to the post of adviser at the royal court.
Majed al-Otabi stays on as head of the Water Authority.""",
        """\
held | Faysal bin Sadun | King
dismissed | Turki al-Hamad | governor of the eastern province
appointed | Saad al-Qadri | governor of the eastern province
appointed | Huda al-Masri | vice minister of education
appointed | Nasser al-Bakri | adviser at the royal court
retained | Majed al-Otabi | head of the Water Authority""",
        """\
Faysal bin Sadun | King | current
Turki al-Hamad | governor of the eastern province | former
Saad al-Qadri | governor of the eastern province | current
Huda al-Masri | vice minister of education | current
Nasser al-Bakri | adviser at the royal court | current
Majed al-Otabi | head of the Water Authority | current""",
    ),
    "coup": (
        """\
Soldiers led by Colonel Issa Dembara overthrew President Amadou Tolo early on Friday and dissolved the government.
Dembara, commander of the presidential guard, declared himself head of the transitional council. The junta named former central bank governor Marie Kessou as interim prime minister.
The army's chief of staff, General Yaya Sidiki, was placed under house arrest and replaced by his deputy, General Paul Nanga.
Parliament speaker Fatou Baldo fled to the coast. The constitutional court, whose president Awa Sanko resigned on Thursday, is closed.""",
        """\
removed | Amadou Tolo | President
dismissed | government | government
held | Issa Dembara | commander of the presidential guard
appointed | Issa Dembara | head of the transitional council
held | Marie Kessou | central bank governor
acting | Marie Kessou | prime minister
removed | Yaya Sidiki | chief of staff
appointed | Paul Nanga | chief of staff
held | Paul Nanga | deputy
held | Fatou Baldo | Parliament speaker
resigned | Awa Sanko | president""",
        """\
Amadou Tolo | President | former
Issa Dembara | head of the transitional council | current
Marie Kessou | central bank governor | former
Paul Nanga | chief of staff | current
Fatou Baldo | Parliament speaker | current
Awa Sanko | president | former""",
    ),
    "swap": (
        """\
Prime Minister Ilse Brandhof has swapped two of her ministers. Transport Minister Jonas Wedel will move to defence, while Defence Minister Karla Finn takes the transport portfolio.
Environment Minister Rolf Asmus leaves the cabinet; he is succeeded by Petra Lohm, until now mayor of Osterby.
Two state secretaries, Timo Grell and Anke Sund, were promoted to ministers without portfolio.
Brandhof's former chief of staff, Udo Kranz, returns as government spokesman.""",
        """\
held | Ilse Brandhof | Prime Minister
removed | Jonas Wedel | Transport Minister
appointed | Jonas Wedel | Minister of defence
held | Karla Finn | Defence Minister
appointed | Karla Finn | Minister of transport
removed | Rolf Asmus | Environment Minister
appointed | Petra Lohm | Environment Minister
held | Petra Lohm | mayor of Osterby
appointed | Timo Grell | ministers without portfolio
appointed | Anke Sund | ministers without portfolio
held | Udo Kranz | chief of staff
appointed | Udo Kranz | government spokesman""",
        """\
Ilse Brandhof | Prime Minister | current
Jonas Wedel | Transport Minister | former
Karla Finn | Defence Minister | former
Rolf Asmus | Environment Minister | former
Petra Lohm | mayor of Osterby | former
Udo Kranz | chief of staff | former""",
    ),
    "obituary": (
        """\
Harold Pennant, who served two terms as premier of Saint Brannock, died on Tuesday. He was 88.
Born in Quay Town, Pennant taught history before he entered parliament in 1971. He became minister of labour in 1976, was promoted to deputy premier four years later and took over as premier from Sir Lionel Marsh in 1983.
He stepped down in 1991 and was succeeded by Doreen Pike. He later chaired the National Library Trust.
The current premier, Alton Reece, called him a giant. "He built the port," said former opposition leader Velma Trott.""",
        """\
held | Harold Pennant | premier of Saint Brannock
appointed | Harold Pennant | minister of labour
appointed | Harold Pennant | deputy premier
appointed | Harold Pennant | premier
resigned | Harold Pennant | premier
appointed | Doreen Pike | premier
held | Harold Pennant | chair of the National Library Trust
held | Alton Reece | premier
held | Velma Trott | opposition leader""",
        """\
Alton Reece | premier | current
Doreen Pike | premier | current
Velma Trott | opposition leader | former""",
    ),
    "court-ruling": (
        """\
The Supreme Court on Monday unseated the governor of Lakshan state, Devi Prasad Roy, over faulty papers filed in 2014.
The judges ordered that his deputy, Sunil Banik, be sworn in as governor within a week. Justice Meena Kaul, who read the ruling, said the election was void.
Roy's lawyer Arun Sethi said he would appeal. The electoral commission's chairman, Gopal Varma, tendered his resignation hours later.
President Kiran Desh accepted it and appointed Leela Nair acting chairwoman of the commission.""",
        """\
removed | Devi Prasad Roy | governor of Lakshan state
held | Meena Kaul | Justice
held | Sunil Banik | deputy
resigned | Gopal Varma | chairman
held | Kiran Desh | President
acting | Leela Nair | chairwoman of the commission""",
        """\
Devi Prasad Roy | governor of Lakshan state | former
Gopal Varma | chairman | former
Kiran Desh | President | current
Leela Nair | chairwoman of the commission | acting""",
    ),
    "live-blog": (
        """\
14:05 Breaking: Justice minister Nuria Camps quits.
14:20 Camps' letter: she leaves the post "with sadness". Her successor will be named tonight, the presidency says.
15:10 Opposition leader Pau Ferrer calls for the resignation of the premier, Jordi Soler.
17:40 It is official: Marta Vidal, head of the bar association, is the new justice minister.
18:00 Vidal sworn in. Outgoing minister Camps hands over the files.
18:30 Police commissioner Lluis Roca has been suspended pending an inquiry; his deputy Eva Mas steps in as acting commissioner.""",
        """\
resigned | Nuria Camps | Justice minister
held | Pau Ferrer | Opposition leader
held | Jordi Soler | premier
held | Marta Vidal | head of the bar association
appointed | Marta Vidal | justice minister
removed | Lluis Roca | Police commissioner
acting | Eva Mas | commissioner""",
        """\
Nuria Camps | Justice minister | former
Pau Ferrer | Opposition leader | current
Jordi Soler | premier | current
Marta Vidal | head of the bar association | former
Lluis Roca | Police commissioner | former
Eva Mas | commissioner | acting""",
    ),
    "party-congress": (
        """\
Delegates of the People's Labour Party elected Bartos Zelenka as general secretary on Saturday, ending the eleven-year reign of Vaclav Horn.
Horn, 71, will become honorary chairman. Zelenka beat Deputy Mayor Ludmila Prokes of Hradna by 20 votes.
Prokes was chosen to lead the party's group in parliament, a post vacated by Radim Stary last month.
The congress re-elected treasurer Otakar Benes and expelled former minister Ivo Krall. Jana Dusek was confirmed as head of the youth wing.""",
        """\
confirmed | Bartos Zelenka | general secretary
appointed | Vaclav Horn | honorary chairman
held | Ludmila Prokes | Deputy Mayor
appointed | Ludmila Prokes | head of the party's group
resigned | Radim Stary | head of the party's group
confirmed | Otakar Benes | treasurer
held | Ivo Krall | minister
confirmed | Jana Dusek | head of the youth wing""",
        """\
Bartos Zelenka | general secretary | current
Vaclav Horn | honorary chairman | current
Otakar Benes | treasurer | current
Ivo Krall | minister | former
Jana Dusek | head of the youth wing | current""",
    ),
    "state-firm": (
        """\
The supervisory board of the state railway Ferrovia named Silvio Manta chief executive on Wednesday, replacing Clara Benso, who had been in charge since 2017.
Manta, currently head of the Porto Line, takes up the job on 1 June. Chief financial officer Dario Fusi has been made deputy chief executive.
Benso will chair the board of the national airline. Its chairman, Ugo Testa, is retiring.
The transport minister, Renata Volpi, thanked the outgoing management.""",
        """\
appointed | Silvio Manta | chief executive
held | Clara Benso | chief executive
held | Silvio Manta | head of the Porto Line
held | Dario Fusi | Chief financial officer
appointed | Dario Fusi | deputy chief executive
appointed | Clara Benso | chair of the board
removed | Ugo Testa | chairman
held | Renata Volpi | transport minister""",
        """\
Silvio Manta | chief executive | current
Dario Fusi | Chief financial officer | former
Ugo Testa | chairman | former
Renata Volpi | transport minister | current""",
    ),
    "interim-government": (
        """\
Bolor Ganbat, a law professor, was sworn in on Friday as head of an interim government that is to run the country until the vote in May.
The 62-year-old named nine ministers, among them Sarnai Erdene (finance), Tumen Bayar (interior) and the surgeon Oyun Chuluun (health).
Foreign Minister Dorj Altan is the only member of the old cabinet who keeps his post. Ganbat's predecessor, Khulan Batu, handed over the seal of office in silence.
Temur Sukh was named caretaker mayor of the capital after Nomin Tsend was sacked.""",
        """\
appointed | Bolor Ganbat | head of an interim government
appointed | Sarnai Erdene | Minister of finance
appointed | Tumen Bayar | Minister of interior
appointed | Oyun Chuluun | Minister of health
retained | Dorj Altan | Foreign Minister
acting | Temur Sukh | mayor of the capital
dismissed | Nomin Tsend | mayor of the capital""",
        """\
Sarnai Erdene | Minister of finance | current
Tumen Bayar | Minister of interior | current
Oyun Chuluun | Minister of health | current
Dorj Altan | Foreign Minister | current
Temur Sukh | mayor of the capital | acting
Nomin Tsend | mayor of the capital | former""",
    ),
    "translated": (
        """\
By the order of the governor of the Orsk oblast Viktor Malyshev, from the position of the head of the Department of Roads was dismissed Pavel Grishin.
The duties of the head of the department are temporarily assigned to the first deputy Olga Savina.
Earlier the post of the vice-governor was left by Anton Belov. In his place came the former prosecutor of the city of Kamsk Lev Dorin.
Rector of the agrarian university Raisa Uvarova retained her post.""",
        """\
held | Viktor Malyshev | governor of the Orsk oblast
dismissed | Pavel Grishin | head of the Department of Roads
acting | Olga Savina | head of the department
held | Olga Savina | first deputy
resigned | Anton Belov | vice-governor
held | Lev Dorin | prosecutor of the city of Kamsk
appointed | Lev Dorin | vice-governor
retained | Raisa Uvarova | Rector of the agrarian university""",
        """\
Viktor Malyshev | governor of the Orsk oblast | current
Pavel Grishin | head of the Department of Roads | former
Anton Belov | vice-governor | former
Raisa Uvarova | Rector of the agrarian university | current""",
    ),
}
KNOWN_GAPS = {"swap": 2, "court-ruling": 1, "live-blog": 1}
"""How many changes are known to be missed or too many: offices in the plural, an order of a court, `outgoing`."""


def _told(text: str) -> list[tuple[str, ...]]:
    return [tuple(line.split(" | ")) for line in text.splitlines()]


def _is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two entries of change or status, person and post agree: the words of one post are among the other's."""
    left, right = (set(key_of(entry[2])) - {"the", "of"} for entry in (one, other))
    return one[0] == other[0] and key_of(one[1]) == key_of(other[1]) and (left <= right or right <= left)


def _wrong(wanted: list[tuple[str, ...]], given: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """What was missed and what is too many."""
    missed, free = [], list(given)
    for one in wanted:
        match = next((other for other in free if _is_same(one, other)), None)
        if match is None:
            missed.append(one)
        else:
            free.remove(match)
    return missed + free


@pytest.mark.parametrize("name", TEXTS)
def test_changes_of_a_text(name: str) -> None:
    text, changes, _ = TEXTS[name]
    found = suggest(text, datetime.date(2015, 3, 4), kinds=["appointment"])
    given = [(str(one.value["change"]), str(one.value["person"]), str(one.value["post"] or "")) for one in found]
    wrong = _wrong(_told(changes), given)
    assert len(wrong) <= KNOWN_GAPS.get(name, 0), wrong


@pytest.mark.parametrize("name", TEXTS)
def test_offices_of_persons(name: str) -> None:
    text, _, persons = TEXTS[name]
    wanted = [(status, who, post) for who, post, status in _told(persons)]
    found = suggest(text, datetime.date(2015, 3, 4), kinds=["person"])
    given = [(str(one.value["status"]), str(one.value["name"]), str(one.value["post"] or "")) for one in found]
    named = {who for _, who, _ in wanted}
    assert _wrong(wanted, [one for one in given if one[1] in named]) == []
