"""The article that is to be reviewed, with its proposals: from its text, or from a file of proposals."""

from __future__ import annotations

from pathlib import Path

from qantar_curation.articles.capture import Captured, capture
from qantar_curation.articles.citation import ArticlePin
from qantar_curation.corpus import Corpus
from qantar_curation.reviewing.proposals import Unreadable, read_lines, without_own
from qantar_curation.suggesting.proposal import Proposal

_NO_ACCOUNT = ("date", "byline", "credit")
"""Roles of lines that tell nothing of what happened."""
_LONGEST = 16 * 1024 * 1024


class CannotOpen(Exception):
    """A review cannot begin, for a reason in one line."""


def article_of_text(path: Path, article_id: str | None, corpus: Corpus, engine: str) -> tuple[Captured, list[Proposal]]:
    """The registered article that a text is, and the proposals that the rules make of it.

    Raises:
        CannotOpen: the text is not registered, or is no article.
    """
    from qantar_curation.suggesting.article import propose_all
    from qantar_curation.suggesting.known import known_of
    from qantar_curation.suggesting.models import model_of
    from qantar_curation.suggesting.source import Refused, read_source

    try:
        source = read_source(path)
    except Refused as refusal:
        raise CannotOpen(str(refusal)) from refusal
    found = next((one for one, pin in sorted(corpus.pins.items()) if pin.sha256 == source.sha256), None)
    if found is None or article_id not in (None, found):
        if article_id in corpus.pins:
            raise CannotOpen(f"`{path.name}` is not the text that {article_id} pins: run `qantar anchor`")
        raise CannotOpen(f"`{path.name}` is not registered: run `qantar article add` first")
    article = _captured(path.parent, path.name, found, corpus)
    day = corpus.ids("articles")[found].values.get("published_on")
    proposals = propose_all(source, day, known_of(corpus), model_of(engine))
    return article, _of_text(without_own(proposals, found), found, corpus)


def _of_text(found: list[Proposal], article_id: str, corpus: Corpus) -> list[Proposal]:
    """The proposals without those of lines that the article's entry lists as skipped, or as nothing but a date."""
    rows = [row.values for row in corpus.rows["article_lines"] if row.values.get("article_id") == article_id]
    passed = {row["line"] for row in rows if row.get("skipped_reason") is not None or row.get("role") in _NO_ACCOUNT}
    return [one for one in found if one.line not in passed or one.kind == "date"]


def article_of_proposals(
    path: Path, article_id: str | None, corpus: Corpus, folder: Path | None
) -> tuple[Captured, list[Proposal]]:
    """The article that proposals are of, and the proposals.

    Raises:
        CannotOpen: the article is not named, not registered or not at hand, or the proposals do not fit it.
    """
    if article_id is None or article_id not in corpus.pins:
        known = ", ".join(sorted(corpus.pins))
        raise CannotOpen(f"which article are the proposals of? Give --article and one of {known}")
    if folder is None:
        raise CannotOpen("the article's text is needed: give --articles DIR")
    article = _captured(folder, corpus.pins[article_id].file, article_id, corpus)
    if path.stat().st_size > _LONGEST:
        raise CannotOpen(f"`{path.name}` has more than {_LONGEST:,} bytes")
    try:
        proposals = read_lines(path.read_text(encoding="utf-8").split("\n"))
    except (Unreadable, UnicodeDecodeError) as error:
        raise CannotOpen(f"{path.name}: {error}") from error
    for one in proposals:
        line = article.line(one.line)
        if line is None or line.text[one.char_start : one.char_end] != one.phrase or not one.phrase:
            raise CannotOpen(f"{path.name}: line {one.line} of {article_id} does not have `{one.phrase}` there")
    return article, without_own(proposals, article_id)


def _captured(folder: Path, name: str, article_id: str, corpus: Corpus) -> Captured:
    known = corpus.pins[article_id]
    pin = ArticlePin(article_id, name, known.sha256, known.path, known.span)
    article, findings = capture(folder, pin)
    if article is None:
        raise CannotOpen(findings[0].message)
    if article.sha256 != pin.sha256:
        raise CannotOpen(f"`{name}` has not the SHA-256 that {article_id} pins: run `qantar anchor`")
    return article
