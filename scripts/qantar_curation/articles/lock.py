"""The lock of an article: what may be published about its text, as JSON that is the same bytes for the same content.

It holds the hash of the article, the length, words and hash of each line, and the anchor of each cited phrase. One
entry stands on one line of the file, so that a change in one phrase is a change of one line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from json.encoder import encode_basestring
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qantar_curation.articles import rules
from qantar_curation.articles.citation import AnchorKey
from qantar_curation.diagnostics.finding import Finding, Span

if TYPE_CHECKING:
    from qantar_curation.articles.capture import Captured

SUFFIX = ".lock.json"
MAX_BYTES = 16 * 1024 * 1024
_text = encode_basestring  # every run writes all entries to compare them: json.dumps would take ten times as long
_SHA256 = re.compile("[0-9a-f]{64}")
_FIRST_LINE_ENTRY = 5  # the line of the file on which the first fingerprint stands
_COUNTS = ("line", "characters", "words")
_LINE_KEYS = frozenset({*_COUNTS, "sha256"})
_PRINTED = frozenset({"printed"})
_ANCHOR_KEYS = frozenset({"line", "phrase", "occurrence", "char_start", "char_end", "line_sha256"})


class Fingerprint(NamedTuple):
    """One line of an article without its text."""

    line: int
    characters: int
    words: int
    sha256: str


class Anchor(NamedTuple):
    """Where a cited phrase stands: characters `char_start` to `char_end` (0-based, half-open) of the raw line.

    `phrase` and `occurrence` are as in the record; `printed` is what the article has at these characters. They
    differ only in kinds of spaces and quotes, and the file holds `printed` only where they do.
    """

    line: int
    phrase: str
    occurrence: int | None
    char_start: int
    char_end: int
    line_sha256: str
    printed: str

    @property
    def key(self) -> AnchorKey:
        """What identifies the anchor in its lock."""
        return self.line, self.phrase, self.occurrence


class Lock(NamedTuple):
    """The lock of one article; lines are in order, anchors sorted by place."""

    article_id: str
    sha256: str
    lines: tuple[Fingerprint, ...]
    anchors: tuple[Anchor, ...]

    def line(self, number: int) -> Fingerprint | None:
        """The fingerprint of that line, or None where the article has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None

    def span_of_anchor(self, index: int) -> Span:
        """Where the anchor of that index stands in the lock's own file."""
        return Span(_FIRST_LINE_ENTRY + len(self.lines) + 2 + index, 5)

    def span_of_line(self, number: int) -> Span:
        """Where the fingerprint of that line stands in the lock's own file."""
        return Span(_FIRST_LINE_ENTRY + number - 1, 5)


def make_lock(captured: Captured, anchors: Iterable[Anchor]) -> Lock:
    """The lock of a captured article with these anchors, each once."""
    lines = tuple(Fingerprint(line.line, line.characters, line.words, line.sha256) for line in captured.lines)
    unique = {anchor.key: anchor for anchor in anchors}
    return Lock(captured.article_id, captured.sha256, lines, tuple(sorted(unique.values(), key=_place)))


def dump_lock(lock: Lock) -> str:
    """The one text of a lock, ended by a line feed."""
    head = ["{", f'  "article_id": {_text(lock.article_id)},', f'  "sha256": {_text(lock.sha256)},', '  "lines": [']
    lines, anchors = ",\n".join(map(_line_entry, lock.lines)), ",\n".join(map(_anchor_entry, lock.anchors))
    parts = (*head, lines, "  ],", '  "anchors": [', anchors, "  ]", "}")
    return "\n".join(filter(None, parts)) + "\n"


