"""Slips of the hand that make a file no YAML, told apart by the text around the place where a parser gives up."""

from __future__ import annotations

import re
from typing import NamedTuple

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_NO_DASH = re.compile(r"\s*(?:#.*\n\s*)*([a-z_]+_id|record_table): ")
_RECORD = "\n- "
_LONGEST_RECORD = 100_000
_OPENING = frozenset(" \n[{,:-")


class Slip(NamedTuple):
    """Where it is, what is wrong, and how it is mended."""

    offset: int
    message: str
    hint: str


def slip(text: str, offset: int, context: int | None) -> Slip | None:
    """The slip that a parser stumbled over, or None where it is none of those that can be told.

    Args:
        text: What was parsed.
        offset: Where the parser gave up.
        context: Where that begins which it was parsing, if it says so.
    """
    return _conflict(text) or _no_dash(text) or _open_quote(text, offset, context) or _indentation(text, offset)


def needs_quotes(text: str, offset: int) -> bool:
    """Whether the parser gave up at the colon of a text without quotes."""
    return text[offset : offset + 2] == ": " and text[:offset][-1:] not in ('"', "'")


def _conflict(text: str) -> Slip | None:
    mark = _CONFLICT.search(text)
    if mark is None:
        return None
    said = f"the mark `{mark[0]}` of a merge that was not finished"
    return Slip(mark.start(), said, "keep one side, or what both say together, and delete the lines with the marks")


def _no_dash(text: str) -> Slip | None:
    key = _NO_DASH.match(text)
    if key is None:
        return None
    said = f"the first record begins with `{key[1]}`, and not with a dash"
    return Slip(key.start(1), said, f"a record begins with `- `: write `- {key[1]}: `")


def _open_quote(text: str, offset: int, context: int | None) -> Slip | None:
    """A quotation mark that is closed by the first one of a line below, right before the place."""
    place = text.rfind(_RECORD, 0, min(offset, offset if context is None else context + 1)) + 1
    if offset - place > _LONGEST_RECORD:
        return None
    while place < offset:
        char = text[place]
        if char == "#" and text[place - 1 : place] in ("", " ", "\n"):
            place = (text.find("\n", place) + 1) or offset
        elif char in "\"'" and text[place - 1 : place] in _OPENING:
            end = _closing(text, place)
            if end is None:
                return None  # that is said already
            if "\n" in text[place:end] and end <= offset and "\n" not in text[end:offset]:
                said = (
                    f"the quotation mark that is opened here is closed on line {text.count(chr(10), 0, end) + 1} only"
                )
                return Slip(place, said, "close the quotes on the line where they are opened")
            place = end
        else:
            place += 1
    return None


def _closing(text: str, opening: int) -> int | None:
    """One past the mark that closes a quotation, or None where none does."""
    pattern = r'"(?:[^"\\]|\\.)*"' if text[opening] == '"' else "'(?:[^']|'')*'"
    whole = re.compile(pattern, re.DOTALL).match(text, opening)
    return whole.end() if whole else None


def _indentation(text: str, offset: int) -> Slip | None:
    """A line that is indented otherwise than the lines around it, which are indented alike."""
    begin = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    line = text[begin : stop if stop >= 0 else len(text)]
    before = [one for one in text[:begin].splitlines()[-20:] if _counts(one)]
    after = [one for one in ([] if stop < 0 else text[stop + 1 : stop + 2000].splitlines()) if _counts(one)]
    item = line.lstrip().startswith("- ")
    around = [_column(one, item) for one in (*before[-1:], *after[:1])]
    wanted = {one for one in around if one is not None}
    mine = len(line) - len(line.lstrip(" "))
    if len(wanted) != 1 or mine == 0 or mine in wanted:
        return None
    column = wanted.pop()
    if mine > column and before and before[-1].rstrip().endswith(":"):
        return None  # the first line of a part
    number = text.count("\n", 0, begin) + 1
    others = "its neighbours" if len(around) == 2 else "the one beside it"
    said = f"line {number} is indented by {mine}, {others} by {column}"
    return Slip(begin + mine, said, f"indent the line by {column} spaces")


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _column(line: str, item: bool) -> int | None:
    """How far a line is indented, as far as it can be compared: items with items, keys with keys."""
    bare = line.lstrip(" ")
    begin = len(line) - len(bare)
    if bare.startswith("- "):
        if item:
            return begin
        inner = bare[2:].lstrip(" ")
        return None if begin and inner.startswith("{") else begin + len(bare) - len(inner)
    return None if item else begin
