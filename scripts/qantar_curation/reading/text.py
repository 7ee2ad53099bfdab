"""Text from outside, read safely: records and articles alike."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from qantar_curation.diagnostics.finding import Finding, Rule, Span
from qantar_curation.reading.characters import IN_RECORDS, named, refused_runs
from qantar_curation.reading.lines import Lines
from qantar_curation.reading.opening import LIMIT_BYTES, CannotRead, name_of, read_bytes
from qantar_curation.reading.rules import (
    BYTE_ORDER_MARK,
    CARRIAGE_RETURN,
    LINE_TOO_LONG,
    NOT_UTF8,
)

LIMIT_LINE = 1024 * 1024
_SHOWN = 20  # places of one rule in one file; the last one says that there are more


def read_text(
    root: Path,
    path: Path,
    *,
    limit_bytes: int = LIMIT_BYTES,
    limit_line: int = LIMIT_LINE,
    refuse: frozenset[Rule] = IN_RECORDS,
) -> tuple[str | None, list[Finding]]:
    """The text of a plain UTF-8 file below the root, and all that is wrong with its characters.

    Args:
        root: What the file must lie below, also when links are followed.
        path: The file, as the program would open it (relative to the working directory, not to the root).
        limit_bytes: The largest size that is read.
        limit_line: The longest line, in code points.
        refuse: The rules about characters that hold: ``IN_RECORDS`` or ``IN_ARTICLES`` of ``reading.characters``.

    Returns:
        The text exactly as it stands in the file, or none where there is no text to speak of (unreadable, too
        large, not UTF-8, a line too long); and the findings. Text with findings is for showing more findings, not
        for use: whoever changes anything by it asks first that there is none.
    """
    name = name_of(root, path)
    try:
        data = read_bytes(root, path, limit_bytes=limit_bytes)
    except CannotRead as refusal:
        return None, [Finding(refusal.rule, name, None, refusal.message)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(name, data, error.start)]
    findings = check_text(name, text, limit_line=limit_line, refuse=refuse)
    return (None if any(finding.rule is LINE_TOO_LONG for finding in findings) else text), findings


def check_text(
    name: str, text: str, *, limit_line: int = LIMIT_LINE, refuse: frozenset[Rule] = IN_RECORDS
) -> list[Finding]:
    """What is wrong with the lines and characters of a text; at most twenty places a rule.

    Args:
        name: The path that the findings name.
        text: The text.
        limit_line: The longest line, in code points.
        refuse: The rules about characters that hold.
    """
    lines = Lines(text)
    findings = _long_line(name, text, limit_line)
    if BYTE_ORDER_MARK in refuse and text.startswith("\ufeff"):
        findings.append(Finding(BYTE_ORDER_MARK, name, Span(1, 1), "the file starts with a byte order mark"))
    if CARRIAGE_RETURN in refuse and "\r" in text:
        count = text.count("\r")
        message = f"{count:,} carriage return{'s' if count > 1 else ''} in the file, this one first"
        at = text.index("\r")
        findings.append(Finding(CARRIAGE_RETURN, name, lines.span(at, at + 1), message))
    findings += _characters(name, lines, refuse)
    return findings


def _long_line(name: str, text: str, limit: int) -> list[Finding]:
    if len(text) <= limit:
        return []
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > limit:
            message = f"the line has {len(line):,} characters; the limit is {limit:,}"
            return [Finding(LINE_TOO_LONG, name, Span(number, limit + 1), message)]
    return []


def _characters(name: str, lines: Lines, refuse: frozenset[Rule]) -> list[Finding]:
    found: list[Finding] = []
    counts: Counter[Rule] = Counter()
    skip = 1 if BYTE_ORDER_MARK in refuse and lines.text.startswith("\ufeff") else 0
    for rule, start, end in refused_runs(lines.text, refuse, _SHOWN + 2):
        start = max(start, skip)
        if start == end:
            continue
        counts[rule] += 1
        if counts[rule] <= _SHOWN:
            message = f"{rule.name.replace('-', ' ')} {named(lines.text[start:end])}"
            found.append(Finding(rule, name, lines.span(start, end), message))
        elif counts[rule] == _SHOWN + 1:
            last = found[-1]
            found[-1] = Finding(rule, name, last.span, f"{last.message}; there are more below")
    return found


def _not_utf8(name: str, data: bytes, start: int) -> Finding:
    before = data[:start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
    message = f"byte 0x{data[start]:02X} is not UTF-8"
    hint = None
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        hint = "the file looks like UTF-16: save it as UTF-8"
    return Finding(NOT_UTF8, name, Span(line, column), message, hint)
