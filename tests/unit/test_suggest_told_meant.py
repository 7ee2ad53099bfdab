"""Who is meant by him, by a title without a name, by an apposition; who is only urged to act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "Floor leader Rui Leal hailed the ruling. The assembly impeached President Oto Brand in March, "
        "and in April the Constitutional Court removed him from office.",
        ["held | Rui Leal | Floor leader", "removed | Oto Brand | President"],
    ),
    (
        "Speaker Mira Kolst welcomed the vote. Congress censured Health Minister Oto Brand last week, and"
        " the president sacked him on Monday.",
        ["held | Mira Kolst | Speaker", "dismissed | Oto Brand | Health Minister"],
    ),
    (
        "The president of Norland, Rui Leal, has dismissed Prime Minister Oto Brand a week after reinstating him.",
        [
            "held | Rui Leal | president of Norland",
            "dismissed | Oto Brand | Prime Minister",
            "appointed | Oto Brand | Prime Minister",
        ],
    ),
    (
        "Prime Minister Oto Brand is abroad. The decree is signed by Rui Leal, the economy minister, who "
        "is standing in for him.",
        [
            "held | Oto Brand | Prime Minister",
            "held | Rui Leal | economy minister",
            "acting | Rui Leal | Prime Minister",
        ],
    ),
    (
        "Finance Minister Tom Brand said that his predecessor, Anna Leal, left the books in order. She "
        "resigned as mayor in 2012.",
        ["held | Tom Brand | Finance Minister", "resigned | Anna Leal | mayor"],
    ),
    (
        'Health Minister Mira Kolst said: "Enough." Oto Brand, the liberal who chairs the port '
        "commission, promised calm.",
        ["held | Mira Kolst | Health Minister", "held | Oto Brand | chair of the port commission"],
    ),
    (
        "President Oto Brand suspended the constitution, sacked the chief justice and closed three "
        "television stations.",
        ["held | Oto Brand | President"],
    ),
    (
        "Governor Rui Leal agreed. President Oto Brand dissolved parliament and fired the central bank governor.",
        ["held | Rui Leal | Governor", "held | Oto Brand | President"],
    ),
    (
        "The king fired the interior minister on Sunday. The minister, Oto Brand, had refused to go.",
        ["dismissed | Oto Brand | interior minister"],
    ),
    (
        "On Saturday the general sacked the chief justice. The judge, Oto Brand, was replaced by Rui Leal.",
        ["dismissed | Oto Brand | chief justice", "appointed | Rui Leal | chief justice"],
    ),
    (
        "Mira Kolst, the New Zealand Prime Minister, called the act shameful.",
        ["held | Mira Kolst | Prime Minister"],
    ),
    (
        "The New York governor, Mira Kolst, said nothing. The New Norland governor, Oto Brand, spoke.",
        ["held | Mira Kolst | governor", "held | Oto Brand | governor"],
    ),
    (
        "Washington pressed President Oto Brand to hold elections on time and to give up command of the army.",
        ["held | Oto Brand | President"],
    ),
    (
        "His brother told Governor Oto Brand to resign. The king asked Prime Minister Rui Leal to stay on.",
        ["held | Oto Brand | Governor", "held | Rui Leal | Prime Minister"],
    ),
    (
        "Illness led Governor Oto Brand to step down on Friday.",
        ["resigned | Oto Brand | Governor"],
    ),
    (
        "What do the gangs want? President Brand's resignation.",
        ["held | Brand | President"],
    ),
    (
        "General Oto Brand has named himself acting prime minister.",
        ["acting | Oto Brand | prime minister"],
    ),
    (
        "Culture Minister Oto Brand offered his resignation and the president said that it was too late.",
        ["resigned | Oto Brand | Culture Minister"],
    ),
    (
        "Oto Brand, a former culture minister whom the king dismissed in August as director of the "
        "theatre, was summoned.",
        ["held | Oto Brand | culture minister", "dismissed | Oto Brand | director of the theatre"],
    ),
    (
        "Premier Mira Kolst announced her resignation on Friday. Kolst, who had led the country's largest"
        " state since 2017, denied it.",
        ["resigned | Mira Kolst | Premier", "held | Mira Kolst | Premier"],
    ),
    (
        "The president said he would consult the parties before he named a broad-based government.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
