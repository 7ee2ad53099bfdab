"""Changes of office told of many at once: lists under one verb, entries without a verb, who goes and who comes."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

_DAY = datetime.date(2024, 3, 20)

TOLD = [
    (
        "The dismissed ministers are Minister of Defence Oto Brand; Minister of Home Affairs Mira Kolst; "
        "and Inspector General Rui Leal.",
        [
            "dismissed | Oto Brand | Minister of Defence",
            "dismissed | Mira Kolst | Minister of Home Affairs",
            "dismissed | Rui Leal | Inspector General",
        ],
    ),
    (
        "The relieved governors include Oto Brand of Alta state and Mira Kolst, governor of Hallen state.",
        ["dismissed | Oto Brand | governor", "dismissed | Mira Kolst | governor of Hallen state"],
    ),
    (
        "The parliament voted on Oto Brand as Minister of Interior, Mira Kolst as Minister of Defence, and Rui Leal "
        "as Minister of Power, Ana Pires, Minister of Transport, Leo Marsh as Minister of Sports.",
        [
            "confirmed | Oto Brand | Minister of Interior",
            "confirmed | Mira Kolst | Minister of Defence",
            "confirmed | Rui Leal | Minister of Power",
            "confirmed | Ana Pires | Minister of Transport",
            "confirmed | Leo Marsh | Minister of Sports",
        ],
    ),
    (
        "Oto Brand was appointed as minister of water, Mira Kolst as minister of culture and Rui Leal as mayor.",
        [
            "appointed | Oto Brand | minister of water",
            "appointed | Mira Kolst | minister of culture",
            "appointed | Rui Leal | mayor",
        ],
    ),
    (
        "A decree accepted the resignation of the following, as of 9 May: Oto Brand as minister of water, "
        "Mira Kolst as minister of culture.",
        ["resigned | Oto Brand | minister of water", "resigned | Mira Kolst | minister of culture"],
    ),
    (
        "Oil Minister Oto Brand, Finance Minister Mira Kolst and Foreign Minister Rui Leal were reappointed.",
        [
            "appointed | Oto Brand | Oil Minister",
            "appointed | Mira Kolst | Finance Minister",
            "appointed | Rui Leal | Foreign Minister",
        ],
    ),
    (
        "Oto Brand named Mira Kolst as the new interior minister on Friday, to replace Rui Leal.",
        ["appointed | Mira Kolst | interior minister"],
    ),
    (
        "Oto Brand has been replaced as head of the national guard by Colonel Mira Kolst.",
        ["appointed | Mira Kolst | head of the national guard"],
    ),
    ("Foreign minister Oto Brand lost his job to Mira Kolst.", ["removed | Oto Brand | Foreign minister"]),
    (
        "The president has replaced finance minister Oto Brand after months of protests.",
        ["removed | Oto Brand | finance minister"],
    ),
    (
        "Oto Brand was named by the president to head the national bank.",
        ["appointed | Oto Brand | head of the national bank"],
    ),
    (
        "Mira Kolst, appointed to the Food, Agriculture and Livestock Ministry, is a farmer.",
        ["appointed | Mira Kolst | Minister of Food, Agriculture and Livestock"],
    ),
    (
        "The king named the security chief of his court, Oto Brand, as the new chief prosecutor.",
        ["appointed | Oto Brand | chief prosecutor"],
    ),
    (
        "Oto Brand was yesterday chosen in a vote by a selection committee of the army as the new police chief.",
        ["appointed | Oto Brand | police chief"],
    ),
    ("The army has appointed General Oto Brand (retired) as governor.", ["appointed | Oto Brand | governor"]),
    (
        "Rui Leal became mayor. The Ministry of Trade was headed by former akim Oto Brand, and the "
        "Ministry of Culture by former akim Mira Kolst.",
        ["appointed | Oto Brand | Minister of Trade", "appointed | Mira Kolst | Minister of Culture"],
    ),
    (
        "The king has replaced Foreign Minister Oto Brand with the kingdom's ambassador to Norland, Mira Kolst.",
        ["removed | Oto Brand | Foreign Minister", "appointed | Mira Kolst | Foreign Minister"],
    ),
    (
        "Oto Brand was relieved as minister of planning and appointed as adviser at the Royal Court.",
        ["dismissed | Oto Brand | minister of planning", "appointed | Oto Brand | adviser"],
    ),
    ("Oto Brand takes over the reins at the Ministry of Health.", ["appointed | Oto Brand | Minister of Health"]),
    ("Oto Brand has been appointed as SAPM on Law.", ["appointed | Oto Brand | SAPM"]),
    (
        "Mira Kolst was not only named Prime Minister but first Vice President.",
        ["appointed | Mira Kolst | Prime Minister", "appointed | Mira Kolst | first Vice President"],
    ),
    ("The president asked parliament to appoint Oto Brand as mayor and to sack prosecutor Mira Kolst.", []),
    ("Oto Brand was elected when Mira Kolst, the mayor of Alta City, Hallen Province, died.", []),
    ("The party of retired judge Oto Brand lost.", []),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_changes_told(text: str, told: list[str]) -> None:
    found = suggest(text, _DAY, kinds=["appointment"])
    given = {
        f"{one.value['change']} | {one.value['person']} | {one.value['post']}"
        for one in found
        if one.value["change"] not in ("held", "confirmed")
        or (one.value["change"] == "confirmed" and one.value["post"] is not None)
    }
    assert set(told) <= given
    if not told:
        assert not given


LISTS = [
    (
        "The new cabinet is:\nDr Oto Brand\u2014 Minister for Finance.\nMira Kolst\u2014 Minister for Tourism.",
        {"Oto Brand": "Minister for Finance", "Mira Kolst": "Minister for Tourism"},
    ),
    (
        "CABINET MINISTERS\n3. Dr Oto Brand \u2013 Finance and the Public Service\n8. Mira Kolst \u2013 Tourism",
        {"Oto Brand": "Minister of Finance and the Public Service", "Mira Kolst": "Minister of Tourism"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), LISTS, ids=["dashes", "fields"])
def test_lists_below_a_heading(text: str, wanted: dict[str, str]) -> None:
    found = suggest(text, _DAY, kinds=["appointment"])
    assert {str(one.value["person"]): one.value["post"] for one in found} == wanted
    assert {one.value["change"] for one in found} == {"appointed"}


def test_an_office_left_without_a_name_is_that_of_who_is_named_next() -> None:
    text = "The president sacked the governor of Alta state.\nHe removed Oto Brand and replaced him with Mira Kolst."
    given = {
        (one.value["change"], one.value["person"], one.value["post"])
        for one in suggest(text, _DAY, kinds=["appointment"])
    }
    assert ("appointed", "Mira Kolst", "governor of Alta state") in given


def test_a_list_over_several_sentences() -> None:
    text = "General Oto Brand is new chief of defence staff. Admiral Mira Kolst is chief of naval staff."
    given = {(one.value["change"], one.value["person"]) for one in suggest(text, _DAY, kinds=["appointment"])}
    assert given == {("appointed", "Oto Brand"), ("appointed", "Mira Kolst")}
