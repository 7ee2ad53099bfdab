from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import qantar
from qantar.days import last_day
from qantar.resolving import RULES, Quantity, quantities, resolve
from qantar.rows import Row

Day = datetime.date | None
LINE = 7


@pytest.fixture(scope="module")
def data(merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia)


def world(*figures: dict[str, Any], wire: tuple[str, ...] = (), published: Day = None) -> dict[str, list[Row]]:
    """Tables with figures of the dead of one event, each of an article of its own unless it names one."""
    rows: list[Row] = []
    for number, figure in enumerate(figures):
        said: Row = dict.fromkeys(
            ("value", "low", "high", "as_of", "event_id", "official_id", "organisation_id", "asserted_by_official_id",
             "asserted_by_organisation_id")
        )  # fmt: skip
        said |= {"figure_id": f"f{number}", "article_id": f"a{number:03d}", "measure": "people-killed"}
        rows.append(said | {"unit": "person", "event_id": "unrest", "qualifier": "exact"} | figure)
    articles = sorted({str(row["article_id"]) for row in rows})
    return {
        "figures": rows,
        "evidence": [
            {"record_table": "figures", "record_id": row["figure_id"], "article_id": row["article_id"], "line": LINE}
            for row in rows
        ],
        "articles": [{"article_id": article, "published_on": published} for article in articles],
        "article_lines": [
            {"article_id": article, "line": LINE, "wire_group": "copy" if article in wire else None}
            for article in articles
        ],
    }


def exact(number: float, **more: Any) -> dict[str, Any]:
    return {"value": number, "low": number, "high": number, **more}


def at_least(number: float, **more: Any) -> dict[str, Any]:
    return {"value": number, "low": number, "qualifier": "at-least", **more}


def about(number: float, **more: Any) -> dict[str, Any]:
    return {"value": number, "qualifier": "about", **more}


def bounds(tables: dict[str, list[Row]], rule: str = "strictest-bounds") -> tuple[Any, Any, Any, Any]:
    (quantity,), groups = quantities(tables.__getitem__)
    row = resolve(quantity, rule, groups)
    assert row is not None
    return row["low"], row["best"], row["high"], row["report_count"]


def test_the_default_rule_gives_the_published_table(data: qantar.Dataset) -> None:
    assert_frame_equal(data.estimates(), data.load("estimates"), check_exact=True)


@pytest.mark.parametrize("measure", ["people-killed", "troops-deployed"])
def test_one_measure(data: qantar.Dataset, measure: str) -> None:
    published = data.load("estimates")
    wanted = published[published["measure"] == measure].reset_index(drop=True)
    assert len(wanted) and wanted.equals(data.estimates(measure))


def test_strictest_bounds() -> None:
    assert bounds(world(at_least(100), at_least(160), about(170))) == (160, 170, None, 3)
    assert bounds(world(at_least(160), exact(150))) == (150, 150, 160, 2)  # they contradict each other: the span
    assert bounds(world(about(90), at_least(160))) == (160, None, None, 2)  # no best value outside the bounds
    assert bounds(world(exact(5), exact(6))) == (5, None, 6, 2)  # equally many say each


def test_wire_copy_counts_once() -> None:
    figures = exact(37), exact(37), exact(41), exact(41)
    assert bounds(world(*figures))[1] is None
    assert bounds(world(*figures, wire=("a000", "a001"))) == (37, 41, 41, 3)
    (claimed,), groups = quantities(world(*figures, wire=("a000", "a001")).__getitem__)
    from qantar.resolving import claim_rows

    assert [row["report"] for row in claim_rows(claimed, groups)] == [1, 1, 2, 3]


def test_latest() -> None:
    tables = world(at_least(100, as_of="2022-01-08"), at_least(60, as_of="2022-01-11"), exact(80, as_of="2022-01"))
    assert bounds(tables, "latest") == (80, 80, 80, 3)  # the month ends last
    assert bounds(world(exact(3, as_of="2022-01-08"), exact(4)), "latest")[1] == 3  # no day: left out
    assert bounds(world(exact(3, as_of="2022-01-08"), exact(4), published=datetime.date(2022, 1, 9)), "latest")[1] == 4
    assert bounds(world(exact(3), about(4)), "latest")[1] == 3  # no days at all: all claims


