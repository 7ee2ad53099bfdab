"""Who is moved, who takes a place, who is announced, what is no office: sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2030, 6, 12)
Told = tuple[object, object, object]

TEXTS: list[tuple[str, list[Told]]] = [
    (
        "Mira Kolst was appointed Governor of Hallen. Oto Brand goes from Norland to Sudland, "
        "from where Pia Holm has been shifted to Velm.",
        [
            ("appointed", "Mira Kolst", "Governor of Hallen"),
            ("removed", "Oto Brand", "Governor of Norland"),
            ("appointed", "Oto Brand", "Governor of Sudland"),
            ("removed", "Pia Holm", "Governor of Sudland"),
            ("appointed", "Pia Holm", "Governor of Velm"),
        ],
    ),
    (
        "Mira Kolst was appointed Governor of Hallen. Governor Oto Brand has been moved to Norland for treatment.",
        [("appointed", "Mira Kolst", "Governor of Hallen"), ("held", "Oto Brand", "Governor")],
    ),
    ("Oto Brand went from Norland to Sudland.", []),
    (
        "Governor of Hallen Oto Brand was dismissed. Mira Kolst takes his place.",
        [("dismissed", "Oto Brand", "Governor of Hallen"), ("appointed", "Mira Kolst", "Governor of Hallen")],
    ),
    (
        "Governor of Hallen Oto Brand was dismissed. Mira Kolst took her place at the table.",
        [("dismissed", "Oto Brand", "Governor of Hallen")],
    ),
    (
        "Oto Brand, the defence minister, was sent into retirement.",
        [("dismissed", "Oto Brand", "defence minister")],
    ),
    (
        "The president said on Friday he would nominate Mira Kolst as attorney general.",
        [("nominated", "Mira Kolst", "attorney general")],
    ),
    ("The president said he would nominate Mira Kolst as attorney general if elected.", []),
    (
        "Oto Brand met Pia Holm, whom he appointed interior minister in 2020.",
        [("appointed", "Pia Holm", "interior minister")],
    ),
    (
        "The oath was administered by President Pia Holm, whom he had deposed on June 5 and restored to the post.",
        [("removed", "Pia Holm", "President"), ("appointed", "Pia Holm", "President")],
    ),
    (
        "President Oto Brand spoke. Brand sacked his defence minister in spring and says that he conspired.",
        [("held", "Oto Brand", "President")],
    ),
    (
        "Air force commander Oto Brand, who had served since May 2020, was replaced.",
        [("held", "Oto Brand", "Air force commander"), ("removed", "Oto Brand", "Air force commander")],
    ),
    ("Oto Brand, an air chief marshal, left.", []),
    ("Oto Brand, an elected lawmaker, left.", []),
    (
        "By the Decree of the President Kolst Mira Ivanovna is appointed deputy minister of finance.",
        [("appointed", "Kolst Mira Ivanovna", "deputy minister of finance")],
    ),
    (
        "By decree of President Oto Brand was appointed rector Mira Kolst.",
        [("held", "Oto Brand", "President")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_changes(text: str, told: list[Told]) -> None:
    found = [one.value for one in suggest(text, DAY) if one.kind == "appointment"]
    assert set(told) <= {(one["change"], one["person"], one["post"]) for one in found}
    if len(told) != 1 or told[0][0] != "held":
        assert len(found) == len(told)
