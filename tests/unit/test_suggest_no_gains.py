"""What looks like coming into an office and is none: put off, joked of, prevented, or only said of a place."""

from __future__ import annotations

import datetime

import pytest

from qantar_curation.suggesting.engine import suggest

DAY = datetime.date(2022, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "Omar Sy would become mayor if Lena Funk resigned.",
        "Omar Sy will become mayor only if he wins a run-off.",
        "Omar Sy joked that he would become mayor.",
        "The decision to appoint Omar Sy as mayor was postponed.",
        "A proposal to appoint Omar Sy mayor failed by two votes.",
        "The court suspended the appointment of Omar Sy as mayor.",
        "Omar Sy has yet to be sworn in as mayor.",
        "Omar Sy was prevented from taking office as mayor.",
        "Omar Sy's swearing-in as mayor was postponed.",
        "Mayor Omar Sy was named in the report.",
        "Mayor Omar Sy stays in the capital.",
        "Mayor Omar Sy remains in custody.",
        "There was no truth in reports that Omar Sy had been named mayor.",
    ],
)
def test_no_change_is_told(text: str) -> None:
    found = suggest(f"Page of news.\n{text}", DAY, kinds=("appointment",))
    assert [one.value["change"] for one in found if one.value["change"] != "held"] == []
