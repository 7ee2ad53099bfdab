"""C030: places that lie in places of the wrong kind."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C030",
    "place-order",
    "A building lies in a city, a region or a country, a city in a region or a country, a country in a region of the "
    "world, and not the other way round. Whoever sums up the events of a country follows `part_of`.",
    "Correct `part_of` or `kind`.",
)
_WORLD = "region-of-world"
INSIDE = {
    _WORLD: frozenset({_WORLD}),
    "country": frozenset({_WORLD}),
    "region": frozenset({"region", "city", "country", _WORLD}),
    "city": frozenset({"region", "country", _WORLD}),
    "building": frozenset({"building", "region", "city", "country"}),
}
"""The kinds of places that each kind can lie in; a part of a town is a region."""


def _run(corpus: Corpus) -> Iterator[Finding]:
    places = corpus.ids("places")
    for row in corpus.rows["places"]:
        outer = places.get(row.values.get("part_of_id") or "")
        kind = row.values.get("kind")
        if outer is None or kind is None or outer.values.get("kind") in {*INSIDE[kind], None}:
            continue
        said = f"{row.id}, a `{kind}`, cannot lie in {outer.id}, a `{outer.values['kind']}`"
        yield row.finding(RULE, said, "part_of_id")


CHECK = Check(RULE, _run)
