"""C002: officials, organisations, posts and places without a printed form."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C002",
    "unnamed-record",
    "Whoever and whatever stands in the tables is named or described in some line. A record whose printed form is "
    "nowhere registered came from outside the articles; an official must be named.",
    "Add evidence that supports `name` (of a post, `title`) with the form that the line prints.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    evidence = corpus.evidence_of()
    for table, key in (("officials", "name"), ("organisations", "name"), ("posts", "title"), ("places", "name")):
        for row in corpus.rows[table]:
            if not row.id or id(row) in corpus.partial:
                continue
            bases = {item.basis for item in evidence.get(id(row), ()) if key in item.supports}
            if not bases or (table == "officials" and "stated" not in bases):
                yield row.finding(RULE, f"no line is given that prints a name of `{row.id}`", key)


CHECK = Check(RULE, _run)
