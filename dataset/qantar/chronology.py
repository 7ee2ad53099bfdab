"""Events in the order in which they happened, or are said to."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qantar.days import Day, day_of
from qantar.descriptor import Package
from qantar.errors import NothingFound, one_of
from qantar.framing import Kind, frame_of
from qantar.naming import kinds_of, names, speaker
from qantar.rows import Row, row_of

if TYPE_CHECKING:
    import pandas as pd

Rows = Callable[[str], list[Row]]
_EVENT = (
    "event_id", "label", "kind", "status", "start_edtf", "start_earliest", "start_latest", "start_precision",
    "end_edtf", "end_earliest", "end_latest",
)  # fmt: skip


def timeline_frame(
    package: Package,
    rows: Rows,
    since: Day | None,
    until: Day | None,
    kind: str | Sequence[str] | None,
    status: str | Sequence[str] | None,
    place: str | None,
    undated: bool,
) -> pd.DataFrame:
    """The answer of `Dataset.timeline`, which describes it."""
    events = package.resources["events"]
    kinds = _terms(kind, "kind of event", events.field("kind").terms)
    statuses = _terms(status, "status", events.field("status").terms)
    within = None if place is None else _within(place, rows, package)
    first, last = (None if day is None else day_of(day) for day in (since, until))
    if first is not None and last is not None and first > last:
        raise ValueError(f"since {first} is after until {last}")
    found = [
        row
        for row in rows("events")
        if row["kind"] in kinds
        and row["status"] in statuses
        and (within is None or row["place_id"] in within)
        and _can_fall(row, first, last, undated)
    ]
    if not found:
        said = [
            f"{name} {value!r}"
            for name, value in zip(_ASKED, (kind, status, place, since, until), strict=True)
            if value is not None
        ]
        raise NothingFound(f"none of the {len(rows('events'))} events has {', '.join(said) or 'a day'}")
    named, articles = names(rows), _articles(rows)
    answer = [
        row
        | {
            "place": named["places"].get(str(row["place_id"])),
            "asserted_by": speaker(row, named),
            "articles": ", ".join(sorted(articles[str(row["event_id"])])) or None,
        }
        for row in sorted(found, key=_order)
    ]
    types: dict[str, Kind] = {name: kinds_of(events)[name] for name in _EVENT}
    types |= dict.fromkeys(("place", "asserted_by", "part_of_id", "articles"), "string")
    types |= dict.fromkeys(("article_count", "report_count"), "integer")
    return frame_of(answer, types, package.attrs("events", "Timeline"))


_ASKED = ("kind", "status", "place", "since", "until")


def _terms(asked: str | Sequence[str] | None, what: str, known: tuple[str, ...] | None) -> tuple[str, ...]:
    every = known or ()
    if asked is None:
        return every
    wanted = (asked,) if isinstance(asked, str) else tuple(asked)
    if not wanted:
        raise ValueError(f"no {what} is wanted: leave it out for all of them")
    return tuple(one_of(what, term, every) for term in wanted)


def _within(place: str, rows: Rows, package: Package) -> set[str]:
    """A place and all that lies in it."""
    row_of(rows("places"), package.resources["places"], place)
    parts: dict[str, list[str]] = defaultdict(list)
    for row in rows("places"):
        parts[str(row["part_of_id"])].append(str(row["place_id"]))
    found, waiting = set[str](), [place]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += parts[one]
    return found


def _can_fall(row: Row, first: datetime.date | None, last: datetime.date | None, undated: bool) -> bool:
    """Whether an event can have happened between two days."""
    if row["start_edtf"] is None:
        return undated
    earliest, latest = row["start_earliest"], row["start_latest" if row["end_edtf"] is None else "end_latest"]
    if first is not None and isinstance(latest, datetime.date) and latest < first:
        return False
    return not (last is not None and isinstance(earliest, datetime.date) and earliest > last)


def _order(row: Row) -> tuple[datetime.date, datetime.date, str]:
    """By the earliest day, then the latest; without an earliest day by the latest; undated last."""
    earliest, latest = row["start_earliest"], row["start_latest"]
    bounds = [day for day in (earliest, latest) if isinstance(day, datetime.date)]
    if not bounds:
        return datetime.date.max, datetime.date.max, str(row["event_id"])
    return bounds[0], bounds[-1], str(row["event_id"])


def _articles(rows: Rows) -> dict[str, set[str]]:
    """The articles that report each event or a party of it."""
    event = {str(row["participant_id"]): str(row["event_id"]) for row in rows("event_participants")}
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("evidence"):
        id = str(row["record_id"])
        if row["record_table"] == "events":
            found[id].add(str(row["article_id"]))
        elif row["record_table"] == "event_participants":
            found[event[id]].add(str(row["article_id"]))
    return found
