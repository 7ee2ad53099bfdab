"""What real reports showed to be told wrong: each in a sentence of our own, all persons invented."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from qantar_curation.suggesting.engine import suggest

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


# What once ended in an error: nothing stands behind the last word of a line.
AT_THE_END = [
    ("Shares fell 2% and 3% respectively after Finance Minister Rana Haddad resigned.", ["resigned"]),
    ("Respectively, Ana Sorel was appointed minister of finance.", ["appointed"]),
    ("Governor Ana Sorel retired", ["removed"]),
    ("The governor retired", []),
    ("Governor Ana Sorel was moved to a lesser", ["held"]),
    ('It was done "for violations of law", according to a statement read on air by Maj.', []),
    ('"It is over," reads the statement of the', []),
    ("Aides never confirm that Governor Ana Sorel resigned.", ["held"]),
    ("The appointment of Governor Ana Sorel was annulled.", ["removed"]),
]


@pytest.mark.parametrize(("text", "told"), AT_THE_END, ids=[text[:60] for text, _ in AT_THE_END])
def test_a_line_may_end_anywhere(text: str, told: list[str]) -> None:
    found = [one.value["change"] for one in suggest(text, datetime.date(2020, 6, 10)) if one.kind == "appointment"]
    assert found == told
