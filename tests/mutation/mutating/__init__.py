"""Random single edits of a corpus, and whether validation catches them."""

from __future__ import annotations
