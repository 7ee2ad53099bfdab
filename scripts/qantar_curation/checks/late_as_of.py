"""C024: figures for a day after their article appeared."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.edtf import parse

RULE = Rule(
    "C024",
    "late-as-of",
    "`as_of` is the day for which the article gives the number (`so far`: the day of the article). No article counts "
    "on a day after its own publication.",
    "Correct `as_of`, or remove it where the article does not say for when.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    articles = corpus.ids("articles")
    for row in corpus.rows["figures"]:
        article, text = articles.get(row.values.get("article_id") or ""), row.values.get("as_of")
        day = article.values.get("published_on") if article is not None else None
        if text is None or day is None:
            continue
        earliest = parse(text).earliest
        if earliest is not None and earliest > day:
            said = f"{row.id}: {text} is after {row.values['article_id']} appeared ({day})"
            yield row.finding(RULE, said, "as_of")


CHECK = Check(RULE, _run)
