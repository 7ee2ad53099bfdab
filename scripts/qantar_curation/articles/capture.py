"""Read an article file into lines with fingerprints, and refuse what is not plain text.

An article is data from outside: it may be huge, binary, wrongly encoded, or made to mislead a reader. Everything
is checked before anything is kept, and a refusal says what was found and where, without showing the text.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from qantar_curation.articles import rules
from qantar_curation.articles.citation import ArticlePin
from qantar_curation.articles.digest import sha256_of
from qantar_curation.diagnostics.finding import Finding, Rule, Span
from qantar_curation.reading.characters import IN_ARTICLES, named, refused_runs
from qantar_curation.reading.lines import Lines
from qantar_curation.reading.opening import CannotRead, read_bytes
from qantar_curation.reading.rules import CONTROL_CHARACTER, FILE_TOO_LARGE
from qantar_schema.text import words

MAX_BYTES = 4 * 1024 * 1024
"""The largest file that is read as an article."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class CapturedLine:
    """One physical line: its number from 1, raw text, length in code points, words, and SHA-256 in UTF-8."""

    line: int
    text: str
    characters: int
    words: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Captured:
    """One article as captured: the SHA-256 of its bytes, and its lines."""

    article_id: str
    sha256: str
    lines: tuple[CapturedLine, ...]

    def line(self, number: int) -> CapturedLine | None:
        """The line of that number, or None where the article has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None


def capture(directory: Path, pin: ArticlePin) -> tuple[Captured | None, list[Finding]]:
    """Read the file that an article's entry names.

    Args:
        directory: the folder of captured articles.
        pin: the entry of the article. Its hash is not compared here (`verify` and `anchoring` do).

    Returns:
        The article, or None and why it was refused. Nothing is raised for a bad or missing file.
    """
    data, findings = _read(directory, pin)
    return (None, findings) if data is None else capture_bytes(data, pin)


def capture_bytes(data: bytes, pin: ArticlePin) -> tuple[Captured | None, list[Finding]]:
    """Check and split the bytes of an article; returns as `capture` does."""
    if len(data) > MAX_BYTES:
        return None, [_refuse(pin, rules.ARTICLE_TOO_LARGE, f"has more than {MAX_BYTES:,} bytes")]
    if data.startswith(_BOMS):
        return None, [_refuse(pin, rules.ARTICLE_NOT_UTF8, "begins with a byte order mark")]
    if (nul := data.find(b"\0")) >= 0:
        return None, [_refuse(pin, rules.ARTICLE_CONTROL_CHARACTER, f"is binary: byte {nul} is NUL")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        said = f"is not UTF-8: byte {error.start} (0x{data[error.start]:02x}), {error.reason}"
        return None, [_refuse(pin, rules.ARTICLE_NOT_UTF8, said)]
    findings = _characters(pin, text)
    if findings:
        return None, findings
    return Captured(pin.article_id, hashlib.sha256(data).hexdigest(), split_lines(text)), []


def split_lines(text: str) -> tuple[CapturedLine, ...]:
    """The physical lines of a text: split at line feeds only; a final line feed starts no line."""
    parts = text.split("\n")
    if parts[-1] == "":
        parts.pop()
    return tuple(
        CapturedLine(number, part, len(part), words(part), sha256_of(part)) for number, part in enumerate(parts, 1)
    )


def _read(directory: Path, pin: ArticlePin) -> tuple[bytes | None, list[Finding]]:
    name = pin.file
    if not name or name in {".", ".."} or set(name) & {"/", "\\", "\0", ":"}:
        return None, [_refuse(pin, rules.ARTICLE_UNREADABLE, "is not a plain file name")]
    path = directory / name
    if not os.path.lexists(path):
        return None, [_refuse(pin, rules.ARTICLE_MISSING, "is not in the folder of articles")]
    try:
        return read_bytes(directory, path, limit_bytes=MAX_BYTES), []
    except CannotRead as refusal:
        rule = rules.ARTICLE_TOO_LARGE if refusal.rule is FILE_TOO_LARGE else rules.ARTICLE_UNREADABLE
        return None, [_refuse(pin, rule, f"is refused: {refusal.message}")]


def _characters(pin: ArticlePin, text: str) -> list[Finding]:
    """The first refused character of each kind."""
    first: dict[Rule, tuple[int, str]] = {}
    if (at := text.find("\r")) >= 0:
        first[rules.ARTICLE_CONTROL_CHARACTER] = (at, "\r")
    for kind, start, end in refused_runs(text, IN_ARTICLES, limit=1):
        rule = rules.ARTICLE_HIDDEN_CHARACTER
        if kind is CONTROL_CHARACTER:
            rule = rules.ARTICLE_CONTROL_CHARACTER
        first.setdefault(rule, (start, text[start:end]))
    lines = Lines(text)
    found: list[Finding] = []
    for rule, (at, run) in first.items():
        place = lines.span(at, at + 1)
        if run == "\r":
            found.append(_line_ends(pin, text, place))
            continue
        found.append(_refuse(pin, rule, f"has {named(run)} at line {place.line}, column {place.column}"))
    return found


def _line_ends(pin: ArticlePin, text: str, place: Span) -> Finding:
    """A finding on carriage returns: what an editor on Windows writes, or something else."""
    where = f"the first at line {place.line}, column {place.column}"
    if text.count("\r") == text.count("\r\n"):
        said = f"has line ends of Windows (CRLF), {where}"
        hint = "save it with line feeds (LF) as line ends: `sed -i 's/\\r$//' FILE`, or the setting of your editor"
        return _refuse(pin, rules.ARTICLE_CONTROL_CHARACTER, said, hint)
    return _refuse(pin, rules.ARTICLE_CONTROL_CHARACTER, f"has carriage returns (U+000D) inside lines, {where}")


def _refuse(pin: ArticlePin, rule: Rule, said: str, hint: str | None = None) -> Finding:
    """A finding at the entry, since to show the place in the file would print what is refused."""
    return Finding(rule, pin.path, pin.span, f"article {pin.article_id}: `{pin.file}` {said}", hint)
