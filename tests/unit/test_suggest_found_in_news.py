"""What real reports showed to be told wrong: each in a sentence of our own, all persons invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "Lawmakers selected Ana Sorel to be parliament's new speaker.",
        ["confirmed | Ana Sorel | speaker"],
    ),
    (
        "The council has elected a new mayor. Ana Sorel, a lawyer, was chosen in the second round.",
        ["appointed | Ana Sorel | mayor"],
    ),
    ("To perform the duties of the governor will be Ana Sorel.", ["acting | Ana Sorel | governor"]),
    (
        "President Ivo Brant was then succeeded by a junta headed by his son, Jan Brant.",
        ["held | Ivo Brant | President", "held | Jan Brant | head of the junta"],
    ),
    (
        "Ana Sorel has been named the finance minister, Ivo Brant as the mayor, and Jan Kolt as the police chief.",
        [
            "appointed | Ana Sorel | finance minister",
            "appointed | Ivo Brant | mayor",
            "appointed | Jan Kolt | police chief",
        ],
    ),
    (
        "Ana Sorel, ambassador to the United Arab Emirates, was there.",
        ["held | Ana Sorel | ambassador to the United Arab Emirates"],
    ),
    (
        "Two deputy governors of the bank, Ana Sorel and Ivo Brant, resigned.",
        ["resigned | Ana Sorel | deputy governor of the bank", "resigned | Ivo Brant | deputy governor of the bank"],
    ),
    (
        "General Jan Kolt, the chief of the guard, was killed. The king named Ana Sorel to the post.",
        ["held | Jan Kolt | chief of the guard", "appointed | Ana Sorel | chief of the guard"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
