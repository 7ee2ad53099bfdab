"""Verbs in their bare form that tell a change, and those that do not: sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "The royal orders appoint Oto Brand foreign minister and name Mira Kolst envoy to Hallen.",
        ["appointed | Oto Brand | foreign minister", "appointed | Mira Kolst | envoy to Hallen"],
    ),
    (
        "The board voted to remove director Oto Brand and bring back Mira Kolst.",
        ["removed | Oto Brand | director", "appointed | Mira Kolst | director"],
    ),
    (
        "The council wants to sack police chief Oto Brand and appoint Mira Kolst in his place.",
        ["held | Oto Brand | police chief"],
    ),
    (
        "The general went on television to declare a state of emergency, dissolve the cabinet and close the ports.",
        ["dismissed | cabinet | cabinet"],
    ),
    (
        "Trade Minister Oto Brand and Governor Mira Kolst likewise stay put.",
        ["retained | Oto Brand | Trade Minister", "retained | Mira Kolst | Governor"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
