"""The comments of a YAML file, and what each of them stands above."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from qantar_curation.reading import Document, Mapping, Sequence
from qantar_curation.reading.document import Way
from qantar_curation.reading.events import events, extent
from qantar_curation.reading.lines import Lines

_MODELINE = re.compile(r"#\s*yaml-language-server:\s*\$schema=\S")
_BETWEEN = re.compile(r"(?:\s|-|\.\.\.)*+")
"""What may stand between a comment and the next one or what it is about: white space, dashes, the end of YAML."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: its place (from 1) and offset, its text with the sign, and whether it has its line for itself."""

    line: int
    column: int
    offset: int
    text: str
    alone: bool


class CommentLost(Exception):
    """A comment stands where the canonical form has no place for it."""

    def __init__(self, comment: Comment) -> None:
        super().__init__(f"the comment `{comment.text}` cannot be kept here")
        self.comment = comment


@dataclass(slots=True)
class Comments:
    """The comments of a file by what they stand above.

    Attributes:
        above: To the way of a record, a key or an item the paragraphs above it. The last one is empty where a blank
            line separates them from it.
        tail: Paragraphs after the last record.
        modeline: The line that names the schema to editors, where there is one at the head.
    """

    above: dict[Way, list[list[Comment]]] = field(default_factory=dict)
    tail: list[list[Comment]] = field(default_factory=list)
    modeline: Comment | None = None


def find(text: str) -> list[Comment]:
    """All comments of a text that is YAML without anchors, tags and directives, in their order."""
    found: list[Comment] = []
    lines = Lines(text)
    at = 0
    for begin, end in [*_scalars(text), (len(text), len(text))]:
        while (sign := text.find("#", at, begin)) >= 0:
            stop = text.find("\n", sign)
            at = len(text) if stop < 0 else stop
            start = text.rfind("\n", 0, sign) + 1
            alone = not text[start:sign].strip()
            found.append(Comment(lines.number(sign), sign - start + 1, sign, text[sign:at].rstrip(), alone))
        at = max(at, end)
    return found


def _scalars(text: str) -> Iterator[tuple[int, int]]:
    """Where texts stand: nowhere else is a number sign no comment. Of a block scalar the header is left out."""
    for event in events(text):
        if isinstance(event, yaml.ScalarEvent):
            begin, end = extent(event)
            if event.style in ("|", ">"):
                begin = text.index("\n", begin) if "\n" in text[begin:end] else end
            yield begin, end


def attached(document: Document) -> Comments:
    """The comments of a document with what they stand above.

    Raises CommentLost for one that shares its line with something else, stands deeper than what follows it (it then
    belongs to what is above it), or stands inside brackets or braces.
    """
    text = document.text
    entries = sorted(_entries(document.data, ()), key=lambda entry: (entry[0], len(entry[1])))
    offsets = [offset for offset, _ in entries]
    result = Comments()
    before: tuple[Way | None, Comment] | None = None
    found = find(text)
    nexts = [*(one.offset for one in found[1:]), len(text)]
    for comment, after in zip(found, nexts, strict=False):
        index = bisect_right(offsets, comment.offset)
        way = entries[index][1] if index < len(entries) else None
        following = offsets[index] if index < len(entries) else len(text)
        gap = text[comment.offset + len(comment.text) : min(after, following)]
        deepest = 0 if way is None else _indentation(text, following)
        if not comment.alone or comment.column - 1 > deepest or not _BETWEEN.fullmatch(gap):
            raise CommentLost(comment)
        if result.modeline is None and way == (0,) and _MODELINE.match(comment.text):
            result.modeline = comment
            continue
        paragraphs = result.tail if way is None else result.above.setdefault(way, [[]])
        fresh = before is None or before[0] != way or comment.line > before[1].line + 1
        if fresh and (not paragraphs or paragraphs[-1]):
            paragraphs.append([])
        paragraphs[-1].append(comment)
        before = way, comment
    for way, paragraphs in result.above.items():
        if len(way) == 1 and _blank_follows(text, paragraphs[-1][-1]):
            paragraphs.append([])
    return result


def _entries(node: object, way: Way) -> Iterator[tuple[int, Way]]:
    """Where each item of a list and each key begins."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node):
            yield node.item_mark(index)[0], (*way, index)
            yield from _entries(item, (*way, index))
    elif isinstance(node, Mapping):
        for number, (key, value) in enumerate(node.items()):
            yield node.marks[4 * number], (*way, key)
            yield from _entries(value, (*way, key))


def _indentation(text: str, offset: int) -> int:
    """How far the line around an offset is indented."""
    start = text.rfind("\n", 0, offset) + 1
    line = text[start : offset + 1]
    return len(line) - len(line.lstrip(" "))


def _blank_follows(text: str, comment: Comment) -> bool:
    """Whether the line after a comment is blank."""
    stop = text.find("\n", comment.offset)
    return stop >= 0 and not text[stop + 1 : text.find("\n", stop + 1)].strip()
