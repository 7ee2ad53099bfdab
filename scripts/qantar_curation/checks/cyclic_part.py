"""R004: records that are part of themselves."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "R004",
    "cyclic-part",
    "`part_of` leads from the smaller to the larger and ends somewhere. A circle has no whole, and whoever follows it "
    "never stops.",
    "Remove or correct the `part_of` that closes the circle.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for table in ("events", "organisations", "places"):
        rows = corpus.ids(table)
        for start, row in rows.items():
            way = [start]
            current = row.values.get("part_of_id")
            while current in rows and current not in way:
                way.append(current)
                current = rows[current].values.get("part_of_id")
            if current == start and start == min(way):
                yield row.finding(RULE, f"the circle {' → '.join([*way, start])}", "part_of_id")


CHECK = Check(RULE, _run)
