"""The catalogue of rules: every rule that some part of the package refuses by, and its page."""

from __future__ import annotations

from qantar_curation.rules.catalogue import FAMILIES, catalogue

__all__ = ["FAMILIES", "catalogue"]
