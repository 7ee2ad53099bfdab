"""The name of the publication on a page, which is neither headline nor source."""

from __future__ import annotations

import pytest

from qantar_curation.articles.capture import split_lines
from qantar_curation.registering import masthead, roles

BODY = "The boats of the harbour left at noon, and they came back before the evening with all of their nets."


@pytest.mark.parametrize(
    "telling",
    [
        f"CASTAVAL, 15 March 2031 (Ilmar Valley Herald) - {BODY}",
        f"{BODY}\n\n\u00a9 Ilmar Valley Herald 2031",
        f"{BODY}\n\nAll rights reserved. The Ilmar Valley Herald",
        f"{BODY}\n\nSource: Ilmar Valley Herald",
    ],
)
def test_a_masthead_is_no_headline(telling: str) -> None:
    lines = split_lines(f"Ilmar Valley Herald\n\nTalks open on the quay\n\n{telling}\n")
    found = {one.line: (one.role, one.skipped) for one in roles.guesses(lines)}
    assert (found[1], found[3]) == (("body", "boilerplate"), ("headline", None))
    named = masthead.publication([line for line in lines if line.words])
    assert named == masthead.Publication(1, "Ilmar Valley Herald", True)


@pytest.mark.parametrize(
    ("notice", "name"),
    [
        ("\u00a9 2031 The Quay Post. All rights reserved.", "The Quay Post"),
        ("Copyright 2019-2031 Quay Media", "Quay Media"),
        ("2031 \u00a9 quay.example | All rights reserved", "quay.example"),
        ("All rights reserved", None),
        ("Photo (c) Ilmar Test", None),
    ],
)
def test_a_notice_of_rights_names_the_publication(notice: str, name: str | None) -> None:
    lines = split_lines(f"Talks open on the quay\n\n{BODY}\n\n{notice}\n")
    found = masthead.publication([line for line in lines if line.words])
    assert (found.name if found is not None else None) == name
    assert roles.guesses(lines)[0].role == "headline"


def test_a_word_of_another_line_makes_no_masthead() -> None:
    lines = split_lines(f"Protest\n\n{BODY}\n\nSource: the protest movement said so\n")
    assert masthead.publication([line for line in lines if line.words]) is None
