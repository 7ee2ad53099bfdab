"""Changes told by a noun that is not said again, and resignations by their letters; sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TEXTS: list[tuple[str, list[str]]] = [
    (
        "It was the fourth resignation this year; the previous ones were those of Mayor Ana Pires and Judge Rui Leal.",
        ["resigned | Ana Pires | Mayor", "resigned | Rui Leal | Judge"],
    ),
    (
        "The minister's resignation surprised many; his views were those of Premier Ana Pires.",
        ["held | Ana Pires | Premier"],
    ),
    (
        "The president refused the resignation of his aide but accepted those of Defence Minister Rui Leal and of "
        "Health Minister Ana Pires.",
        ["resigned | Rui Leal | Defence Minister", "resigned | Ana Pires | Health Minister"],
    ),
    (
        "Parliament approved the appointment of Ana Pires as mayor and that of Rui Leal as ombudsman.",
        ["confirmed | Ana Pires | mayor", "confirmed | Rui Leal | ombudsman"],
    ),
    (
        "Parliament approved the appointment of Ana Pires as mayor but rejected that of Rui Leal as ombudsman.",
        ["confirmed | Ana Pires | mayor"],
    ),
    (
        "The resignation of Ana Pires followed that of Rui Leal, the interior minister.",
        ["resigned | Ana Pires | ", "resigned | Rui Leal | interior minister"],
    ),
    ("The house of Rui Leal is larger than that of Mayor Ana Pires.", ["held | Ana Pires | Mayor"]),
    (
        "Governor Ana Pires has handed in to the President the application on resignation.",
        ["resigned | Ana Pires | Governor"],
    ),
    ("Governor Ana Pires submitted to parliament a letter of resignation.", ["resigned | Ana Pires | Governor"]),
    ("Governor Ana Pires has not written a letter of resignation.", ["held | Ana Pires | Governor"]),
]


@pytest.mark.parametrize(("text", "told"), TEXTS, ids=[text[:60] for text, _ in TEXTS])
def test_changes_told(text: str, told: list[str], assert_told: Callable[[str, list[str]], None]) -> None:
    assert_told(text, told)
