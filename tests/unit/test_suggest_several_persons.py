"""Several persons told of at once, over what each is called, and what is left of cabinets; texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "Six deputy governors were also elected, among them Ana Sorel, 49, the only woman, and Jan Kolt, 50.",
        ["confirmed | Ana Sorel | deputy governor", "confirmed | Jan Kolt | deputy governor"],
    ),
    (
        "The president dissolved what was left of his cabinet on Monday.",
        ["dismissed | cabinet | cabinet"],
    ),
    ("The president dismissed the rest of his government.", ["dismissed | government | government"]),
    ("The president dismissed most members of his government.", []),
    (
        "The president named a new command: Jan Kolt in the Army, Ivo Brant in the Navy in place of "
        "Tomas Brel, and Hugo Lenz, who replaces Ion Basta, in the Air Force.",
        [
            "appointed | Jan Kolt | commander of the Army",
            "appointed | Ivo Brant | commander of the Navy",
            "appointed | Hugo Lenz | commander of the Air Force",
        ],
    ),
    (
        "The new service chiefs are General Jan Kolt (army) and Admiral Ivo Brant (navy).",
        ["appointed | Jan Kolt | commander of the army", "appointed | Ivo Brant | commander of the navy"],
    ),
    ("Jan Kolt served in the army and Ivo Brant in the navy under the new commander.", []),
    (
        "Mira Kolst and Oto Brand were named to the Ministry of Labour and the Ministry of Trade respectively.",
        ["appointed | Mira Kolst | Minister of Labour", "appointed | Oto Brand | Minister of Trade"],
    ),
    (
        "Mira Kolst, Ana Sorel and Oto Brand will head the labour, health and trade ministries, respectively.",
        [
            "appointed | Mira Kolst | Minister of labour",
            "appointed | Ana Sorel | Minister of health",
            "appointed | Oto Brand | Minister of trade",
        ],
    ),
    (
        "Mira Kolst and Oto Brand became minister of labour and governor of Brod, respectively.",
        ["appointed | Mira Kolst | minister of labour", "appointed | Oto Brand | governor of Brod"],
    ),
    ("Mira Kolst and Oto Brand were killed in Brod and Hallen, respectively.", []),
    (
        "Premier Ana Sorel named three ministers: Jon Marr, foreign minister; Dr. Bela Kort, health minister; "
        "Ulla Renn, attorney-general.",
        [
            "held | Ana Sorel | Premier",
            "appointed | Jon Marr | foreign minister",
            "appointed | Bela Kort | health minister",
            "appointed | Ulla Renn | attorney-general",
        ],
    ),
    (
        "The new cabinet: Jon Marr, prime minister; Bela Kort, foreign minister.",
        ["appointed | Jon Marr | prime minister", "appointed | Bela Kort | foreign minister"],
    ),
    (
        "Police named the suspects: Jon Marr, the mayor of Brod; Ulla Renn, the harbour master.",
        ["held | Jon Marr | mayor of Brod", "held | Ulla Renn | harbour master"],
    ),
    ("Norland welcomed the formation of the new government.", ["formed | new government | government"]),
    ("Talks on the formation of a new government failed.", []),
    (
        "The premier sacked Rui Leal, head of the department for health and social affairs, and Ines Falk, "
        "who had led the customs service.",
        [
            "dismissed | Rui Leal | head of the department for health and social affairs",
            "dismissed | Ines Falk | head of the customs service",
        ],
    ),
    (
        "Jan Kolt, finance minister and deputy premier, resigned on Monday.",
        ["resigned | Jan Kolt | finance minister", "resigned | Jan Kolt | deputy premier"],
    ),
    (
        "Ivo Brant, mayor of Brod and party leader, was sacked as mayor.",
        ["held | Ivo Brant | party leader", "dismissed | Ivo Brant | mayor"],
    ),
    ("Two members of the council have been named suspects in the fire. One of them, Jan Kolt, spoke.", []),
    (
        "Ana Sorel moves from health to justice and Ivo Brant leaves the government.",
        [
            "removed | Ana Sorel | Minister of health",
            "appointed | Ana Sorel | Minister of justice",
            "removed | Ivo Brant | ",
        ],
    ),
    (
        "The president fired the head of the tax service, Jan Kolt, and his deputy.",
        ["dismissed | Jan Kolt | head of the tax service"],
    ),
    (
        "The ministers of trade, Jan Kolt, of health, Ana Sorel, and of public works, Ivo Brant, resigned.",
        [
            "resigned | Jan Kolt | minister of trade",
            "resigned | Ana Sorel | minister of health",
            "resigned | Ivo Brant | minister of public works",
        ],
    ),
    (
        "The president received the mayors of Brod, Jan Kolt, and of Hallen, Ana Sorel, on Monday.",
        ["held | Jan Kolt | mayor of Brod", "held | Ana Sorel | mayor of Hallen"],
    ),
    (
        "Three ministers resigned on Monday in protest. Jon Kolt, one of them, said he could not go on.",
        ["resigned | Jon Kolt | minister"],
    ),
    ("The cabinet tendered its resignation on Monday.", ["resigned | cabinet | cabinet"]),
    (
        "Prime Minister Jon Kolt presented the resignation of his government to the king on Monday.",
        ["held | Jon Kolt | Prime Minister", "resigned | government | government"],
    ),
    ("Prime Minister Jon Kolt submitted his resignation on Monday.", ["resigned | Jon Kolt | Prime Minister"]),
    ("The opposition party presented a motion of no confidence in the government.", []),
    (
        "Half the cabinet has resigned, including Health Minister Jon Kolt.",
        ["held | Jon Kolt | Health Minister"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
