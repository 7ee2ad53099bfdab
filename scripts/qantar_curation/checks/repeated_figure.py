"""C025: the same claim of one article, twice."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C025",
    "repeated-figure",
    "The same quantity with the same value and qualifier, twice in one article, is one figure with two pieces of "
    "evidence (CODEBOOK, section 7). As two it would weigh double in an estimate.",
    "Make one figure of the two with the evidence of both; or give `population` or `as_of` where they differ in that.",
)
_SAME = (
    "article_id",
    "measure",
    "event_id",
    "official_id",
    "organisation_id",
    "value",
    "low",
    "high",
    "qualifier",
    "unit",
    "population",
    "as_of",
    "asserted_by_official_id",
    "asserted_by_organisation_id",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    first: dict[tuple[object, ...], SourceRow] = {}
    for row in corpus.rows["figures"]:
        if row.unknown & set(_SAME):
            continue
        word = row.values.get("text") if row.values.get("qualifier") == "vague" else None
        before = first.setdefault((*(row.values.get(column) for column in _SAME), word), row)
        if before is not row:
            yield row.finding(RULE, f"{row.id} claims what {before.id} claims", "figure_id")


CHECK = Check(RULE, _run)
