"""Numbers of one city beside those of a country, and open numbers beside bounded ones."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from qantar_curation.corpus import load
from qantar_curation.suggesting.engine import read
from qantar_curation.suggesting.known import Known, KnownRecord
from qantar_curation.suggesting.repeating import repeats
from qantar_curation.suggesting.text import Span, read_lines
from qantar_curation.suggesting.whereabouts import Where, is_elsewhere, places_of_events

DAY = datetime.date(2031, 3, 16)


def _figure(key: str, measure: str, value: float, qualifier: str) -> KnownRecord:
    values = {"figure_id": key, "measure": measure, "unit": "person", "value": value, "qualifier": qualifier}
    return KnownRecord(values | {"event_id": "unrest"}, frozenset(("a001",)))


def _known() -> Known:
    found = Known(names={"merevia", "harbour guard"}, places={"unrest": Where("merevia", True)})
    found.figures = [
        _figure("arrested", "people-arrested", 9000.0, "nearly"),
        _figure("sent", "troops-deployed", 2030.0, "exact"),
        _figure("sent-more", "troops-deployed", 2000.0, "more-than"),
    ]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 112 people.", ["arrested"]),
        ("Police in Port Ilmar arrested 112 people.", []),
        ("The Port Ilmar region arrested 112 people.", []),
        ("The regional police arrested 112 people.", []),
        ("In Merevia 112 people were arrested.", ["arrested"]),
        ("In Port Ilmar 112 people were arrested.", []),
        ("In January 112 people were arrested.", ["arrested"]),
        ("About 2,500 troops were sent.", ["sent"]),
        ("About 2,100 troops were sent.", []),
        ("More than 1,900 troops were sent.", []),
        ("More than 3,000 troops were sent.", ["sent"]),
        ("They were treated. Two of them were arrested.", []),
        ("He said 12 new boats would be sent.", []),
        ("The number of those arrested is 112.", ["arrested"]),
    ],
)
def test_only_numbers_of_the_same_place_conflict(text: str, expected: list[str]) -> None:
    made = repeats(read(f"Merevia thanked the Harbour Guard.\n{text}", DAY), [], _known())
    assert [one.value["record_id"] for one in made if one.kind == "conflict"] == expected


def test_a_city_is_no_part_of_its_own_event() -> None:
    (line,) = read_lines("Police in Almaty, the largest city, arrested 12.")
    whole = Span(0, len(line.tokens) - 1)
    assert not is_elsewhere(line, whole, Where("almaty", False))
    assert is_elsewhere(line, whole, Where("kazakhstan", True))


def test_an_event_without_a_place_has_that_of_its_whole(root: Path) -> None:
    corpus = load(root / "tests/fictional")
    found = places_of_events(corpus)
    assert set(found) <= set(corpus.ids("events")) and Where("merevia", True) in found.values()
