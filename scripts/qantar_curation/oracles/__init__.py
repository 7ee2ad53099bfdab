"""The independent oracles: what other libraries say of the published files.

Each reads the files themselves and checks them with schemas that the row models give; what it refuses, the fast path
of `qantar validate` must have refused before. They import heavy libraries, so only `validate --full` and `publish` ask.
"""

from __future__ import annotations

from pathlib import Path

from qantar_curation.diagnostics.finding import Finding


def consult(root: Path) -> list[Finding]:
    """Ask every oracle about the files published below a root.

    Returns:
        Arrow's findings, then pandera's, then those of frictionless, then our own about what frictionless ignores;
        empty if all agree that the files are right.
    """
    from qantar_curation.oracles import frictionless_oracle, pandera_oracle, parquet_oracle
    from qantar_curation.publishing.package_checks import check_packages

    return [
        *parquet_oracle.check(root),
        *pandera_oracle.check(root),
        *frictionless_oracle.check(root),
        *check_packages(root),
    ]
