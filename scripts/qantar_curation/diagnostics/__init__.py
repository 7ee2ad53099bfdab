"""Findings, and one renderer a file: text, concise, JSON, annotations of GitHub.

The renderers are imported from their own modules, so that a run loads only the one it prints with.
"""

from __future__ import annotations

from qantar_curation.diagnostics.finding import Finding, Rule, Span
from qantar_curation.diagnostics.listing import in_order, summary

__all__ = ["Finding", "Rule", "Span", "in_order", "summary"]
