"""The named rules by which several claims of one quantity are resolved."""

from __future__ import annotations

from qantar_schema.vocabularies.base import Vocabulary


class EstimateRule(Vocabulary):
    """How an estimate is computed from its claims. Claims in one wire group count as one report."""

    STRICTEST_BOUNDS = (
        "strictest-bounds",
        "low is the highest lower bound, high the lowest upper bound, best the exact or approximate value that most"
        " independent reports give; null where the claims give none.",
    )
    SINGLE_CLAIM = "single-claim", "Only one independent report speaks of it: its own low, value and high."