def test_most_independent() -> None:
    tables = world(exact(37), exact(37), exact(37), exact(41), exact(41), wire=("a000", "a001", "a002"))
    assert bounds(tables, "most-independent") == (41, 41, 41, 3)
    assert bounds(world(exact(37), at_least(40), at_least(40)), "most-independent") == (40, None, None, 3)
    assert bounds(world(exact(37), at_least(30)), "most-independent") == (37, 37, 37, 2)  # a tie: both


def test_units_stay_apart() -> None:
    found, _ = quantities(world(exact(3), exact(50, unit="percent")).__getitem__)
    assert [one.id for one in found] == ["people-killed-unrest-percent", "people-killed-unrest-person"]


def test_words_alone_give_no_estimate() -> None:
    (quantity,), groups = quantities(world({"qualifier": "vague"}).__getitem__)
    assert isinstance(quantity, Quantity)
    assert all(resolve(quantity, rule, groups) is None for rule in RULES[:-1])


@pytest.mark.parametrize("rule", RULES[1:-1])
def test_other_rules_have_the_same_columns(data: qantar.Dataset, rule: Any) -> None:
    found, default = data.estimates(rule=rule), data.estimates()
    assert list(found.columns) == list(default.columns)
    assert set(found["rule"]) == {rule}
    counts = ["estimate_id", "claim_count", "report_count"]
    shared = default["estimate_id"].isin(found["estimate_id"])
    assert found[counts].equals(default.loc[shared, counts].reset_index(drop=True))


def test_all_claims(data: qantar.Dataset) -> None:
    claims = data.estimates(rule="all-claims")
    figures = data.load("figures")
    assert sorted(claims["figure_id"]) == sorted(figures["figure_id"])
    counted = claims.dropna(subset="estimate_id").groupby("estimate_id").agg(
        claim_count=("figure_id", "size"), report_count=("report", "nunique")
    )  # fmt: skip
    for _, row in data.estimates().iterrows():
        assert counted.loc[row["estimate_id"]].tolist() == [row["claim_count"], row["report_count"]]
    assert "Harbour Guard" in set(claims["asserted_by"])
    assert str(claims["day"].dtype) == "date32[day][pyarrow]"
    assert claims.attrs["table"] == "figures"


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        ({"measure": "people-kiled"}, qantar.UnknownTerm, "did you mean 'people-killed'"),
        ({"measure": "dead"}, qantar.UnknownTerm, "there are people-killed, people-arrested"),
        ({"rule": "strictest"}, qantar.UnknownTerm, "did you mean 'strictest-bounds'"),
        ({"rule": "average"}, qantar.UnknownTerm, "there are strictest-bounds, latest, most-independent, all-claims"),
        ({"measure": "insurgents-share"}, qantar.NothingFound, "no figure states insurgents-share; there are figures"),
        ({"measure": "acts-counted"}, qantar.NothingFound, "need not count the same thing"),
    ],
)
def test_nothing_is_silently_empty(
    data: qantar.Dataset, arguments: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        data.estimates(**arguments)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("edtf", "last"),
    [
        ("2022-01-11", "2022-01-11"),
        ("2022-01-11~", "2022-01-11"),
        ("2022-02", "2022-02-28"),
        ("2020?", "2020-12-31"),
        ("2022-01-03/2022-01-09", "2022-01-09"),
        ("../2022-01-09", "2022-01-09"),
        ("2022-01-03/..", None),
        ("[..2022-01-09]", "2022-01-09"),
        ("[2022-01-03..]", None),
        ("[2022-01-03..2022-01-09?]", "2022-01-09"),
    ],
)
def test_the_last_day_of_a_date(edtf: str, last: str | None) -> None:
    from qantar_schema.edtf import parse

    assert last_day(edtf) == parse(edtf).latest == (datetime.date.fromisoformat(last) if last else None)


def test_the_frame_is_typed(data: qantar.Dataset) -> None:
    found = data.estimates()
    assert isinstance(found, pd.DataFrame)
    assert found.dtypes[["low", "best", "high"]].eq("Float64").all()
    assert found.attrs["version"] == data.version
