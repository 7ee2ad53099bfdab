from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import qantar

FIGURE = "a000-people-killed"


@pytest.fixture(scope="module")
def data(merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia)


def row(frame: pd.DataFrame, key: str, value: str) -> pd.Series:
    return frame[frame[key] == value].iloc[0]


def cell(found: pd.DataFrame, field: str) -> pd.DataFrame:
    return found[found["field"] == field].reset_index(drop=True)


def test_a_row(data: qantar.Dataset) -> None:
    found = data.explain(row(data.load("figures"), "figure_id", FIGURE))
    value = cell(found, "value")
    assert value.loc[0, ["value", "article_id", "phrase", "basis"]].tolist() == [
        "37", "a000", "At least 37 people have died", "stated",
    ]  # fmt: skip
    assert value["source"][0] == "Castaval Gazette" and str(value["published_on"][0]) == "2031-03-14"
    assert set(found["record_id"]) == {FIGURE} and set(found["record_table"]) == {"figures"}


def test_what_was_computed_leads_to_what_it_was_computed_from(data: qantar.Dataset) -> None:
    found = data.explain(row(data.load("figures"), "figure_id", FIGURE))
    assert cell(found, "low")["through"].tolist() == ["value, qualifier"]
    event = data.explain(row(data.load("events"), "event_id", "pact-deployment"))
    assert set(cell(event, "start_earliest")["through"]) == {"start_edtf"}
    assert cell(event, "start_earliest")["phrase"].tolist() == cell(event, "start_edtf")["phrase"].tolist()
    estimate = data.explain(row(data.load("estimates"), "measure", "people-killed"))
    assert f"figures/{FIGURE}/value, figures/{FIGURE}/qualifier" in set(cell(estimate, "low")["through"])
    assert set(cell(estimate, "low")["article_id"]) == {"a000", "a001"}


def test_what_nothing_is_cited_for_says_why(data: qantar.Dataset) -> None:
    label = cell(data.explain(row(data.load("events"), "event_id", "pact-deployment")), "label")
    assert label.loc[0, "origin"] == "editorial" and label["article_id"].isna().all() and len(label) == 1


def test_a_row_about_a_line_names_it(data: qantar.Dataset) -> None:
    found = data.explain(data.load("official_names").head(1))
    assert found["line"].notna().all() and found["article_id"].notna().all()


@pytest.mark.parametrize("table", ["events", "event_participants", "officials", "appointments", "figures"])
def test_every_coded_cell_has_evidence(data: qantar.Dataset, table: str) -> None:
    frame = data.load(table)
    found = data.explain(frame)
    coded = found[found["origin"] == "coded"]
    assert coded["evidence_id"].notna().all()
    schema = data.schema(table).set_index("column")
    filled = sum(int(frame[name].notna().sum()) for name in frame if schema.loc[name, "origin"] == "coded")
    assert len(coded.drop_duplicates(["record_id", "field"])) == filled


def test_selections_and_answers_are_explained(data: qantar.Dataset) -> None:
    figures = data.load("figures", columns=["figure_id", "value"])
    assert set(data.explain(figures[figures["value"] > 1000])["field"]) == {"value"}
    assert set(data.explain(figures.head(3), fields=["measure"])["field"]) == {"measure"}
    assert set(data.explain(figures.head(3), fields="measure")["field"]) == {"measure"}
    timeline = data.timeline(kind="riot")
    assert set(data.explain(timeline)["record_table"]) == {"events"}
    claims = data.estimates("people-killed", "all-claims")
    assert set(data.explain(claims)["record_table"]) == {"figures"}


def test_a_frame_that_forgot_its_table(data: qantar.Dataset) -> None:
    frame = data.load("figures").head(2)
    frame.attrs = {}
    assert set(data.explain(frame)["record_table"]) == {"figures"}
    assert set(data.explain(frame.assign(mine=1), table="figures")["record_table"]) == {"figures"}
    with pytest.raises(qantar.NotATable, match="cannot be told which table"):
        data.explain(frame.assign(mine=1))


def test_one_row_a_cell_and_phrase_whatever_is_given_twice(data: qantar.Dataset) -> None:
    frame = data.load("figures").head(2)
    assert data.explain(pd.concat([frame, frame])).equals(data.explain(frame))


@pytest.mark.parametrize(
    ("ask", "error", "says"),
    [
        (lambda d: d.explain("figures"), qantar.NotATable, "not str"),
        (lambda d: d.explain(d.load("figures").head(0)), qantar.NotATable, "has no rows"),
        (lambda d: d.explain(d.load("figures")[["value"]]), qantar.NotATable, "the column figure_id is missing"),
        (lambda d: d.explain(d.load("figures"), table="figure"), qantar.UnknownTable, "did you mean 'figures'"),
        (lambda d: d.explain(d.load("figures"), fields=["valu"]), qantar.UnknownField, "did you mean 'value'"),
        (lambda d: d.explain(d.load("figures").assign(figure_id="x")), qantar.UnknownId, "no row of 'figures'"),
        (lambda d: d.explain(d.load("figures").assign(figure_id=None)), qantar.NotATable, "a row has no figure_id"),
        (lambda d: d.explain(pd.concat([d.load("figures")] * 2, axis=1)), qantar.NotATable, "stands there 2 times"),
        (lambda d: d.explain(d.load("figures").head(1), fields=["figure_id"]), qantar.NoEvidence, "null, or keys"),
        (lambda d: d.explain(d.holders("cabinet-of-merevia")), qantar.NotATable, "cannot be told"),
    ],
)
def test_nothing_is_silently_empty(
    data: qantar.Dataset, ask: Callable[[qantar.Dataset], Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        ask(data)
    assert says in str(caught.value)
