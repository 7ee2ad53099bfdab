"""Read a corpus: files with positions, typed records, flat rows, locks."""

from __future__ import annotations

from pathlib import Path

from qantar_curation.articles.folder import read_locks
from qantar_curation.corpus import rules
from qantar_curation.corpus.files import ARTICLES, record_files
from qantar_curation.corpus.flatten import add_record
from qantar_curation.corpus.model import Corpus, Written
from qantar_curation.corpus.typing import typed
from qantar_curation.diagnostics.finding import Finding, Span
from qantar_curation.reading import Document, Mapping, Refused, Sequence, read_document
from qantar_schema.records import RECORDS, ArticleRecord


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
        if document is not None:
            _add_document(corpus, table, path, document)
    corpus.locks, found = read_locks(root, corpus.pins)
    corpus.findings += found
    return corpus


def _add_document(corpus: Corpus, table: str, path: Path, document: Document) -> None:
    data = document.data
    if not isinstance(data, Sequence):
        span = Span(1, 1)
        corpus.findings.append(Finding(rules.NOT_A_LIST, document.path, span, "the file is not a list of records"))
        return
    model = ArticleRecord if table == ARTICLES else RECORDS[table]
    for index, item in enumerate(data):
        written = Written(document, (index,))
        if isinstance(item, Refused):
            continue
        if not isinstance(item, Mapping):
            corpus.findings.append(written.finding(rules.WRONG_SHAPE, "a value where a record is expected"))
            continue
        if table == ARTICLES and item.get("article_id") != path.stem:
            said = f"the entry of `{item.get('article_id')}` stands in `{path.name}`"
            corpus.findings.append(written.finding(rules.FILE_NAME, said, "article_id"))
        add_record(corpus, table, typed(model, item, written, corpus.findings), written)
