"""The `edtf` library is the oracle for the bounds of what it reads rightly.

It is right on dates, closed intervals, and closed sets of two dates of one precision. It is no oracle for the
rest: the open side of an interval or set comes out as an infinite float that its own date arithmetic rejects,
sets with a qualifier or of two precisions are refused, and an interval that runs backwards passes. Those are
tested against the bounds of the dates they are written with.
"""

from __future__ import annotations

import datetime
import warnings
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from qantar_schema.edtf import PRECISIONS, EdtfError, parse

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its grammar raises deprecations of pyparsing on import
    from edtf import parse_edtf

days = st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31))
bodies = st.builds(lambda date, length: date.isoformat()[:length], days, st.sampled_from([4, 7, 10]))
marks = st.sampled_from(["", "~", "?"])
dates = st.builds(str.__add__, bodies, marks)


def oracle(text: str) -> tuple[datetime.date, datetime.date]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        value: Any = parse_edtf(text)
        low, high = value.lower_strict(), value.upper_strict()
    return datetime.date(*low[:3]), datetime.date(*high[:3])


@given(dates)
def test_dates_agree_with_the_oracle(text: str) -> None:
    value = parse(text)
    assert (value.earliest, value.latest) == oracle(text)
    assert value.precision == {4: "year", 7: "month", 10: "day"}[len(text.rstrip("~?"))]


@given(dates, dates)
def test_closed_intervals_agree_with_the_oracle(one: str, other: str) -> None:
    text = f"{one}/{other}"
    low, high = oracle(text)
    try:
        value = parse(text)
    except EdtfError:
        assert low >= high or one.rstrip("~?") == other.rstrip("~?")
    else:
        assert (value.earliest, value.latest) == (low, high)
        assert value.precision in {"range", "week"}


@given(bodies, bodies)
def test_closed_sets_agree_with_the_oracle_and_with_intervals(one: str, other: str) -> None:
    text = f"[{one}..{other}]"
    try:
        value = parse(text)
    except EdtfError:
        return
    if len(one) == len(other):
        assert (value.earliest, value.latest) == oracle(text)
    interval = parse(f"{one}/{other}")
    assert (value.earliest, value.latest, value.precision) == (
        interval.earliest,
        interval.latest,
        interval.precision,
    )


@given(dates)
def test_open_sides_keep_the_bound_of_the_date(text: str) -> None:
    bound = parse(text)
    for before in (parse(f"../{text}"), parse(f"[..{text}]")):
        assert (before.earliest, before.latest, before.precision) == (None, bound.latest, "open")
        assert before.qualifier == bound.qualifier
    for after in (parse(f"{text}/.."), parse(f"[{text}..]")):
        assert (after.earliest, after.latest, after.precision) == (bound.earliest, None, "open")


@given(days, st.integers(1, 20))
def test_a_week_runs_from_monday_to_sunday(start: datetime.date, length: int) -> None:
    end = min(start + datetime.timedelta(days=length), datetime.date(2999, 12, 31))
    if end > start:
        is_week = start.weekday() == 0 and (end - start).days == 6
        assert parse(f"{start}/{end}").precision == ("week" if is_week else "range")


@given(st.one_of(st.text(max_size=40), st.text("0123456789-/.[]~?", max_size=40)))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        value = parse(text)
    except EdtfError as error:
        assert str(error)
        assert 0 <= error.offset <= len(text)
        return
    assert parse(value.canonical) == value
    assert value.precision in PRECISIONS
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest
    assert (value.precision == "open") == (value.earliest is None or value.latest is None)
