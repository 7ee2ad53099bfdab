"""L002: entries of lines that contradict the article or the records."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks.base import Check
from qantar_curation.checks.unaccounted_line import cited_lines
from qantar_curation.corpus import Corpus, SourceRow
from qantar_curation.diagnostics.finding import Finding, Rule

RULE = Rule(
    "L002",
    "line-entry",
    "What an article's entry says of a line has to be true: the line exists and is listed once, a skipped line is "
    "cited by no record, and lines without text are recognised by the machine and not listed.",
    "Correct the line's number, role or reason, or remove the entry.",
)


def _run(corpus: Corpus) -> Iterator[Finding]:
    cited = cited_lines(corpus)
    listed: set[tuple[str, int]] = set()
    for row in corpus.rows["article_lines"]:
        article_id, number = row.values["article_id"], row.values["line"]
        lock = corpus.locks.get(article_id)
        if (article_id, number) in listed:
            yield row.finding(RULE, f"line {number} of {article_id} is listed twice", "line")
        listed.add((article_id, number))
        if row.values["skipped_reason"] is not None and number in cited[article_id]:
            said = f"line {number} of {article_id} is skipped, and a record cites it"
            yield row.written.finding(RULE, said, "skipped")
        if lock is None:
            continue
        fingerprint = lock.line(number)
        if fingerprint is None:
            yield row.finding(RULE, f"{article_id} has {len(lock.lines)} lines and no line {number}", "line")
            continue
        yield from _blank(row, fingerprint.words == 0)


def _blank(row: SourceRow, is_blank: bool) -> Iterator[Finding]:
    where = f"line {row.values['line']} of {row.values['article_id']}"
    if is_blank:
        yield row.finding(RULE, f"{where} has no text: it needs no entry", "line")
    elif "blank" in (row.values["role"], row.values["skipped_reason"]):
        key = "role" if row.values["role"] == "blank" else "skipped"
        yield row.written.finding(RULE, f"{where} has text and is listed as blank", key)


CHECK = Check(RULE, _run)
