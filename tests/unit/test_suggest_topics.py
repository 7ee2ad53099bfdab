"""The office that a text is about, where somebody is told to leave without a word on which: sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "The harbour board of Hallen is without a chair again. Oto Brand tendered his resignation on Tuesday.",
        ["resigned | Oto Brand | chair"],
    ),
    (
        "Mira Kolst is no longer prime minister. Oto Brand, whom she deposed in 2010, is a farmer.",
        ["removed | Mira Kolst | prime minister", "removed | Oto Brand | prime minister"],
    ),
    (
        "The council has found a new police chief. She gets the keys from Oto Brand, whose contract was not renewed.",
        ["removed | Oto Brand | police chief"],
    ),
    (
        "Oto Brand, an engineer by training with a taste for fast cars and an uncle in the army, whom the president "
        "sacked as mayor on Monday, left town.",
        ["dismissed | Oto Brand | mayor"],
    ),
    (
        "Oto Brand, the outspoken but popular governor of Hallen, resigned on Monday.",
        ["resigned | Oto Brand | governor of Hallen"],
    ),
    (
        "Oto Brand, the long-serving head of the state railways, was sacked on Monday.",
        ["dismissed | Oto Brand | head of the state railways"],
    ),
    (
        "The energy minister has been relieved of his post. Minister Oto Brand, 59, had run the ministry since 2016.",
        ["dismissed | Oto Brand | energy minister"],
    ),
    (
        "The head of the port was fired on Friday. He is Oto Brand, who took up the job only last May.",
        ["dismissed | Oto Brand | head of the port", "appointed | Oto Brand | head of the port"],
    ),
    (
        "The premier, Mira Kolst, on Friday lost her interior minister, Oto Brand, to a scandal.",
        ["held | Mira Kolst | premier", "removed | Oto Brand | interior minister"],
    ),
    (
        'The interior minister resigned on Friday. "I cannot stay," Oto Brand, 52, told reporters.',
        ["resigned | Oto Brand | interior minister"],
    ),
    (
        "Governor Mira Kolst resigned on Friday. Her chief of staff, Oto Brand, went with her.",
        ["resigned | Mira Kolst | Governor", "resigned | Oto Brand | chief of staff"],
    ),
    ("The rector, Oto Brand, was given his marching orders.", ["dismissed | Oto Brand | rector"]),
    ("The rector, Oto Brand, has been placed on gardening leave.", ["removed | Oto Brand | rector"]),
    ("Rector Oto Brand was asked to proceed on leave.", ["removed | Oto Brand | Rector"]),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
