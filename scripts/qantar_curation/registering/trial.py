"""Trying an edit: the corpus as it would be, in a folder of its own, with what validation says of it."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from qantar_curation.articles.anchoring import place
from qantar_curation.articles.capture import Captured
from qantar_curation.articles.folder import lock_path
from qantar_curation.articles.lock import Anchor, dump_lock, make_lock
from qantar_curation.checks.copied_text import copied_text
from qantar_curation.corpus import Corpus, load
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.expectations.rules import ROW_COUNT
from qantar_curation.files import CannotWrite
from qantar_curation.validation import validate

_COPIED = ("dataset/records", "dataset/articles")
EXPECTATIONS = "dataset/expectations.yaml"


class Trial:
    """A copy of a corpus in which edits are tried. Use it as a context manager; the copy goes when the block ends.

    Args:
        root: The corpus itself, which is only read.
        captured: The article whose phrases are anchored in the copy, by the article's id.

    Attributes:
        root: The copy.
        corpus: The records as last tried.

    Raises:
        CannotWrite: the copy cannot be made.
    """

    def __init__(self, root: Path, captured: Captured) -> None:
        self._original, self._captured = root, captured
        self._folder = tempfile.TemporaryDirectory(prefix="qantar-trial-")
        self.root = Path(self._folder.name)
        try:
            self._copy(root)
        except OSError as error:
            self._folder.cleanup()
            said = f"the copy in which edits are tried cannot be made: {_reason(error)}"
            raise CannotWrite(self.root, said) from error
        self.corpus: Corpus = load(self.root)
        self._known = Counter(_key(one) for one in validate(self.root).findings)

    def _copy(self, root: Path) -> None:
        for name in _COPIED:
            if (root / name).is_dir():
                shutil.copytree(root / name, self.root / name, ignore=shutil.ignore_patterns("text", ".*"))
        if (root / EXPECTATIONS).is_file():
            shutil.copyfile(root / EXPECTATIONS, self.root / EXPECTATIONS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._folder.cleanup()

    def text(self, path: str) -> str:
        """What a file of the copy holds; empty where there is none."""
        file = self.root / path
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def put(self, edits: Mapping[str, str]) -> dict[str, str]:
        """Write files into the copy and return what they held; an empty text stands for no file."""
        before = {path: self.text(path) for path in edits}
        for path, text in edits.items():
            file = self.root / path
            if text:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="")
            else:
                file.unlink(missing_ok=True)
        return before

    def attempt(self, edits: Mapping[str, str]) -> tuple[dict[str, str], list[Finding]]:
        """Try an edit: anchor the article's phrases, move the bounds of row counts, validate.

        Returns:
            All files that the edit changes with their whole text (the edit's own, the lock, the expectations where a
            bound moves), and what validation finds that it did not find before. Where it finds something the copy is
            as it was before.
        """
        before = self.put(edits)
        lock, found = self._lock()
        whole = dict(edits)
        if lock is not None:
            whole[lock_path(self._captured.article_id)] = lock
            before |= self.put({lock_path(self._captured.article_id): lock})
        outcome = validate(self.root)
        bounds = [one for one in outcome.findings if one.rule is ROW_COUNT and _key(one) not in self._known]
        if bounds:
            raised = raise_bounds(self.text(EXPECTATIONS), bounds)
            whole[EXPECTATIONS] = raised
            before |= self.put({EXPECTATIONS: raised})
            outcome = validate(self.root)
        found += outcome.findings
        found += copied_text(outcome.corpus, {self._captured.article_id: self._captured})
        left = self._known.copy()
        new: list[Finding] = []
        for one in found:
            if left[_key(one)]:
                left[_key(one)] -= 1
            else:
                new.append(one)
        if new:
            self.put(before)
        else:
            self.corpus = outcome.corpus
        return whole, new

    def forget(self) -> None:
        """Read the copy again, after files were put back."""
        self.corpus = load(self.root)

    def _lock(self) -> tuple[str | None, list[Finding]]:
        """The lock of the article with an anchor for each phrase that is cited of it, and what has none."""
        corpus = load(self.root)
        article_id = self._captured.article_id
        pin = corpus.pins.get(article_id)
        if pin is None:
            return None, []
        anchors: list[Anchor] = []
        findings: list[Finding] = []
        for item in corpus.evidence:
            if item.article_id == article_id:
                placed = place(item.citation, pin, self._captured)
                if isinstance(placed, Anchor):
                    anchors.append(placed)
                else:
                    findings.append(placed)
        return dump_lock(make_lock(self._captured, anchors)), findings


def raise_bounds(text: str, findings: list[Finding]) -> str:
    """The expectations with each bound raised to the count that a finding on it names."""
    lines = text.split("\n")
    for one in findings:
        counted = re.search(r" has ([\d,]+) rows", one.message)
        if one.span is None or counted is None:
            continue
        at, column = one.span.line - 1, one.span.column - 1
        head, tail = lines[at][:column], lines[at][column:]
        lines[at] = head + re.sub(r"^\d+", counted[1].replace(",", ""), tail)
    return "\n".join(lines)


def _reason(error: OSError) -> str:
    """Why files cannot be copied: of many failures the first."""
    many = error.args[0] if error.args and isinstance(error.args[0], list) else []
    return str(many[0][-1]) if many else error.strerror or str(error)


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.rule.code, finding.path, finding.message
