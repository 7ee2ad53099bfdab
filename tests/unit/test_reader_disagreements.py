from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import qantar


@pytest.fixture(scope="module")
def data(merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia)


def test_every_side_beside_its_point(data: qantar.Dataset) -> None:
    found = data.disagreements()
    assert found["member_id"].tolist() == data.load("disagreement_members")["member_id"].tolist()
    point = found[found["disagreement_id"] == "death-toll"]
    assert set(point["kind"]) == {"contradiction"} and set(point["article_id"]) == {"a000", "a001"}
    assert sorted(point["value"]) == ["37", "37", "41"]


def test_those_that_concern_a_record(data: qantar.Dataset) -> None:
    found = data.disagreements("figures", "a000-people-killed")
    assert set(found["disagreement_id"]) == {"death-toll"} and len(found) == 3  # all its sides
    assert set(data.disagreements("events")["disagreement_id"]) == {"day-of-landing", "nature-of-the-crossing"}
    assert found.equals(data.disagreements("disagreements", "death-toll"))
    member = found["member_id"][0]
    assert found.equals(data.disagreements("disagreement_members", member))


def test_a_side_that_no_record_holds_is_there(data: qantar.Dataset) -> None:
    found = data.disagreements("disagreements", "nature-of-the-crossing")
    assert found["record_id"].isna().tolist().count(True) == 1 and len(found) == 2


def test_by_kind_and_judgement(data: qantar.Dataset) -> None:
    assert set(data.disagreements(kind="framing")["kind"]) == {"framing"}
    assert set(data.disagreements(judgement="unresolved")["disagreement_id"]) == {"death-toll"}


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        ({"kind": "contradictions"}, qantar.UnknownTerm, "did you mean 'contradiction'"),
        ({"judgement": "open"}, qantar.UnknownTerm, "there are unresolved"),
        ({"table": "figure"}, qantar.UnknownTable, "did you mean 'figures'"),
        ({"table": "figures", "id": "a000-people-kiled"}, qantar.UnknownId, "did you mean"),
        ({"id": "death-toll"}, ValueError, "named with its table"),
        ({"table": "posts"}, qantar.NothingFound, "none of the 3 disagreements is about posts"),
        ({"kind": "naming"}, qantar.NothingFound, "none of the 3 disagreements is of kind 'naming'"),
        ({"table": "figures", "kind": "framing"}, qantar.NothingFound, "is of kind 'framing' about figures"),
    ],
)
def test_nothing_is_silently_empty(
    data: qantar.Dataset, arguments: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        data.disagreements(**arguments)
    assert says in str(caught.value)
