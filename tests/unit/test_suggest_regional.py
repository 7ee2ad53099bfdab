# ruff: noqa: E501 - the lines of an article are as long as they are
"""Longer texts of our own, in the manner of regional papers and agencies, with all persons and changes of office.

Annotated before the rules were run: `change | person | post` and `name | post | status`. They served to write rules.
"""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.persons.people import key_of

TEXTS: dict[str, tuple[str, str, str]] = {
    "flood-inquiry": (
        """\
Three officials lose their jobs over dam failure
The provincial council of Tarnaby has sacked its director of public works, Einar Holm, after the spring floods in which six people died.
Also gone are the head of the dam inspectorate, Britt Aas, and district engineer Leif Moen, who both handed in their notice on Friday. Governor Siv Dahl told the council she took responsibility but would not step down.
"I was not warned," said Dahl, a former judge who has governed the province since 2009.
Her deputy, Odd Berg, will oversee the repairs. Kari Lie, chair of the residents' association, called the sackings a start. Farmer Nils Ruud lost 40 sheep.
Engineer Tor Bakke, 44, becomes director of public works on 1 July. He was until now in charge of the port of Sund.""",
        """\
dismissed | Einar Holm | director of public works
resigned | Britt Aas | head of the dam inspectorate
resigned | Leif Moen | district engineer
held | Siv Dahl | Governor
held | Siv Dahl | judge
held | Odd Berg | deputy
held | Kari Lie | chair of the residents' association
appointed | Tor Bakke | director of public works
held | Tor Bakke | head of the port of Sund""",
        """\
Einar Holm | director of public works | former
Britt Aas | head of the dam inspectorate | former
Siv Dahl | Governor | current
Kari Lie | chair of the residents' association | current
Nils Ruud | |
Tor Bakke | director of public works | designate""",
    ),
    "summit": (
        """\
ALDERA (NP) - Foreign ministers of the lake states met in Aldera on Tuesday to discuss the blocked canal.
Host Bruno Castell, the Alderan foreign minister, received his colleagues Mirjam Okello of Banda and Sefu Mrema of Tanzira. Banda's ambassador to the union, Grace Adhiambo, sat beside them.
Castell, who took over the ministry only last week following the resignation of Delia Forn, promised ships would sail within days.
Forn stepped down over a land deal. Prime Minister Hugo Lenz has denied he knew of it. His spokesman, Pia Roth, declined to comment.
The lake commission's executive secretary, Dr Josephat Mwita, whose term ends in May, is expected to be replaced by Banda's former transport minister, Alice Wekesa.""",
        """\
held | Bruno Castell | foreign minister
appointed | Bruno Castell | foreign minister
resigned | Delia Forn | foreign minister
held | Grace Adhiambo | ambassador to the union
held | Hugo Lenz | Prime Minister
held | Pia Roth | spokesman
held | Josephat Mwita | executive secretary
held | Alice Wekesa | transport minister""",
        """\
Bruno Castell | foreign minister | current
Grace Adhiambo | ambassador to the union | current
Delia Forn | foreign minister | former
Hugo Lenz | Prime Minister | current
Pia Roth | spokesman | current
Josephat Mwita | executive secretary | current
Alice Wekesa | transport minister | former""",
    ),
    "strike": (
        """\
Dockers at Port Selwyn walked out on Monday after the state ports company dismissed union official Moses Tuala.
Tuala, vice-chairman of the Dockworkers' Union, was arrested in February. The union's chairwoman, Ruta Lesa, said the strike would last "as long as it takes".
Labour minister Afa Siaosi appealed for calm. Company chief executive Gordon Pratt, appointed in 2011, said he would not talk to Lesa.
Pratt's predecessor, Ken Vaai, settled a similar dispute when he headed the company. The archbishop of Selwyn, Peter Malo, offered to mediate.
Police commissioner Sina Fale confirmed that 14 people had been detained. Magistrate Tomasi Leota released nine of them.""",
        """\
held | Moses Tuala | vice-chairman of the Dockworkers' Union
held | Ruta Lesa | chairwoman
held | Afa Siaosi | Labour minister
appointed | Gordon Pratt | Company chief executive
held | Ken Vaai | chief executive
held | Peter Malo | archbishop of Selwyn
held | Sina Fale | Police commissioner
held | Tomasi Leota | Magistrate""",
        """\
Moses Tuala | vice-chairman of the Dockworkers' Union | current
Ruta Lesa | chairwoman | current
Afa Siaosi | Labour minister | current
Gordon Pratt | Company chief executive | current
Peter Malo | archbishop of Selwyn | current
Sina Fale | Police commissioner | current
Tomasi Leota | Magistrate | current""",
    ),
    "new-cabinet": (
        """\
The president of Kestria, Zoltan Barat, presented his new government on Thursday evening. It has 14 ministers, five of them women.
Ildiko Varga moves from the health ministry to finance. The interior portfolio goes to Laszlo Nemes, a former police general. Agnes Toth, who led the anti-corruption office for six years, gets justice.
Defence minister Gabor Szell and foreign minister Eszter Kun retain their posts.
The biggest surprise is the return of Miklos Hajdu: sacked as economy minister in 2006, he will now run the new ministry of energy. Janos Fodor, 38, the youngest in the cabinet, takes over education from Vera Pal.
Pal will be the country's ambassador in Vienna. Parliament must approve the list by Sunday.""",
        """\
held | Zoltan Barat | president of Kestria
formed | new government | government
removed | Ildiko Varga | Minister of health
appointed | Ildiko Varga | Minister of finance
appointed | Laszlo Nemes | Minister of interior
held | Agnes Toth | head of the anti-corruption office
appointed | Agnes Toth | Minister of justice
retained | Gabor Szell | Defence minister
retained | Eszter Kun | foreign minister
dismissed | Miklos Hajdu | economy minister
appointed | Miklos Hajdu | Minister of energy
appointed | Janos Fodor | Minister of education
appointed | Vera Pal | ambassador in Vienna""",
        """\
Zoltan Barat | president of Kestria | current
Ildiko Varga | Minister of health | former
Laszlo Nemes | Minister of interior | current
Agnes Toth | head of the anti-corruption office | former
Gabor Szell | Defence minister | current
Eszter Kun | foreign minister | current
Miklos Hajdu | economy minister | former
Janos Fodor | Minister of education | current
Vera Pal | ambassador in Vienna | current""",
    ),
    "trial": (
        """\
A court in Bela Strana sentenced former customs chief Dragan Mikic to seven years in prison on Wednesday for taking bribes.
Mikic ran the customs service from 2003 until his dismissal in 2010. His former deputy, Nada Simic, was given a suspended sentence; she now sits in parliament for the Radical Party.
Judge Vesna Ilic said Mikic had betrayed his office. Prosecutor Goran Tadic had asked for ten years, while Mikic's lawyer, Petar Kos, spoke of a show trial.
Two former finance ministers, Jovan Rakic and Milena Babic, testified. Rakic is now governor of the central bank. Babic was removed from office in 2012 by a vote of parliament.
Mikic joined the service as a clerk in 1985 and rose to director in 2003. He was succeeded by Slavko Lukic, who still holds the post.""",
        """\
held | Dragan Mikic | customs chief
dismissed | Dragan Mikic | customs chief
held | Nada Simic | deputy
held | Vesna Ilic | Judge
held | Goran Tadic | Prosecutor
held | Jovan Rakic | finance minister
held | Milena Babic | finance minister
held | Jovan Rakic | governor of the central bank
removed | Milena Babic | finance minister
appointed | Dragan Mikic | director
appointed | Slavko Lukic | director""",
        """\
Dragan Mikic | customs chief | former
Vesna Ilic | Judge | current
Goran Tadic | Prosecutor | current
Slavko Lukic | director | current""",
    ),
}

