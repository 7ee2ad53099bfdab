"""Verify anchors: with the lock alone on any machine, and to the character where the articles are at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from qantar_curation.articles import rules, suggest
from qantar_curation.articles.citation import AnchorKey, ArticlePin, Citation
from qantar_curation.articles.digest import sha256_of
from qantar_curation.articles.folder import lock_path
from qantar_curation.articles.lock import Anchor, Lock
from qantar_curation.articles.overlap import join
from qantar_curation.articles.phrases import by_article, refuse, shape_finding
from qantar_curation.diagnostics.finding import Finding, Rule
from qantar_schema.text import normalise

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured


class Verification:
    """What is wrong, how many anchors were checked, and how many of these against the text itself."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.anchors = 0
        self.reverified = 0


def verify(
    citations: Iterable[Citation],
    pins: Mapping[str, ArticlePin],
    locks: Mapping[str, Lock],
    captured: Mapping[str, Captured] | None = None,
) -> Verification:
    """Check that each cited phrase has its anchor, and that each anchor can be true.

    Args:
        citations: the phrases that records cite.
        pins: the entries of the articles.
        locks: their locks. An article without one is passed over: `folder.read_locks` has reported it.
        captured: the articles that are at hand; their anchors and fingerprints are verified against the text.

    Returns:
        The findings and the counts.
    """
    result = Verification()
    of_article = by_article(citations, pins, result.findings)
    for article_id, lock in sorted(locks.items()):
        if article_id not in pins:
            continue
        pin, cited = pins[article_id], of_article.get(article_id, [])
        article = (captured or {}).get(article_id)
        result.anchors += len(lock.anchors)
        if article is not None and article.sha256 != pin.sha256:
            from qantar_curation.articles.moves import recapture_findings

            result.findings += recapture_findings(cited, pin, article, lock)
            article = None
        if lock.sha256 != pin.sha256:
            said = f"the entry pins the SHA-256 {pin.sha256}; the lock was made from a text with {lock.sha256}"
            result.findings.append(Finding(rules.LOCK_OUTDATED, pin.path, pin.hash_span or pin.span, said))
            continue
        _Article(pin, lock, article, result).check(cited)
    return result


