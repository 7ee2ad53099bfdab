"""C020: figures in a unit that their measure is not counted in."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C020",
    "measure-unit",
    "Each measure has its units: the dead are persons, an age is in years, a share in percent, a rank is a rank. A "
    "claim in another unit would be compared with numbers that it cannot be compared with.",
    "Correct `unit` or `measure`.",
)
_TIME = frozenset({"day", "week", "year"})
_NUMBER = frozenset({"count", "person", "state", "city", "region", "percent"})
UNITS = {
    "people-killed": frozenset({"person"}),
    "people-arrested": frozenset({"person"}),
    "troops-deployed": frozenset({"person"}),
    "troops-share": frozenset({"percent"}),
    "withdrawal-duration": _TIME,
    "measure-duration": _TIME,
    "planning-horizon": _TIME,
    "age": frozenset({"year"}),
    "organisation-age": frozenset({"year"}),
    "member-states": frozenset({"state"}),
    "requests-refused": frozenset({"count"}),
    "requests-granted": frozenset({"rank", "count"}),
    "deployment-rank": frozenset({"rank"}),
    "city-rank": frozenset({"rank"}),
    "vote-share": frozenset({"percent"}),
    "insurgents-share": frozenset({"percent"}),
    "cities-affected": frozenset({"city", "percent"}),
    "regions-affected": frozenset({"region", "percent"}),
    "units-created": frozenset({"count"}),
    "documents-signed": frozenset({"count"}),
    "actors-involved": _NUMBER,
    "acts-counted": frozenset({"count", "rank", "percent"}),
}
"""The units of each measure. A test holds that every measure has its line."""


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["figures"]:
        measure, unit = row.values.get("measure"), row.values.get("unit")
        if measure is None or unit is None or unit in UNITS[measure]:
            continue
        hint = f"`{measure}` is in {' or '.join(f'`{one}`' for one in sorted(UNITS[measure]))}"
        yield row.finding(RULE, f"{row.id}: `{measure}` in the unit `{unit}`", "unit", hint)


CHECK = Check(RULE, _run)
