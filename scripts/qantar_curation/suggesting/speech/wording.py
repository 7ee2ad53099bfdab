"""Words for which several rules about speech ask."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import words

DETERMINERS = words("sayings", "determiners")
OPENINGS = words("sayings", "openings")
LOOSE = ("participle", "infinitive")
"""The moods of verbs that make no clause of their own."""
