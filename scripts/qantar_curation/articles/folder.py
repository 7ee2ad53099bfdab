"""The two folders of articles: the locks in the corpus, and the captured files wherever they are kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from qantar_curation.articles import rules
from qantar_curation.articles.citation import ArticlePin
from qantar_curation.articles.lock import SUFFIX, Lock, dump_lock, read_lock
from qantar_curation.diagnostics.finding import Finding

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured

FOLDER = "dataset/articles"
"""Where entries and locks stand, relative to the root of a corpus."""


def lock_path(article_id: str) -> str:
    """The lock of an article, relative to the root of its corpus."""
    return f"{FOLDER}/{article_id}{SUFFIX}"


def read_locks(root: Path, pins: Mapping[str, ArticlePin]) -> tuple[dict[str, Lock], list[Finding]]:
    """Read the locks of all articles that have an entry.

    Args:
        root: the root of the corpus.
        pins: the entries of its articles.

    Returns:
        The locks that can be read, by article, and the findings: locks that are missing, malformed or not
        canonical, and those of articles that have no entry.
    """
    locks: dict[str, Lock] = {}
    findings: list[Finding] = []
    for article_id, pin in sorted(pins.items()):
        shown = lock_path(article_id)
        lock, found = read_lock(root / shown, shown)
        if lock is not None:
            locks[article_id] = lock
        for finding in found:
            if finding.rule is rules.LOCK_MISSING:  # there is no file to point at, but there is an entry
                finding = Finding(finding.rule, pin.path, pin.span, finding.message)
            findings.append(finding)
    for path in sorted((root / FOLDER).glob(f"*{SUFFIX}")):
        article_id = path.name.removesuffix(SUFFIX)
        if article_id not in pins:
            said = f"there is no entry of an article `{article_id}`"
            findings.append(Finding(rules.LOCK_WITHOUT_ARTICLE, lock_path(article_id), None, said))
    return locks, findings


def capture_all(directory: Path, pins: Mapping[str, ArticlePin]) -> tuple[dict[str, Captured], list[Finding]]:
    """Read the captured files of all articles that have an entry.

    Args:
        directory: the folder of captured articles.
        pins: the entries of the articles.

    Returns:
        The articles that can be read, by article, and why the others were refused.
    """
    from qantar_curation.articles.capture import capture

    captured: dict[str, Captured] = {}
    findings: list[Finding] = []
    for article_id, pin in sorted(pins.items()):
        article, found = capture(directory, pin)
        findings += found
        if article is not None:
            captured[article_id] = article
    return captured, findings


def write_locks(root: Path, locks: Mapping[str, Lock]) -> list[str]:
    """Write locks, all of them or none, and return the paths, relative to the root, of those that changed.

    Raises:
        CannotWrite: a lock cannot be written; all are as they were.
    """
    from qantar_curation.files import Staging

    with Staging(root) as staging:
        for article_id, lock in sorted(locks.items()):
            staging.write_bytes(lock_path(article_id), dump_lock(lock).encode())
    return staging.changed
