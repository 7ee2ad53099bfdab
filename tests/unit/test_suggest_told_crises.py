"""Changes, states and speakers of crisis stories: what is wanted, who comes next, what `its` means; own sentences."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)
"""The day on which the stories are printed, a Thursday."""

CHANGES: list[tuple[str, list[str]]] = [
    (
        "Health Minister Oto Brand, whose removal the unions had sought in vain last autumn, was offered no place.",
        ["held | Oto Brand | Health Minister"],
    ),
    (
        "Mayor Karl Esk, whose resignation protesters have demanded for weeks, refused to go.",
        ["held | Karl Esk | Mayor"],
    ),
    (
        "Finance Minister Mina Torv, whose resignation the premier accepted on Monday, left the country.",
        ["resigned | Mina Torv | Finance Minister"],
    ),
    (
        "Justice Minister Tom Arle was named ambassador to Norland on Monday. Arle's post at the ministry will be "
        "filled by Rui Pires.",
        [
            "held | Tom Arle | Justice Minister",
            "appointed | Tom Arle | ambassador to Norland",
            "appointed | Rui Pires | Justice Minister",
        ],
    ),
    (
        "Ada Brun has been relieved of the post of mayor of Hallen and appointed Deputy Chair of the Senate. "
        "Rui Pires will replace her.",
        [
            "dismissed | Ada Brun | mayor of Hallen",
            "appointed | Ada Brun | Deputy Chair of the Senate",
            "appointed | Rui Pires | mayor of Hallen",
        ],
    ),
    (
        "Tom Arle was sacked as prime minister. Arle's post will be filled by Rui Pires.",
        ["dismissed | Tom Arle | prime minister", "appointed | Rui Pires | prime minister"],
    ),
    (
        "Ivo Marn becomes State Secretary, having been relieved of his duties as aide to the President.",
        ["appointed | Ivo Marn | State Secretary", "dismissed | Ivo Marn | aide to the President"],
    ),
    ("Karl Esk, an aide to President Ana Kell, said so.", ["held | Ana Kell | President"]),
    (
        "Karl Esk, president of the northern Dalen region, and an adviser were killed.",
        ["held | Karl Esk | president of the northern Dalen region"],
    ),
    (
        "Karl Esk, mayor of Hallen, and a former minister, was arrested.",
        ["held | Karl Esk | mayor of Hallen", "held | Karl Esk | minister"],
    ),
    (
        'The mayor was killed when a "hit squad" led by the region\'s security chief, Colonel Karl Esk, burst in.',
        ["held | Karl Esk | security chief"],
    ),
    ("A group of officers led by Colonel Karl Esk seized power.", []),
    ("The council, led by Karl Esk, met.", ["held | Karl Esk | head of the council"]),
    (
        "King dismisses PM Karl Esk after government collapse",
        ["dismissed | Karl Esk | PM"],
    ),
    ("Karl Esk becomes the first mayor to be jailed since 1990.", []),
    (
        "Karl Esk becomes the third finance minister in a year to leave the cabinet.",
        ["removed | Karl Esk | finance minister"],
    ),
    ("Karl Esk became the youngest prime minister in 2010.", ["appointed | Karl Esk | prime minister"]),
    (
        "At the heart of the case was Tom Arle, a lawyer briefly jailed for contempt, whose appointment as minister "
        "in January prompted protests. He quit in March.",
        ["appointed | Tom Arle | minister", "resigned | Tom Arle | minister"],
    ),
    (
        "Trade minister Bela Kort resigned on Monday and police chief Rui Pires did so the next day.",
        ["resigned | Bela Kort | Trade minister", "resigned | Rui Pires | police chief"],
    ),
    (
        "Mayor Bela Kort resigned on Monday and said he would return if Governor Rui Pires did so.",
        ["resigned | Bela Kort | Mayor", "held | Rui Pires | Governor"],
    ),
    (
        "Some ministers, among them Ari Lund, Culture, and Dana Voss, National Economy, lost their seats.",
        ["removed | Ari Lund | Minister of Culture", "removed | Dana Voss | Minister of National Economy"],
    ),
    (
        "Three ministers, among them Ari Lund, Culture, kept their seats.",
        ["retained | Ari Lund | Minister of Culture"],
    ),
    (
        "Ari Lund - Minister of Industry and Infrastructural Development",
        ["held | Ari Lund | Minister of Industry and Infrastructural Development"],
    ),
    (
        "President Ana Kell proposed Karl Esk as prime minister. On Tuesday, parliament gave its consent to his "
        "candidacy.",
        [
            "held | Ana Kell | President",
            "nominated | Karl Esk | prime minister",
            "confirmed | Karl Esk | prime minister",
        ],
    ),
    (
        "The sacked head of the cabinet office, Karl Esk, and two aides were still being held.",
        ["dismissed | Karl Esk | head of the cabinet office"],
    ),
    (
        "Lake Orrin was named acting president of Dalen on Monday.",
        ["acting | Lake Orrin | president of Dalen"],
    ),
]

DATES = [
    ("Tom Arle takes over as caretaker premier and parliament will convene on Friday.", None),
    ("Tom Arle was named commandant of the capital and is due to take up his duties on Wednesday.", None),
    ("The president told the new government, headed by Tom Arle, to present a programme by the end of April.", None),
    ("Tom Arle resigned and left the country on Monday.", "2022-03-28"),
    ("Tom Arle was dismissed as police chief, a spokesman said on Tuesday.", "2022-03-29"),
]

PERSONS = [
    ("Exports at state oil company Norpetrol fell, its acting manager, Tom Arle, said.", "acting", "Norpetrol"),
    ("Tom Arle, until now a clerk at the Defence Ministry, is its new boss.", "current", "the Defence Ministry"),
    ("The Farmers' Union rejected the offer. Its chairman, Tom Arle, left.", "current", "the Farmers' Union"),
    ("Tom Arle, a member of the Judicial Council, was arrested.", "current", "the Judicial Council"),
    ("Mayor Tom Arle and his driver were killed on Monday.", "former", "Mayor"),
    ("Tom Arle, the attorney general, who was wounded in the attack, died on Monday.", "former", "attorney general"),
    ("Mayor Tom Arle said his brother, Rui Pires, was killed.", "current", "Mayor"),
    ("Trade minister Tom Arle will head the central bank.", "current", "Trade minister"),
]


@pytest.mark.parametrize(("text", "told"), CHANGES, ids=[text[:60] for text, _ in CHANGES])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)


@pytest.mark.parametrize(("text", "date"), DATES, ids=[text[:60] for text, _ in DATES])
def test_dates_of_changes(text: str, date: str | None) -> None:
    found = [one.value for one in suggest(f"Page of news.\n{text}", DAY, kinds=("appointment",))]
    assert [one["date"] for one in found if one["person"] == "Tom Arle" and one["change"] != "held"] == [date]


@pytest.mark.parametrize(("text", "status", "ending"), PERSONS, ids=[text[:60] for text, _, _ in PERSONS])
def test_states_of_persons(text: str, status: str, ending: str) -> None:
    found = [one.value for one in suggest(f"Page of news.\n{text}", DAY, kinds=("person",))]
    value = next(one for one in found if one["name"] == "Tom Arle")
    assert value["status"] == status
    assert str(value["post"]).endswith(ending)


@pytest.mark.parametrize("name", ["Country", "Norland"])
def test_its_means_no_country(name: str) -> None:
    found = suggest(f"Page of news.\n{name} sent aid, its president, Karl Esk, said.", DAY, kinds=("person",))
    assert [one.value["post"] for one in found] == ["president"]


@pytest.mark.parametrize("name", ["Rashed", "Waleed", "Arle"])
def test_names_that_look_like_verbs_speak(name: str) -> None:
    text = f'"The plot was against the law of the land," Prime Minister Abel {name}\'s office said.'
    found = suggest(f"Page of news.\n{text}", DAY, kinds=("quote",))
    assert [one.value["speaker"] for one in found] == [f"Prime Minister Abel {name}'s office"]
