"""C020: figures in a unit that their measure is not counted in."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_curation.grammar.lexicon import entries

RULE = Rule(
    "C020",
    "measure-unit",
    "Each measure has its units: the dead are persons, an age is in years, a share in percent, a rank is a rank. A "
    "claim in another unit would be compared with numbers that it cannot be compared with.",
    "Correct `unit` or `measure`.",
)
UNITS = {measure: frozenset(units) for measure, units in entries("measure-unit").items()}
"""The units of each measure. A test holds that every measure has its line."""


def _run(corpus: Corpus) -> Iterator[Finding]:
    for row in corpus.rows["figures"]:
        measure, unit = row.values.get("measure"), row.values.get("unit")
        if measure is None or unit is None or unit in UNITS[measure]:
            continue
        hint = f"`{measure}` is in {' or '.join(f'`{one}`' for one in sorted(UNITS[measure]))}"
        yield row.finding(RULE, f"{row.id}: `{measure}` in the unit `{unit}`", "unit", hint)


CHECK = Check(RULE, _run)
