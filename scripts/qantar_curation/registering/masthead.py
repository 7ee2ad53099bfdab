"""The name of the publication: a line of its own above the headline, or a notice of rights at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qantar_curation.articles.capture import CapturedLine
from qantar_schema.text import fold

_RIGHTS = re.compile(r"\u00a9|\(c\)|\bcopyright\b|\ball rights reserved\b", re.IGNORECASE)
_AROUND = re.compile(r"\b(?:19|20)\d\d(?:\s*[-\u2013]\s*(?:19|20)\d\d)?\b|\bby\b", re.IGNORECASE)
_NAME = re.compile(r"(?:the )?[A-Z0-9][\w'.&-]*(?: (?:of|the|and|&|[A-Z0-9][\w'.&-]*)){0,5}", re.IGNORECASE)
_LATER = re.compile(r"\b(?:sources?|credits?)\s*[:\-\u2013]|\([^()]{2,60}\)[^.]{0,20}[-\u2013\u2014]\s", re.IGNORECASE)
_PICTURE = re.compile(r"(?:photo|picture|image|video|caption|graphic)s?\b", re.IGNORECASE)
_HEAD, _LONGEST = 3, 6


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication: its name, the line that has it, and whether that line is no more than the name."""

    line: int
    name: str
    is_masthead: bool


def publication(filled: Sequence[CapturedLine]) -> Publication | None:
    """The name of the publication, where the lines of a page tell it; None where they do not.

    Args:
        filled: The lines that have words, in order.
    """
    for place, line in enumerate(filled[:_HEAD]):
        text = line.text.strip()
        later = filled[place + 1 :]
        if line.words > _LONGEST or not later or not _NAME.fullmatch(text):
            continue
        own = re.compile(rf"\b{re.escape(fold(text).removeprefix('the '))}\b", re.IGNORECASE)
        if any(
            _is_named(own, other.text) and (_RIGHTS.search(other.text) or _LATER.search(other.text)) for other in later
        ):
            return Publication(line.line, text, True)
    for line in reversed(filled):
        if _RIGHTS.search(line.text) and line.words <= _LONGEST * 2 and not _PICTURE.match(line.text.strip()):
            parts = (
                _AROUND.sub(" ", part).strip(" ,.-")
                for part in re.split(rf"{_RIGHTS.pattern}|[|]", line.text, flags=re.I)
            )
            name = next((part for part in parts if part and _NAME.fullmatch(part)), None)
            if name is not None:
                return Publication(line.line, name, False)
    return None


def _is_named(own: re.Pattern[str], text: str) -> bool:
    """Whether a line has the words as a name, with a capital: `Source: the protest movement` names no `Protest`."""
    return any(not found.group()[0].islower() for found in own.finditer(text))
