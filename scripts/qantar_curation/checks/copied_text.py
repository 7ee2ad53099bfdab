"""C038: words of the editors that are the article's. It needs the articles, so only a run that has them looks."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.text import MAX_PHRASE_WORDS, normalise

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured

RULE = Rule(
    "C038",
    "copied-text",
    "No article text is redistributed but short phrases of evidence. Labels, notes, summaries and descriptions are "
    "the editors' own words: where more than eight in a row are an article's, they are its text under another name.",
    "Say it in other words; what the article prints is cited as a phrase.",
)
_OWN_WORDS = ("label", "note", "topic", "summary", "says", "population", "name", "title", "text", "reason")
_EDGES = " \t.,;:!?\"'()[]-\N{EN DASH}\N{EM DASH}"


def copied_text(corpus: Corpus, captured: Mapping[str, Captured]) -> Iterator[Finding]:
    """A finding for each text of the editors that repeats an article, by article id, that is at hand."""
    printed = _runs(captured)
    for row in itertools.chain(corpus.written_rows(), corpus.retired):
        for column in _OWN_WORDS:
            value = row.values.get(column)
            if isinstance(value, str):
                yield from _copied(row, column, value, printed)
    for item in corpus.evidence:
        article = _article(item.note or "", printed)
        if article is not None:
            yield item.finding(RULE, _said(item.row.id, "note", article), "note")


def _copied(row: SourceRow, column: str, value: str, printed: Mapping[tuple[str, ...], str]) -> Iterator[Finding]:
    article = _article(value, printed)
    if article is not None:
        yield row.written.finding(RULE, _said(row.id, column, article), column)


def _said(record: str, key: str, article: str) -> str:
    return f"{record}: `{key}` repeats more than {MAX_PHRASE_WORDS} words of {article} in a row"


def _article(text: str, printed: Mapping[tuple[str, ...], str]) -> str | None:
    """The article that some run of the text's words is from."""
    return next((printed[run] for run in _windows(text) if run in printed), None)


def _runs(captured: Mapping[str, Captured]) -> dict[tuple[str, ...], str]:
    """Each run of words that is one too long to be a phrase, with its article."""
    return {
        run: article_id
        for article_id, article in captured.items()
        for line in article.lines
        for run in _windows(line.text)
    }


def _windows(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of nine words of a text; case and punctuation around words make no difference."""
    words = [word for part in normalise(text).casefold().split() if (word := part.strip(_EDGES))]
    yield from (tuple(words[at : at + MAX_PHRASE_WORDS + 1]) for at in range(len(words) - MAX_PHRASE_WORDS))
