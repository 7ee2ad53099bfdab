"""Names of authors, photographers and agencies: in bylines, datelines, below pictures and in brackets at the end."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.persons.mention import Mention
from qantar_curation.suggesting.text import Line
from qantar_curation.suggesting.wording import DASHES

_PLACES_MEDIA = words("places", "media")
_WORK = closed("credits-work")
_MARKS = frozenset(("\u00a9", "\u24d2", "|"))
_ENDS = frozenset(("", ")", "]", ".", ";", "|", "-", "\u2013", "\u2014"))
_LONGEST_AGENCY = 4
_LONGEST_BYLINE = 9
_LONGEST_LIST = 12


def is_credit(mention: Mention) -> bool:
    """Whether a name only says who wrote, translated or pictured: such names are no persons of the article."""
    line, first, last = mention.line, mention.span.first, mention.span.last
    if _is_in_dateline(line, first, last):
        return True
    return _is_signed(line, first) or _is_of_agency(line, first, last) or _is_byline(line, first)


def _is_in_dateline(line: Line, first: int, last: int) -> bool:
    """The agency in brackets of a dateline: `OSTREL, May 3 (Highland Wire) - Police ...`."""
    if line.wide[first - 1] != "(" or line.wide[last + 1] != ")" or first > _LONGEST_BYLINE:
        return False
    return line.wide[last + 2] in DASHES and line.is_capital(0) and line.printed[0].isupper()


def _is_signed(line: Line, first: int) -> bool:
    """`Photo by X`, `(Reporting by X and Y; editing by Z)`, `Photo: X`, `\u00a9 X`."""
    before = line.wide[first - 1]
    if before in _MARKS or (before == ")" and line.wide[first - 2] == "c" and line.wide[first - 3] == "("):
        return True
    if before == ":":
        ends = _behind_name(line, first)
        return _is_work(line, first - 2) and (line.wide[ends] in _ENDS or line.wide[ends] in ("/", ","))
    for step in range(first - 1, max(first - _LONGEST_LIST, -1), -1):
        word = line.wide[step]
        if word == "by":
            return _is_work(line, step - 1)
        if word not in ("and", ",", ".", "-", "in") and not line.is_capital(step):
            return False
    return False


def _is_work(line: Line, index: int) -> bool:
    """Whether a word names what is signed; as a verb it stands at the head of a bracket or line: `Written by`."""
    if line.wide[index] not in _WORK:
        return False
    opens = index == 0 or line.wide[index - 1] in ("(", "[", ";", ".", "|", "/", "-", "and", "file", "\u2014")
    return opens or line.wide[index] in ("photo", "photograph", "credit", "picture", "image")


def _behind_name(line: Line, first: int) -> int:
    index = first
    while line.is_capital(index) or (line.wide[index] in (".", "-") and line.is_capital(index + 1)):
        index += 1
    return index


def _is_of_agency(line: Line, first: int, last: int) -> bool:
    """`X/Reuters` and `AFP / X` at the end of a line, sentence or bracket."""
    if line.wide[last + 1] == "/" and line.is_capital(last + 2):
        end = last + 2
        while line.is_capital(end) or (line.wide[end] == "/" and line.is_capital(end + 1)):
            end += 1
        return line.wide[end] in _ENDS and end - last <= _LONGEST_AGENCY + 2
    if line.wide[first - 1] == "/" and line.is_capital(first - 2) and line.wide[last + 1] in _ENDS:
        before = line.wide[first - 2]
        return line.printed[first - 2].isupper() or before in _WORK or before in _PLACES_MEDIA
    return False


def _is_byline(line: Line, first: int) -> bool:
    """`By X`, `By X and Y, Agency` alone on a line."""
    if line.wide[0] != "by" or len(line.tokens) > _LONGEST_BYLINE or line.wide[len(line.tokens) - 1] in (".", "?"):
        return False
    return all(
        line.is_capital(index) or line.wide[index] in ("and", ",", ".", "-", "in", "at", "/")
        for index in range(1, first)
    )
