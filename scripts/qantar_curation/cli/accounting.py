"""What becomes of each line of each article: cited by records, skipped for a reason, or open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from qantar_curation.articles.overlap import quoted
from qantar_curation.corpus import Corpus


@dataclass(frozen=True, slots=True)
class LineAccount:
    """One line: its role, the number of evidence rows that cite it, and why it is skipped if it is."""

    number: int
    role: str
    cited: int
    skipped: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """One article, or all of them together."""

    article_id: str
    coding: str
    lines: tuple[LineAccount, ...]
    evidence: int
    anchors: int
    words: int
    quoted_words: int

    @property
    def cited(self) -> int:
        """Lines that some evidence cites."""
        return sum(line.cited > 0 for line in self.lines)

    @property
    def skipped(self) -> int:
        """Lines that nothing cites, and that have no text or are listed with the reason why."""
        return sum(line.skipped is not None and not line.cited for line in self.lines)

    @property
    def open(self) -> int:
        """Lines of which nothing is known."""
        return len(self.lines) - self.cited - self.skipped


def accounts(corpus: Corpus) -> list[Account]:
    """The account of each article by id; one whose lock cannot be read has no lines."""
    evidence: Counter[tuple[str, int]] = Counter()
    for item in corpus.evidence:
        evidence[item.article_id, item.line] += len(item.supports)
    return [_account(corpus, article_id, evidence) for article_id in sorted(corpus.ids("articles")) if article_id]


def _account(corpus: Corpus, article_id: str, evidence: Counter[tuple[str, int]]) -> Account:
    coding = str(corpus.ids("articles")[article_id].values.get("coding") or "")
    rows = sum(count for (article, _), count in evidence.items() if article == article_id)
    lock = corpus.locks.get(article_id)
    if lock is None:
        return Account(article_id, coding, (), rows, 0, 0, 0)
    listed = {
        row.values["line"]: row.values for row in corpus.rows["article_lines"] if row.values["article_id"] == article_id
    }
    lines = []
    for line in lock.lines:
        blank = {"role": "blank", "skipped_reason": "blank"} if line.words == 0 else {}
        said = listed.get(line.line, blank)
        cited = evidence[article_id, line.line]
        lines.append(LineAccount(line.line, said.get("role") or "body", cited, said.get("skipped_reason")))
    share = quoted(lock)
    return Account(article_id, coding, tuple(lines), rows, len(lock.anchors), share.words, share.cited)


def total(accounts: Iterable[Account]) -> Account:
    """All articles together."""
    every = list(accounts)
    return Account(
        "total",
        "",
        tuple(line for one in every for line in one.lines),
        sum(one.evidence for one in every),
        sum(one.anchors for one in every),
        sum(one.words for one in every),
        sum(one.quoted_words for one in every),
    )
