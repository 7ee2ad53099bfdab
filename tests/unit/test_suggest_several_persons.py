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
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
