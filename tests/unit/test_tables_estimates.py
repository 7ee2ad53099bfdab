"""Estimates: several claims of one quantity, resolved by a named rule."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qantar_curation.tables.estimates import estimate_rows, strictest_bounds
from qantar_curation.tables.reports import Place
from qantar_schema.quantities import bounds
from qantar_schema.rows import TABLES

Figure = dict[str, Any]
ARTICLES = ("a000", "a001", "a002", "a003")


def claim(qualifier: str, value: float | None = None, article: str = "a000", **more: Any) -> Figure:
    text = more.pop("text", "some")
    low, high = bounds(qualifier, value, text, more.pop("low", None), more.pop("high", None))
    subject = {"event_id": "fair", "official_id": None, "organisation_id": None}
    return {
        "figure_id": f"{article}-{qualifier}-{value}-{low}-{high}", "measure": "people-killed", "unit": "person",
        "qualifier": qualifier, "value": value, "low": low, "high": high, "article_id": article, **subject, **more,
    }  # fmt: skip


def lines(figures: list[Figure]) -> dict[str, set[Place]]:
    return {one["figure_id"]: {(one["article_id"], 1)} for one in figures}


def resolve(*figures: Figure, groups: dict[Place, str] | None = None) -> tuple[float | None, ...]:
    return strictest_bounds(list(figures), lines(list(figures)), groups or {})


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([claim("exact", 160)], (160, 160, 160)),
        ([claim("at-least", 160)], (160, None, None)),
        ([claim("nearly", 10_000)], (None, 10_000, 10_000)),
        ([claim("about", 2000)], (None, 2000, None)),
        ([claim("vague", text="dozens")], (24, None, None)),
        ([claim("range", low=300, high=350)], (300, None, 350)),
        # The highest lower and the lowest upper bound.
        ([claim("at-least", 100), claim("more-than", 160, "a001")], (160, None, None)),
        ([claim("at-least", 100), claim("no-more-than", 200, "a001")], (100, None, 200)),
        ([claim("vague", text="dozens"), claim("at-least", 160, "a001")], (160, None, None)),
        # An exact value is best, and an approximate one only where there is none.
        ([claim("at-least", 37), claim("exact", 41, "a001")], (41, 41, 41)),
        ([claim("about", 40), claim("exact", 41, "a001")], (41, 41, 41)),
        ([claim("about", 40), claim("at-least", 30, "a001")], (30, 40, None)),
        # Contradictions span what they contradict each other about.
        ([claim("at-least", 200), claim("no-more-than", 100, "a001")], (100, None, 200)),
        ([claim("exact", 41), claim("at-least", 60, "a001")], (41, 41, 60)),
        ([claim("exact", 160), claim("exact", 164, "a001")], (160, None, 164)),
        # An approximate value outside of the bounds that others give is no best one.
        ([claim("about", 1200), claim("more-than", 2000, "a001")], (2000, None, None)),
        ([claim("about", 120), claim("no-more-than", 100, "a001")], (None, None, 100)),
        ([claim("vague", text="several")], (None, None, None)),
    ],
)
def test_strictest_bounds(figures: list[Figure], expected: tuple[float | None, ...]) -> None:
    assert resolve(*figures) == expected
    assert resolve(*reversed(figures)) == expected


def test_the_value_of_most_independent_reports_is_best() -> None:
    figures = [claim("exact", 160), claim("exact", 164, "a001"), claim("exact", 164, "a002")]
    assert resolve(*figures)[1] == 164
    # Where these two print the same copy they are one report, and no value has most.
    assert resolve(*figures, groups={("a001", 1): "toll", ("a002", 1): "toll"})[1] is None


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["exact", "at-least", "more-than", "nearly", "less-than", "no-more-than", "about", "vague"]
            ),
            st.integers(0, 6),
            st.sampled_from(ARTICLES),
        ),
        min_size=1,
        max_size=6,
    ),
    st.dictionaries(st.tuples(st.sampled_from(ARTICLES), st.just(1)), st.sampled_from("xy")),
)
def test_an_estimate_keeps_the_constraints_of_its_table(
    claims: list[tuple[str, int, str]], groups: dict[Place, str]
) -> None:
    figures = [claim(kind, None if kind == "vague" else float(value), article) for kind, value, article in claims]
    rows = estimate_rows(figures, lines(figures), groups)
    for row in rows:
        TABLES["estimates"].model_validate(row)
        assert row["claim_count"] == len(figures)
        assert 1 <= row["report_count"] <= len({article for *_, article in claims})
    if any(one[column] is not None for one in figures for column in ("low", "high")):
        assert rows


def test_one_estimate_a_measure_unit_and_subject() -> None:
    figures = [
        claim("exact", 10),
        claim("exact", 3, "a001", measure="people-arrested"),
        claim("exact", 52, event_id=None, official_id="oda", measure="age", unit="year"),
        claim("vague", text="most", measure="cities-affected", unit="percent"),
        claim("exact", 12, measure="cities-affected", unit="city"),
    ]
    assert [row["estimate_id"] for row in estimate_rows(figures, lines(figures), {})] == [
        "age-oda",
        "cities-affected-fair-city",
        "cities-affected-fair-percent",
        "people-arrested-fair",
        "people-killed-fair",
    ]


@pytest.mark.parametrize("measure", ["acts-counted", "actors-involved"])
def test_measures_of_last_resort_are_not_resolved(measure: str) -> None:
    figures = [claim("exact", 3, measure=measure)]
    assert estimate_rows(figures, lines(figures), {}) == []


def test_rules_and_counts() -> None:
    def of(*figures: Figure, groups: dict[Place, str] | None = None) -> tuple[str, int, int]:
        (row,) = estimate_rows(list(figures), lines(list(figures)), groups or {})
        return row["rule"], row["claim_count"], row["report_count"]

    copy = {("a000", 1): "toll", ("a001", 1): "toll"}
    same = (claim("at-least", 37), claim("at-least", 37, "a001"))
    assert of(same[0]) == ("single-claim", 1, 1)
    assert of(*same) == ("strictest-bounds", 2, 2)
    assert of(*same, groups=copy) == ("single-claim", 2, 1)
    assert of(same[0], claim("exact", 41)) == ("strictest-bounds", 2, 1)
