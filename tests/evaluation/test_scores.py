"""What the proposals reach on the held-out texts: none of it may be lost unseen.

The floors lie a little under what was measured, so that they hold a mended rule to its word and no more. They are no
aims; `qantar evaluate` prints the figures themselves.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from qantar_curation.suggesting.engine import suggest
from qantar_curation.suggesting.scoring import MEASURES, Score, score

HELD_OUT = Path(__file__).resolve().parent / "held-out"
FLOORS = {  # recall, precision
    "persons": (0.95, 0.88),
    "appointments": (0.65, 0.78),
    "figures": (0.94, 0.88),
    "dates found": (0.95, 0.93),
    "resolved": (0.90, 0.88),
    "quotes": (0.95, 0.93),
}


@pytest.fixture(scope="module")
def totals() -> dict[str, Score]:
    days = json.loads((HELD_OUT / "days.json").read_text(encoding="utf-8"))
    found = {measure.name.strip(): Score() for measure in MEASURES}
    for name, day in days.items():
        text = (HELD_OUT / f"{name}.txt").read_text(encoding="utf-8")
        annotated = [json.loads(line) for line in (HELD_OUT / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        proposed = [one.as_dict() for one in suggest(text, datetime.date.fromisoformat(day))]
        for measure, one in zip(MEASURES, score(annotated, proposed), strict=True):
            found[measure.name.strip()].add(one)
    return found


@pytest.mark.parametrize("name", FLOORS)
def test_a_kind_keeps_what_it_reached(totals: dict[str, Score], name: str) -> None:
    recall, precision = totals[name].recall, totals[name].precision
    assert recall is not None
    assert precision is not None
    assert (recall >= FLOORS[name][0], precision >= FLOORS[name][1]) == (True, True)
