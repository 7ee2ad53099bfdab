"""`validate --full`: the tables are built, and the independent oracles look at them and at those that are published."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qantar_curation.corpus import Corpus
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.oracles import consult
from qantar_curation.publishing import NotPublishable, check, layout, read_metadata
from qantar_curation.publishing.building import build as build_files
from qantar_curation.tables.build import build


def oracle_findings(root: Path, corpus: Corpus) -> tuple[list[Finding], int]:
    """Ask the oracles about what a corpus without findings gives, and about what is published.

    Where the published files are just what the corpus gives, they are looked at in their place; where they are not,
    the files are built beside, and both are looked at.

    Returns:
        The findings, and the number of published files that are not what the corpus gives.

    Raises:
        TableError: a value cannot be published.
        OSError: the files cannot be built or read.
    """
    tables = build(corpus)
    try:
        differences = check(root, tables)
    except NotPublishable as refused:
        return refused.findings, 0
    if not differences:
        return consult(root), 0
    metadata, findings = read_metadata(root)
    if metadata is None:
        return findings, 0
    with tempfile.TemporaryDirectory(prefix="qantar-") as folder:
        build_files(metadata, tables).write_to(Path(folder))
        findings = consult(Path(folder))
    if any((root / layout.TABLES).glob("*.csv")):
        findings += consult(root)
    return list(dict.fromkeys(findings)), len(differences)


def unused_terms_line(corpus: Corpus) -> str:
    """What to say of the vocabularies of a corpus without findings: which terms no row uses."""
    from qantar_curation.tables.unused_terms import report, unused_terms

    return report(unused_terms(build(corpus)["terms"]))
