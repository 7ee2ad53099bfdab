"""A corpus as read from its files: typed, flat, and still knowing where each value was written."""

from __future__ import annotations

from qantar_curation.corpus.load import load
from qantar_curation.corpus.model import Corpus, EvidenceItem, SourceRow, Written

__all__ = ["Corpus", "EvidenceItem", "SourceRow", "Written", "load"]
