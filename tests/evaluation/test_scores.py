"""What the proposals reach on the texts of our own: none of it may be lost unseen.

The floors lie a little under what was measured, so that they hold a mended rule to its word and no more. They are no
aims; `qantar evaluate` prints the figures themselves.
"""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.measuring.annotated import texts_of
from qantar_curation.suggesting.measuring.scoring import MEASURES, Score, score

HERE = Path(__file__).resolve().parent
FLOORS = {  # recall, precision
    "development": {
        "persons": (0.98, 0.97),
        "appointments": (0.92, 0.94),
        "figures": (0.96, 0.95),
        "dates found": (0.97, 0.97),
        "resolved": (0.95, 0.95),
        "events": (0.80, 0.80),
        "quotes": (0.97, 0.97),
    },
    "held-out": {
        "persons": (0.96, 0.92),
        "appointments": (0.78, 0.82),
        "figures": (0.96, 0.95),
        "dates found": (0.98, 0.98),
        "resolved": (0.95, 0.96),
        "events": (0.68, 0.71),
        "quotes": (0.98, 0.98),
    },
}


@functools.cache
def totals(part: str) -> dict[str, Score]:
    found = {measure.name.strip(): Score() for measure in MEASURES}
    for text in texts_of(HERE / part):
        proposed = [one.as_dict() for one in suggest(text.text, text.day)]
        for measure, one in zip(MEASURES, score(text.annotations, proposed), strict=True):
            found[measure.name.strip()].add(one)
    return found


@pytest.mark.parametrize(("part", "name"), [(part, name) for part, floors in FLOORS.items() for name in floors])
def test_a_kind_keeps_what_it_reached(part: str, name: str) -> None:
    reached, (recall, precision) = totals(part)[name], FLOORS[part][name]
    assert reached.recall is not None
    assert reached.precision is not None
    said = (
        f"{name} of the {part} texts: {reached.recall:.3f} and {reached.precision:.3f}; floors {recall} and {precision}"
    )
    assert reached.recall >= recall and reached.precision >= precision, said
