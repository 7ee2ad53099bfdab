"""Read a corpus: files with positions, typed records, flat rows, locks."""

from __future__ import annotations

from pathlib import Path

from qantar_curation.articles.folder import lock_path, read_locks
from qantar_curation.articles.rules import LOCK_WITHOUT_ARTICLE
from qantar_curation.corpus import rules
from qantar_curation.corpus.files import ARTICLES, record_files
from qantar_curation.corpus.flatten import add_record
from qantar_curation.corpus.model import Corpus, Written
from qantar_curation.corpus.typing import typed
from qantar_curation.diagnostics.finding import Finding, Span
from qantar_curation.reading import Document, Mapping, Refused, Sequence, read_document
from qantar_schema.tables import TABLES


def load(root: Path) -> Corpus:
    """Read all records, article entries and locks below `root`.

    Returns:
        The corpus. Whatever was refused is in its `findings`; the rest is there to be checked in the same run. Nothing
        is raised for what the files hold.
    """
    corpus = Corpus(root)
    for table, path in record_files(root, corpus.findings):
        corpus.files += 1
        document, found = read_document(root, path)
        corpus.findings += found
        if document is None:
            corpus.lose(table)
            corpus.not_read.append(path.relative_to(root).as_posix())
        else:
            _add_document(corpus, table, path, document)
    if any(finding.rule is rules.UNKNOWN_FILE for finding in corpus.findings):
        corpus.lose(*TABLES)  # it may hold the records of any
    corpus.locks, found = read_locks(root, corpus.pins)
    corpus.findings += (one for one in found if one.rule is not LOCK_WITHOUT_ARTICLE or not _refused(corpus, one))
    return corpus


def _refused(corpus: Corpus, finding: Finding) -> bool:
    """Whether the entry that a lock lacks may be one that was refused."""
    return ARTICLES in corpus.unread or any(lock_path(one) == finding.path for one in corpus.ids(ARTICLES))


def _add_document(corpus: Corpus, table: str, path: Path, document: Document) -> None:
    data = document.data
    if not isinstance(data, Sequence):
        span = Span(1, 1)
        corpus.lose(table)
        corpus.findings.append(Finding(rules.NOT_A_LIST, document.path, span, "the file is not a list of records"))
        return
    for index, item in enumerate(data):
        written = Written(document, (index,))
        if isinstance(item, Refused):
            corpus.lose(table)
            continue
        if not isinstance(item, Mapping):
            corpus.lose(table)
            corpus.findings.append(written.finding(rules.WRONG_SHAPE, "here is a value, and a record is expected"))
            continue
        if table == ARTICLES and item.get("article_id") != path.stem:
            said = f"the entry of `{item.get('article_id')}` stands in `{path.name}`"
            hint = f"rename the file to `{item.get('article_id')}.yaml`, or correct the id"
            corpus.findings.append(written.finding(rules.FILE_NAME, said, "article_id", hint))
        add_record(corpus, table, typed(table, item, written, corpus.findings), written)
