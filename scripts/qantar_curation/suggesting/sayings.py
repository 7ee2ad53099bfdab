"""Verbs that report speech."""

from __future__ import annotations

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line


def is_saying(line: Line, index: int) -> bool:
    """Whether a token is a verb of saying, and no noun such as `reports` or `states`."""
    word = line.word(index)
    if word in words("sayings", "past"):
        return line.word(index - 1) not in ("the", "a", "an", "of", "be") and form_of(word) is not None
    if word not in words("sayings", "present") or line.is_capital(index):
        return False
    before = line.word(index - 1)
    if form_of(before) is not None and not line.is_capital(index - 1):
        return False
    return before not in words("sayings", "before-nouns") and not (
        line.is_capital(index - 1) and word == "states" and line.word(index + 1) not in ("that", ":", '"')
    )
