"""Fields that somebody loses, and others behind with no verb: sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "Oto Brand lost the finance ministry and Mira Kolst the defence ministry.",
        ["removed | Oto Brand | Minister of finance", "removed | Mira Kolst | Minister of defence"],
    ),
    (
        "Oto Brand was stripped of finance and Mira Kolst of defence.",
        ["dismissed | Oto Brand | Minister of finance", "dismissed | Mira Kolst | Minister of defence"],
    ),
    (
        "Oto Brand gave up finance and Mira Kolst health.",
        ["resigned | Oto Brand | Minister of finance", "resigned | Mira Kolst | Minister of health"],
    ),
    ("In the reshuffle Oto Brand lost the trade brief.", ["removed | Oto Brand | Minister of trade"]),
    ("Mira Kolst lost interest in trade.", []),
    ("Mira Kolst lost the defence ministry's support.", []),
    ("Oto Brand might lose the finance ministry.", []),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
