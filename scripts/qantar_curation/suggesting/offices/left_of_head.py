"""What stands before the head of an office and belongs to it: fields that are in no list, and names of bodies."""

from __future__ import annotations

from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.offices.given_names import ends_name
from qantar_curation.suggesting.text import Line

_STATE_HEADS = closed("posts-state-heads")


def is_field_name(line: Line, index: int, head: str) -> bool:
    """Whether a capital before a minister is a field that is in no list: `Work Secretary`, `junior Brexit minister`."""
    if head not in ("minister", "secretary") or not line.is_capital(index) or not line.word(index).isalpha():
        return False
    known = (
        words("places", "country", "demonym", "city") | words("common") | words("titles", "honorific", "rank", "state")
    )
    named_of = line.word(index).endswith(("ish", "ian", "ese", "ean", "i"))
    return line.word(index) not in known and not named_of and not line.is_capital(index - 1) and not line.opens(index)


def field_before_head(line: Line, index: int, floor: int) -> int | None:
    """The first token of a field that is no word of the lists: `Land and Settlements Minister`."""
    first = index
    while first - 1 >= floor and (
        line.is_capital(first - 1) or (line.word(first - 1) == "and" and line.is_capital(first - 2))
    ):
        first -= 1
    first += line.word(first) == "and"  # `A Minister of Health and Oto Brandel Minister of Trade`
    known = words("places", "country", "demonym") | words("common", "function")
    inner = [line.word(step) for step in range(first, index + 1)]
    return first if "and" in inner and not known & set(inner) - {"and"} and len(inner) <= 6 else None


def names_body(line: Line, index: int, head: str) -> bool:
    """Whether a capital before a head is part of the body's name: `Harbour Watch chief`, `UNHCR envoy`."""
    if head in _STATE_HEADS:
        return False
    printed = line.printed[index]
    if len(printed) > 1 and printed.isupper():
        return True
    beside = words("posts", "body") if not line.is_capital(index + 1) else words("posts", "body", "level")
    return line.word(index + 1) in beside and not line.opens(index) and not ends_name(line, index)


def is_of_name(line: Line, index: int) -> bool:
    """Whether `of` or `of the` right behind a name of two words ends at a token."""
    index -= line.word(index) == "the"
    return line.word(index) == "of" and line.is_capital(index - 1) and line.is_capital(index - 2)
