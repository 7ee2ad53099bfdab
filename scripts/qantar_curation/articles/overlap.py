"""How much of an article its cited phrases quote, computed from the lock alone.

The measure: in each line, spans that overlap or touch are joined into runs of cited characters, and the words of
all runs (split at white space) are counted, against the words of the article. The text is not needed, since a run
is its phrases put together. A word of which any part is cited counts; one that two runs cite in parts counts
twice, so that the share is never understated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from qantar_curation.articles import rules
from qantar_curation.articles.citation import ArticlePin
from qantar_curation.articles.lock import Anchor, Lock
from qantar_curation.diagnostics.finding import Finding
from qantar_schema.text import words

CEILING = 0.6
"""The largest share of an article's words that its cited spans may cover."""


class Run(NamedTuple):
    """Cited characters of one line without a gap: the offset of the first, and the text."""

    line: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.start + len(self.text)


class Quoted(NamedTuple):
    """Of how many words of an article how many are cited."""

    words: int
    cited: int

    @property
    def share(self) -> float:
        """The share of cited words; 0 for an article without words."""
        return self.cited / self.words if self.words else 0.0


def join(anchors: Iterable[Anchor]) -> tuple[list[Run], list[Anchor]]:
    """Put the spans of one article together.

    Args:
        anchors: anchors of any lines of one article, each as long as its phrase.

    Returns:
        The runs in order, and the anchors whose characters contradict those of an anchor before them.
    """
    runs: list[Run] = []
    contradicting: list[Anchor] = []
    ordered = sorted(anchors, key=lambda one: (one.line, one.char_start, one.char_end))
    for line, of_line in groupby(ordered, key=lambda one: one.line):
        current = Run(line, 0, "")
        for anchor in of_line:
            shared = current.end - anchor.char_start
            if not current.text or shared < 0:
                if current.text:
                    runs.append(current)
                current = Run(line, anchor.char_start, anchor.printed)
                continue
            inner = anchor.char_start - current.start
            known = current.text[inner : inner + len(anchor.printed)]
            if known != anchor.printed[: len(known)]:
                contradicting.append(anchor)
            else:
                current = Run(line, current.start, current.text + anchor.printed[len(known) :])
        if current.text:
            runs.append(current)
    return runs, contradicting


def quoted(lock: Lock) -> Quoted:
    """How much of the article its anchors quote, from the lock alone."""
    runs, _ = join(lock.anchors)
    return Quoted(sum(line.words for line in lock.lines), sum(words(run.text) for run in runs))


def quotation_findings(
    locks: Mapping[str, Lock], pins: Mapping[str, ArticlePin], ceiling: float = CEILING
) -> list[Finding]:
    """A finding for each article of whose words more than `ceiling` are quoted."""
    found: list[Finding] = []
    for article_id, lock in sorted(locks.items()):
        share = quoted(lock)
        if article_id in pins and share.share > ceiling:
            pin = pins[article_id]
            said = f"article {article_id}: phrases quote {share.cited} of its {share.words} words"
            message = f"{said} ({share.share:.3f}, the ceiling is {ceiling})"
            found.append(Finding(rules.ARTICLE_QUOTED_TOO_MUCH, pin.path, pin.span, message))
    return found
