"""Whether a text is registered already: the same file, or another capture of the same article."""

from __future__ import annotations

from collections.abc import Mapping

from qantar_curation.articles.capture import Captured
from qantar_curation.articles.lock import Lock
from qantar_curation.articles.moves import aligned_lines, moved_findings
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.registering import rules
from qantar_curation.registering.copies import copies

_MOSTLY = 0.6


def registered(captured: Captured, corpus: Corpus, shown: str) -> Finding | None:
    """A finding where an entry pins this very text."""
    for article_id, pin in sorted(corpus.pins.items()):
        if pin.sha256 == captured.sha256:
            said = f"the text is registered: {article_id} (`{pin.file}`)"
            return Finding(rules.ARTICLE_REGISTERED, shown, None, said, f"its entry is {pin.path}")
    return None


def recaptured(captured: Captured, corpus: Corpus, texts: Mapping[str, Captured], shown: str) -> list[Finding]:
    """What to tell where the text is another capture of a registered article: which, and what would not follow it.

    Args:
        captured: The text.
        corpus: The records, with the entries and locks.
        texts: The texts of registered articles that are at hand; of the others the hashes of lines are compared.
        shown: The file as findings show it.

    Returns:
        Nothing where it is a new article; else a finding on the file, then one on each phrase whose line is not in it
        as it was and that stands elsewhere in it or nowhere.
    """
    like = likest(captured, corpus, texts)
    if like is None:
        return []
    article_id, share = like
    pin = corpus.pins[article_id]
    cited = [item.citation for item in corpus.evidence if item.article_id == article_id]
    lines = aligned_lines(corpus.locks[article_id], captured)
    left = moved_findings([one for one in cited if one.line not in lines], captured, lines)
    said = f"{share:.0%} of its words are those of {article_id} (`{pin.file}`), captured otherwise"
    if cited:
        said += (
            f"; {sum(one.line in lines for one in cited)} of {len(cited)} cited phrases stand in lines that it has too"
        )
    hint = (
        f"to take it for {article_id}, run `qantar recapture {shown}`, which has the line numbers follow; if it is "
        f"another article, give `--distinct`"
    )
    return [Finding(rules.ARTICLE_RECAPTURED, shown, None, said, hint), *left]


def likest(captured: Captured, corpus: Corpus, texts: Mapping[str, Captured]) -> tuple[str, float] | None:
    """The registered article of which a text is another capture, and the share of words; arguments as above."""
    shares = {one: _share(captured, lock, texts.get(one)) for one, lock in corpus.locks.items() if one in corpus.pins}
    article_id = max(shares, key=lambda one: shares[one], default=None)
    return None if article_id is None or shares[article_id] < _MOSTLY else (article_id, shares[article_id])


def _share(captured: Captured, lock: Lock, text: Captured | None) -> float:
    """The share of words in lines that both have, of the longer of the two: a short extract is no other capture."""
    words = max(sum(line.words for line in captured.lines), sum(line.words for line in lock.lines), 1)
    known = {line.sha256 for line in lock.lines}
    same = {line.line for line in captured.lines if line.words and line.sha256 in known}
    if text is not None:
        same |= {one.line for one in copies(captured.lines, {lock.article_id: text})}
    return sum(line.words for line in captured.lines if line.line in same) / words
