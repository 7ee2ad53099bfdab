"""Who held a post: the facts that the appointments state, joined into tenures."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from qantar.rows import Row

Bound = datetime.date | None
Holder = tuple[str | None, str | None]
"""Official and organisation; one of the two is null."""

REAL = ("occurred", "ongoing")
SAID = ("alleged", "announced", "planned")
"""Other statuses under which somebody is said to hold a post. Refused, negated, hypothetical: nobody holds it so."""
_BEGIN = ("appointed", "formed", "acting", "retained", "held")
_END = ("dismissed", "removed", "resigned")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that an appointment says: somebody has, begins or ceases to hold the post.

    Attributes:
        what: `begin`, `hold`, `consent` (a vote, that begins nothing by itself) or `end`.
        attested: Days on which the holder surely is in the post, by this fact alone.
    """

    what: str
    earliest: Bound
    latest: Bound
    appointment: str
    attested: tuple[datetime.date, ...] = ()


@dataclass(slots=True)
class Tenure:
    """One time in a post, as far as the articles say.

    Attributes:
        status: `occurred` for what articles state as a fact; else how it is said.
    """

    holder: Holder
    status: str
    facts: list[Fact] = field(default_factory=list)

    def _of(self, *what: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.what in what]

    @property
    def since(self) -> tuple[Bound, Bound]:
        """First and last day on which it can have begun."""
        begins = self._of("begin") or self._of("consent")
        earliest = [fact.earliest for fact in begins]
        known = [fact.latest for fact in (*begins, *self._of("end", "hold")) if fact.latest is not None]
        first = min((day for day in earliest if day is not None), default=None)
        return (None if None in earliest else first), min(known, default=None)

    @property
    def until(self) -> tuple[Bound, Bound]:
        """First and last day on which it can have ended; both null where no end is said."""
        ends = self._of("end")
        first = [fact.earliest for fact in ends if fact.earliest is not None]
        last = [fact.latest for fact in ends if fact.latest is not None]
        if first and last and max(first) > min(last):
            return min(first), max(last)  # they do not agree: the two span what is said
        return max(first, default=None), min(last, default=None)

    @property
    def attested(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day between which the holder surely was in the post."""
        begun = min((fact.latest for fact in self._of("begin") if fact.latest is not None), default=None)
        ends, ended = self.until
        days = [day for fact in self.facts for day in fact.attested if ended is None or day <= ended]
        if begun is not None and (begun <= ends if ends is not None else not self._of("end")):
            days.append(begun)
        if days and ends is not None and min(days) <= ends:
            days.append(ends)
        return (min(days), max(days)) if days else None

    def on(self, day: datetime.date) -> str | None:
        """Whether the holder was in the post at some time of a day: `certain`, `possible`, or None for no."""
        first, last = self.since[0], self.until[1]
        if (first is not None and day < first) or (last is not None and day > last):
            return None
        sure = self.attested
        return "certain" if sure is not None and sure[0] <= day <= sure[1] else "possible"


def tenures(
    post: str, single_seat: bool, appointments: Iterable[Row], printed: dict[str, set[datetime.date]]
) -> list[Tenure]:
    """The tenures of a post.

    Args:
        post: The key of the post.
        single_seat: Whether one holder gives way to the next.
        appointments: The rows of `appointments`.
        printed: For each appointment the days of publication of the articles that state it.
    """
    facts: dict[tuple[Holder, str], list[Fact]] = defaultdict(list)
    for row in appointments:
        status = "occurred" if row["status"] in REAL else str(row["status"])
        if status in (*REAL, *SAID):
            for holder, fact in _facts(post, row, printed.get(str(row["appointment_id"]), set())):
                facts[holder, status].append(fact)
    found = [tenure for key, said in facts.items() for tenure in _joined(*key, said)]
    if single_seat:
        _give_way([tenure for tenure in found if tenure.status == "occurred"])
    return found


def _give_way(found: list[Tenure]) -> None:
    """End each tenure without an end, at the latest when somebody else came surely later."""
    came = [(fact, tenure.holder) for tenure in found for fact in tenure.facts if fact.what == "begin"]
    for tenure in [one for one in found if not any(fact.what == "end" for fact in one.facts)]:
        begun = tenure.since[1]
        for fact, holder in came:
            later = begun is not None and fact.earliest is not None and fact.earliest > begun
            if later and fact.latest is not None and holder != tenure.holder:
                tenure.facts.append(Fact("end", None, fact.latest, fact.appointment))


def _facts(post: str, row: Row, printed: set[datetime.date]) -> Iterator[tuple[Holder, Fact]]:
    """What one appointment says about the post, and about whom."""
    id = str(row["appointment_id"])
    holder: Holder = (_text(row["official_id"]), _text(row["organisation_id"]))
    first, last = _day(row["date_earliest"]), _day(row["date_latest"])
    if row["post_id"] == post:
        change = str(row["change"])
        if change in _BEGIN:
            yield holder, _begin(row, change, first, last, id, printed)
        elif change in _END:
            end = last or min(printed, default=None)
            yield holder, Fact("end", first, end, id, _precise(first, end))
        elif change == "confirmed":
            yield holder, Fact("consent", first, None, id)
        if row["until_edtf"] is not None:
            ends = _day(row["until_earliest"]), _day(row["until_latest"])
            yield holder, Fact("end", *ends, id, _precise(*ends))
        if row["predecessor_official_id"] is not None:
            yield (_text(row["predecessor_official_id"]), None), Fact("end", None, last, id)
    if row["previous_post_id"] == post:
        yield holder, Fact("end", None, last, id)


def _begin(row: Row, change: str, first: Bound, last: Bound, id: str, printed: set[datetime.date]) -> Fact:
    if last is None and row["until_edtf"] is None and row["status"] in REAL:
        # Neither begin nor end is dated: it holds on the day of the articles that say so, and nothing before is known.
        return Fact("begin", first, min(printed, default=None), id, tuple(sorted(printed)))
    if change == "retained":
        return Fact("hold", None, last, id, _precise(first, last))
    return Fact("begin", first, last, id, _precise(first, last))


def _precise(first: Bound, last: Bound) -> tuple[datetime.date, ...]:
    return (last,) if last is not None and first == last else ()


def _joined(holder: Holder, status: str, facts: Iterable[Fact]) -> Iterator[Tenure]:
    """The facts about one holder as tenures: a new one begins where one begins surely after the last had ended."""
    tenure, ended = Tenure(holder, status), None
    for fact in sorted(facts, key=_order):
        starts = fact.what != "end" and fact.earliest is not None
        if starts and ended is not None and fact.earliest is not None and fact.earliest > ended:
            yield tenure
            tenure, ended = Tenure(holder, status), None
        tenure.facts.append(fact)
        if fact.what == "end" and fact.latest is not None:
            ended = max(ended or fact.latest, fact.latest)
    yield tenure


def _order(fact: Fact) -> tuple[datetime.date, bool, str]:
    day = (fact.latest or fact.earliest) if fact.what == "end" else (fact.earliest or fact.latest)
    return day or datetime.date.min, fact.what == "end", fact.appointment


def _day(value: object) -> Bound:
    return value if isinstance(value, datetime.date) else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
