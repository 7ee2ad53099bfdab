"""Quotation marks of all kinds, and what they enclose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qantar_curation.suggesting.text import Line

_SINGLE = re.compile(r"(?<![\w'])'(?=[^\s'])(?P<inside>[^'\n]*(?:(?<=\w)'(?=\w)[^'\n]*)*)(?<=[\w.,!?;:)…])'(?![\w])")
_GUILLEMETS = re.compile(
    "[\u00ab\u2039](?P<inside>[^\u00ab\u00bb\u2039\u203a\n]+)[\u00bb\u203a]|[\u201e\u201a](?P<low>[^\u201e\u201c\u201d\n]+)[\u201c\u201d]"
)
_ANY_MARK = re.compile("[\"'\u2018-\u201f\u2039\u203a\u00ab\u00bb\uff02\u02bc\u2032\u2033`]")


def quoted_spans(line: Line) -> list[tuple[int, int]]:
    """The characters inside quotation marks, marks excluded; a mark without its partner reaches to the line's end."""
    plain = line.plain
    found: list[tuple[int, int]] = []
    if _ANY_MARK.search(line.text) is None:
        return found
    opened: int | None = None
    for match in re.finditer('"', plain):
        at = match.start()
        if opened is None and not _opens(line, at):
            # A closing mark whose opening stands in an earlier line, or was forgotten.
            before = found[-1][1] + 1 if found else 0
            if not found and plain[before:at].strip():
                found.append((before + len(plain[before:at]) - len(plain[before:at].lstrip()), at))
        elif opened is None:
            opened = at + 1
        elif _opens(line, at) and not _closes(line, at):
            found.append((opened, at))
            opened = at + 1
        else:
            found.append((opened, at))
            opened = None
    if opened is not None and plain[opened:].strip():
        found.append((opened, len(plain.rstrip())))
    if not found:
        found = [(match.start("inside"), match.end("inside")) for match in _SINGLE.finditer(plain)]
    for match in _GUILLEMETS.finditer(line.text):
        group = "inside" if match["inside"] is not None else "low"
        found.append((match.start(group), match.end(group)))
    return sorted(set(_trimmed(line, found)))


def _trimmed(line: Line, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        inside = line.text[start:end]
        if inside.strip():
            lead = len(inside) - len(inside.lstrip())
            yield start + lead, start + len(inside.rstrip())


def _opens(line: Line, at: int) -> bool:
    """Whether a mark opens: by its own shape, else by what stands on both sides."""
    raw = line.text[at]
    if raw in "\u201c\u201e\u201f":
        return True
    if raw == "\u201d":
        return False
    before = line.plain[at - 1] if at else " "
    after = line.plain[at + 1] if at + 1 < len(line.plain) else " "
    return (before.isspace() or before in "([-\u2013\u2014:") and not after.isspace() and after not in ",.;:!?)"


def _closes(line: Line, at: int) -> bool:
    before = line.plain[at - 1] if at else " "
    return line.text[at] == "\u201d" or before in ".,!?" or not before.isspace()