class _Article:
    """The verification of one article; findings go to the common result, one for each anchor at most."""

    def __init__(self, pin: ArticlePin, lock: Lock, text: Captured | None, result: Verification) -> None:
        self.pin, self.lock, self.text, self.result = pin, lock, text, result
        self.path = lock_path(pin.article_id)
        self.index = {anchor.key: index for index, anchor in enumerate(lock.anchors)}
        self.wrong: set[AnchorKey] = set()

    def check(self, citations: Sequence[Citation]) -> None:
        """All checks, in an order in which the first finding on an anchor is its cause."""
        self._fingerprints()
        for anchor in self.lock.anchors:
            self._shape(anchor)
        sound = [anchor for anchor in self.lock.anchors if anchor.key not in self.wrong]
        for anchor in join(sound)[1]:
            self._refuse(rules.ANCHORS_DISAGREE, anchor, "has other characters than an anchor that it overlaps")
        self._occurrences()
        self._citations(citations)
        if self.text is not None:
            self.result.reverified += len({one.key for one in citations} & set(self.index) - self.wrong)

    def _fingerprints(self) -> None:
        """The fingerprints against the text."""
        if self.text is None:
            return
        lines, prints = self.text.lines, self.lock.lines
        if len(lines) != len(prints):
            said = f"the lock has {len(prints)} lines and article {self.pin.article_id} has {len(lines)}"
            self.result.findings.append(Finding(rules.FINGERPRINT_WRONG, self.path, None, said))
        for line, known in zip(lines, prints, strict=False):
            if (line.characters, line.words, line.sha256) != (known.characters, known.words, known.sha256):
                said = f"line {line.line} of {self.pin.article_id} has not the length, words or hash of the lock"
                span = self.lock.span_of_line(line.line)
                self.result.findings.append(Finding(rules.FINGERPRINT_WRONG, self.path, span, said))

    def _shape(self, anchor: Anchor) -> None:
        """One anchor against its phrase and its line's fingerprint."""
        line = self.lock.line(anchor.line)
        if line is None:
            self._refuse(rules.ANCHOR_SPAN, anchor, f"is in line {anchor.line} of {len(self.lock.lines)}")
        elif not 0 <= anchor.char_start < anchor.char_end <= line.characters:
            said = f"has characters {anchor.char_start} to {anchor.char_end} in a line of {line.characters}"
            self._refuse(rules.ANCHOR_SPAN, anchor, said)
        elif anchor.char_end - anchor.char_start != len(anchor.phrase):
            length = anchor.char_end - anchor.char_start
            said = f"has {length} characters for a phrase of {len(anchor.phrase)}"
            self._refuse(rules.ANCHOR_SPAN, anchor, said)
        elif anchor.line_sha256 != line.sha256:
            self._refuse(rules.ANCHOR_LINE_HASH, anchor, f"has not the hash of line {anchor.line}")
        elif normalise(anchor.printed) != normalise(anchor.phrase):
            self._refuse(rules.ANCHOR_WRONG, anchor, "has another text as printed")
        elif len(anchor.printed) == line.characters and sha256_of(anchor.printed) != line.sha256:
            self._refuse(rules.ANCHORS_DISAGREE, anchor, f"is all of line {anchor.line} and has not its hash")

    def _occurrences(self) -> None:
        """Anchors of one phrase in one line: its occurrences stand in their order, or it stands once."""
        last: dict[tuple[int, str], Anchor] = {}
        for anchor in sorted(self.lock.anchors, key=lambda one: (one.line, one.phrase, one.occurrence or 0)):
            before = last.get((anchor.line, anchor.phrase))
            last[anchor.line, anchor.phrase] = anchor
            if before is None or anchor.key in self.wrong:
                continue
            once = before.occurrence is None
            if anchor.char_start != before.char_start if once else anchor.char_start <= before.char_start:
                other = "the only one" if once else f"occurrence {before.occurrence}"
                said = f"contradicts {other} of its phrase, at character {before.char_start}"
                self._refuse(rules.ANCHORS_DISAGREE, anchor, said)

    def _citations(self, citations: Sequence[Citation]) -> None:
        """Each citation has its anchor, and each anchor its citation."""
        cited = {citation.key for citation in citations}
        unmatched: set[int | str] = set()
        for citation in citations:
            found = self._citation(citation, cited)
            if found is not None:
                self.result.findings.append(found)
                unmatched |= {citation.line, citation.phrase}
        for anchor in self.lock.anchors:
            # Where a citation lacks its anchor, one that is left over in its line or of its phrase has the same cause.
            if anchor.key not in cited and not {anchor.line, anchor.phrase} & unmatched:
                self._refuse(rules.ANCHOR_STALE, anchor, "is cited by no record")

    def _citation(self, citation: Citation, cited: set[AnchorKey]) -> Finding | None:
        lines = self.lock.lines if self.text is None else self.text.lines
        count = lines[citation.line - 1].words if 1 <= citation.line <= len(lines) else 0
        index = self.index.get(citation.key)
        if self.text is not None:
            from qantar_curation.articles.anchoring import place

            placed = place(citation, self.pin, self.text)
            if isinstance(placed, Finding):
                return placed
            if index is not None and self.lock.anchors[index] != placed:
                said = f"is at character {placed.char_start} of line {placed.line} in the article itself"
                self._refuse(rules.ANCHOR_WRONG, self.lock.anchors[index], said)
        elif (found := shape_finding(citation, self.pin, len(lines), count)) is not None:
            return found
        return self._missing(citation, cited) if index is None else None

    def _missing(self, citation: Citation, cited: set[AnchorKey]) -> Finding:
        said = f"the phrase has no anchor in line {citation.line} of {citation.article_id}"
        same = [a for a in self.lock.anchors if a.phrase == citation.phrase and a.line != citation.line]
        in_line = [a for a in self.lock.anchors if a.line == citation.line]
        left = [a for a in in_line if a.key not in cited]
        hint = rules.ANCHOR_MISSING.mend
        if same:
            number = min((a.line for a in same), key=lambda line: (abs(line - citation.line), line))
            hint = f"the same phrase is anchored in line {number}: did you mean `line: {number}`?"
        elif any(a.phrase == citation.phrase for a in left):
            hint = "its `occurrence` has changed: run `qantar anchor --articles DIR`"
        elif (curly := suggest.curly_quotes(citation.phrase)) is not None:
            hint = curly
        elif len(left) == 1:
            hint = f"anchored there, and cited by no record, is `{left[0].phrase}`; if the new one is right, "
            hint += "run `qantar anchor --articles DIR`"
        elif (near := suggest.nearest_phrase(citation.phrase, (a.phrase for a in in_line))) is not None:
            hint = f"the nearest phrase that is anchored there is `{near}`; if the new one is right, "
            hint += "run `qantar anchor --articles DIR`"
        return refuse(rules.ANCHOR_MISSING, citation, said, hint)

    def _refuse(self, rule: Rule, anchor: Anchor, said: str) -> None:
        if anchor.key in self.wrong:
            return
        self.wrong.add(anchor.key)
        span = self.lock.span_of_anchor(self.index[anchor.key])
        self.result.findings.append(Finding(rule, self.path, span, f"the anchor of `{anchor.phrase}` {said}"))
