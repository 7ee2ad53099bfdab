"""The words of offices in the plural, and the fields and bodies that stand behind them."""

from __future__ import annotations

from functools import cache

from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.offices.post_bounds import heads, inner_words
from qantar_curation.suggesting.text import Line, Span

JOINTS = frozenset((",", "and", "&"))
INSIDE = frozenset(("the", "of", "in", "for", "'s", "-"))
LONGEST = 24
LONGEST_ITEM = 9
LOOSE = frozenset(("the", "new", "acting", "interim", "respectively"))
GIVING = frozenset(
    ("as", "appointed", "named", "become", "became", "becomes", "elected", "made", "were", "are", "been")
)
GIVING |= {"reappointed", "confirmed", "designated", "nominated", "be", "chosen"}
FARTHEST = 9
SEVERAL = 2


@cache
def plurals() -> dict[str, str]:
    """The heads of offices by their plural."""
    return {_plural(one): one for one in heads() if one.isalpha()}


def _plural(one: str) -> str:
    if one.endswith("man"):
        return f"{one[:-2]}en"
    return f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"


def parts_behind(line: Line, head: int, limit: int) -> tuple[list[Span], int]:
    """The fields, bodies or places behind `of`, before the next name, and the last token of them."""
    if line.wide[head + 1] not in ("of", "for"):
        return [], head
    end, parts, first = head + 1, [], head + 2
    index = first
    while index < min(head + LONGEST, limit):
        word = line.wide[index]
        if word == "-" and line.tokens[index].start > line.tokens[index - 1].end:
            break
        if word in JOINTS:
            if index > first:
                parts.append(Span(first, index - 1))
                end = index - 1
            first = index + 1
        elif index - first > LONGEST_ITEM or not is_inside(line, index):
            break
        index += 1
    if index > first:
        parts.append(Span(first, index - 1))
        end = index - 1
    named = [line.wide[one.first] in ("of", "for") for one in parts[1:]]
    if any(named):
        # `of trade and industry and of health`: what begins with `of` is another one.
        joined: list[Span] = []
        for one in parts:
            if joined and line.wide[one.first] not in ("of", "for"):
                joined[-1] = Span(joined[-1].first, one.last)
            else:
                joined.append(one)
        parts = joined
    return [Span(one.first + (line.wide[one.first] in ("of", "for")), one.last) for one in parts], end


def is_inside(line: Line, index: int) -> bool:
    """Whether a word can belong to a field or body: known ones, capitals, and nouns before an `in`."""
    word = line.wide[index]
    if line.is_capital(index) or word in inner_words() or word in INSIDE:
        return True
    return word.isalpha() and "in" in (line.wide[index + 1], line.wide[index + 2], line.wide[index + 3])


@cache
def joining() -> frozenset[str]:
    """What may stand between two names of a list."""
    return words("titles", "honorific", "rank") | JOINTS | {".", "the"}