def read_lock(path: Path, shown: str) -> tuple[Lock | None, list[Finding]]:
    """Read a lock file.

    Args:
        path: the file, named `<article_id>.lock.json`.
        shown: its path as findings show it, relative to the root.

    Returns:
        The lock, or None and why not. A lock that can be read but is not canonical comes with a finding.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None, [Finding(rules.LOCK_MISSING, shown, None, f"there is no lock `{shown}`")]
    except OSError as error:
        return None, [_malformed(shown, f"cannot be read: {error.strerror or error}")]
    if len(data) > MAX_BYTES:
        return None, [_malformed(shown, f"has more than {MAX_BYTES:,} bytes")]
    return parse_lock(data, path.name.removesuffix(SUFFIX), shown)


def parse_lock(data: bytes, article_id: str, shown: str) -> tuple[Lock | None, list[Finding]]:
    """Read the bytes of the lock of that article; returns as `read_lock` does."""
    try:
        text = data.decode("utf-8")
        lock = _lock(json.loads(text))
        canonical = dump_lock(lock)
        canonical.encode()  # a lone surrogate, escaped in the JSON, has no bytes
    except json.JSONDecodeError as error:
        return None, [_malformed(shown, f"is not JSON: {error.msg}", Span(error.lineno, error.colno))]
    except UnicodeError:
        return None, [_malformed(shown, "is not UTF-8")]
    except RecursionError:
        return None, [_malformed(shown, "is nested too deep")]
    except (_MalformedError, ValueError) as error:
        return None, [_malformed(shown, str(error))]
    if lock.article_id != article_id:
        return None, [_malformed(shown, f"is of article {lock.article_id}", Span(2, 3))]
    if text != canonical:
        line = _first_difference(text, canonical)
        said = f"line {line} is not as `qantar anchor` writes it"
        return lock, [Finding(rules.LOCK_NOT_CANONICAL, shown, Span(line, 1), said)]
    return lock, []


class _MalformedError(Exception):
    """JSON that has not the form of a lock."""


def _lock(data: object) -> Lock:
    if not isinstance(data, dict) or set(data) != {"article_id", "sha256", "lines", "anchors"}:
        raise _MalformedError("has not exactly the keys article_id, sha256, lines and anchors")
    lines, anchors = data["lines"], data["anchors"]
    if not isinstance(data["article_id"], str) or not isinstance(lines, list) or not isinstance(anchors, list):
        raise _MalformedError("has a text for article_id, and lists for lines and anchors")
    fingerprints = tuple(_fingerprint(entry, number) for number, entry in enumerate(lines, 1))
    made = [_anchor(entry, index) for index, entry in enumerate(anchors, 1)]
    if len({anchor.key for anchor in made}) < len(made):
        raise _MalformedError("has two anchors of the same line, phrase and occurrence")
    made.sort(key=_place)
    return Lock(data["article_id"], _sha256(data["sha256"], "sha256"), fingerprints, tuple(made))


def _fingerprint(entry: object, number: int) -> Fingerprint:
    if not isinstance(entry, dict) or entry.keys() != _LINE_KEYS or not _natural(entry, _COUNTS):
        raise _MalformedError(f"lines: entry {number} has not the keys and numbers of a fingerprint")
    if entry["line"] != number:
        raise _MalformedError(f"lines: entry {number} is numbered {entry['line']}")
    digest = _sha256(entry["sha256"], f"lines: entry {number}")
    return Fingerprint(number, entry["characters"], entry["words"], digest)


def _anchor(entry: object, index: int) -> Anchor:
    where = f"anchors: entry {index}"
    if not isinstance(entry, dict) or entry.keys() - _PRINTED != _ANCHOR_KEYS:
        raise _MalformedError(f"{where} has not the keys of an anchor")
    phrase, occurrence = entry["phrase"], entry["occurrence"]
    printed = entry.get("printed", phrase)
    if not isinstance(phrase, str) or not isinstance(printed, str):
        raise _MalformedError(f"{where} has no text for its phrase")
    if not _natural(entry, ("line", "char_start", "char_end")):
        raise _MalformedError(f"{where} has a line or character that is no number")
    if occurrence is not None and (type(occurrence) is not int or occurrence < 1):
        raise _MalformedError(f"{where} has an occurrence that is neither null nor 1 or more")
    digest = _sha256(entry["line_sha256"], where)
    return Anchor(entry["line"], phrase, occurrence, entry["char_start"], entry["char_end"], digest, printed)


def _natural(entry: dict[str, object], keys: Iterable[str]) -> bool:
    for key in keys:
        value = entry[key]
        if type(value) is not int or value < 0:  # a bool is no number here
            return False
    return True


def _sha256(value: object, where: str) -> str:
    if not isinstance(value, str) or _SHA256.fullmatch(value) is None:
        raise _MalformedError(f"{where} has no SHA-256 in lower-case hexadecimal")
    return value


def _line_entry(one: Fingerprint) -> str:
    counts = f'"line": {one.line}, "characters": {one.characters}, "words": {one.words}'
    return f'    {{{counts}, "sha256": {_text(one.sha256)}}}'


def _anchor_entry(one: Anchor) -> str:
    printed = "" if one.printed == one.phrase else f', "printed": {_text(one.printed)}'
    occurrence = "null" if one.occurrence is None else one.occurrence
    span = f'"occurrence": {occurrence}, "char_start": {one.char_start}, "char_end": {one.char_end}'
    said = f'"line": {one.line}, "phrase": {_text(one.phrase)}{printed}, {span}'
    return f'    {{{said}, "line_sha256": {_text(one.line_sha256)}}}'


def _place(anchor: Anchor) -> tuple[int, int, int, str, int]:
    return anchor.line, anchor.char_start, anchor.char_end, anchor.phrase, anchor.occurrence or 0


def _first_difference(text: str, canonical: str) -> int:
    pairs = zip(text.split("\n"), canonical.split("\n"), strict=False)
    for number, (one, other) in enumerate(pairs, 1):
        if one != other:
            return number
    return min(text.count("\n"), canonical.count("\n")) + 1


def _malformed(shown: str, said: str, span: Span | None = None) -> Finding:
    return Finding(rules.LOCK_MALFORMED, shown, span, f"the lock {said}")
