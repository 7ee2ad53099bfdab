"""Offices told in other words, and sentences that tell of none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "Oto Brand, who was proposed by the party, will head the ministry of trade.",
        ["nominated | Oto Brand | Minister of trade", "appointed | Oto Brand | Minister of trade"],
    ),
    (
        "Oto Brand, first proposed as mayor, becomes deputy prime minister.",
        ["nominated | Oto Brand | mayor", "appointed | Oto Brand | deputy prime minister"],
    ),
    (
        "Mira Kolst, a former judge, was chosen to head the port after her predecessor, Jan Renn, stepped down.",
        [
            "held | Mira Kolst | judge",
            "appointed | Mira Kolst | head of the port",
            "resigned | Jan Renn | head of the port",
        ],
    ),
    (
        'Health Minister Oto Brand, whom the union had accused of handing a clinic to "butchers," was sacked.',
        ["dismissed | Oto Brand | Health Minister"],
    ),
    ("The premier denied, after long talks, dismissing Mira Kolst as mayor.", []),
    (
        "The president of Fenland dismissed the cabinet on Saturday.",
        ["dismissed | cabinet | cabinet"],
    ),
    (
        "Mira Kolst, spokeswoman of the ousted government, left the hall.",
        ["held | Mira Kolst | spokeswoman of the ousted government"],
    ),
    (
        "The president dismissed Prime Minister Mira Kolst on Monday, and the board of the bank resigned.",
        ["dismissed | Mira Kolst | Prime Minister"],
    ),
    (
        "Three ministers, among them Interior Minister Oto Brand, who heads the campaign, were picked up at dawn.",
        ["held | Oto Brand | Interior Minister"],
    ),
    (
        "The Election Commission, led since 1996 by Mira Kolst, announced the result.",
        ["held | Mira Kolst | head of the Election Commission"],
    ),
    (
        "The port authority, run until 2015 by Mira Kolst, is being sold.",
        ["held | Mira Kolst | head of the port authority"],
    ),
    (
        "Mira Kolst, a cousin of the king and governor of the bank, left the hall.",
        ["held | Mira Kolst | governor of the bank"],
    ),
    (
        "President Oto Brand, who took over in a coup in 2008, rejected the charge.",
        ["held | Oto Brand | President", "appointed | Oto Brand | President"],
    ),
    (
        "Lawyer Rui Leal became labour minister and Mira Kolst, a sociologist, foreign minister.",
        ["appointed | Rui Leal | labour minister", "appointed | Mira Kolst | foreign minister"],
    ),
    (
        "Justice Minister Oto Brand left the government in May rather than sign the draft.",
        ["resigned | Oto Brand | Justice Minister"],
    ),
    (
        "Oto Brand, the caretaker prime minister until yesterday, turned up.",
        ["held | Oto Brand | prime minister"],
    ),
    (
        "Deputies will vote on the nomination of Oto Brand as governor of the bank on Friday.",
        ["nominated | Oto Brand | governor of the bank"],
    ),
    (
        "Treasurer Oto Brand will be the next premier of Norland.",
        ["held | Oto Brand | Treasurer", "appointed | Oto Brand | premier of Norland"],
    ),
    (
        "The Constitutional Court threw Prime Minister Mira Kolst out of the premier's office in May. The"
        " army drove President Oto Brand out of the presidency.",
        ["removed | Mira Kolst | Prime Minister", "removed | Oto Brand | President"],
    ),
    (
        "Mayor Oto Brand said that robbers had held a gun to his head.",
        ["held | Oto Brand | Mayor"],
    ),
    (
        "Oto Brand, whose parents came from Norland, was the first of them to head a government.",
        [],
    ),
    (
        "Governor Oto Brand, 60, quit politics in May.",
        ["held | Oto Brand | Governor"],
    ),
    (
        "Among those moved aside are the police chief, General Oto Brand, and Rui Leal, the head of the tax office.",
        ["removed | Oto Brand | police chief", "removed | Rui Leal | head of the tax office"],
    ),
    (
        "Prime Minister Oto Brand stepped down on Tuesday. His cabinet of 24 stays on as a caretaker.",
        ["resigned | Oto Brand | Prime Minister", "acting | cabinet | cabinet"],
    ),
    (
        "The retired judge Mira Kolst chairs it.",
        [],
    ),
    (
        "The director of the premier's office, Oto Brand, put his resignation before a meeting of the cabinet.",
        ["resigned | Oto Brand | director of the premier's office"],
    ),
    (
        "President Oto Brand spoke on Sunday. On Monday the court removed Brand from office.",
        ["removed | Oto Brand | President"],
    ),
    (
        "A day after taking over as premier, Oto Brand sacked the police commissioner, Rui Leal.",
        ["appointed | Oto Brand | premier", "dismissed | Rui Leal | police commissioner"],
    ),
    (
        "Norland's trade minister has quit after a row over tariffs. Mira Kolst, 52, said she was tired.",
        ["resigned | Mira Kolst | trade minister"],
    ),
    (
        "The president named army veteran Oto Brand to the defence post. Mira Kolst remains at the finance ministry.",
        ["appointed | Oto Brand | Minister of defence", "retained | Mira Kolst | Minister of finance"],
    ),
    (
        "Oto Brand, for nine years head of the state broadcaster, spoke. His party backed him.",
        ["held | Oto Brand | head of the state broadcaster"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
