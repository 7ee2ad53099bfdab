"""Whom pronouns and phrases around quotations mean: nobody of whom only the quotation speaks."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2020, 6, 10)
LEAD = "President Oto Brand met Premier Ilo Dran.\n"
SPEAKERS = (
    (f'{LEAD}"Dran and I agreed on everything," he said.', ["Oto Brand"]),
    (f'{LEAD}"She is a liar," he said. "Dran knows that well."', ["Oto Brand", "Oto Brand"]),
    (f'{LEAD}"I have seen Ilo Dran today," he said.\n"He looked rather pale," he added.', ["Oto Brand", "Oto Brand"]),
    (f'{LEAD}According to him, "nobody was told of it".', ["Oto Brand"]),
    (f'{LEAD}In Dran\'s words, it was "a very good start".', ["Ilo Dran"]),
    (f'{LEAD}"It was a very good start," in his view.', ["Oto Brand"]),
    (f'{LEAD}Ilo Dran: "It was a very good start."', ["Ilo Dran"]),
    (f'{LEAD}"It was a very good start" - Premier Dran', ["Ilo Dran"]),
    (f'{LEAD}The wife of Mr Dran said he was "in very good spirits".', ["wife of Mr Dran"]),
    (f'{LEAD}The general said Ilo Dran was freed after "a review of the case".', ["general"]),
    (f'{LEAD}"All will follow," read a statement from the president\'s office.', ["president's office"]),
    (f'{LEAD}The answer of Ilo Dran was short: "Nobody was told of it."', ["Ilo Dran"]),
    (f'{LEAD}The ruling, by judge Tom Ode, called it "contrary to all laws".', ["Tom Ode"]),
    (f'{LEAD}Brand says he has told the men to do what is needed, and calls Dran "a thug in a suit".', ["Oto Brand"]),
    ('"Oto Brand is gone," announced Maj. Ado Ven, flanked by soldiers.', ["Ado Ven"]),
    ('It was done "for violations of law", according to a statement read on air by Maj. Ado Ven.', ["Ado Ven"]),
    ('"We know nothing," a soldier who would not give his name said.', ["soldier"]),
    ('"We know nothing at all," one of the porters, a student, shouted.', ["one of the porters"]),
    ('Crowds shouting "down with the regime" filled the square.', ["Crowds"]),
    ('A crowd gathered outside the palace chanted "down with the regime".', ["crowd"]),
    ('Oto Brand, whom rivals call "the butcher of Oro", was arrested.', ["rivals"]),
    ('Oto Brand rejects what his lawyers call "a political witch hunt".', ["lawyers"]),
    ('"Nobody was told of it", - noted in the press service of the ministry.', ["press service of the ministry"]),
    ('"Nobody was told of it," it is said in the statement of the party.', ["party"]),
    ('"Nobody was told of it," TASS reported, citing the minister.', ["minister"]),
    ('The envoy spoke on Monday.\nArticle 80 allows "exceptional measures in danger".', [None]),
    (f'{LEAD}The driver of the bus was in tears. "They came at night," he said.', ["driver"]),
    (f'{LEAD}Outside, a woman held up a photograph. "He was my son," she said.', ["woman"]),
    (f'{LEAD}Outside stood a woman in black.\n"They shot my son," she said.', ["woman"]),
    (f'{LEAD}"I fear for him," a neighbour said. "He is very ill," she added.', ["neighbour", "neighbour"]),
    (f'{LEAD}Our correspondent says the gate is open. "They are singing," he reports.', ["correspondent"]),
    (f'{LEAD}A woman was hurt in the crush.\n"We talked for hours," he said.', ["Oto Brand"]),
    (f'{LEAD}A nurse was hurt.\nThe streets were calm.\nRain fell.\n"We talked for hours," he said.', ["Oto Brand"]),
    ('An official, Ado Ven, said it was over.\n"We all go home now," he said.', ["Ado Ven"]),
    (f'{LEAD}His film, "The Last Days of Oro", was banned.', []),
    (f'{LEAD}The "Front for National Salvation" will not run.', []),
    (f'{LEAD}He shouted "Long Live The Republic Of Oro".', ["Oto Brand"]),
    ('Opposition parties accuse Oto Brand of wanting to "cling to power at all costs".', ["Opposition parties"]),
    ('Oto Brand, accused by the opposition of "clinging to his seat", left.', ["opposition"]),
    ('Oto Brand (68), in power since May, vowed to "fight to the last".', ["Oto Brand"]),
    ('Oto Brand - in power since May - vowed to "fight to the last".', ["Oto Brand"]),
    ('Oto Brand was thanked by the king for "his service to all".', ["king"]),
    ('Oto Brand left. Sources close to him said he was "pushed out by friends".', ["Sources close to him"]),
    ('Judge Tom Ode said it was "null and void", adding that it had "gone too far".', ["Tom Ode", "Tom Ode"]),
    ('Judge Tom Ode said it was "null and void" and that it had "gone too far".', ["Tom Ode", "Tom Ode"]),
    ('Deputies called it "an affront to all", while Tom Ode said it was "null and void".', ["Deputies", "Tom Ode"]),
    ('Dubbed "the butcher of Oro" by his foes, Oto Brand took power.', ["foes"]),
    ('Oto Brand, the so-called "butcher of the north", took power.', [None]),
    ('Oto Brand took power in what was called "a correction of course".', [None]),
    ('Soldiers seized the palace.\n"We are in charge," said one of them, Col. Ado Ven.', ["Ado Ven"]),
    (f'{LEAD}"The premier should look within," Brand said.\n"He must go home now," he added.', ["Oto Brand"] * 2),
    (f'{LEAD}Counsel Ada Venn put it to Brand that he had "lied under oath".', ["Ada Venn"]),
    (f'{LEAD}Two ministers spoke. One of them said he had "seen the letter".', ["One of them"]),
    (f'{LEAD}"He loved this country," said the courtier.', ["courtier"]),
    (f'{LEAD}"He loved this country," the old groom said.', ["old groom"]),
    (f'{LEAD}Earlier the head of the faction said that "there is no reason".', ["head of the faction"]),
    (f'{LEAD}"He is our man now," said one of them, student Ali Dia.', ["Ali Dia"]),
    (f'{LEAD}Her friend Ute nods. "That is all we can do," she says.', ["Ute"]),
    (f'{LEAD}Another envoy was less sure. "Wait and see what comes," he said.', ["envoy"]),
    (f'{LEAD}"Wait and see what comes," is how one envoy put it.', ["envoy"]),
    (f'{LEAD}"Bread, peace and land" is written on the posters.', [None]),
    ('The vote was "neither free nor fair", observers from the union found.', ["observers"]),
    ('Palace sources: "Wait and see what comes."', ["Palace sources"]),
    (f'{LEAD}He left "for reasons of health and age", as the gazette put it.', ["gazette"]),
    (f'{LEAD}The decree "On measures to improve things" took effect.', []),
    (f'{LEAD}To shouts of "down with the premier", Oto Brand sat down.', [None]),
    (f'{LEAD}Some in the crowd shouted "down with the premier".', ["Some"]),
    (f'{LEAD}Brand left, with the crowd chanting "down with the premier".', ["crowd"]),
    ('"It is a good day," said Ilo Dran.\nPromising "a new start for all", Oto Brand rose.', ["Ilo Dran", "Oto Brand"]),
    (f'{LEAD}I.Dran promised that the door "will be open to all".', ["Ilo Dran"]),
    (f'{LEAD}K.Dran promised that the door "will be open to all".', ["K.Dran"]),
    ('The former aide of Oto Brand, Ilo Sand, called it "a pack of lies".', ["Ilo Sand"]),
)


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_whom_quotes_mean(text: str, wanted: list[object]) -> None:
    assert [one.value["speaker"] for one in suggest(text, DAY, kinds=("quote",))] == wanted


@pytest.mark.parametrize("surname", ["Saied", "Soied", "Sayyed"])
def test_names_that_end_like_participles(surname: str) -> None:
    text = (
        f"President Kais {surname} spoke. Premier Ilo Dran spoke.\nMr {surname}, a lawyer, won.\n"
        + '"All is well," he said.'
    )
    assert [one.value["speaker"] for one in suggest(text, DAY, kinds=("quote",))] == [f"Kais {surname}"]
