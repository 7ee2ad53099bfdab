"""The file of a new article: read safely, and refused where it is no English text."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.articles.capture import MAX_BYTES
from qantar_curation.reading.characters import IN_ARTICLES
from qantar_curation.reading.opening import CannotRead, read_bytes
from qantar_curation.reading.text import read_text
from qantar_curation.registering import language
from qantar_curation.registering.intake import begins_like
from qantar_curation.suggesting.lexica import words

_COMMON_STOP = words("common", "stop")
_MARKUP = re.compile(
    r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|</(?:p|div|span|a|li|td|script|style)>", re.IGNORECASE
)
_FEWEST_TAGS = 3
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
_FEWEST_WORDS = 12
_ENGLISH = 0.18
"""The smallest share of its commonest words that an English text has; news has 0.3 and more."""


MAX_LINE = 20_000
"""The longest line that is read, in characters: a paragraph of news has less than a tenth of it, and the work on one
line grows faster than its length."""


class Refused(Exception):
    """A file is no article that can be read, for a reason in one line."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article's text, and the SHA-256 of its bytes."""

    path: Path
    text: str
    sha256: str


def read_source(path: Path) -> Source:
    """Read the file of an article.

    Raises:
        Refused: It is missing, huge, binary, empty, not UTF-8, HTML, or not English.
    """
    text, findings = read_text(path.parent, path, limit_bytes=MAX_BYTES, refuse=IN_ARTICLES)
    if findings or text is None:
        binary = _binary(path)
        if binary is not None:
            raise Refused(f"{path}: {binary}")
        first = findings[0]
        place = f" (line {first.span.line}, column {first.span.column})" if first.span is not None else ""
        raise Refused(f"{path}: {first.message}{place}; {first.rule.mend}")
    why = refusal(text)
    if why is not None:
        raise Refused(f"{path}: {why}")
    return Source(path, text, hashlib.sha256(text.encode()).hexdigest())


def _binary(path: Path) -> str | None:
    """Whether a file that was refused is no text at all, in a sentence; text in UTF-16 is some."""
    try:
        data = read_bytes(path.parent, path, limit_bytes=MAX_BYTES)
    except CannotRead:
        return None
    nul = data.find(b"\0")
    return None if nul < 0 or data.startswith((b"\xff\xfe", b"\xfe\xff")) else f"the file is binary: byte {nul} is NUL"


def refusal(text: str) -> str | None:
    """Why a text is no article that can be read, or None where it is one."""
    if not text.strip():
        return "the file is empty"
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            return (
                f"line {number:,} has {len(line):,} characters, and {MAX_LINE:,} are the most that are read: break it "
                "into its paragraphs, one a line"
            )
    if len(_MARKUP.findall(text[: 4 * _SAMPLE])) >= _FEWEST_TAGS or text.lstrip()[:9].casefold() == "<!doctype":
        return "the file is HTML: save the text of the article alone, without its markup"
    kind = begins_like(text)
    if kind is not None:
        return f"the file is {kind}: save the text of the article as plain text"
    found = [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]
    if not found:
        return "the file has no words"
    if sum(not word[0].isascii() for word in found) > len(found) / 2:
        guess = language.guess(text[:_SAMPLE].split("\n"))
        if guess.code not in (None, language.ENGLISH):
            return f"the text is {guess.name} rather than English: {guess.why}"
    common = sum(word in _COMMON_STOP for word in found)
    if len(found) >= _FEWEST_WORDS and common < _ENGLISH * len(found):
        return f"the text does not look English: {common} of its first {len(found):,} words are common English ones"
    return None
