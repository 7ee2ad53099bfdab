"""Trying and writing drafts: a draft is kept only where the corpus with it validates."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from qantar_curation.articles.capture import Captured
from qantar_curation.corpus import Corpus
from qantar_curation.corpus.files import ARTICLES_FOLDER, RECORDS_FOLDER, record_files
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.files import CannotWrite, Staging
from qantar_curation.registering.splicing import CannotSplice, with_item, with_part, with_record
from qantar_curation.registering.trial import EXPECTATIONS, Trial
from qantar_curation.reviewing.draft import Data, Draft
from qantar_curation.reviewing.log import Decision, read_log, with_decisions, without_last
from qantar_curation.reviewing.state import Patch, Step
from qantar_curation.suggesting.log import LOG
from qantar_schema.tables import TABLES

_DISAGREEMENTS = "disagreements"


class Refusal(Exception):
    """A draft cannot be written at all, for a reason in one line; nothing was changed."""


def refuse_read_only(root: Path) -> None:
    """Raise CannotWrite where records and log cannot be written: what is decided has to be kept in the corpus."""
    for name in (RECORDS_FOLDER, ARTICLES_FOLDER, LOG):
        path = root / name
        nearest = next(one for one in (path, *path.parents) if one.exists())
        if not os.access(nearest, os.W_OK):
            raise CannotWrite(nearest, "it is read-only")
    with Staging(root):
        pass


class Workspace:
    """A corpus, and a copy of it in which drafts are tried first. Use it as a context manager.

    Args:
        root: The root of the corpus.
        article: The article under review.
        dry: Write nothing at the root: what is accepted stays in the copy.
    """

    def __init__(self, root: Path, article: Captured, dry: bool = False) -> None:
        self.root, self.article, self.dry = root, article, dry
        self._trial = Trial(root, article)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._trial.__exit__(kind, error, trace)

    @property
    def corpus(self) -> Corpus:
        """The records as they stand."""
        return self._trial.corpus

    def refresh(self) -> None:
        """Take over what somebody else changed at the root since; nothing to do in a dry run."""
        if not self.dry and self._stale():
            self._trial.__exit__(None, None, None)
            self._trial = Trial(self.root, self.article)

    def edits(self, draft: Draft) -> dict[str, str]:
        """The files that a draft changes, with their new text.

        Raises:
            Refusal: A record has no id, or a file cannot be edited.
        """
        found: dict[str, str] = {}
        try:
            for table, data in draft.records:
                path = self.file_of(table, data)
                text = found.get(path, self._trial.text(path))
                found[path] = with_record(self._trial.root, path, table, text, data)
            for table, key, item in draft.evidence:
                path = self._path_of(table, key, found)
                text = found.get(path, self._trial.text(path))
                found[path] = with_item(self._trial.root, path, table, text, key, "evidence", item)
            for key, side in draft.sides:
                path = self._path_of(_DISAGREEMENTS, key, found)
                text = found.get(path, self._trial.text(path))
                found[path] = with_part(self._trial.root, path, _DISAGREEMENTS, text, key, "members", side)
        except (CannotSplice, KeyError, ValueError) as error:
            raise Refusal(str(error)) from error
        return {path: self._with_modeline(path, text) for path, text in found.items()}

    def accept(self, draft: Draft, decision: Decision) -> tuple[Step | None, list[Finding]]:
        """Write a draft and log the decision, where the result validates.

        Returns:
            How to take it back, or None with what validation finds; nothing was changed then.

        Raises:
            Refusal: the draft cannot be written at all.
            CannotWrite: the files cannot be written; all are as they were.
        """
        self.refresh()
        edits = self.edits(draft)
        before = {path: self._trial.text(path) for path in (*edits, EXPECTATIONS, self._lock)}
        whole, findings = self._trial.attempt(edits)
        if findings:
            return None, findings
        try:
            self._write(whole, with_decisions(read_log(self.root), [decision]))
        except BaseException:
            self._trial.put(before)
            self._trial.forget()
            raise
        changed = [Patch.between(path, before.get(path, ""), text) for path, text in whole.items()]
        return Step(decision.key, decision.decision, [one for one in changed if one.old != one.new]), []

    def log(self, decision: Decision) -> Step:
        """Log a decision that changes no record. Raises CannotWrite."""
        self._write({}, with_decisions(read_log(self.root), [decision]))
        return Step(decision.key, decision.decision)

    def take_back(self, step: Step) -> None:
        """Undo a decision: the files as they were, and the log without it.

        Raises:
            Refusal: a file was changed at that place since.
            CannotWrite: the files cannot be written; all are as they were.
        """
        self.refresh()
        whole: dict[str, str] = {}
        for patch in step.patches:
            text = patch.taken_back(self._trial.text(patch.path))
            if text is None:
                raise Refusal(f"{patch.path} was changed since: undo it by hand")
            whole[patch.path] = text
        before = self._trial.put(whole)
        try:
            self._write(whole, without_last(read_log(self.root), step.key))
        except BaseException:
            self._trial.put(before)
            raise
        self._trial.forget()

    def file_of(self, table: str, data: Data) -> str:
        """The file that a new record of a table goes to: the one there is, else the article's own theme."""
        if table not in TABLES or not data.get(TABLES[table].key):
            raise Refusal(f"a record of {table} has no id")
        single, folder = f"{RECORDS_FOLDER}/{table}.yaml", f"{RECORDS_FOLDER}/{table}"
        if (self._trial.root / single).is_file():
            return single
        by_article = table == "figures" or (self._trial.root / folder).is_dir()
        return f"{folder}/{self.article.article_id}.yaml" if by_article else single

    def _path_of(self, table: str, key: str, edited: Mapping[str, str]) -> str:
        """The file that has a record."""
        row = self.corpus.ids(table).get(key)
        if row is not None:
            return row.written.document.path
        holding = [path for path, text in edited.items() if f"{TABLES[table].key}: {key}\n" in text]
        if not holding:
            raise Refusal(f"there is no record `{key}` of {table}")
        return holding[0]

    @property
    def _lock(self) -> str:
        return f"{ARTICLES_FOLDER}/{self.article.article_id}.lock.json"

    def _with_modeline(self, path: str, text: str) -> str:
        """The text with the line that names its schema to editors, which only the root knows."""
        from qantar_curation.editing.files import modeline

        parts = Path(path).relative_to(RECORDS_FOLDER).parts
        table = parts[0] if len(parts) > 1 else Path(path).stem
        line = modeline(self.root, self.root / path, table)
        return text if line is None or text.startswith(line) else f"{line}\n\n{text}"

    def _write(self, whole: Mapping[str, str], log: str) -> None:
        if self.dry:
            return
        with Staging(self.root) as staging:
            for path, text in whole.items():
                if text:
                    staging.write_bytes(path, text.encode())
                else:
                    staging.remove(path)
            if log:
                staging.write_bytes(LOG, log.encode())
            else:
                staging.remove(LOG)

    def _stale(self) -> bool:
        """Whether a file of the root is another than in the copy."""
        here = {path.relative_to(self.root).as_posix() for _, path in record_files(self.root, [])}
        there = {path.relative_to(self._trial.root).as_posix() for _, path in record_files(self._trial.root, [])}
        if here != there:
            return True
        files = [*here, self._lock, EXPECTATIONS]
        return any(
            (self.root / name).is_file() and (self.root / name).read_text(encoding="utf-8") != self._trial.text(name)
            for name in files
        )
