"""Find each cited phrase in the captured text and make the locks of the articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from qantar_curation.articles import rules, suggest
from qantar_curation.articles.citation import ArticlePin, Citation
from qantar_curation.articles.lock import Anchor, Lock, make_lock
from qantar_curation.articles.moves import recapture_findings
from qantar_curation.articles.phrases import by_article, refuse, shape_finding
from qantar_curation.articles.places import places, whole_words
from qantar_curation.diagnostics.finding import Finding

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured, CapturedLine


class Anchoring:
    """The locks to write, by article, and what is wrong. A phrase with a finding has no anchor in its lock."""

    def __init__(self) -> None:
        self.locks: dict[str, Lock] = {}
        self.findings: list[Finding] = []


def anchor(
    citations: Iterable[Citation],
    pins: Mapping[str, ArticlePin],
    captured: Mapping[str, Captured],
    old_locks: Mapping[str, Lock] | None = None,
) -> Anchoring:
    """Anchor all cited phrases.

    Args:
        citations: the phrases that records cite.
        pins: the entries of the articles.
        captured: the articles that could be read. The others get no lock, and no finding here: `capture` made one.
        old_locks: the locks as they are, from which the new place of a phrase in a re-captured article is told.

    Returns:
        A lock for each captured article that is the pinned one, and the findings.
    """
    result = Anchoring()
    of_article = by_article(citations, pins, result.findings)
    for article_id, article in sorted(captured.items()):
        if article_id not in pins:
            continue
        pin, cited = pins[article_id], of_article.get(article_id, [])
        if article.sha256 != pin.sha256:
            old = (old_locks or {}).get(article_id)
            result.findings += recapture_findings(cited, pin, article, old)
            continue
        anchors: list[Anchor] = []
        for citation in cited:
            placed = place(citation, pin, article)
            if isinstance(placed, Anchor):
                anchors.append(placed)
            else:
                result.findings.append(placed)
        result.locks[article_id] = make_lock(article, anchors)
    return result


def place(citation: Citation, pin: ArticlePin, article: Captured) -> Anchor | Finding:
    """The anchor of one citation in the text of its article, or why it has none."""
    cited = article.line(citation.line)
    wrong = shape_finding(citation, pin, len(article.lines), cited.words if cited is not None else 0)
    if wrong is not None:
        return wrong
    line = article.lines[citation.line - 1]
    starts = places(line.text, citation.phrase)
    if not starts:
        return _not_in_line(citation, article)
    if citation.occurrence is None and len(starts) > 1:
        said = f"the phrase stands {len(starts)} times in line {citation.line} of {citation.article_id}"
        hint = f"add `occurrence: n` with n from 1 to {len(starts)}, or make the phrase longer"
        return refuse(rules.PHRASE_AMBIGUOUS, citation, said, hint)
    occurrence = 1 if citation.occurrence is None else citation.occurrence
    if not 1 <= occurrence <= len(starts):
        times = "once" if len(starts) == 1 else f"{len(starts)} times"
        where = f"line {citation.line} of {citation.article_id}"
        said = f"the phrase stands {times} in {where}, so there is no occurrence {occurrence}"
        return refuse(rules.NO_SUCH_OCCURRENCE, citation, said, None, "occurrence")
    return _anchor(citation, line, starts[occurrence - 1])


def _anchor(citation: Citation, line: CapturedLine, start: int) -> Anchor:
    end = start + len(citation.phrase)
    printed = line.text[start:end]
    return Anchor(citation.line, citation.phrase, citation.occurrence, start, end, line.sha256, printed)


def _not_in_line(citation: Citation, article: Captured) -> Finding:
    where = f"line {citation.line} of {citation.article_id}"
    whole = whole_words(article.lines[citation.line - 1].text, citation.phrase)
    if whole is not None and not suggest.lines_with(article, citation.phrase):
        said = f"the phrase cuts a word of {where}"
        return refuse(rules.PHRASE_CUTS_WORD, citation, said, f"the line has `{whole}`")
    hint = suggest.hint(article, citation.line, citation.phrase)
    return refuse(rules.PHRASE_NOT_IN_LINE, citation, f"the phrase is not in {where}", hint)
