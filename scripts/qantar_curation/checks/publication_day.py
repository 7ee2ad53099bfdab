"""A022: days of publication that nothing shows."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "A022",
    "publication-day",
    "Relative dates count from the article's day of publication, so that day needs evidence as well: the printed date "
    "where it is `printed`; where it is `inferred`, phrases with basis resolved or interpreted, if need be in another "
    "article.",
    "Cite the line that shows the day, with a basis that fits `published_on_basis`.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    evidence = corpus.evidence_of()
    for row in corpus.rows["articles"]:
        if row.values.get("published_on") is None or id(row) in corpus.partial:
            continue
        bases = {item.basis for item in evidence.get(id(row), ()) if "published_on" in item.supports}
        if not bases:
            yield row.finding(RULE, f"{row.id}: nothing shows its day of publication", "published_on")
        elif (row.values["published_on_basis"] == "printed") != (bases == {"stated"}):
            basis = row.values["published_on_basis"]
            said = f"{row.id}: the day is {basis}, and its evidence is {' and '.join(sorted(bases))}"
            yield row.finding(RULE, said, "published_on_basis")


CHECK = Check(RULE, _run)
