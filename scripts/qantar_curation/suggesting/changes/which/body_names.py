"""Where the name of a body ends: `the ministry of works and transport`, `the state rail company`."""

from __future__ import annotations

from qantar_curation.grammar.verbs import form_of
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.text import Line


def leads_on(line: Line, index: int) -> bool:
    """Whether small words lead from the noun of a body to another one at once."""
    for step in range(index + 1, index + 3):
        word = line.word(step)
        function = not word.isalpha() or word in words("common", "function")
        if function or line.is_capital(step) or form_of(word) == "past":
            return False
        if word in words("posts", "body"):
            return step > index + 1
    return False


def is_named(line: Line, index: int) -> bool:
    """Whether the one capital behind the noun of a body is its name, no day and no person."""
    return (
        line.is_capital(index)
        and not line.is_capital(index + 1)
        and line.word(index) not in words("common", "calendar")
    )


def is_closed(line: Line, index: int) -> bool:
    """Whether no more of a name follows: a mark, or a function word."""
    return (
        index >= len(line.tokens) or not line.tokens[index].is_word or line.word(index) in words("common", "function")
    )


def name_of_body(line: Line, first: int, end: int) -> int:
    """The last token of what stands behind `ministry of`: capitals, fields and what joins them."""
    last = first - 1
    for index in range(first, end + 1):
        if line.is_capital(index) or line.word(index) in words("posts", "portfolio"):
            last = index
        elif not (line.word(index) in ("and", "the", "&", "of", ",") and _continues(line, index + 1)):
            break
    return last


def _continues(line: Line, index: int) -> bool:
    """Whether a field goes on here: not where a person's name or another ministry begins."""
    if line.word(index) == "the":
        index += 1
    if line.word(index) in words("posts", "portfolio"):
        return True
    return line.is_capital(index) and not line.is_capital(index + 1) and line.word(index - 1) != ","
