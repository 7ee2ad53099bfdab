"""Independent reports: articles that print the same wire copy are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.tables.reports import Place, independent_reports, wire_groups

GROUPS = {("a000", 10): "toll", ("a001", 9): "toll", ("a002", 4): "toll", ("a000", 12): "quote", ("a003", 2): "quote"}


@pytest.mark.parametrize(
    ("places", "reports"),
    [
        ([], 0),
        ([("a000", 10)], 1),
        ([("a000", 10), ("a000", 11)], 1),
        ([("a000", 10), ("a001", 9)], 1),
        ([("a000", 10), ("a001", 9), ("a002", 4)], 1),
        ([("a000", 1), ("a001", 1)], 2),
        ([("a000", 1), ("a001", 9)], 2),
        # One prints the copy and more of its own: the other adds nothing to it.
        ([("a000", 10), ("a001", 9), ("a001", 11)], 1),
        # Each has something of its own beside the copy.
        ([("a000", 10), ("a000", 1), ("a001", 9), ("a001", 11)], 2),
        # Two copies, and an article that prints one of them only.
        ([("a000", 10), ("a000", 12), ("a003", 2)], 1),
        # Through a third: a000 has both copies, of which a001 has one and a003 the other.
        ([("a000", 10), ("a000", 12), ("a001", 9), ("a003", 2)], 1),
        ([("a001", 9), ("a003", 2)], 2),
    ],
)
def test_independent_reports(places: list[Place], reports: int) -> None:
    assert independent_reports(places, GROUPS) == reports
    assert independent_reports(reversed(places), GROUPS) == reports


PLACES = st.sets(st.tuples(st.sampled_from(["a000", "a001", "a002", "a003"]), st.integers(1, 4)))


@given(
    PLACES,
    st.dictionaries(st.tuples(st.sampled_from(["a000", "a001", "a002"]), st.integers(1, 4)), st.sampled_from("xy")),
)
def test_no_more_reports_than_articles(places: set[Place], groups: dict[Place, str]) -> None:
    articles = {article for article, _ in places}
    count = independent_reports(places, groups)
    assert (0 if not articles else 1) <= count <= len(articles)
    assert independent_reports(places, {}) == len(articles)
    assert independent_reports(sorted(places, reverse=True), groups) == count


def test_wire_groups_are_those_of_the_lines() -> None:
    lines = [
        {"article_id": "a000", "line": 10, "wire_group": "toll"},
        {"article_id": "a000", "line": 11, "wire_group": None},
    ]
    assert wire_groups(lines) == {("a000", 10): "toll"}
