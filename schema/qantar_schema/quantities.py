"""What a qualifier says about a number: the bounds that follow from it."""

from __future__ import annotations

VAGUE_LOW: dict[str, float] = {
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2000,
    "most": 50,
    "mostly": 50,
    "majority": 50,
}
"""Words that stand for a number and imply a lower bound: plurals at least two of their unit, `most` more than half of a
hundred. Any other vague word has none."""

TYPED_BOUNDS = frozenset({"range"})
"""The qualifiers of a quantity whose bounds are printed, and so typed; those of all others are computed."""


def bounds(
    qualifier: str | None, value: float | None, text: str | None, low: float | None, high: float | None
) -> tuple[float | None, float | None]:
    """Lower and upper bound of a quantity.

    Args:
        qualifier: a term of the vocabulary `qualifier`.
        value: the number as printed, if there is one.
        text: the quantity as printed, in which a vague word stands.
        low: as typed; taken only for a printed range.
        high: as typed; taken only for a printed range.

    Returns:
        Low and high; None where a side is open.
    """
    if qualifier == "exact":
        return value, value
    if qualifier in ("at-least", "more-than"):
        return value, None
    if qualifier in ("nearly", "less-than", "no-more-than"):
        return None, value
    if qualifier == "vague":
        implied = [VAGUE_LOW[word] for word in (text or "").casefold().split() if word in VAGUE_LOW]
        return (implied[0] if implied else None), None
    return (low, high) if qualifier in TYPED_BOUNDS else (None, None)
