"""Quantities resolved over their claims by a rule that the reader chooses, computed from the figures.

A quantity is a measure of a subject (an event, an official or an organisation) in one unit; a claim is one figure. The
rules:

`strictest-bounds`
    `low` is the highest lower bound of any claim, `high` the lowest upper bound; where they cross, the claims
    contradict each other and the two span the contradiction. `best` is the exact value, or failing one the value said
    with "about" or "nearly", that most independent reports give; of several that equally many give, none, and none
    outside the bounds. This is the rule of the published table `estimates`.
`latest`
    The same, over the claims of the last day alone: the last day that `as_of` allows, or where it is null the day of
    publication. Claims without a day are left out where others have one.
`most-independent`
    The same, over the claim alone that most independent reports make (value, bounds and qualifier all equal); over
    several where equally many make them.
`all-claims`
    Nothing is resolved: one row a claim.

Articles that print the same wire copy are one report, under every rule.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qantar.days import last_day
from qantar.reports import Place, place_of, reports, wire_groups
from qantar.rows import Row

RULES = ("strictest-bounds", "latest", "most-independent", "all-claims")
MIXED = frozenset({"acts-counted", "actors-involved"})
"""Measures of last resort: figures that share one of them need not count the same thing, and are not resolved."""
SUBJECT = ("event_id", "official_id", "organisation_id")
ABOUT = ("measure", *SUBJECT)
_CLAIM = ("qualifier", "low", "value", "high")


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure, the lines that say it, and the last day for which it can hold."""

    figure: Row
    places: frozenset[Place]
    day: datetime.date | None

    def number(self, name: str) -> float | None:
        """The value of a column of numbers."""
        value = self.figure[name]
        return float(value) if isinstance(value, int | float) else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is resolved: all claims of one measure, subject and unit; `id` is its key among the estimates."""

    id: str
    about: tuple[str, ...]
    claims: tuple[Claim, ...]

    @property
    def measure(self) -> str:
        """What is measured."""
        return self.about[0]


def quantities(rows: Callable[[str], list[Row]]) -> tuple[list[Quantity], dict[Place, str]]:
    """Every quantity, sorted by its id, and the wire group of each line that has one.

    Args:
        rows: Gives the rows of a table by its name.
    """
    places: dict[str, set[Place]] = defaultdict(set)
    for evidence in rows("evidence"):
        if evidence["record_table"] == "figures":
            places[str(evidence["record_id"])].add(place_of(evidence))
    published = {str(article["article_id"]): article["published_on"] for article in rows("articles")}
    claims: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for figure in rows("figures"):
        key = tuple(str(figure[name] or "") for name in (*ABOUT, "unit"))
        claims[key].append(_claim(figure, frozenset(places[str(figure["figure_id"])]), published))
    units = Counter(key[:-1] for key in claims)
    found = [
        Quantity("-".join(filter(None, key if units[key[:-1]] > 1 else key[:-1])), key[:-1], tuple(same))
        for key, same in claims.items()
    ]
    return sorted(found, key=lambda quantity: quantity.id), wire_groups(rows("article_lines"))


def _claim(figure: Row, places: frozenset[Place], published: Mapping[str, object]) -> Claim:
    day = None if figure["as_of"] is None else last_day(str(figure["as_of"]))
    printed = published.get(str(figure["article_id"]))
    return Claim(figure, places, day or (printed if isinstance(printed, datetime.date) else None))


def resolve(quantity: Quantity, rule: str, groups: Mapping[Place, str]) -> Row | None:
    """The row of a quantity by a rule other than `all-claims`; None where the claims give no bound and no value."""
    chosen = _CHOOSE[rule](quantity.claims, groups)
    low, best, high = _strictest(chosen, groups)
    if low is None and best is None and high is None:
        return None
    count = len(reports({place for claim in quantity.claims for place in claim.places}, groups))
    first = quantity.claims[0].figure
    alike = len({tuple(claim.figure[name] for name in _CLAIM) for claim in quantity.claims}) == 1
    return {
        "estimate_id": quantity.id,
        **{name: first[name] for name in (*ABOUT, "unit")},
        "low": low,
        "best": best,
        "high": high,
        "rule": "single-claim" if rule == "strictest-bounds" and count == 1 and alike else rule,
        "claim_count": len(quantity.claims),
        "report_count": count,
    }


def claim_rows(quantity: Quantity, groups: Mapping[Place, str]) -> list[Row]:
    """One row a claim; `report` numbers the independent reports of the quantity."""
    together = reports({place for claim in quantity.claims for place in claim.places}, groups)
    number = {article: place for place, articles in enumerate(together, start=1) for article in articles}
    resolved = None if quantity.measure in MIXED else quantity.id
    return [
        {
            "estimate_id": resolved,
            **claim.figure,
            "day": claim.day,
            "report": number.get(str(claim.figure["article_id"])),
        }
        for claim in quantity.claims
    ]


def _strictest(
    claims: tuple[Claim, ...], groups: Mapping[Place, str]
) -> tuple[float | None, float | None, float | None]:
    lows = [low for claim in claims if (low := claim.number("low")) is not None]
    highs = [high for claim in claims if (high := claim.number("high")) is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        low, high = high, low
    for qualifiers in (("exact",), ("about", "nearly")):
        given: dict[float, set[Place]] = defaultdict(set)
        for claim in claims:
            value = claim.number("value")
            if value is not None and claim.figure["qualifier"] in qualifiers:
                given[value] |= claim.places
        if given:
            best = _most(given, groups)
            outside = best is not None and ((low is not None and best < low) or (high is not None and best > high))
            return low, None if outside else best, high
    return low, None, high


def _most(given: Mapping[float, set[Place]], groups: Mapping[Place, str]) -> float | None:
    """The value that most independent reports give; none where several do."""
    votes = {value: len(reports(places, groups)) for value, places in given.items()}
    first = [value for value, count in votes.items() if count == max(votes.values())]
    return first[0] if len(first) == 1 else None


def _latest(claims: tuple[Claim, ...], _: Mapping[Place, str]) -> tuple[Claim, ...]:
    last = max((claim.day for claim in claims if claim.day is not None), default=None)
    return tuple(claim for claim in claims if claim.day == last)


def _most_independent(claims: tuple[Claim, ...], groups: Mapping[Place, str]) -> tuple[Claim, ...]:
    alike: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[tuple(claim.figure[name] for name in _CLAIM)].append(claim)
    votes = [
        (len(reports({place for claim in same for place in claim.places}, groups)), same) for same in alike.values()
    ]
    most = max(count for count, _ in votes)
    return tuple(claim for count, same in votes if count == most for claim in same)


_CHOOSE: dict[str, Callable[[tuple[Claim, ...], Mapping[Place, str]], tuple[Claim, ...]]] = {
    "strictest-bounds": lambda claims, _: claims,
    "latest": _latest,
    "most-independent": _most_independent,
}
