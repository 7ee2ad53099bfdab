"""What can be said against a cited phrase without the text: its shape, its length, and whether its line exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qantar_curation.articles import rules
from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.text import MAX_PHRASE_WORDS, words

SHORT_LINE = 5
"""A line of at most so many words may be quoted whole."""

QUOTABLE_ROLES = frozenset({"date", "byline", "credit"})
"""Roles of lines that may be quoted whole, whatever their length."""


def shape_finding(citation: Citation, pin: ArticlePin, lines: int, words_of_line: int) -> Finding | None:
    """The first thing wrong with a citation that needs no text to be seen.

    Args:
        citation: the citation.
        pin: the entry of its article.
        lines: the number of lines of the article.
        words_of_line: the words of the cited line; any number where the article has no such line.
    """
    if not 1 <= citation.line <= lines:
        said = f"article {citation.article_id} has {lines} lines, so there is no line {citation.line}"
        return refuse(rules.NO_SUCH_LINE, citation, said, f"the last line is {lines}" if lines else None, "line")
    count = words(citation.phrase)
    if not count or citation.phrase != citation.phrase.strip():
        said = "the phrase is empty" if not count else "the phrase begins or ends with white space"
        return refuse(rules.PHRASE_HAS_OUTER_SPACE, citation, said)
    if count > MAX_PHRASE_WORDS:
        said = f"the phrase has {count} words, and {MAX_PHRASE_WORDS} is the most"
        return refuse(rules.PHRASE_TOO_LONG, citation, said)
    if count >= words_of_line > SHORT_LINE and pin.roles.get(citation.line) not in QUOTABLE_ROLES:
        said = f"the phrase has all {words_of_line} words of line {citation.line}"
        return refuse(rules.PHRASE_IS_WHOLE_LINE, citation, said)
    return None


def by_article(
    citations: Iterable[Citation], pins: Mapping[str, ArticlePin], findings: list[Finding]
) -> dict[str, list[Citation]]:
    """The citations of each article that has an entry; `findings` gets one for each citation of another."""
    grouped: dict[str, list[Citation]] = {}
    for citation in citations:
        if citation.article_id in pins:
            grouped.setdefault(citation.article_id, []).append(citation)
        else:
            said = f"there is no article `{citation.article_id}`"
            known = f"the articles are {', '.join(sorted(pins))}" if pins else None
            findings.append(refuse(rules.UNKNOWN_ARTICLE, citation, said, known, "article"))
    return grouped


def refuse(rule: Rule, citation: Citation, said: str, hint: str | None = None, key: str = "phrase") -> Finding:
    """A finding at the place where the phrase of a citation is written, or another key beside it."""
    return Finding(rule, citation.path, citation.locate(key), said, hint)
