"""The whole validation: read, type, check, verify the anchors. It reports all it finds in one run."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from qantar_curation.articles import rules
from qantar_curation.articles.citation import Citation
from qantar_curation.articles.folder import capture_all
from qantar_curation.articles.overlap import quotation_findings
from qantar_curation.articles.verify import verify
from qantar_curation.checks import check
from qantar_curation.corpus import Corpus, load
from qantar_curation.corpus.files import ARTICLES
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.expectations import expectation_findings


class Outcome(NamedTuple):
    """What a validation found, what it looked at, and how many anchors it compared with the text itself."""

    findings: list[Finding]
    corpus: Corpus
    anchors: int
    reverified: int


def citations(corpus: Corpus) -> list[Citation]:
    """The phrases that the records of a corpus cite."""
    return [item.citation for item in corpus.evidence]


def _primary(findings: list[Finding], corpus: Corpus) -> list[Finding]:
    """The findings on phrases and anchors without those that follow from what was refused before."""
    refused = {(finding.path, finding.span.line) for finding in corpus.findings if finding.span}

    def follows(finding: Finding) -> bool:
        if finding.rule is rules.ANCHOR_STALE and corpus.evidence_lost:
            return True
        return finding.span is not None and (finding.path, finding.span.line) in refused

    return [finding for finding in findings if not follows(finding)]


def _verifiable(corpus: Corpus) -> list[Citation]:
    """The citations without those of articles whose entry was refused."""
    refused = corpus.ids(ARTICLES).keys() - corpus.pins.keys()
    cited = citations(corpus)
    if ARTICLES in corpus.unread:
        refused |= {one.article_id for one in cited} - corpus.pins.keys()
    return [one for one in cited if one.article_id not in refused] if refused else cited


def validate(root: Path, articles: Path | None = None) -> Outcome:
    """Validate the corpus at `root`.

    Args:
        root: The folder that holds `dataset/records`.
        articles: The folder of captured articles, where it is at hand: every anchor is then verified against the text.

    Returns:
        The outcome; it is clean where `findings` is empty. Nothing is raised for what files hold.
    """
    corpus = load(root)
    findings = list(corpus.findings)
    findings += check(corpus)
    captured = None
    if articles is not None:
        from qantar_curation.checks.copied_text import copied_text

        captured, found = capture_all(articles, corpus.pins)
        findings += found
        findings += copied_text(corpus, captured)
    verification = verify(_verifiable(corpus), corpus.pins, corpus.locks, captured)
    findings += _primary(verification.findings, corpus)
    findings += quotation_findings(corpus.locks, corpus.pins)
    findings += expectation_findings(corpus, findings)
    return Outcome(findings, corpus, verification.anchors, verification.reverified)
