from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

import qantar
from qantar.rows import Row
from qantar.tenures import Tenure, tenures

PRINTED = datetime.date(2022, 1, 11)
POST = "head"


@pytest.fixture(scope="module")
def data(merevia: Path) -> qantar.Dataset:
    return qantar.Dataset(merevia)


def day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def said(
    change: str, date: str | tuple[str | None, str | None] | None = None, *, who: str = "ann",
    until: str | tuple[str | None, str | None] | None = None, **more: Any,
) -> Row:  # fmt: skip
    """One appointment; a date is a day or its bounds."""
    row: Row = dict.fromkeys(("organisation_id", "predecessor_official_id", "previous_post_id"))
    row |= {"appointment_id": f"{who}-{change}-{date}-{until}", "official_id": who, "post_id": POST, "change": change}
    for name, value in (("date", date), ("until", until)):
        first, last = (value, value) if isinstance(value, str) else value or (None, None)
        row |= {f"{name}_edtf": None if value is None else "x", f"{name}_earliest": day(first)}
        row |= {f"{name}_latest": day(last)}
    return row | {"status": "occurred"} | more


def held(*rows: Row, single_seat: bool = True) -> list[Tenure]:
    return tenures(POST, single_seat, rows, {str(row["appointment_id"]): {PRINTED} for row in rows})


def on(tenure: Tenure, *days: str) -> list[str | None]:
    return [tenure.on(datetime.date.fromisoformat(one)) for one in days]


def test_appointed_on_a_day() -> None:
    (tenure,) = held(said("appointed", "2022-01-05"))
    assert on(tenure, "2022-01-04", "2022-01-05", "2022-01-06") == [None, "certain", "possible"]


def test_appointed_and_dismissed() -> None:
    (tenure,) = held(said("appointed", "2022-01-05"), said("dismissed", "2022-01-09"))
    days = "2022-01-04", "2022-01-05", "2022-01-07", "2022-01-09", "2022-01-10"
    assert on(tenure, *days) == [None, "certain", "certain", "certain", None]


def test_dismissed_within_a_week() -> None:
    (tenure,) = held(said("appointed", "2022-01-01"), said("dismissed", ("2022-01-03", "2022-01-09")))
    assert on(tenure, "2022-01-03", "2022-01-04", "2022-01-09", "2022-01-10") == [
        "certain", "possible", "possible", None,
    ]  # fmt: skip


def test_removed_since_nobody_knows_when() -> None:
    (tenure,) = held(said("removed", "2022-01-05"))
    assert on(tenure, "2021-01-01", "2022-01-05", "2022-01-06") == ["possible", "certain", None]


def test_former_attests_no_day() -> None:
    (tenure,) = held(said("held", until=(None, "2022-01-11")))
    assert on(tenure, "2022-01-01", "2022-01-11", "2022-01-12") == ["possible", "possible", None]


def test_a_title_before_a_name_holds_on_the_day_of_the_article() -> None:
    (tenure,) = held(said("held", status="ongoing"))
    assert on(tenure, "2022-01-10", "2022-01-11", "2022-01-12") == ["possible", "certain", "possible"]


def test_a_year() -> None:
    (tenure,) = held(said("held", ("2018-01-01", "2018-12-31"), until=("2020-01-01", "2020-12-31")))
    days = "2017-12-31", "2018-06-01", "2018-12-31", "2020-01-01", "2020-06-01", "2021-01-01"
    assert on(tenure, *days) == [None, "possible", "certain", "certain", "possible", None]


def test_acting_then_appointed_is_one_tenure() -> None:
    (tenure,) = held(said("acting"), said("appointed", "2022-01-11"))
    assert tenure.since == (None, day("2022-01-11"))
    assert on(tenure, "2022-01-08", "2022-01-11") == ["possible", "certain"]


def test_a_nomination_puts_nobody_in_office_and_a_vote_only_possibly() -> None:
    assert held(said("nominated", "2022-01-11")) == []
    (tenure,) = held(said("confirmed", "2022-01-11"))
    assert on(tenure, "2022-01-10", "2022-01-11", "2022-01-12") == [None, "possible", "possible"]


def test_two_tenures_of_one_person() -> None:
    first, second = held(
        said("appointed", "2001-01-01"), said("resigned", "2002-01-01"), said("appointed", "2005-01-01")
    )
    assert on(first, "2001-06-01", "2003-01-01") == ["certain", None]
    assert on(second, "2003-01-01", "2005-01-01") == [None, "certain"]


def test_the_next_holder_of_a_single_seat_ends_a_tenure() -> None:
    rows = said("appointed", ("2019-01-01", "2019-12-31")), said("appointed", "2022-01-11", who="bob")
    ann, bob = held(*rows)
    assert on(ann, "2021-01-01", "2022-01-11", "2022-01-12") == ["possible", "possible", None]
    assert on(bob, "2022-01-11") == ["certain"]
    ann, _ = held(*rows, single_seat=False)
    assert on(ann, "2022-01-12") == ["possible"]


def test_who_was_succeeded_or_came_from_the_post_had_it() -> None:
    other = said("appointed", "2022-01-11", who="bob", predecessor_official_id="ann")
    tenure = next(one for one in held(other, single_seat=False) if one.holder == ("ann", None))
    assert on(tenure, "2022-01-01", "2022-01-12") == ["possible", None]
    (tenure,) = held(said("appointed", "2022-01-11", post_id="elsewhere", previous_post_id=POST))
    assert on(tenure, "2022-01-01", "2022-01-12") == ["possible", None]


def test_what_is_only_said_stays_so() -> None:
    (tenure,) = held(said("appointed", "2022-02-01", status="announced"))
    assert tenure.status == "announced"
    assert held(said("appointed", "2022-02-01", status="refused")) == []


def test_holders_of_a_post(data: qantar.Dataset) -> None:
    found = data.holders("prime-minister-of-merevia", "2031-03-14")
    assert found.loc[0, ["holder", "certainty"]].tolist() == ["Oda Linnart", "certain"]
    assert "linnart-prime-minister-appointed" in found["appointments"][0].split(", ")
    assert found["articles"][0] == "a000, a001"
    assert data.holders("prime-minister-of-merevia", datetime.date(2031, 3, 5))["holder"].tolist() == ["Tomas Rehk"]
    ever = data.holders("prime-minister-of-merevia")
    assert set(ever["holder"]) == {"Oda Linnart", "Tomas Rehk"}
    assert str(found["since_latest"].dtype) == "date32[day][pyarrow]"


def test_a_collective_holder(data: qantar.Dataset) -> None:
    found = data.holders("cabinet-of-merevia", "2031-03-06")
    assert found.loc[0, "organisation_id"] == "rehk-cabinet"


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        (("prime-minister",), qantar.UnknownId, "did you mean 'prime-minister-of-merevia'"),
        (("commander-of-harbour-guard", "2031-03-14"), qantar.NothingFound, "at other times: Kaspar Dohle"),
        (("prime-minister-of-merevia", "14 March"), ValueError, "write YYYY-MM-DD"),
        (("prime-minister-of-merevia", "2031-3-14x"), ValueError, "is no day"),
        (("prime-minister-of-merevia", 20310314), TypeError, "a day is a date or a text"),
    ],
)
def test_nothing_is_silently_empty(
    data: qantar.Dataset, arguments: tuple[Any, ...], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        data.holders(*arguments)
    assert says in str(caught.value)
