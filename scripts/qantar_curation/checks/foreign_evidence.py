"""C023: figures that another article than their own is cited for."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "C023",
    "foreign-evidence",
    "A figure is one article's claim: all that is cited for it stands in that article, and its id begins with the "
    "article's. The same number in another article is another figure, or a second report would be lost.",
    "Make a figure of its own for the other article, or correct `article` in the one or the other.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    for item in corpus.evidence:
        own = item.row.values.get("article_id")
        if item.row.table == "figures" and own is not None and item.article_id != own:
            said = f"{item.row.id} is a claim of {own}, and {item.article_id} is cited"
            yield item.finding(RULE, said, "article")
    for row in corpus.rows["figures"]:
        own = row.values.get("article_id")
        if own is not None and row.id and not row.id.startswith(f"{own}-"):
            yield row.finding(RULE, f"{row.id} is a claim of {own}, and its id does not begin so", "figure_id")


CHECK = Check(RULE, _run)
