"""Whether a text is registered already: the same file, or another capture of the same article."""

from __future__ import annotations

from collections.abc import Mapping

from qantar_curation.articles.capture import Captured
from qantar_curation.articles.lock import Lock
from qantar_curation.articles.moves import recapture_findings
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
    """What to tell where the text is another capture of a registered article: which, and where its phrases stand now.

    Args:
        captured: The text.
        corpus: The records, with the entries and locks.
        texts: The texts of registered articles that are at hand; of the others the hashes of lines are compared.
        shown: The file as findings show it.

    Returns:
        Nothing where it is a new article; else a finding on the file, then what re-anchoring would meet.
    """
    shares = {one: _share(captured, lock, texts.get(one)) for one, lock in corpus.locks.items() if one in corpus.pins}
    article_id = max(shares, key=lambda one: shares[one], default=None)
    if article_id is None or shares[article_id] < _MOSTLY:
        return []
    pin = corpus.pins[article_id]
    said = f"{shares[article_id]:.0%} of its words are those of {article_id} (`{pin.file}`), captured otherwise"
    hint = (
        f"to take it for {article_id}, write `sha256: {captured.sha256}` into {pin.path}, mend the phrases below and "
        f"run `qantar anchor`; if it is another article, give `--distinct`"
    )
    head = Finding(rules.ARTICLE_RECAPTURED, shown, None, said, hint)
    cited = [item.citation for item in corpus.evidence if item.article_id == article_id]
    again = Captured(article_id, captured.sha256, captured.lines)
    return [head, *recapture_findings(cited, pin, again, corpus.locks[article_id])]


def _share(captured: Captured, lock: Lock, text: Captured | None) -> float:
    """The share of words in lines that both have, of the longer of the two: a short extract is no other capture."""
    words = max(sum(line.words for line in captured.lines), sum(line.words for line in lock.lines), 1)
    known = {line.sha256 for line in lock.lines}
    same = {line.line for line in captured.lines if line.words and line.sha256 in known}
    if text is not None:
        same |= {one.line for one in copies(captured.lines, {lock.article_id: text})}
    return sum(line.words for line in captured.lines if line.line in same) / words
