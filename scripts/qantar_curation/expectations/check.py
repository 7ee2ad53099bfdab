"""Compares a corpus with `dataset/expectations.yaml`, where it has one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from qantar_curation.articles.overlap import quoted
from qantar_curation.corpus import Corpus, Written
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.expectations.form import Ceiling, Expectation, RowCount, Sentinel, read
from qantar_curation.expectations.rules import ROW_COUNT, SHARE_CEILING, UNKNOWN_EXPECTATION
from qantar_curation.expectations.sentinels import cited, sentinel_findings
from qantar_curation.reading import read_document
from qantar_schema.tables import WRITTEN

FILE = "dataset/expectations.yaml"


def expectation_findings(corpus: Corpus, others: Collection[Finding] = ()) -> list[Finding]:
    """What a corpus holds otherwise than its expectations say, or what is wrong with those.

    There is nothing to find where no expectations are written, and nothing is concluded from rows that were refused.

    Args:
        corpus: The corpus.
        others: What else was found: of a fact whose record is in it, nothing more is said.
    """
    expected, findings = expectations(corpus.root)
    return findings or list(_compared(expected, corpus, others))


def expectations(root: Path) -> tuple[list[Expectation], list[Finding]]:
    """What is expected of the corpus at a root, and what of it cannot be read; nothing where nothing is written."""
    path = root / FILE
    if not path.exists() and not path.is_symlink():
        return [], []
    document, findings = read_document(root, path)
    return [] if document is None else read(document.data, Written(document, ()), findings), findings


def _compared(expected: list[Expectation], corpus: Corpus, others: Collection[Finding]) -> Iterator[Finding]:
    lines = cited(corpus)
    for entry, place in expected:
        if isinstance(entry, RowCount):
            yield from _rows(entry, place, corpus)
        elif isinstance(entry, Sentinel):
            yield from sentinel_findings(entry, place, corpus, lines, others)
        else:
            yield from _share(entry, place, corpus)


def _counted(table: str, corpus: Corpus) -> int | None:
    """The rows of a table, so far as they are known before it is built; none for a table that is only derived."""
    if table == "evidence":
        return sum(len(item.supports) for item in corpus.evidence)
    if table == "article_lines":
        return sum(len(lock.lines) for lock in corpus.locks.values())
    return len(corpus.rows[table]) if table in _COUNTED else None


_COUNTED = (*WRITTEN, "articles")


def _rows(count: RowCount, place: Written, corpus: Corpus) -> Iterator[Finding]:
    number = _counted(count.table, corpus)
    if number is None:
        hint = f"rows are counted of {', '.join(_COUNTED)}, evidence and article_lines"
        yield place.finding(UNKNOWN_EXPECTATION, f"the rows of `{count.table}` cannot be counted", "table", hint)
        return
    lost = count.table in corpus.unread or (count.table in ("evidence", "article_lines") and corpus.evidence_lost)
    if number < count.at_least and not lost:
        said = f"{count.table} has {number:,} rows, and at least {count.at_least:,} are expected"
        yield place.finding(ROW_COUNT, said, "at_least")
    if count.at_most is not None and number > count.at_most:
        said = f"{count.table} has {number:,} rows, and at most {count.at_most:,} are expected"
        yield place.finding(ROW_COUNT, said, "at_most")


def _share(ceiling: Ceiling, place: Written, corpus: Corpus) -> Iterator[Finding]:
    if ceiling.article is not None and ceiling.article not in corpus.ids("articles"):
        if "articles" not in corpus.unread:
            yield place.finding(UNKNOWN_EXPECTATION, f"there is no article `{ceiling.article}`", "article")
        return
    for whose, share in _shares(ceiling, corpus):
        if share > ceiling.at_most:
            said = f"{whose}: the share {share:.4f} is over {ceiling.at_most:g}"
            yield place.finding(SHARE_CEILING, said, "at_most")


def _shares(ceiling: Ceiling, corpus: Corpus) -> Iterator[tuple[str, float]]:
    if ceiling.share == "quoted":
        for article_id, lock in sorted(corpus.locks.items()):
            if ceiling.article in (article_id, None):
                yield f"words of {article_id} that phrases quote", quoted(lock).share
        return
    items = [item for item in corpus.evidence if ceiling.article in (item.article_id, None)]
    rows = sum(len(item.supports) for item in items)
    interpreted = sum(len(item.supports) for item in items if item.basis == "interpreted")
    whose = "all articles" if ceiling.article is None else ceiling.article
    yield f"evidence of {whose} that is interpreted", interpreted / rows if rows else 0.0
