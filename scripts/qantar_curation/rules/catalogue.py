"""Collects the rules. Each is declared beside the code that refuses by it; here stands where those places are."""

from __future__ import annotations

from importlib import import_module

from qantar_curation.diagnostics.finding import Rule

FAMILIES = {
    "Y": "Reading",
    "S": "Where things stand",
    "T": "Types",
    "R": "Ids and references",
    "E": "Evidence",
    "A": "Articles and anchors",
    "L": "Lines",
    "V": "The phrase says the value",
    "C": "Across records",
    "P": "Published files",
}
"""The letter with which a code begins, and what its rules are about, in the order in which a run looks."""

MODULES = (
    "qantar_curation.reading.rules",
    "qantar_curation.corpus.rules",
    "qantar_curation.articles.rules",
    "qantar_curation.registering.rules",
    "qantar_curation.checks.copied_text",
    "qantar_curation.expectations.rules",
    "qantar_curation.publishing.metadata",
    "qantar_curation.publishing.publish",
    "qantar_curation.versions.changes",
    "qantar_curation.publishing.package_rules",
    "qantar_curation.oracles.parquet_oracle",
    "qantar_curation.oracles.pandera_oracle",
    "qantar_curation.oracles.frictionless_oracle",
)
"""The modules that declare rules, beside the checks, which are listed in `qantar_curation.checks`."""


def catalogue() -> dict[str, Rule]:
    """Every rule by its code, families in their order, and codes in theirs."""
    from qantar_curation.checks import CHECKS

    found = {check.rule.code: check.rule for check in CHECKS}
    for name in MODULES:
        found.update({rule.code: rule for rule in vars(import_module(name)).values() if isinstance(rule, Rule)})
    order = {letter: place for place, letter in enumerate(FAMILIES)}
    return {code: found[code] for code in sorted(found, key=lambda code: (order[code[0]], code))}
