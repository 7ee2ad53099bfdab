from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

import qantar
from qantar_curation.publishing import publish


@pytest.fixture(scope="module")
def data(merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia)


def test_every_event_in_order(data: qantar.Dataset) -> None:
    found, events = data.timeline(), data.load("events")
    assert sorted(found["event_id"]) == sorted(events["event_id"])
    dated = found[found["start_edtf"].notna()]
    assert found["start_edtf"].notna().tolist() == sorted(found["start_edtf"].notna(), reverse=True)
    first = dated["start_earliest"].fillna(dated["start_latest"]).tolist()
    assert first == sorted(first)
    assert len(data.timeline(undated=False)) == len(dated) < len(found)
    assert str(found["status"].dtype) == "category" and str(found["report_count"].dtype) == "Int64"


def test_what_stands_beside_an_event(data: qantar.Dataset) -> None:
    row = data.timeline().set_index("event_id").loc["pact-deployment"]
    assert row["start_precision"] == "day" and row["place"] == "Port Ilmar"
    assert row["articles"] == "a000, a001"
    alleged = data.timeline(status="alleged").set_index("event_id")
    assert alleged.loc["border-crossing-alleged", "asserted_by"] == "Salt Workers' Union"


def test_articles_are_as_many_as_counted(data: qantar.Dataset) -> None:
    for _, row in data.timeline().iterrows():
        assert len(row["articles"].split(", ")) == row["article_count"]


def test_between_two_days(data: qantar.Dataset) -> None:
    first, last = datetime.date(2031, 3, 4), datetime.date(2031, 3, 6)
    found = data.timeline(str(first), last, undated=False)
    assert set(found["event_id"]) < set(data.timeline()["event_id"])
    for _, row in found.iterrows():
        bounds = row["start_earliest"], row["start_latest"], row["end_latest"]
        earliest, latest, end = (day if isinstance(day, datetime.date) else None for day in bounds)
        assert earliest is None or earliest <= last
        assert (end or latest or last) >= first
    assert "cabinet-dismissal" in set(found["event_id"])
    assert len(data.timeline(first, last)) > len(found)  # what has no day may have been then


def test_what_has_not_ended_is_left_out_by_no_first_day(empty_corpus: Path, fictional_tables: dict[str, Any]) -> None:
    (fair,) = fictional_tables["events"]
    open_end = {"end_edtf": "[1923-05-02..]", "end_earliest": datetime.date(1923, 5, 2), "end_precision": "open"}
    fictional_tables["events"].append(fair | {"event_id": "feud", "label": "The feud"} | open_end)
    publish(empty_corpus, fictional_tables)
    data = qantar.Dataset(empty_corpus)
    assert data.timeline()["event_id"].tolist() == ["fair", "feud"]
    assert data.timeline(since="1924-01-01")["event_id"].tolist() == ["feud"]


def test_by_kind_status_and_place(data: qantar.Dataset) -> None:
    assert set(data.timeline(kind=["riot", "protest"])["kind"]) <= {"riot", "protest"}
    assert set(data.timeline(status="announced")["status"]) == {"announced"}
    inside = data.timeline(place="merevia")
    assert {"Merevia", "Port Ilmar"} <= set(inside["place"])
    assert set(data.timeline(place="port-ilmar")["event_id"]) < set(inside["event_id"])


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        ({"kind": "riots"}, qantar.UnknownTerm, "did you mean 'riot'"),
        ({"status": ["occurred", "anounced"]}, qantar.UnknownTerm, "did you mean 'announced'"),
        ({"place": "port-ilma"}, qantar.UnknownId, "did you mean 'port-ilmar'"),
        (
            {"kind": "coup-attempt", "status": "refused"},
            qantar.NothingFound,
            "has kind 'coup-attempt', status 'refused'",
        ),
        ({"until": "1066-10-14", "undated": False}, qantar.NothingFound, "until '1066-10-14'"),
        ({"since": "2031-03-14", "until": "2031-03-01"}, ValueError, "since 2031-03-14 is after until 2031-03-01"),
        ({"since": "March"}, ValueError, "'March' is no day"),
    ],
)
def test_nothing_is_silently_empty(
    data: qantar.Dataset, arguments: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        data.timeline(**arguments)
    assert says in str(caught.value)
