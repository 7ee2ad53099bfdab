"""The canonical form of a file of records: one way to write the same data, so that a difference is a difference."""

from __future__ import annotations

from collections import Counter

from qantar_curation.editing.comments import Comment, CommentLost, Comments, attached, find
from qantar_curation.editing.layout import record
from qantar_curation.reading import Document, Sequence, document_of
from qantar_curation.reading.document import Way
from qantar_schema.records import Part

_MEND = "put it on a line of its own above the record or the key that it is about"


class CannotFormat(Exception):
    """A file has no canonical form that keeps all it holds.

    Attributes:
        line: The line that is in the way, from 1.
        column: Its column, from 1.
    """

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


def canonical(document: Document, model: type[Part], modeline: str | None = None) -> str:
    """The canonical text of a file.

    Keys stand as the models declare them, with evidence last and other lists before it; two spaces an indentation, a
    blank line between records, evidence and line entries on one line each. Comments stay above the record, key or item
    that they stand above, and at the head and the end of the file.

    Args:
        document: The file, read without findings.
        model: The model of its records.
        modeline: The comment for editors that the file begins with; where none is given, the one that is there.

    Returns:
        The text. Reading it gives the same data and the same comments, and it is its own canonical form.

    Raises:
        CannotFormat: the file is no list, or holds a comment that would be lost.
    """
    if not isinstance(document.data, Sequence):
        raise CannotFormat("the file is not a list of records")
    try:
        comments = attached(document)
    except CommentLost as lost:
        raise _lost(lost.comment) from lost
    if modeline is None and comments.modeline is not None:
        modeline = comments.modeline.text
    text = _rendered(document.data, model, modeline, comments)
    _demand_kept(document, text, comments)
    return text


def _rendered(data: Sequence, model: type[Part], modeline: str | None, comments: Comments) -> str:
    left = dict(comments.above)

    def above(way: Way) -> list[str]:
        return [comment.text for paragraph in left.pop(way, []) for comment in paragraph]

    blocks = [] if modeline is None else [modeline]
    for index, item in enumerate(data):
        *apart, last = left.pop((index,), [[]])
        blocks += map(_lines, apart)
        lines = "\n".join(record(model, item, (index,), above))
        blocks.append(f"{_lines(last)}\n{lines}" if last else lines)
    blocks += map(_lines, comments.tail)
    if left:
        raise _lost(min((comment for found in left.values() for part in found for comment in part), key=_offset))
    return "\n\n".join(blocks) + "\n" if data else "\n".join([*blocks, "[]"]) + "\n"


def _lines(paragraph: list[Comment]) -> str:
    return "\n".join(comment.text for comment in paragraph)


def _offset(comment: Comment) -> int:
    return comment.offset


def _lost(comment: Comment) -> CannotFormat:
    return CannotFormat(f"the comment `{comment.text}` cannot be kept here: {_MEND}", comment.line, comment.column)


def _demand_kept(document: Document, text: str, comments: Comments) -> None:
    """Read what was rendered: no file is written that says anything else than before."""
    again, findings = document_of(document.path, text)
    if findings or again is None:
        at = findings[0].span if findings else None
        said = findings[0].message if findings else "it cannot be read"
        raise CannotFormat(f"its canonical form would not be read: {said}", at.line if at else 1)
    if again.data != document.data:
        raise CannotFormat("its canonical form would be read as other data")
    before, after = (Counter(one.text for one in find(whole)) for whole in (document.text, text))
    if comments.modeline is not None:
        before[comments.modeline.text] -= 1
    for comment in before - after:
        raise CannotFormat(f"the comment `{comment}` would be lost")
