"""What a corpus is expected to hold: rows per table, facts that must never get lost, ceilings of shares. It is data."""

from __future__ import annotations

from qantar_curation.expectations.check import FILE, expectation_findings, expectations
from qantar_curation.expectations.form import Sentinel

__all__ = ["FILE", "Sentinel", "expectation_findings", "expectations"]
