"""The checks over a whole corpus, one file each. To add one: write its file, its golden case, and its line here."""

from __future__ import annotations

from collections.abc import Iterator

from qantar_curation.checks import (
    constraint,
    cyclic_part,
    duplicate_evidence,
    duplicate_id,
    duplicate_row,
    line_entry,
    missing_evidence,
    publication_day,
    retired_id,
    unaccounted_line,
    unexplained_reading,
    unknown_reference,
    unnamed_record,
    unsupportable_field,
    unused_record,
)
from qantar_curation.checks.base import Check
from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding

CHECKS: tuple[Check, ...] = tuple(
    module.CHECK
    for module in (
        constraint,
        duplicate_id,
        unknown_reference,
        retired_id,
        cyclic_part,
        duplicate_row,
        missing_evidence,
        unsupportable_field,
        unexplained_reading,
        duplicate_evidence,
        unaccounted_line,
        line_entry,
        publication_day,
        unused_record,
        unnamed_record,
    )
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """All findings of all checks."""
    for one in CHECKS:
        yield from one.run(corpus)
