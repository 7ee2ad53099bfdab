"""The tables `articles` and `article_lines`: what the entries say and what the locks and the evidence add."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qantar_curation.articles.overlap import quoted
from qantar_curation.corpus import Corpus

_SHARE_DIGITS = 4


def article_rows(corpus: Corpus, evidence: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row an article, by id."""
    cited = {(row["article_id"], row["line"]) for row in evidence}
    rows = []
    for source in sorted(corpus.rows["articles"], key=lambda row: row.id):
        lock = corpus.locks[source.id]
        share = quoted(lock)
        counts = {
            "lines": len(lock.lines),
            "words": share.words,
            "cited_lines": sum(article == source.id for article, _ in cited),
            "quoted_word_share": round(share.share, _SHARE_DIGITS),
        }
        rows.append(source.values | counts)
    return rows


def article_line_rows(corpus: Corpus, evidence: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row a line of each article, in order; what the entry does not list is body text, or blank without text."""
    cited = Counter((row["article_id"], row["line"]) for row in evidence)
    listed = {(row.values["article_id"], row.values["line"]): row.values for row in corpus.rows["article_lines"]}
    rows = []
    for article_id, lock in sorted(corpus.locks.items()):
        for line in lock.lines:
            blank = line.words == 0
            default = {
                "role": "blank" if blank else "body",
                "skipped_reason": "blank" if blank else None,
                "wire_group": None,
            }
            rows.append(
                {
                    "line_id": f"{article_id}-l{line.line}",
                    "article_id": article_id,
                    "line": line.line,
                    "characters": line.characters,
                    "words": line.words,
                    "sha256": line.sha256,
                    "cited": cited[article_id, line.line],
                    **default,
                    **listed.get((article_id, line.line), {}),
                }
            )
    return rows
