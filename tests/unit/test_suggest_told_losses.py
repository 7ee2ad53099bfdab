"""Offices that are left, kept or held, and what is no change at all: sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "The chairperson of the electoral commission, Judge Mira Kolst, resigned on Tuesday.",
        ["resigned | Mira Kolst | chairperson of the electoral commission"],
    ),
    (
        "Oto Brand was stripped of his post as deputy speaker on Tuesday.",
        ["dismissed | Oto Brand | deputy speaker"],
    ),
    (
        "The ambassador to Peru, Oto Brand, was recalled on Tuesday.",
        ["removed | Oto Brand | ambassador to Peru"],
    ),
    (
        "The parliament's legal committee, chaired by Mira Kolst, will hear the report.",
        ["held | Mira Kolst | chair of the parliament's legal committee"],
    ),
    (
        "Defence Minister Mira Kolst was kept in the cabinet.",
        ["retained | Mira Kolst | Defence Minister"],
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
        "Prior to that, he served as deputy akim of Hallen region.",
        [],
    ),
    (
        "The chief executive of the national airline, Oto Brand, will step down in September, the company said.",
        ["resigned | Oto Brand | chief executive of the national airline"],
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
        "Mira Kolst has been relieved of her post as ambassador to Norland in connection with her "
        "transfer to another job.",
        ["dismissed | Mira Kolst | ambassador to Norland"],
    ),
    (
        "Mira Kolst, the city's mayor since 2015, said so.",
        ["held | Mira Kolst | mayor"],
    ),
    (
        "Outgoing President Oto Brand will hand over power to president-elect Mira Kolst on January 20.",
        ["held | Oto Brand | President"],
    ),
    (
        "Oto Brand quit as leader of the Green Party after a poor showing in local elections.",
        ["resigned | Oto Brand | leader of the Green Party"],
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
        "Mira Kolst stays on as finance minister, while Oto Brand leaves the cabinet.",
        ["retained | Mira Kolst | finance minister", "removed | Oto Brand | "],
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
        "The trial of former police chief Ian Adler, sacked in 2011 after the riots, began on Monday.",
        ["dismissed | Ian Adler | police chief"],
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
        "After 20 years in power, President Oto Brand announced on Sunday that he would step down in June.",
        ["resigned | Oto Brand | President"],
    ),
    (
        "The government is headed by Rolf Tamm, a former water minister, and includes nine newcomers.",
        ["held | Rolf Tamm | prime minister", "held | Rolf Tamm | water minister"],
    ),
    (
        "Sheriff Tom Wick said Deputy Ann Lowry was on leave.",
        ["held | Tom Wick | Sheriff"],
    ),
    (
        "The bank's founder, Bela Kort, stepped aside as chief executive in 2009 but remained "
        "chairman until her trial.",
        ["resigned | Bela Kort | chief executive", "retained | Bela Kort | chairman"],
    ),
    (
        "Senn, 58, a retired admiral and former chief of the League's naval committee, will take "
        "over from Ivo Lamm in June.",
        ["held | Senn | chief of the League's naval committee"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
