"""Which office it is: new words for offices, bodies with letters and marks in their names; texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    ("Rena Holt, the special counsel, has opened an inquiry.", ["held | Rena Holt | special counsel"]),
    ("State counsellor Wen Dao met the envoy.", ["held | Wen Dao | State counsellor"]),
    (
        "Jan Kolt, the official spokesman of the Ministry of Defence, denied it.",
        ["held | Jan Kolt | official spokesman of the Ministry of Defence"],
    ),
    (
        "Jan Kolt, the head of the U.N. mission in Arle, spoke to reporters.",
        ["held | Jan Kolt | head of the U.N. mission"],
    ),
    ("Ivo Brant, head of the leftist JVP, was asleep.", ["held | Ivo Brant | head of the leftist JVP"]),
    (
        "The head of the strike committee, Ana Sorel, spoke to reporters.",
        ["held | Ana Sorel | head of the strike committee"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