KNOWN_GAPS = {"flood-inquiry": 2, "strike": 3, "trial": 5}
"""How many entries are known to be missed or too many: engineers, `union official`, who `ran` a body."""


def _told(text: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in text.splitlines()]


def _is_same(one: tuple[str, ...], other: tuple[str, ...], post: int) -> bool:
    left, right = (set(key_of(entry[post])) - {"the", "of"} for entry in (one, other))
    rest = [(key_of(entry[post - 1]), entry[(post + 1) % 3]) for entry in (one, other)]
    return rest[0] == rest[1] and (left <= right or right <= left)


@pytest.mark.parametrize("name", TEXTS)
def test_changes_and_offices_of_a_text(name: str) -> None:
    text, changes, persons = TEXTS[name]
    wrong = 0
    for kind, keys, post, wanted in (
        ("appointment", ("change", "person", "post"), 2, _told(changes)),
        ("person", ("name", "post", "status"), 1, _told(persons)),
    ):
        found = suggest(text, datetime.date(2015, 3, 4), kinds=[kind])
        free = [tuple(str(one.value[key] or "") for key in keys) for one in found]
        if kind == "person":
            named = {one[0] for one in wanted}
            free = [one for one in free if one[0] in named]
        for one in wanted:
            match = next((other for other in free if _is_same(one, other, post)), None)
            if match is None:
                wrong += 1
            else:
                free.remove(match)
        wrong += len(free)
    assert wrong <= KNOWN_GAPS.get(name, 0)
